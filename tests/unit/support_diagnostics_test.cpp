// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/diagnostics.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace caplet::diagnostics_test {
namespace {

// What an error about `span` of `text` looks like.
std::string error_text(const std::string &text, Span span, const std::string &hint = "") {
  Diagnostics diagnostics;
  const int source = diagnostics.add_source("geo.h", text);
  diagnostics.error("duplicate-name", {source, span, {}}, "no", hint);
  return diagnostics.text();
}

TEST(Diagnostics, ShowsTheLineWithACaretAndAHint) {
  EXPECT_EQ(error_text("int a;\nint b, a;\n", {2, 8, 1}, "rename one"),
            "geo.h:2:8: error: no [duplicate-name]\n"
            "int b, a;\n"
            "       ^\n"
            "  hint: rename one\n");
}

TEST(Diagnostics, UnderlinesTheWholeSpan) {
  EXPECT_EQ(error_text("double geo_norm;", {1, 8, 8}),
            "geo.h:1:8: error: no [duplicate-name]\n"
            "double geo_norm;\n"
            "       ^~~~~~~~\n");
}

TEST(Diagnostics, ASpanPastTheEndOfTheLineStopsThere) {
  EXPECT_EQ(error_text("abc\r\ndef", {1, 3, 9}),
            "geo.h:1:3: error: no [duplicate-name]\n"
            "abc\n"
            "  ^\n");
  EXPECT_EQ(error_text("abc", {1, 4, 1}),
            "geo.h:1:4: error: no [duplicate-name]\n"
            "abc\n"
            "   ^\n");
}

TEST(Diagnostics, LengthZeroHasNoCaret) {
  EXPECT_EQ(error_text("abc", {1, 1, 0}), "geo.h:1:1: error: no [duplicate-name]\nabc\n");
}

TEST(Diagnostics, ALineThatIsNotThereIsEmpty) {
  EXPECT_EQ(error_text("abc\n", {7, 3, 1}), "geo.h:7:3: error: no [duplicate-name]\n\n^\n");
}

TEST(Diagnostics, TabsAreExpandedToEightColumns) {
  EXPECT_EQ(error_text("\tint\tx;", {1, 6, 1}),
            "geo.h:1:6: error: no [duplicate-name]\n"
            "        int     x;\n"
            "                ^\n");
}

TEST(Diagnostics, ColumnsCountCodePointsAndCaretsCountCells) {
  // Two wide characters, a letter with a combining accent, then what the span is about.
  EXPECT_EQ(error_text("\u65E5\u672Ce\u0301 xy", {1, 6, 2}),
            "geo.h:1:6: error: no [duplicate-name]\n"
            "\u65E5\u672Ce\u0301 xy\n"
            "      ^~\n");
  EXPECT_EQ(error_text("ab \u65E5\u672C", {1, 4, 2}),
            "geo.h:1:4: error: no [duplicate-name]\n"
            "ab \u65E5\u672C\n"
            "   ^~~~\n");
}

TEST(Diagnostics, BytesThatAreNotUtf8AndControlCharactersAreEscaped) {
  EXPECT_EQ(error_text("a\xFF\x1B[31m b", {1, 9, 1}),
            "geo.h:1:9: error: no [duplicate-name]\n"
            "a\\xFF<U+001B>[31m b\n"
            "                  ^\n");
}

TEST(Diagnostics, LongLinesAreCutAroundTheCaret) {
  const std::string line = std::string(300, 'a') + "b" + std::string(300, 'c');
  EXPECT_EQ(error_text(line, {1, 301, 1}),
            "geo.h:1:301: error: no [duplicate-name]\n"
            "..." +
                std::string(40, 'a') + "b" + std::string(79, 'c') + "...\n" + std::string(43, ' ') + "^\n");
  EXPECT_EQ(error_text(line, {1, 1, 500}), "geo.h:1:1: error: no [duplicate-name]\n" + std::string(120, 'a') +
                                               "...\n^" + std::string(119, '~') + "\n");
  EXPECT_EQ(error_text(line, {1, 602, 1}),
            "geo.h:1:602: error: no [duplicate-name]\n"
            "..." +
                std::string(120, 'c') + "\n" + std::string(123, ' ') + "^\n");
}

// What is far from the caret is not even looked at, and is not missing.
TEST(Diagnostics, VeryLongLinesAreCutTheSame) {
  std::string line;
  for (int i = 0; i < 20'000; ++i) line += "\u00E9";
  line += "b" + std::string(20'000, 'c');
  std::string before;
  for (int i = 0; i < 40; ++i) before += "\u00E9";
  EXPECT_EQ(error_text("x\n" + line, {2, 20'001, 1}),
            "geo.h:2:20001: error: no [duplicate-name]\n"
            "..." +
                before + "b" + std::string(79, 'c') + "...\n" + std::string(43, ' ') + "^\n");
  EXPECT_EQ(error_text(line, {1, 40'002, 1}),
            "geo.h:1:40002: error: no [duplicate-name]\n"
            "..." +
                std::string(120, 'c') + "\n" + std::string(123, ' ') + "^\n");
}

TEST(Diagnostics, ManyOnOneLine) {
  Diagnostics diagnostics;
  const std::string line(2'000'000, 'a');
  const int source = diagnostics.add_source("geo.h", line);
  for (int i = 0; i < 100'000; ++i) {
    ASSERT_LT(diagnostics.place({source, {1, 20 * i + 1, 1}, {}}).line.text.size(), 3'000u);
    diagnostics.error("duplicate-name", {source, {1, 20 * i + 1, 1}, {}}, "no");
  }
  EXPECT_EQ(diagnostics.all().size(), static_cast<std::size_t>(Diagnostics::kMost));
  EXPECT_EQ(diagnostics.error_count(), 100'000);
  const std::string last = "caplet: note: there are more messages, which are not shown [too-many-messages]\n";
  const std::string text = diagnostics.text();
  EXPECT_EQ(text.substr(text.size() - last.size()), last);
}

TEST(Diagnostics, AsManyOfEachSeverity) {
  Diagnostics diagnostics;
  for (int i = 0; i < Diagnostics::kMost; ++i) diagnostics.warning("duplicate-name", {}, std::to_string(i));
  for (int i = 0; i < Diagnostics::kMost; ++i) diagnostics.error("duplicate-name", {}, std::to_string(i));
  EXPECT_EQ(diagnostics.all().size(), 2u * Diagnostics::kMost);
  EXPECT_EQ(diagnostics.text().find("too-many-messages"), std::string::npos);
  diagnostics.warning("duplicate-name", {}, "one more");
  EXPECT_NE(diagnostics.text().find("too-many-messages"), std::string::npos);
}

TEST(Diagnostics, AboutAFileOrTheCommand) {
  Diagnostics diagnostics;
  diagnostics.file_error("file-unreadable", "geo.h", "no such file");
  diagnostics.file_error("file-unreadable", "", "nothing to read", "name a file");
  diagnostics.error("duplicate-name", {}, "nowhere");
  EXPECT_EQ(diagnostics.text(),
            "geo.h: error: no such file [file-unreadable]\n"
            "caplet: error: nothing to read [file-unreadable]\n"
            "  hint: name a file\n"
            "caplet: error: nowhere [duplicate-name]\n");
}

TEST(Diagnostics, BytesAreFoundInTheText) {
  Diagnostics diagnostics;
  const int source = diagnostics.add_source("a.json", "{\n\"x\": 1}");
  diagnostics.error("duplicate-name", {source, {}, {7, 8}}, "here");
  diagnostics.error("duplicate-name", {source, {}, {}}, "as a whole");
  diagnostics.error("duplicate-name", {source, {1, 1, 1}, {7, 8}}, "by span");
  EXPECT_EQ(diagnostics.text(),
            "a.json:2:6: error: here [duplicate-name]\n\"x\": 1}\n     ^\n"
            "a.json: error: as a whole [duplicate-name]\n"
            "a.json:1:1: error: by span [duplicate-name]\n{\n^\n");
}

TEST(Diagnostics, DropsARepeatedMessageButKeepsTheOrder) {
  Diagnostics diagnostics;
  const int source = diagnostics.add_source("a.h", "b\na\n");
  diagnostics.error("duplicate-name", {source, {2, 1, 0}, {}}, "one");
  diagnostics.warning("duplicate-name", {source, {1, 1, 0}, {}}, "two");
  diagnostics.error("duplicate-name", {source, {2, 1, 0}, {}}, "one");
  diagnostics.note("duplicate-name", {source, {1, 1, 0}, {}}, "three");
  EXPECT_EQ(diagnostics.text(),
            "a.h:2:1: error: one [duplicate-name]\na\n"
            "a.h:1:1: warning: two [duplicate-name]\nb\n"
            "a.h:1:1: note: three [duplicate-name]\nb\n");
  EXPECT_EQ(diagnostics.all().size(), 3u);
}

TEST(Diagnostics, OnlyErrorsCountAsErrors) {
  Diagnostics diagnostics;
  diagnostics.warning("duplicate-name", {}, "w");
  diagnostics.note("duplicate-name", {}, "n");
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.error("duplicate-name", {}, "e");
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(Diagnostics, AnIdWithoutARowIsABug) {
  Diagnostics diagnostics;
  EXPECT_THROW(diagnostics.error("never-heard-of", {}, "x"), std::logic_error);
}

}  // namespace
}  // namespace caplet::diagnostics_test
