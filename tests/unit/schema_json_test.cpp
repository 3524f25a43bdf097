// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include <iterator>
#include <nlohmann/json.hpp>
#include <random>

#include "schema/json_scanner.h"
#include "schema/schema.h"
#include "schema_samples.h"
#include "support/text.h"

namespace caplet::schema::json_test {
namespace {

// A document, and where its values stand, by pointers such as "/a/0".
class Positions {
 public:
  explicit Positions(std::string text) : text_(std::move(text)), lines_(lines_of(text_)), scan_(scan_json(text_)) {}

  std::string value(std::string_view pointer) const { return place(find(pointer), &Json::bytes); }
  std::string key(std::string_view pointer) const { return place(find(pointer), &Json::key); }
  std::string inside(std::string_view pointer, int offset, int length) const {
    return place(inside_string(text_, find(pointer)->bytes, offset, length));
  }
  std::string place(Bytes bytes) const {
    const Span span = span_of(text_, lines_, bytes.begin, bytes.end);
    return std::to_string(span.line) + ":" + std::to_string(span.column) + "+" + std::to_string(span.length);
  }
  const JsonScan &scan() const { return scan_; }

 private:
  std::string place(const Json *value, Bytes Json::*which) const {
    return value == nullptr || (value->*which).end == 0 ? "nowhere" : place(value->*which);
  }
  const Json *find(std::string_view pointer) const {
    const Json *at = &scan_.document.root();
    while (at != nullptr && !pointer.empty()) {
      pointer.remove_prefix(1);
      const std::string component(pointer.substr(0, pointer.find('/')));
      pointer.remove_prefix(component.size());
      at = at->is(JsonKind::kObject) ? scan_.document.member(*at, component) : element(*at, std::stoul(component));
    }
    return at;
  }
  static const Json *element(const Json &list, std::size_t index) {
    for (const Json &one : list) {
      if (index-- == 0) return &one;
    }
    return nullptr;
  }

  std::string text_;
  Lines lines_;
  JsonScan scan_;
};

TEST(Json, ValuesOfEveryKindKnowTheirPlaces) {
  const Positions at("{\n  \"a\": [1, -2.5e3, \"x\\n\"],\n  \"b\" : { \"c\": null }, \"d\": true\n}\n");
  EXPECT_TRUE(at.scan().is_json);
  EXPECT_EQ(at.value(""), "1:1+1");
  EXPECT_EQ(at.value("/a"), "2:8+1");
  EXPECT_EQ(at.value("/a/0"), "2:9+1");
  EXPECT_EQ(at.value("/a/1"), "2:12+6");
  EXPECT_EQ(at.value("/a/2"), "2:20+5");
  EXPECT_EQ(at.value("/b/c"), "3:16+4");
  EXPECT_EQ(at.value("/d"), "3:29+4");
}

// The parser reads on behind some tokens and not behind others, and a text may end with any.
TEST(Json, ATokenEndsWhereItEnds) {
  for (const std::string token : {"0", "-0", "10", "-1.5e3", "18446744073709551615", "18446744073709551616", "true",
                                  "false", "null", "\"\"", "\"x\"", R"("\"\n")", "\"\u00E9\""}) {
    const std::string length = "+" + std::to_string(count_code_points(token));
    for (const std::string blank : {"", " ", "\n", "\r\n\t"}) {
      const JsonScan alone = scan_json(blank + token + blank);
      ASSERT_TRUE(alone.is_json) << token;
      EXPECT_EQ(alone.document.root().bytes.begin, blank.size()) << token;
      EXPECT_EQ(alone.document.root().bytes.end, blank.size() + token.size()) << token;
    }
    const Positions at("[" + token + "," + token + " ,\n" + token + "\n]");
    EXPECT_EQ(at.value("/0"), "1:2" + length) << token;
    EXPECT_EQ(at.value("/2"), "2:1" + length) << token;
    EXPECT_EQ(Positions("{\"a\":" + token + "}").value("/a"), "1:6" + length) << token;
    EXPECT_EQ(Positions("{\"a\"\n:\t" + token + " }").value("/a"), "2:3" + length) << token;
  }
}

// Each value, read alone from its bytes, is what a tree of the library has in its place.
void expect_same(const JsonDocument &document, const Json &value, const nlohmann::json &wanted) {
  const std::string token(document.text.substr(value.bytes.begin, value.bytes.end - value.bytes.begin));
  if (!wanted.is_structured()) {
    EXPECT_EQ(nlohmann::json::parse(token), wanted) << token;
    EXPECT_EQ(wanted.is_string() ? document.string(value) : "", wanted.is_string() ? wanted.get<std::string>() : "");
    return;
  }
  EXPECT_EQ(token, wanted.is_object() ? "{" : "[");
  std::size_t count = 0;
  for (const Json &one : value) {
    expect_same(document, one, wanted.is_object() ? wanted.at(document.key(one)) : wanted.at(count));
    ++count;
  }
  EXPECT_EQ(count, wanted.size());
}

TEST(Json, TheTreeIsThatOfTheLibrary) {
  const std::string escapes = R"( [{"a\\": ["\"", {"\u0041b": "\ud83d\ude00"}, []], "": {}}, -1.5, [[], [1]], 2 ] )";
  for (const std::string &text : {std::string(kEverything), escapes}) {
    const JsonScan scan = scan_json(text);
    ASSERT_TRUE(scan.is_json);
    expect_same(scan.document, scan.document.root(), nlohmann::json::parse(text));
  }
}

