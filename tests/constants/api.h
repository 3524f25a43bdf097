// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Constants of C in all the ways in which their types can be written. Those of IF are numbers for the preprocessor.
#ifndef TYPED_H
#define TYPED_H
#include <caplet/annotate.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

CAPLET_API(typed, capsule = "typed._C_API");

typedef unsigned short typed_flags;
typedef unsigned char typed_byte;
enum CAPLET_ENUM() typed_level { TYPED_LOW = 1, TYPED_HIGH = 7 };

#define EIGHT 8             // IF
#define MINUS (-8)          // IF
#define ONE 1ull            // IF
#define MASK 0xFFu          // IF
#define HEX 0xFFFFFFFF      // IF
#define WIDE 5000000000     // IF
#define WIDER 5000000000ll  // IF
#define WIDEST 0xFFFFFFFFFFFFFFFF  // IF
#define SUFFIXED 5000000000u  // IF
#define LONG 3L             // IF
#define NEGATIVE -1L        // IF
#define UNSIGNED_LONG 3ul   // IF
#define SHIFTED (1ull << 40)  // IF
#define BOTH (MASK | ONE)   // IF
#define LEAST INT_MIN       // IF
#define LEAST64 INT64_MIN   // IF
#define MOST64 UINT64_MAX   // IF
#define PORTABLE UINT64_C(7)  // IF
#define LETTER 'a'          // IF
#define QUOTE '\''          // IF
#define RETURN '\n'         // IF
#define BACKSLASH '\\'      // IF
#define WIDE_LETTER L'a'    // IF
#define FLAG true           // IF
#define NO_FLAG false       // IF
#define SMALL ((short)3)
#define SMALLER ((signed char)-3)
#define COUNT ((size_t)4)
#define BYTE ((unsigned char)200)
#define OWN ((typed_flags)9)
#define OWN_BYTE ((typed_byte)255)
#define FIXED ((int64_t)-5)
#define FIXED16 ((uint16_t)5)
#define CHARACTER ((char)97)
#define BOOLEAN ((bool)1)
#define SIZE sizeof(double)
#define TWICE (2 * sizeof(double))
#define FLOAT 1.5f
#define TENTH .1f
#define DOUBLE 1.5
#define NEGATIVE_FLOAT (-0.25f)
#define LONG_DOUBLE 1.5L
#define MIXED (FLAG ? 2u : 1)
#define ENUMERATOR TYPED_HIGH

CAPLET_CONSTANT(EIGHT);
CAPLET_CONSTANT(MINUS);
CAPLET_CONSTANT(ONE);
CAPLET_CONSTANT(MASK);
CAPLET_CONSTANT(HEX);
CAPLET_CONSTANT(WIDE);
CAPLET_CONSTANT(WIDER);
CAPLET_CONSTANT(WIDEST);
CAPLET_CONSTANT(SUFFIXED);
CAPLET_CONSTANT(LONG);
CAPLET_CONSTANT(NEGATIVE);
CAPLET_CONSTANT(UNSIGNED_LONG);
CAPLET_CONSTANT(SHIFTED);
CAPLET_CONSTANT(BOTH);
CAPLET_CONSTANT(LEAST);
CAPLET_CONSTANT(LEAST64);
CAPLET_CONSTANT(MOST64);
CAPLET_CONSTANT(PORTABLE);
CAPLET_CONSTANT(LETTER);
CAPLET_CONSTANT(QUOTE);
CAPLET_CONSTANT(RETURN);
CAPLET_CONSTANT(BACKSLASH);
CAPLET_CONSTANT(WIDE_LETTER);
CAPLET_CONSTANT(FLAG);
CAPLET_CONSTANT(NO_FLAG);
CAPLET_CONSTANT(SMALL);
CAPLET_CONSTANT(SMALLER);
CAPLET_CONSTANT(COUNT);
CAPLET_CONSTANT(BYTE);
CAPLET_CONSTANT(OWN);
CAPLET_CONSTANT(OWN_BYTE);
CAPLET_CONSTANT(FIXED);
CAPLET_CONSTANT(FIXED16);
CAPLET_CONSTANT(CHARACTER);
CAPLET_CONSTANT(BOOLEAN);
CAPLET_CONSTANT(SIZE);
CAPLET_CONSTANT(TWICE);
CAPLET_CONSTANT(FLOAT);
CAPLET_CONSTANT(TENTH);
CAPLET_CONSTANT(DOUBLE);
CAPLET_CONSTANT(NEGATIVE_FLOAT);
CAPLET_CONSTANT(LONG_DOUBLE);
CAPLET_CONSTANT(MIXED);
CAPLET_CONSTANT(ENUMERATOR);
#endif
