/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What both sides of a replay are made of (echo.py). Each side notes what it passes and what it gets: "geo_f #0 = -5". Known
   numbers are such that another width, sign or kind of number shows. */
#ifndef ECHO_H
#define ECHO_H

#include <Python.h>
#include <caplet/caplet.h>

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Notes ---- */

typedef struct notes {
  char text[1 << 16];
  size_t length;
} notes;
static notes calls; /* in order: both sides must have the same */
static notes facts; /* what is so; the consumer's must be among the provider's */

static inline void note(notes *to, const char *format, ...) {
  const size_t room = sizeof to->text - to->length;
  va_list values;
  int length;
  va_start(values, format);
  length = vsnprintf(to->text + to->length, room, format, values);
  va_end(values);
  if (length < 0 || (size_t)length >= room) abort();
  to->length += (size_t)length;
}

#define IS_REAL(T) ((T)0.5 != 0 && (T)0.5 != 1)
#define IS_SIGNED(T) ((T)-1 < (T)1)
#define SAY(to, what, T, value)                                                        \
  (IS_REAL(T)     ? note(to, "%s = %.17Lg\n", what, (long double)(value))              \
   : IS_SIGNED(T) ? note(to, "%s = %" PRIdMAX "\n", what, (intmax_t)(value))           \
                  : note(to, "%s = %" PRIuMAX "\n", what, (uintmax_t)(value)))
#define SAY_POINTER(to, what, value) note(to, "%s = pointer %" PRIxPTR "\n", what, (uintptr_t)(value))

/* ---- Known numbers: negative where the type has a sign, large where it has none ---- */

#define NUMBER(T, k) \
  (IS_REAL(T) ? (T)((k) + 1.0L / 3) : (T)(UINT64_C(0x8182838485868788) + UINT64_C(0x0101010101010101) * ((k) % 32)))
#define FIRST_BITS(T, bits, number) ((number) >> (8 * sizeof(T) - (bits)))
#define POINTER(k) ((uintptr_t)0x10000 + (uintptr_t)(k) * 16)

/* Zeroed memory of exactly `size` bytes, so that AddressSanitizer knows where it ends. It is never freed: a child that ends
   soon made it. */
static inline void *block(size_t size, size_t alignment) {
  void *memory = NULL;
  if (alignment < sizeof(void *)) alignment = sizeof(void *);
  if (posix_memalign(&memory, alignment, size) != 0) abort();
  return memset(memory, 0, size);
}

static inline void set_pointer(void *place, uintptr_t value) { memcpy(place, &value, sizeof value); }

/* ---- What the provider made: things behind opaque pointers ---- */

typedef struct made_thing {
  const char *name; /* of the type: "geo_point" */
  void *it;
} made_thing;
typedef void *(*make_function)(const char *name);

#endif