// The parser is not shown what stands for itself in strings, nor runs of blanks: so whatever may stand beside each
// other.
TEST(Json, NothingIsLostBetweenWhatTheParserSees) {
  const std::string pieces[] = {
      R"(\\)", R"(\")", R"(\/)", R"(\n)", R"(\u0041)", R"(\u005c)", R"(\u0022)", R"(\ud83d\ude00)",
      "u",     "0022",  " ",     "   ",   "\u00E9",    "{[",        ",:",        "]}"};
  const std::string blanks[] = {"", " ", "   ", "\n", "\n    ", " \t\r\n"};
  std::minstd_rand random(1);
  const auto one_of = [&](const auto &all) { return all[random() % std::size(all)]; };
  for (int round = 0; round < 200; ++round) {
    std::string text = "[";
    for (int i = 0; i < 20; ++i) {
      text += (i == 0 ? "" : ",") + one_of(blanks) + '"';
      for (auto length = random() % 8; length > 0; --length) text += one_of(pieces);
      text += '"' + one_of(blanks);
    }
    text += "]";
    const JsonScan scan = scan_json(text);
    ASSERT_TRUE(scan.is_json) << text;
    expect_same(scan.document, scan.document.root(), nlohmann::json::parse(text));
  }
}

TEST(Json, KeysKnowTheirPlaces) {
  const Positions at(R"({"a": {"b": 1}, "d~": 2, "": 3})");
  EXPECT_EQ(at.key("/a"), "1:2+3");
  EXPECT_EQ(at.key("/a/b"), "1:8+3");
  EXPECT_EQ(at.key("/d~"), "1:17+4");
  EXPECT_EQ(at.value("/"), "1:30+1");
  EXPECT_EQ(at.key(""), "nowhere");
}

TEST(Json, ColumnsCountCodePoints) {
  const Positions at("{\"\u65E5\u672C\": \"\U0001F600\", \"e\u0301\": 1}");
  EXPECT_EQ(at.value("/\u65E5\u672C"), "1:8+3");
  EXPECT_EQ(at.key("/e\u0301"), "1:13+4");
  EXPECT_EQ(at.value("/e\u0301"), "1:19+1");
}

TEST(Json, KeysAndTextsAreWhatTheyMean) {
  const Positions at(R"({"a\u0062\n": {"c": "\"\\\/\b\f\n\r\t\u00e9\u20AC\ud83d\ude00z"}, "d": 1, "d": 2})");
  EXPECT_EQ(at.value("/ab\n/c"), "1:21+43");
  const JsonDocument &document = at.scan().document;
  EXPECT_EQ(document.string(*document.member(*document.member(document.root(), "ab\n"), "c")),
            "\"\\/\b\f\n\r\t\u00E9\u20AC\U0001F600z");
  ASSERT_EQ(at.scan().problems.size(), 1u);
  EXPECT_EQ(at.scan().problems[0].message, "the key `d` stands here a second time");
}

TEST(Json, InsideStringsEscapesAreOneCharacter) {
  const Positions at(R"({"t": "a\n\u00e9\ud83d\ude00\"z"})");
  EXPECT_EQ(at.inside("/t", 0, 1), "1:8+1");
  EXPECT_EQ(at.inside("/t", 1, 1), "1:9+2");
  EXPECT_EQ(at.inside("/t", 2, 1), "1:11+6");
  EXPECT_EQ(at.inside("/t", 3, 1), "1:17+12");
  EXPECT_EQ(at.inside("/t", 4, 2), "1:29+3");
  EXPECT_EQ(at.inside("/t", 5, 9), "1:31+1") << "up to the closing quote";
  EXPECT_EQ(at.inside("/t", 6, 1), "1:32+1") << "behind the end";
}

TEST(Json, NumbersAreOfTheKindThatHoldsThem) {
  const Positions at("[0, -0, 9223372036854775807, 9223372036854775808, -9223372036854775808, 1.5, 2e2]");
  const std::vector<Json> &all = at.scan().document.values;
  const std::vector<JsonKind> kinds = {JsonKind::kInteger, JsonKind::kInteger,  JsonKind::kInteger, JsonKind::kUnsigned,
                                       JsonKind::kInteger, JsonKind::kFloating, JsonKind::kFloating};
  ASSERT_EQ(all.size(), kinds.size() + 1);
  for (std::size_t i = 0; i < kinds.size(); ++i) EXPECT_EQ(all[i + 1].kind, kinds[i]) << i;
  EXPECT_EQ(all[4].natural, 9223372036854775808U);
  EXPECT_EQ(all[7].floating, 200.0);
}

