// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/versioned.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace caplet::render::versioned_test {
namespace {

using testing::HasSubstr;
using testing::Not;

const char *const kHeader =
    "#define CAPLET_RUNTIME_VERSION 3\n"
    "#define caplet_import caplet_r3_import\n"
    "typedef struct caplet_header { int keep; } caplet_header;\n"
    "int caplet_import(const caplet_header *table);\n";
const Versioning kHow{"CAPLET_RUNTIME_VERSION", "", ""};
const char *const kSource =
    "/* keep caplet_header in mind */\n"
    "static int keep(const caplet_header *table) { return table->keep; }\n"
    "CAPLET_NORETURN static void end(void) {}\n"
    "int caplet_import(const caplet_header *table) { return keep(table) + \"keep\\\"caplet_header\"[0]; }\n";

TEST(Versioned, NamesHaveTheVersion) {
  const std::string text = versioned(kHeader, kSource, kHow);
  EXPECT_THAT(text, HasSubstr("typedef struct caplet_r3_header {"));
  EXPECT_THAT(text, HasSubstr("static int caplet_r3_keep(const caplet_r3_header *table)"));
  EXPECT_THAT(text, HasSubstr("CAPLET_NORETURN static void caplet_r3_end(void) {}"));
  EXPECT_THAT(text, HasSubstr("#define caplet_header caplet_r3_header\n"));
  EXPECT_THAT(text, Not(HasSubstr("#define caplet_r3_import")));
}

TEST(Versioned, CommentsAndStringsStay) {
  const std::string text = versioned(kHeader, kSource, kHow);
  EXPECT_THAT(text, HasSubstr("/* keep caplet_header in mind */"));
  EXPECT_THAT(text, HasSubstr("+ \"keep\\\"caplet_header\"[0];"));
}

TEST(Versioned, WhatIsOlderGivesWay) {
  const std::string text = versioned(kHeader, kSource, kHow);
  EXPECT_EQ(text.find("#if !defined(CAPLET_RUNTIME_VERSION) || CAPLET_RUNTIME_VERSION < 3\n"), 0U);
  for (const char *name : {"CAPLET_RUNTIME_VERSION", "CAPLET_STATIC_RUNTIME", "caplet_header", "caplet_import"}) {
    EXPECT_LT(text.find("#undef " + std::string(name) + "\n"), text.find("typedef")) << name;
  }
}

TEST(Versioned, WhatIsWithinHasTheWordAndWhatIsKnownStays) {
  const std::string source = kSource + std::string("typedef struct caplet_part { int a; } caplet_part;\n");
  const Versioning how{"CAPLET_RUNTIME_VERSION", "inner_", "int caplet_header(void);\n"};
  const std::string text = versioned(kHeader, source, how);
  EXPECT_THAT(text, HasSubstr("typedef struct caplet_r3_inner_part {"));
  EXPECT_THAT(text, HasSubstr("static int caplet_r3_inner_keep(const caplet_header *table)"));
  EXPECT_THAT(text, HasSubstr("int caplet_r3_import(const caplet_header *table) { return caplet_r3_inner_keep("));
  EXPECT_THAT(text, Not(HasSubstr("#define caplet_header ")));  // as the header before it has defined it
  EXPECT_THAT(text, Not(HasSubstr("#undef caplet_header\n")));
}

}  // namespace
}  // namespace caplet::render::versioned_test
