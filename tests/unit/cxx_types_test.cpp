// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include "cxx_print.h"

namespace caplet::cxx {
namespace {

TEST(Types, Scalars) {
  EXPECT_EQ(
      read_body("typedef unsigned long size_t;\n"
                "CAPLET_SLOT() char a(signed char, unsigned char, short, unsigned short, int, unsigned);\n"
                "CAPLET_SLOT() long b(unsigned long, long long, unsigned long long, float, double, long double);\n"
                "CAPLET_SLOT() _Bool c(float _Complex, double _Complex, long double _Complex, size_t);\n"
                "CAPLET_SLOT() void d(void);\n")
          .text,
      "function a: char (signed char, unsigned char, short, unsigned short, int, unsigned int)\n"
      "function b: long (unsigned long, long long, unsigned long long, float, double, long double)\n"
      "function c: bool (float _Complex, double _Complex, long double _Complex, size_t)\n"
      "function d: void ()\n");
}

}  // namespace
}  // namespace caplet::cxx
