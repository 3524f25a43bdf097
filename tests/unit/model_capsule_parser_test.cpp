// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/capsule_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/capsule_text.h"
#include "model/type_text.h"

namespace caplet::model::capsule_parser_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// What is read of it, as the interface file spells it; empty where nothing is.
std::string read(const std::string &text) {
  Api api;
  api.name = "geo";
  const std::optional<Signature> found = CapsuleParser(&api).read("f", text);
  return found ? spell(*found) : "";
}

TEST(CapsuleParser, NamesLoseTheirModules) {
  const auto parts = [](const std::string &word) {
    const CapsuleName split = split_capsule_name(word);
    return split.module + "/" + split.name;
  };
  EXPECT_EQ(parts("__pyx_t_5scipy_6linalg_11cython_blas_d"), "cython_blas/d");
  EXPECT_EQ(parts("__pyx_obj_4prov_Thing"), "prov/Thing");
  EXPECT_EQ(parts("__pyx_opt_args_4prov_f"), "prov/f");
  EXPECT_EQ(parts("__pyx_t_4prov_8_chars_x"), "prov/8_chars_x");  // a length that leaves nothing is none
  EXPECT_EQ(parts("__pyx_t_99999999999999999999prov_x"), "/99999999999999999999prov_x");
  EXPECT_EQ(parts("__pyx_t_"), "/");
  EXPECT_EQ(parts("size_t"), "/size_t");
}

TEST(CapsuleParser, Signatures) {
  EXPECT_EQ(read("double (double const *, Py_ssize_t)"), "double (const double *, Py_ssize_t)");
  EXPECT_EQ(read("unsigned PY_LONG_LONG(void)"), "unsigned long long (void)");
  EXPECT_EQ(read("PyObject *(PyObject *, char **)"), "PyObject * (PyObject *, char **)");
  EXPECT_EQ(read("int (int, ...)"), "int (int, ...)");
  EXPECT_EQ(read("int ()"), "int (void)");
  EXPECT_EQ(read("void (int (*)(int, int (*)(double)), int)"), "void (geo_f_a0, int)");
  EXPECT_EQ(read("void (struct __pyx_t_3geo_point *)"), "void (struct geo_point *)");
  EXPECT_EQ(read("enum __pyx_t_3geo_way (int __pyx_skip_dispatch)"), "geo_way (int)");
}

TEST(CapsuleParser, WhatIsNone) {
  for (const char *text : {"", "int", "int)", "int (", "(int)", "int (int", "int (int))", "int (int,)", "int (,int)",
                           "int (int)(int)", "int (int x)", "int (*(int))(int)", "int (1)", "int (struct)", "$ (int)",
                           "int (int (**)(int))", "int (int &)", "int (std::vector<int>)"}) {
    EXPECT_EQ(read(text), "") << text;
  }
  EXPECT_EQ(read("int (" + std::string(2000, '(') + std::string(2000, ')') + ")"), "");
  EXPECT_EQ(read("int (int" + std::string(5000, '*') + ")"), "");
}

TEST(CapsuleParser, WhatMustBeTold) {
  Api api;
  api.name = "geo";
  CapsuleParser parser(&api);
  EXPECT_FALSE(parser.tell("real", "doubly so"));
  EXPECT_TRUE(parser.tell("real", "double"));
  EXPECT_TRUE(parser.tell("visit", "int (*)(__pyx_t_3geo_real)"));
  EXPECT_TRUE(parser.tell("select", "int (double *)"));
  EXPECT_TRUE(parser.tell("never", "int"));
  const std::string known = "int (__pyx_t_3geo_real, __pyx_t_3geo_visit, __pyx_t_3geo_select *)";
  const std::optional<Signature> found = parser.read("f", known);
  ASSERT_TRUE(found);
  EXPECT_EQ(spell(*found), "int (geo_real, geo_visit, geo_select *)");
  EXPECT_EQ(capsule_text(*found, Names(api)), "int (double, int (*)(double), int (*)(double *))");
  EXPECT_FALSE(parser.lacks_words());
  for (int i = 0; i < 2; ++i) {
    EXPECT_FALSE(parser.read("g", "int (__pyx_t_3geo_other, __pyx_t_3geo_more)"));
    EXPECT_TRUE(parser.lacks_words());
  }
  EXPECT_THAT(parser.unknown(), ElementsAre("__pyx_t_3geo_more", "__pyx_t_3geo_other"));
  EXPECT_THAT(parser.unused(), ElementsAre("never"));
}

TEST(CapsuleParser, WhatIsKnownIsNotMadeAgain) {
  Api api;
  api.name = "geo";
  for (int i = 0; i < 2; ++i) {
    CapsuleParser parser(&api);
    EXPECT_TRUE(
        parser.read("f", "int (struct __pyx_t_3geo_point *, struct __pyx_t_5other_point *, enum __pyx_t_3geo_way)"));
    EXPECT_THAT(parser.unknown(), IsEmpty());
  }
  ASSERT_EQ(api.handles.size(), 2U);
  EXPECT_EQ(api.handles[0].name + " " + api.handles[1].name, "geo_point geo_other_point");
  EXPECT_EQ(api.typedefs.size(), 1U);
}

}  // namespace
}  // namespace caplet::model::capsule_parser_test
