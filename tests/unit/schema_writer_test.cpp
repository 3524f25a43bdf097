// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include <limits>

#include "schema/json_writer.h"
#include "schema/schema.h"

namespace caplet::schema::writer_test {
namespace {

// A document whose only member is `{"k": "...", "l": 1}` with a string of `length` characters.
std::string with_object(const std::string &value) {
  JsonWriter out;
  out.open('{');
  out.key("object");
  out.open('{');
  out.key("k");
  out.string(value);
  out.key("l");
  out.integer(std::int64_t{1});
  out.close('}');
  out.close('}');
  return out.take();
}

std::string floating(double value) {
  JsonWriter out;
  out.open('[');
  out.element();
  out.floating(value);
  out.close(']');
  const std::string text = out.take();
  return text.substr(4, text.size() - 7);
}

TEST(JsonWriter, AnObjectOfScalarsStandsOnOneLineUpTo120Columns) {
  // Two of indent, 10 of `"object": `, 16 of the object besides the string, and the comma.
  const std::string fits(120 - 2 - 10 - 17 - 1, 'x');
  EXPECT_EQ(with_object(fits), "{\n  \"object\": {\"k\": \"" + fits + "\", \"l\": 1}\n}\n");
  EXPECT_EQ(with_object(fits + "x"), "{\n  \"object\": {\n    \"k\": \"" + fits + "x\",\n    \"l\": 1\n  }\n}\n");
}

TEST(JsonWriter, ColumnsAreCodePoints) {
  std::string fits;
  for (int i = 0; i < 120 - 2 - 10 - 17 - 1; ++i) fits += "\u65E5";
  EXPECT_EQ(with_object(fits), "{\n  \"object\": {\"k\": \"" + fits + "\", \"l\": 1}\n}\n");
}

TEST(JsonWriter, WhatHoldsAContainerStandsOnManyLines) {
  JsonWriter out;
  out.open('{');
  out.key("a");
  out.open('[');
  out.element();
  out.open('[');
  out.close(']');
  out.element();
  out.open('{');
  out.key("b");
  out.word("null");
  out.close('}');
  out.close(']');
  out.close('}');
  EXPECT_EQ(out.take(), "{\n  \"a\": [\n    [],\n    {\"b\": null}\n  ]\n}\n");
}

TEST(JsonWriter, EscapesWhatJsonMust) {
  EXPECT_EQ(with_object("\"\\\b\f\n\r\t\x01/\x7F\u00E9, x"),
            "{\n  \"object\": {\"k\": \"\\\"\\\\\\b\\f\\n\\r\\t\\u0001/\x7F\u00E9, x\", \"l\": 1}\n}\n");
}

TEST(JsonWriter, BytesThatAreNotUtf8AreReplaced) {
  EXPECT_EQ(with_object("a\xE9z"), "{\n  \"object\": {\"k\": \"a\uFFFDz\", \"l\": 1}\n}\n");
}

TEST(JsonWriter, FloatingNumbersAreShortestAndStayFloating) {
  EXPECT_EQ(floating(0.1), "0.1");
  EXPECT_EQ(floating(1.0), "1.0");
  EXPECT_EQ(floating(-0.0), "-0.0");
  EXPECT_EQ(floating(100.0), "100.0");
  EXPECT_EQ(floating(1.0 / 3), "0.3333333333333333");
  EXPECT_EQ(floating(std::numeric_limits<double>::max()), "1.7976931348623157e+308");
  EXPECT_EQ(floating(5e-324), "5e-324");
  EXPECT_EQ(floating(1234.5e-8), "0.000012345");
  EXPECT_EQ(floating(9007199254740993.0), "9007199254740992.0");
  EXPECT_EQ(floating(1e16), "1e+16");
}

TEST(SchemaWriter, AnApiStandsOnManyLinesHoweverShort) {
  model::Api api;
  api.name = "g";
  api.capsule = "g.c";
  EXPECT_EQ(write(api),
            "{\n  \"$schema\": \"caplet-1.schema.json\",\n  \"name\": \"g\",\n  \"capsule\": \"g.c\",\n"
            "  \"language\": \"c\"\n}\n");
}

}  // namespace
}  // namespace caplet::schema::writer_test
