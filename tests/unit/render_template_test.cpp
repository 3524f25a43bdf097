// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/template.h"

#include <gmock/gmock.h>

namespace caplet::render::template_test {
namespace {

struct Slot {
  std::string name;
  bool first = false;
  std::vector<std::string> parameters;
};

Data two_rows() {
  Data data;
  data.set("name", "geometry");
  data.set("yes", true);
  data.set("no", false);
  data.set("nothing", "");
  Keys<Slot> keys;
  keys.text("slot", &Slot::name);
  keys.text("length", [](const Slot &slot) { return slot.name.size(); });
  keys.text("twice", [](const Slot &slot, std::string &out) { out += slot.name + slot.name; });
  keys.flag("first", &Slot::first);
  keys.rows("parameters", &Slot::parameters, Keys<std::string>().text("name", detail::AsItIs()));
  data.list("slots", std::vector<Slot>{{"a<b", true, {"x", "y"}}, {"c", false, {}}}, keys);
  data.list("none", std::vector<Slot>(), keys);
  return data;
}

std::string rendered(const std::string &text) {
  const Data data = two_rows();
  std::string out;
  TemplateError error;
  const std::optional<Template> compiled = Template::compile(text, data, error);
  EXPECT_TRUE(compiled) << error.message;
  if (compiled) compiled->render(out);
  return out;
}

std::string error_of(const std::string &text) {
  const Data data = two_rows();
  TemplateError error;
  EXPECT_FALSE(Template::compile(text, data, error));
  return std::to_string(error.begin) + " to " + std::to_string(error.end) + ": " + error.message +
         (error.hint.empty() ? "" : "; " + error.hint);
}

TEST(Template, FillsInTextsWithoutEscaping) {
  EXPECT_EQ(rendered("struct {{name}} <&> {{ name }};\n"), "struct geometry <&> geometry;\n");
  EXPECT_EQ(rendered("{{#slots}}{{slot}} {{length}} {{twice}} {{/slots}}"), "a<b 3 a<ba<b c 1 cc ");
}

TEST(Template, LinesOfSectionTagsVanish) {
  EXPECT_EQ(rendered("a\n{{#no}}\nx\n{{/no}}\nb\n"), "a\nb\n");
  EXPECT_EQ(rendered("a\n  {{#yes}}\n  x\n  {{/yes}}  \nb\n"), "a\n  x\nb\n");
  EXPECT_EQ(rendered("a\n{{^nothing}}\n\nx\n{{/nothing}}\nb\n"), "a\n\nx\nb\n");
  EXPECT_EQ(rendered("a\n{{! a comment\nof two lines }}\nb\n"), "a\nb\n");
  EXPECT_EQ(rendered("a\n{{#none}}\nx\n{{/none}}\nb\n"), "a\nb\n");
  EXPECT_EQ(rendered("{{#yes}}\na\n{{/yes}}"), "a\n");
  EXPECT_EQ(rendered("{{#yes}}{{/yes}}\na\n"), "\na\n");
}

TEST(Template, ASectionShowsWhatIsThere) {
  EXPECT_EQ(rendered("{{#name}}a{{/name}}{{^name}}b{{/name}}"), "a");
  EXPECT_EQ(rendered("{{#nothing}}a{{/nothing}}{{^nothing}}b{{/nothing}}"), "b");
  EXPECT_EQ(rendered("{{^slots}}a{{/slots}}{{^none}}b{{/none}}"), "b");
  EXPECT_EQ(rendered("{{#slots}}{{#twice}}a{{/twice}}{{#length}}b{{/length}}{{/slots}}"), "abab");
}

TEST(Template, WalksRows) {
  EXPECT_EQ(rendered("{{#slots}}\n{{name}}.{{slot}}{{#first}}, first{{/first}}\n{{/slots}}\n"),
            "geometry.a<b, first\ngeometry.c\n");
  EXPECT_EQ(rendered("{{#yes}}\n{{#slots}}\n{{slot}}\n{{/slots}}\n{{/yes}}\n"), "a<b\nc\n");
}

TEST(Template, WalksRowsInsideRows) {
  EXPECT_EQ(
      rendered("{{#slots}}{{slot}}({{#parameters}}{{name}}{{#first}}!{{/first}};{{/parameters}}){{name}} {{/slots}}"),
      "a<b(x!;y!;)geometry c()geometry ");
}

TEST(Template, AsksWhetherThereAreRows) {
  EXPECT_EQ(rendered("{{#has_slots}}a{{name}}{{/has_slots}}{{#has_none}}b{{/has_none}}{{^has_none}}c{{/has_none}}"),
            "ageometryc");
  EXPECT_EQ(rendered("{{#slots}}{{^has_parameters}}{{slot}} has none{{/has_parameters}}{{/slots}}"), "c has none");
  EXPECT_EQ(error_of("{{#has_name}}x{{/has_name}}"), "0 to 13: `has_name` is not known here");
}

TEST(Template, KnowsWhichRowIsTheFirstAndTheLast) {
  EXPECT_EQ(rendered("{{#slots}}{{^is_first}}, {{/is_first}}{{slot}}{{#is_last}}.{{/is_last}}{{/slots}}"), "a<b, c.");
  EXPECT_EQ(rendered("{{#slots}}{{#parameters}}{{name}}{{^is_last}}, {{/is_last}}{{/parameters}};{{/slots}}"),
            "x, y;;");
  EXPECT_EQ(error_of("{{#is_first}}x{{/is_first}}"), "0 to 13: `is_first` is not known here");
  EXPECT_EQ(error_of("{{#slots}}{{is_last}}{{/slots}}"), "10 to 21: `is_last` has no text; write {{#is_last}}");
}

TEST(Template, ABraceMayStandBesideATag) {
  EXPECT_EQ(rendered("{{{name}}}, {{{{name}}, 1}}"), "{geometry}, {{geometry, 1}}");
  EXPECT_EQ(rendered("{{#yes}}{{{name}}, 2}{{/yes}}"), "{geometry, 2}");
}

TEST(Template, KeepsSpaces) { EXPECT_EQ(rendered("  a  {{ name }}  \n\n\tb"), "  a  geometry  \n\n\tb"); }

TEST(Template, AnUnknownKeyIsAnErrorWhereverItStands) {
  EXPECT_EQ(error_of("a {{nmae}}"), "2 to 10: `nmae` is not known here; did you mean `name`?");
  EXPECT_EQ(error_of("{{#slots}}{{slto}}{{/slots}}"), "10 to 18: `slto` is not known here; did you mean `slot`?");
  EXPECT_EQ(error_of("{{slot}}"), "0 to 8: `slot` is not known here; did you mean `slots`?");
  EXPECT_EQ(error_of("{{#slots}}{{/slots}}{{slot}}"), "20 to 28: `slot` is not known here; did you mean `slots`?");
  EXPECT_EQ(error_of("{{#zzzzzz}}x{{/zzzzzz}}"), "0 to 11: `zzzzzz` is not known here");
  EXPECT_EQ(error_of("{{#no}}{{^zzzzzz}}x{{/zzzzzz}}{{/no}}"), "7 to 18: `zzzzzz` is not known here");
  EXPECT_EQ(error_of("{{}}"), "0 to 4: `` is not known here");
}

TEST(Template, WhatHasNoTextIsNoVariable) {
  EXPECT_EQ(error_of("{{yes}}"), "0 to 7: `yes` has no text; write {{#yes}}");
  EXPECT_EQ(error_of("{{slots}}"), "0 to 9: `slots` has no text; write {{#slots}}");
  EXPECT_EQ(error_of("{{has_slots}}"), "0 to 13: `has_slots` has no text; write {{#has_slots}}");
}

TEST(Template, SyntaxErrorsSayWhatIsOpen) {
  EXPECT_EQ(error_of("a{{#yes}}x"), "1 to 9: the section `yes` is not closed");
  EXPECT_EQ(error_of("a{{name"), "1 to 3: this tag is not closed");
  EXPECT_EQ(error_of("{{/yes}}"), "0 to 8: no section `yes` is open here");
  EXPECT_EQ(error_of("{{#yes}}{{#no}}{{/yes}}"), "15 to 23: no section `yes` is open here; close `no` first");
}

TEST(Keys, TheLastOfOneNameCounts) {
  Data data;
  data.set("key", "first");
  data.set("key", "text");
  ASSERT_EQ(data.all().size(), 1U);
  std::string out;
  data.find("key")->write(nullptr, out);
  EXPECT_EQ(out, "text");
}

}  // namespace
}  // namespace caplet::render::template_test
