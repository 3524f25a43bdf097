// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include "frontend_print.h"

namespace caplet::frontend::records_test {
namespace {

TEST(Records, FieldsOfEveryKind) {
  EXPECT_EQ(read_body(R"(typedef int (*call)(int);
struct inner { int a; };
typedef struct CAPLET_LAYOUT(extensible) outer {
  struct nested { short s; } n;
  union { int i; float f; };
  struct { char c; } two[2];
  unsigned b : 3;
  unsigned : 0;
  call named;
  void (*other)(struct outer *);
  call many[4];
  struct inner *opaque;
  const char *const *names;
  double tail[];
} outer;
)")
                .text,
            R"(struct nested
  s: short
struct outer typedef extensible
  n: struct nested
  -: union
    i: int
    f: float
  two: struct[2]
    c: char
  b: unsigned int : 3
  -: unsigned int : 0
  named: call
  other: outer_other
  many: call[4]
  opaque: struct inner *
  names: const char *const *
  tail: double[]
handle inner struct
callback call: int (int)
callback outer_other inline: void (outer *)
)");
}

TEST(Records, ThreeFormsOfNames) {
  EXPECT_EQ(read_body(R"(struct CAPLET_LAYOUT() a { int x; };
typedef struct CAPLET_LAYOUT() b { int x; } b;
typedef struct CAPLET_LAYOUT() { int x; } c;
typedef struct CAPLET_LAYOUT() d_tag { int x; } d;
CAPLET_SLOT() void f(struct a, struct b, c, d);
)")
                .text,
            R"(typedef d = struct d_tag
struct a
  x: int
struct b typedef
  x: int
struct c typedef
  x: int
struct d_tag
  x: int
function f: void (struct a, b, c, d)
)");
}

TEST(Records, PackingAndAlignment) {
  EXPECT_EQ(read_body(R"(#pragma pack(push, 2)
struct CAPLET_LAYOUT() a { char c; int i; };
#pragma pack(pop)
struct __attribute__((packed, aligned(16))) CAPLET_LAYOUT() b { char c; int i __attribute__((aligned(8))); };
struct CAPLET_LAYOUT() c { char c; int i __attribute__((packed)); };
)")
                .text,
            R"(struct a packed 2
  c: char
  i: int
struct b packed 1 align 16
  c: char
  i: int align 8
struct c
  c: char
  i: int packed 1
)");
}

TEST(Records, HandlesSayWhoOwnsThem) {
  EXPECT_EQ(read_body(R"(typedef struct CAPLET_HANDLE(ownership = unique, destroy = thing_free) thing thing;
CAPLET_SLOT() void thing_free(thing *t);
)")
                .text,
            R"(handle thing struct typedef unique destroy thing_free
function thing_free: void (thing *t)
)");
}

TEST(Records, EnumsFixedClosedAndWide) {
  EXPECT_EQ(read_body(R"(typedef unsigned char uint8_t;
enum CAPLET_ENUM(closed) level : uint8_t { LOW, HIGH = 255 };
enum wide : unsigned long long { BIG = 0xffffffffffffffff };
CAPLET_SLOT() void f(enum wide w);
)")
                .text,
            R"(enum level closed : uint8_t
  value LOW = 0
  value HIGH = 255
enum wide : unsigned long long
  value BIG = 18446744073709551615u
function f: void (enum wide w)
)");
}

}  // namespace
}  // namespace caplet::frontend::records_test
