// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/template.h"

#include <gmock/gmock.h>

namespace caplet::render {
namespace {

Data two_rows() {
  Data data;
  data.values.set("name", "geometry");
  data.values.set("yes", true);
  data.values.set("no", false);
  data.values.set("nothing", "");
  data.feeds["slots"] = [](std::size_t index, Row &row) {
    if (index == 2) return false;
    row.set("slot", index == 0 ? "a<b" : "c");
    row.set("first", index == 0);
    return true;
  };
  data.feeds["none"] = [](std::size_t, Row &) { return false; };
  return data;
}

std::string rendered(const std::string &text) {
  std::string out;
  TemplateError error;
  EXPECT_TRUE(render_template(text, two_rows(), out, error)) << error.message;
  return out;
}

std::string error_of(const std::string &text) {
  std::string out;
  TemplateError error;
  EXPECT_FALSE(render_template(text, two_rows(), out, error));
  return error.message;
}

TEST(Template, FillsInValuesWithoutEscaping) {
  EXPECT_EQ(rendered("struct {{name}} <&> {{{name}}};\n"), "struct geometry <&> geometry;\n");
  EXPECT_EQ(rendered("{{#slots}}{{slot}} {{/slots}}"), "a<b c ");
}

TEST(Template, LinesOfSectionTagsVanish) {
  EXPECT_EQ(rendered("a\n{{#no}}\nx\n{{/no}}\nb\n"), "a\nb\n");
  EXPECT_EQ(rendered("a\n  {{#yes}}\n  x\n  {{/yes}}\nb\n"), "a\n  x\nb\n");
  EXPECT_EQ(rendered("a\n{{^nothing}}\n\nx\n{{/nothing}}\nb\n"), "a\n\nx\nb\n");
  EXPECT_EQ(rendered("a\n{{! a comment\nof two lines }}\nb\n"), "a\nb\n");
  EXPECT_EQ(rendered("a\n{{#none}}\nx\n{{/none}}\nb\n"), "a\nb\n");
}

TEST(Template, FeedsRowsOneAtATime) {
  EXPECT_EQ(rendered("{{#slots}}\n{{name}}.{{slot}}{{#first}}, first{{/first}}\n{{/slots}}\n"),
            "geometry.a<b, first\ngeometry.c\n");
  EXPECT_EQ(rendered("{{#yes}}\n{{#slots}}\n{{slot}}\n{{/slots}}\n{{/yes}}\n"), "a<b\nc\n");
}

TEST(Template, KeepsSpaces) { EXPECT_EQ(rendered("  a  {{ name }}  \n\n\tb"), "  a  geometry  \n\n\tb"); }

TEST(Template, MissingKeyIsAnError) {
  EXPECT_EQ(error_of("{{nmae}}"), "`nmae` is not known here");
  EXPECT_EQ(error_of("{{#slots}}{{slto}}{{/slots}}"), "`slto` is not known here");
  EXPECT_EQ(error_of("{{slot}}"), "`slot` is not known here");
  EXPECT_EQ(error_of("{{#unknown}}x{{/unknown}}"), "`unknown` is not known here");
  EXPECT_EQ(error_of("{{^unknown}}x{{/unknown}}"), "`unknown` is not known here");
}

TEST(Template, SyntaxErrorsAreTheEngines) {
  EXPECT_EQ(error_of("{{#yes}}x"), "Unclosed section \"yes\" at 0");
  EXPECT_EQ(error_of("{{name"), "Unclosed tag at 0");
}

TEST(Row, TheLastValueOfAKeyCounts) {
  Row row;
  row.set("key", "");
  row.set("key", "text");
  ASSERT_NE(row.find("key"), nullptr);
  EXPECT_EQ(row.find("key")->string_value(), "text");
  row.clear();
  EXPECT_EQ(row.find("key"), nullptr);
}

}  // namespace
}  // namespace caplet::render
