// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <gmock/gmock.h>

#include "model/type_text.h"

namespace caplet::model::types_test {
namespace {

std::string round_trip(const std::string &text) {
  TypeSyntaxError error;
  const std::optional<Type> type = parse_type(text, &error);
  return type ? spell(*type) : std::to_string(error.offset) + ": " + error.message;
}

TEST(TypeText, OfAReservedSlotIsEmpty) { EXPECT_EQ(spell(Type()), ""); }  // with sanitizers: reads nothing before it

TEST(TypeText, KeepsWhatIsCanonical) {
  for (const char *text :
       {"int", "const double *", "struct geo_point", "const struct geo_point *", "Py_ssize_t", "char *const *",
        "double[3]", "const char *[2][4]", "char[]", "unsigned long long", "long double _Complex",
        "volatile int *restrict", "_Atomic int", "PyObject *", "void *", "enum geo_level", "union geo_value", "bool"}) {
    EXPECT_EQ(round_trip(text), text);
  }
}

TEST(TypeText, NormalisesTheWaysToWriteOneType) {
  EXPECT_EQ(round_trip("long unsigned"), "unsigned long");
  EXPECT_EQ(round_trip("double const*"), "const double *");
  EXPECT_EQ(round_trip("int long long signed"), "long long");
  EXPECT_EQ(round_trip("signed char"), "signed char");
  EXPECT_EQ(round_trip("short int"), "short");
  EXPECT_EQ(round_trip("unsigned"), "unsigned int");
  EXPECT_EQ(round_trip("_Bool"), "bool");
  EXPECT_EQ(round_trip("_Complex double"), "double _Complex");
  EXPECT_EQ(round_trip("char * * const"), "char **const");
}

TEST(TypeText, SaysWhereItStopsUnderstanding) {
  EXPECT_EQ(round_trip(""), "0: empty type");
  EXPECT_EQ(round_trip("int (*)(int)"), "4: unexpected `(` in a type");
  EXPECT_EQ(round_trip("int x"), "4: unexpected `x` in a type");
  EXPECT_EQ(round_trip("const *"), "6: a type must start with its name");
  EXPECT_EQ(round_trip("long float"), "0: `long float` is not a type of C");
  EXPECT_EQ(round_trip("int &"), "4: unexpected `&` in a type");
  EXPECT_EQ(round_trip("double[0]"), "6: an array bound is a positive number, or empty for a flexible array");
  EXPECT_EQ(round_trip("double[2][]"), "9: only the first bound of an array can be empty");
  EXPECT_EQ(round_trip("struct"), "6: expected the name of a type");
  EXPECT_EQ(round_trip("class"), "0: expected the name of a type");
}

TEST(TypeText, SpellsDeclarationsAndSignatures) {
  Signature signature;
  signature.result.base = "int";
  EXPECT_EQ(spell(signature), "int (void)");
  TypeSyntaxError error;
  Parameter format;
  format.type = *parse_type("const char *restrict", &error);
  signature.parameters = {format};
  signature.variadic = true;
  EXPECT_EQ(spell(signature), "int (const char *restrict, ...)");
  EXPECT_EQ(spell_declaration(format.type, "format"), "const char *restrict format");
  EXPECT_EQ(spell_declaration(*parse_type("double[3]", &error), "m"), "double m[3]");
}

}  // namespace
}  // namespace caplet::model::types_test
