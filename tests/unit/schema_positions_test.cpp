// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include "schema/json_positions.h"
#include "schema/schema.h"
#include "schema_samples.h"

namespace caplet::schema {
namespace {

std::string text_of(const std::optional<Span> &span) {
  if (!span) return "nowhere";
  return std::to_string(span->line) + ":" + std::to_string(span->column) + "+" + std::to_string(span->length);
}

TEST(JsonPositions, ValuesOfEveryKind) {
  const JsonPositions positions("{\n  \"a\": [1, -2.5e3, \"x\\n\"],\n  \"b\" : { \"c\": null }, \"d\": true\n}\n");
  EXPECT_EQ(text_of(positions.value("")), "1:1+1");
  EXPECT_EQ(text_of(positions.value("/a")), "2:8+1");
  EXPECT_EQ(text_of(positions.value("/a/0")), "2:9+1");
  EXPECT_EQ(text_of(positions.value("/a/1")), "2:12+6");
  EXPECT_EQ(text_of(positions.value("/a/2")), "2:20+5");
  EXPECT_EQ(text_of(positions.value("/b/c")), "3:16+4");
  EXPECT_EQ(text_of(positions.value("/d")), "3:29+4");
}

TEST(JsonPositions, Keys) {
  const JsonPositions positions(R"({"a": {"b": 1}, "c/d~": 2, "": 3})");
  EXPECT_EQ(text_of(positions.key("/a")), "1:2+3");
  EXPECT_EQ(text_of(positions.key("/a/b")), "1:8+3");
  EXPECT_EQ(text_of(positions.key("/" + escape_pointer("c/d~"))), "1:17+6");
  EXPECT_EQ(text_of(positions.value("/")), "1:32+1");
  EXPECT_EQ(text_of(positions.key("/a/0")), "nowhere");
}

TEST(JsonPositions, WhatIsNotThereIsWhereItWouldBe) {
  const JsonPositions positions(R"({"slots": [{"index": 0}]})");
  EXPECT_EQ(text_of(positions.value("/slots/0/name")), "1:12+1");
  EXPECT_EQ(text_of(positions.value("/slots/9/name")), "1:11+1");
  EXPECT_EQ(text_of(positions.value("/types/9/name")), "1:1+1");
}

TEST(JsonPositions, NothingIsDeeperThanWhatIsRead) {
  const JsonPositions positions(std::string(100'000, '['));
  EXPECT_EQ(text_of(positions.value("/0/0")), "1:3+1");
  EXPECT_EQ(text_of(positions.event(kMostLevels)), "1:65+1");
  EXPECT_EQ(text_of(positions.event(kMostLevels + 1)), "nowhere");
}

// Each of these is a look-up, and took a look at all keys, or a copy of a long one.
TEST(JsonPositions, ManyOfManyKeys) {
  std::string text = "{\"" + std::string(100'000, 'k') + "\": [0";
  for (int i = 1; i < 100'000; ++i) text += ",0";
  text += "]";
  for (int i = 0; i < 20'000; ++i) text += ",\"" + std::to_string(i) + "\":0";
  const JsonPositions positions(text + "}");
  for (int i = 0; i < 20'000; ++i) ASSERT_EQ(positions.key("/" + std::to_string(i))->line, 1);
  const std::string list = "/" + std::string(100'000, 'k');
  EXPECT_EQ(text_of(positions.value(list + "/99999")), "1:" + std::to_string(100'007 + 2 * 99'999) + "+1");
}

TEST(JsonPositions, KeysAreFoundAsTheyAreMeant) {
  const JsonPositions positions(R"({"a\u0062\n": {"c": 1}, "d": 1, "d": 2, "e"})");
  EXPECT_EQ(text_of(positions.value("/ab\n/c")), "1:21+1");
  EXPECT_EQ(text_of(positions.value("/d")), "1:38+1") << "the last of two";
  EXPECT_EQ(text_of(positions.key("/e")), "1:41+3");
  EXPECT_EQ(text_of(positions.value("/e")), "1:1+1") << "it has none";
}

TEST(JsonPositions, ColumnsCountCodePoints) {
  const JsonPositions positions("{\"\u65E5\u672C\": \"\U0001F600\", \"e\u0301\": 1}");
  EXPECT_EQ(text_of(positions.value("/\u65E5\u672C")), "1:8+3");
  EXPECT_EQ(text_of(positions.key("/e\u0301")), "1:13+4");
  EXPECT_EQ(text_of(positions.value("/e\u0301")), "1:19+1");
}

TEST(JsonPositions, InsideStringsEscapesAreOneCharacter) {
  const JsonPositions positions(R"({"t": "a\n\u00e9\ud83d\ude00\"z"})");
  EXPECT_EQ(text_of(positions.inside_string("/t", 0, 1)), "1:8+1");
  EXPECT_EQ(text_of(positions.inside_string("/t", 1, 1)), "1:9+2");
  EXPECT_EQ(text_of(positions.inside_string("/t", 2, 1)), "1:11+6");
  EXPECT_EQ(text_of(positions.inside_string("/t", 3, 1)), "1:17+12");
  EXPECT_EQ(text_of(positions.inside_string("/t", 4, 2)), "1:29+3");
  EXPECT_EQ(text_of(positions.inside_string("/t", 5, 9)), "1:31+1") << "up to the closing quote";
  EXPECT_EQ(text_of(positions.inside_string("/t", 6, 1)), "1:32+1") << "behind the end";
}

TEST(JsonPositions, ACaretStandsUnderItsValue) {
  const std::string text = kEverything;
  const JsonPositions positions(text);
  const std::optional<Span> value = positions.value("/slots/0/parameters/3/type");
  ASSERT_TRUE(value);
  const Diagnostic d{
      Severity::kError, "", "f", *value, "m", "", "        {\"name\": \"r\", \"type\": \"double *\", \"out\": true},"};
  EXPECT_EQ(format(d), "f:" + std::to_string(value->line) +
                           ":31: error: m []\n"
                           "        {\"name\": \"r\", \"type\": \"double *\", \"out\": true},\n"
                           "                              ^~~~~~~~~~\n");
}

// The errors of a document that may have line ends of Windows.
std::string errors(const std::string &text) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read("a.json", text, diagnostics)) << text;
  return diagnostics.text();
}

TEST(SchemaErrors, LinesMayEndAsOnWindows) {
  EXPECT_EQ(
      errors("{\r\n  \"$schema\": \"caplet-1.schema.json\",\r\n  \"name\": 1,\r\n  \"capsule\": \"a.b\"\r\n}\r\n"),
      "a.json:3:11: error: `name` must be a string, not a number [wrong-type]\n"
      "  \"name\": 1,\n"
      "          ^\n");
}

TEST(SchemaErrors, ErrorsAfterReadingPointIntoTheFile) {
  Diagnostics diagnostics;
  const std::optional<model::Api> api = read("a.json", kEverything, diagnostics);
  ASSERT_TRUE(api);
  diagnostics.error("invalid-name", api->slots[3].origin, "for example");
  const std::string line =
      R"(    {"index": 3, "kind": "object", "name": "geo_error", "since": 2, "static": true, "type": "PyObject *"},)";
  EXPECT_NE(diagnostics.text().find(":44: error: for example [invalid-name]\n" + line + "\n" + std::string(43, ' ') +
                                    "^~~~~~~~~~~\n"),
            std::string::npos)
      << diagnostics.text();
}

TEST(SchemaErrors, NothingCrashesOnCutOrBrokenText) {
  const std::string text = kEverything;
  for (std::size_t length = 0; length + 2 < text.size(); length += 41) {
    EXPECT_NE(errors(text.substr(0, length)), "");
  }
  for (std::size_t at = 0; at < text.size(); at += 29) {
    for (const char c : {'"', '{', ']', ',', ':', '\\', '\x01', '\xFF', '9', '-', 'e', '.'}) {
      std::string broken = text;
      broken[at] = c;
      Diagnostics diagnostics;
      const bool is_read = read("a.json", broken, diagnostics).has_value();
      EXPECT_EQ(is_read, !diagnostics.has_errors()) << at << " = " << c;
    }
  }
}

TEST(SchemaErrors, ManyErrorsTakeLinearTime) {
  std::string text = "{\"$schema\": \"caplet-1.schema.json\", \"name\": \"a\", \"capsule\": \"a.b\", \"slots\": [\n";
  constexpr int kSlots = 30'000;
  for (int i = 0; i < kSlots; ++i) text += "  {\"name\": \"f" + std::to_string(i) + "\", \"returns\": \"int &\"},\n";
  text += "  {\"name\": \"last\", \"returns\": \"int\"}\n]}\n";
  Diagnostics diagnostics;
  EXPECT_FALSE(read("a.json", text, diagnostics));
  EXPECT_EQ(diagnostics.error_count(), kSlots);
  EXPECT_EQ(diagnostics.all().back().span.line, Diagnostics::kMost + 1);
}

}  // namespace
}  // namespace caplet::schema
