// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Every kind of type whose size, sign or layout differs between targets, and none of a system header.
#ifndef EVERY_TYPE_H
#define EVERY_TYPE_H
#include <caplet/annotate.h>
#include <stddef.h>  // Clang's own
#include <stdint.h>

CAPLET_API(every, capsule = "every._core._C_API");

enum every_level { EVERY_LOW = -1, EVERY_HIGH = 2147483647 };
struct CAPLET_LAYOUT() every_mixed {
  char c;
  long l;
  long double ld;
  wchar_t w;
  void *p;
  size_t s;
  int64_t i;
  enum every_level level;
  unsigned int bits : 3;
  long more_bits : 30;
  union {
    int n;
    double d;
  };
  struct {
    char name[8];
  } inner[2];
};
union CAPLET_LAYOUT() every_value {
  long l;
  double d;
};
typedef struct every_mixed *every_pointer;
typedef int (*every_callback)(long, char, wchar_t, enum every_level, ...);

#define EVERY_BIG 0xFFFFFFFFFFFFFFFF
#define EVERY_CHAR 'c'
#define EVERY_NEGATIVE (-(1LL << 40))
CAPLET_CONSTANT(EVERY_BIG);
CAPLET_CONSTANT(EVERY_CHAR);
CAPLET_CONSTANT(EVERY_NEGATIVE);

CAPLET_SLOT() long every_long(long a, unsigned long b, long long c, unsigned long long d);
CAPLET_SLOT() char every_char(char a, signed char b, unsigned char c, wchar_t d);
CAPLET_SLOT() size_t every_size(size_t a, ptrdiff_t b, intptr_t c, uintptr_t d, intmax_t e, uint64_t f);
CAPLET_SLOT() long double every_floating(float a, double b, long double c);
CAPLET_SLOT() double every_record(struct every_mixed a, every_pointer b, union every_value *c);
CAPLET_SLOT() int every_function(every_callback a, int (*b)(size_t, long), double c[][3], const char *const *d);
CAPLET_SLOT() extern long every_data;
CAPLET_SLOT() extern const long every_numbers[16];

#endif
