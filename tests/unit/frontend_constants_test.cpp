// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include "frontend_print.h"

namespace caplet::frontend::constants_test {
namespace {

TEST(Constants, MacrosVariablesAndEnumerators) {
  EXPECT_EQ(read_body(R"(#define FLAG 8
#define FLAGS ((1 << 4) | FLAG)
#define NEGATIVE (-(long long)5)
#define TEXT "ab" "c\n"
#define HUGE_ 0xFFFFFFFFFFFFFFFFull
/// Half.
#define HALF .5f
enum { LOW = -2 };
static const int number = 12;
static const char text[] = "text"; ///< not looked for
static const double real = 2.5;
CAPLET_CONSTANT(FLAG);
CAPLET_CONSTANT(FLAGS);
CAPLET_CONSTANT(NEGATIVE);
CAPLET_CONSTANT(TEXT);
CAPLET_CONSTANT(HUGE_);
CAPLET_CONSTANT(HALF);
CAPLET_CONSTANT(LOW);
/// Here.
CAPLET_CONSTANT(number);
CAPLET_CONSTANT(real);
)")
                .text,
            "constant FLAG: implied = 8\nconstant FLAGS: implied = 24\nconstant NEGATIVE: long long = -5\n"
            "constant TEXT: implied = abc\ns\nconstant HUGE_: unsigned long long = 18446744073709551615u\n"
            "constant HALF: float = 0.5 // Half.\nconstant LOW: implied = -2\n"
            "constant number: implied = 12 // Here.\nconstant real: implied = 2.5\n");
}

TEST(Constants, OfNamespaces) {
  EXPECT_EQ(read_body("namespace geo { constexpr int kMax = 5; constexpr double kPi = 3.25; constexpr int kMin = 1;\n"
                      "CAPLET_CONSTANT(kMin); }\n#define GEO_MAX geo::kMax\n"
                      "CAPLET_CONSTANT(geo::kMax);\nCAPLET_CONSTANT(::geo::kPi);\nCAPLET_CONSTANT(GEO_MAX);\n",
                      {}, "t.hpp")
                .text,
            "constant geo_kMin (geo::kMin): implied = 1\nconstant geo_kMax (geo::kMax): implied = 5\n"
            "constant geo_kPi (geo::kPi): implied = 3.25\nconstant GEO_MAX: implied = 5\n");
}

TEST(Constants, KeepTheirTypesOnEveryTarget) {
  const std::string body = R"(typedef __SIZE_TYPE__ size_t;
typedef unsigned short flags;
#define UINT64_C(x) x ## UL
#define ONE 1ull
#define MASK (0xFFu | 1)
#define WIDE 5000000000
#define WIDER 5000000000ll
#define LETTER 'a'
#define WIDE_LETTER L'a'
#define SIZE (2 * sizeof(int))
#define OWN ((flags)3)
#define PORTABLE UINT64_C(1)
#define SHIFTED (1L << 4)
#define HIGH 0x80000000
#define SUFFIXED 5000000000u
CAPLET_CONSTANT(ONE);
CAPLET_CONSTANT(MASK);
CAPLET_CONSTANT(WIDE);
CAPLET_CONSTANT(WIDER);
CAPLET_CONSTANT(LETTER);
CAPLET_CONSTANT(WIDE_LETTER);
CAPLET_CONSTANT(SIZE);
CAPLET_CONSTANT(OWN);
CAPLET_CONSTANT(PORTABLE);
CAPLET_CONSTANT(SHIFTED);
CAPLET_CONSTANT(HIGH);
CAPLET_CONSTANT(SUFFIXED);
)";
  const std::string expected = R"(typedef flags = unsigned short
constant ONE: unsigned long long = 1
constant MASK: unsigned int = 255
constant WIDE: implied = 5000000000
constant WIDER: long long = 5000000000
constant LETTER: char literal = 97
constant WIDE_LETTER: wchar_t literal = 97
constant SIZE: size_t = 8
constant OWN: flags = 3
constant PORTABLE: uint64_t = 1
constant SHIFTED: long = 16
constant HIGH: unsigned int = 2147483648
constant SUFFIXED: unsigned long = 5000000000
)";
  for (const char *target : {"x86_64-linux-gnu", "i686-linux-gnu", "x86_64-windows-msvc", "arm64-apple-darwin"}) {
    EXPECT_EQ(read_body(body, {"-target", target}).text, expected) << target;
  }
}

}  // namespace
}  // namespace caplet::frontend::constants_test