TEST(Json, AWholeNumberBeyond64BitsIsRefusedAlone) {
  const Positions at("[18446744073709551616, -9223372036854775809, 1]");
  EXPECT_TRUE(at.scan().is_json);
  ASSERT_EQ(at.scan().problems.size(), 2u);
  EXPECT_EQ(at.place(at.scan().problems[1].where), "1:24+20");
}

// Where it stops is where a message points.
TEST(Json, WhatIsNotJson) {
  for (const char *text :
       {"",         "[1,]",          "{\"a\":1,}", "{,}",   "[01]",      "[1.]",     "[.5]",  "[1e]",      "[-]",
        "[+1]",     "[tru]",         "nul",        "[1] 2", "{\"a\" 1}", "{\"a\":}", "{1:2}", "[\"\\x\"]", "[\"a",
        "[\"\t\"]", "[\"\\ud800\"]", "[\"\\u12",   "['a']", "[1 2]",     "]",        "[NaN]", "[1e999]"}) {
    EXPECT_FALSE(scan_json(text).is_json) << text;
  }
  EXPECT_FALSE(scan_json(std::string("[1]\0", 4)).is_json);
  EXPECT_FALSE(scan_json(std::string("\0[1]", 4)).is_json);
  EXPECT_TRUE(scan_json("[1e999]").state.is_overflow);
  for (const char *text : {"0", " [ ] ", "{}", "\"\"", "[1,2]", "-1.5E+3", "\r\n\t{ \"a\" : [ { } ] }"}) {
    EXPECT_TRUE(scan_json(text).is_json) << text;
  }
}

TEST(Json, NothingIsDeeperThanWhatIsRead) {
  const Positions at(std::string(100'000, '['));
  EXPECT_TRUE(at.scan().is_too_deep);
  EXPECT_EQ(at.scan().document.values.size(), kMostLevels + 1);
  EXPECT_EQ(at.place(at.scan().problems[0].where), "1:65+1");
}

// Each takes a look at all keys, where there are few of them.
TEST(Json, ManyOfManyKeys) {
  std::string text = "{\"" + std::string(100'000, 'k') + "\": [0";
  for (int i = 1; i < 100'000; ++i) text += ",0";
  text += "]";
  for (int i = 0; i < 200'000; ++i) text += ",\"" + std::to_string(i) + "\":0";
  const Positions at(text + ",\"199999\":0,\"3\":0}");
  EXPECT_EQ(at.scan().problems.size(), 2u);
}

// The errors of a document that may have line ends of Windows.
std::string errors(const std::string &text) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read("a.json", text, diagnostics)) << text;
  return diagnostics.text();
}

// What the goldens of tests/diagnostics have no place for.
TEST(SchemaErrors, WhyItIsNotJson) {
  const auto error = [](const std::string &text) {
    const std::string all = errors(text);
    return all.substr(0, all.find(" [json-syntax]"));
  };
  EXPECT_EQ(error("[,1]"), "a.json:1:2: error: expected a value or `]`, not `,`");
  EXPECT_EQ(error("[1,,2]"), "a.json:1:4: error: expected a value, not `,`");
  EXPECT_EQ(error("[1}"), "a.json:1:3: error: expected `,` or `]`, not `}`");
  EXPECT_EQ(error("[1 true]"), "a.json:1:4: error: expected `,` or `]`, not `true`");
  EXPECT_EQ(error("[1 \"a\\n\"]"), "a.json:1:4: error: expected `,` or `]`, not `\"a\\n\"`");
  EXPECT_EQ(error("{\"a\"::1}"), "a.json:1:6: error: expected a value, not `:`");
  EXPECT_EQ(error("{1: 2}"), "a.json:1:2: error: expected a key in double quotes or `}`, not `1`");
  EXPECT_EQ(error("{\"a\": 1,}"), "a.json:1:8: error: a comma before `}`");
  for (const std::string wrong : {"1.", ".5", "1e", "1e+x", "-", "-x", "+1", "0x10", "1.5.5", "1-2", "00"}) {
    EXPECT_EQ(error("[" + wrong + "]"), "a.json:1:2: error: `" + wrong + "` is not a JSON number");
  }
  EXPECT_EQ(error("[nul]"), "a.json:1:2: error: `nul` is not JSON");
  EXPECT_EQ(error("[\"a\\u12g4\"]"), "a.json:1:4: error: wrong escape sequence in a string");
  EXPECT_EQ(error("[\"\\udc00\"]"), "a.json:1:3: error: wrong escape sequence in a string");
  EXPECT_EQ(error("[\"a\\\n\"]"), "a.json:1:2: error: the string has no closing quote");
  EXPECT_EQ(error("[\"a"), "a.json:1:2: error: the string has no closing quote");
  EXPECT_EQ(error(std::string("[1]\0", 4)), "a.json:1:4: error: expected the end of the file, not `<U+0000>`");
  EXPECT_EQ(error(" \n "), "a.json:1:1: error: the file is empty");
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
}  // namespace caplet::schema::json_test
