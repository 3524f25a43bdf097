// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/text.h"

#include <gtest/gtest.h>

namespace caplet::text_test {
namespace {

std::string place(std::string_view text, std::size_t begin, std::size_t end) {
  const Span span = span_of(text, lines_of(text), begin, end);
  return std::to_string(span.line) + ":" + std::to_string(span.column) + "+" + std::to_string(span.length);
}

TEST(Text, DecodesEveryLengthOfUtf8) {
  EXPECT_EQ(decode_utf8("a", 0).value, U'a');
  EXPECT_EQ(decode_utf8("\u00E9", 0).value, U'\u00E9');
  EXPECT_EQ(decode_utf8("\u65E5", 0).bytes, 3);
  EXPECT_EQ(decode_utf8("\U0001F600", 0).value, U'\U0001F600');
}

TEST(Text, FindsBytesThatAreNotUtf8) {
  EXPECT_EQ(find_invalid_utf8("h\u00E9\U0001F600"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("ab\x80"), 2u);
  EXPECT_EQ(find_invalid_utf8("a\xC3"), 1u) << "cut off";
  EXPECT_EQ(find_invalid_utf8("a\xC0\x80"), 1u) << "overlong";
  EXPECT_EQ(find_invalid_utf8("a\xE0\x80\x80"), 1u) << "overlong";
  EXPECT_EQ(find_invalid_utf8("a\xED\xA0\x80"), 1u) << "a surrogate";
  EXPECT_EQ(find_invalid_utf8("a\xF4\x90\x80\x80"), 1u) << "beyond U+10FFFF";
}

// ASCII is looked at eight bytes together.
TEST(Text, CountsAndFindsAtEveryPlace) {
  for (std::size_t length = 1; length < 40; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string text(length, 'a');
      EXPECT_EQ(find_invalid_utf8(text), std::string_view::npos);
      text[at] = '\xFF';
      EXPECT_EQ(find_invalid_utf8(text), at);
      EXPECT_EQ(count_code_points(text), static_cast<int>(length)) << "an invalid byte is one";
      text.replace(at, 1, "\u65E5");
      EXPECT_EQ(count_code_points(text), static_cast<int>(length));
      EXPECT_EQ(find_invalid_utf8(text), std::string_view::npos);
    }
  }
}

TEST(Text, SpansCountCodePointsAndEveryKindOfLineEnd) {
  EXPECT_EQ(place("ab\ncd", 3, 5), "2:1+2");
  EXPECT_EQ(place("ab\r\n\rcd", 5, 6), "3:1+1");
  EXPECT_EQ(place("\u65E5\u672C x", 7, 8), "1:4+1");
  EXPECT_EQ(place("\"\u65E5\"", 0, 5), "1:1+3");
}

TEST(Text, ASpanOfSeveralLinesIsItsFirstCharacter) {
  EXPECT_EQ(place("{\n}", 0, 3), "1:1+1");
  EXPECT_EQ(place("ab\n", 3, 3), "2:1+1");
}

TEST(Text, LinesComeWithoutTheirEnds) {
  const std::string_view text = "a\r\nb\nc";
  const Lines lines = lines_of(text);
  EXPECT_EQ(line_of(text, lines, 0), "");
  EXPECT_EQ(line_of(text, lines, 1), "a");
  EXPECT_EQ(line_of(text, lines, 2), "b");
  EXPECT_EQ(line_of(text, lines, 3), "c");
  EXPECT_EQ(line_of(text, lines, 4), "");
}

TEST(Text, EscapesWhatATerminalMustNotSee) {
  EXPECT_EQ(printable("a\x1B\u202Eb\xFF\n"), "a<U+001B><U+202E>b\\xFF<U+000A>");
  EXPECT_EQ(printable("\u65E5\u672C"), "\u65E5\u672C");
}

TEST(Text, SuggestsTheNearestWordOrNothing) {
  EXPECT_EQ(closest("nonull", {"name", "nonnull", "nullable"}), "nonnull");
  EXPECT_EQ(closest("onError", {"optional", "on_error"}), "on_error");
  EXPECT_EQ(closest("retunrs", {"retired", "returns"}), "returns");
  EXPECT_EQ(closest("colour", {"name", "type"}), "");
  EXPECT_EQ(did_you_mean("tpye", {"name", "type"}), "did you mean `type`?");
  EXPECT_EQ(did_you_mean("x", {"name", "type"}), "");
}

TEST(Text, EscapesEveryByteOfALiteral) {
  EXPECT_EQ(escaped("a\"b\\c\n\t\x7f", 0xff, "\\x"), "a\\\"b\\\\c\\n\\x09\\x7f");
  EXPECT_EQ(escaped("\x01", 0xff, "\\u{", "}"), "\\u{01}");
  EXPECT_EQ(escaped("\xc3\xa9", 0xff, "\\x"), "\xc3\xa9");
  EXPECT_EQ(escaped("\xc3\xa9", 0x7f, "\\x"), "\\xc3\\xa9");
}

}  // namespace
}  // namespace caplet::text_test
