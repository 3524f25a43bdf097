// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include "cxx_print.h"

namespace caplet::cxx {
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
            "constant FLAG = 8\nconstant FLAGS = 24\nconstant NEGATIVE = -5\nconstant TEXT = abc\ns\n"
            "constant HUGE_ = 18446744073709551615u\nconstant HALF = 0.5 // Half.\nconstant LOW = -2\n"
            "constant number = 12 // Here.\nconstant real = 2.5\n");
}

TEST(Constants, OfNamespaces) {
  EXPECT_EQ(read_body("namespace geo { constexpr int kMax = 5; constexpr double kPi = 3.25; constexpr int kMin = 1;\n"
                      "CAPLET_CONSTANT(kMin); }\n#define GEO_MAX geo::kMax\n"
                      "CAPLET_CONSTANT(geo::kMax);\nCAPLET_CONSTANT(::geo::kPi);\nCAPLET_CONSTANT(GEO_MAX);\n",
                      {}, "t.hpp")
                .text,
            "constant geo_kMin (geo::kMin) = 1\nconstant geo_kMax (geo::kMax) = 5\n"
            "constant geo_kPi (geo::kPi) = 3.25\nconstant GEO_MAX = 5\n");
}

}  // namespace
}  // namespace caplet::cxx
