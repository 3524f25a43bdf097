/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Rows of caplet_descriptor.externals, filled in by whoever compiles them. Part of caplet.h. */
#ifndef CAPLET_MEASURE_H
#define CAPLET_MEASURE_H

#include <caplet/abi.h>
#include <stddef.h>

/* What `type`, which must be complete, is: a constant CAPLET_KIND_*. */
#if defined(__cplusplus)
extern "C++" { /* for who includes generated headers in extern "C" */
#include <type_traits>
template <typename Type>
constexpr uint16_t caplet_kind_of() noexcept {
  using Plain = typename std::remove_cv<Type>::type;
  return std::is_enum<Plain>::value || std::is_same<Plain, char>::value   ? CAPLET_KIND_INTEGER
         : std::is_same<Plain, bool>::value                               ? CAPLET_KIND_BOOL
         : std::is_integral<Plain>::value && std::is_signed<Plain>::value ? CAPLET_KIND_SIGNED
         : std::is_integral<Plain>::value                                 ? CAPLET_KIND_UNSIGNED
         : std::is_floating_point<Plain>::value                           ? CAPLET_KIND_FLOATING
         : std::is_pointer<Plain>::value                                  ? CAPLET_KIND_POINTER
         : std::is_class<Plain>::value || std::is_union<Plain>::value     ? CAPLET_KIND_RECORD
                                                                          : CAPLET_KIND_UNKNOWN;
}
}
#define CAPLET_KIND(type) caplet_kind_of<type>()
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
/* Nothing is evaluated. _Generic can't name all pointers and records; an array becomes a pointer where it is used, so
   its type is not that of the expression. */
#if defined(__GNUC__) || defined(__clang__)
#define CAPLET_KIND_OF_OTHERS(type)                                                                            \
  (__builtin_classify_type(*(type *)0) == 12 || __builtin_classify_type(*(type *)0) == 13 ? CAPLET_KIND_RECORD \
   : __builtin_classify_type(*(type *)0) == 5 &&                                                               \
           __builtin_types_compatible_p(type, __typeof__(1 ? *(type *)0 : *(type *)0))                         \
       ? CAPLET_KIND_POINTER                                                                                   \
       : CAPLET_KIND_UNKNOWN)
#else
#define CAPLET_KIND_OF_OTHERS(type) CAPLET_KIND_UNKNOWN
#endif
#define CAPLET_KIND(type)                       \
  _Generic(*(type *)0,                          \
      _Bool: CAPLET_KIND_BOOL,                  \
      char: CAPLET_KIND_INTEGER,                \
      signed char: CAPLET_KIND_SIGNED,          \
      short: CAPLET_KIND_SIGNED,                \
      int: CAPLET_KIND_SIGNED,                  \
      long: CAPLET_KIND_SIGNED,                 \
      long long: CAPLET_KIND_SIGNED,            \
      unsigned char: CAPLET_KIND_UNSIGNED,      \
      unsigned short: CAPLET_KIND_UNSIGNED,     \
      unsigned int: CAPLET_KIND_UNSIGNED,       \
      unsigned long: CAPLET_KIND_UNSIGNED,      \
      unsigned long long: CAPLET_KIND_UNSIGNED, \
      float: CAPLET_KIND_FLOATING,              \
      double: CAPLET_KIND_FLOATING,             \
      long double: CAPLET_KIND_FLOATING,        \
      default: CAPLET_KIND_OF_OTHERS(type))
#else
#define CAPLET_KIND(type) CAPLET_KIND_UNKNOWN
#endif

/* One row. `name` is what the two sides match; header: a string or NULL. */
#define CAPLET_EXTERNAL(name, header, type) {name, header, sizeof(type), CAPLET_ALIGNOF(type), CAPLET_KIND(type)}
/* Of an enum, whose sign is the compiler's choice and which C does not tell from an integer. */
#define CAPLET_EXTERNAL_ENUM(name, header, type) {name, header, sizeof(type), CAPLET_ALIGNOF(type), CAPLET_KIND_INTEGER}

#endif
