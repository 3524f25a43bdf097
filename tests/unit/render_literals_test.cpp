// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/literals.h"

#include <gmock/gmock.h>

#include <limits>

namespace caplet::render::literals_test {
namespace {

TEST(StringLiteral, IsAsciiAndStandsAlone) {
  EXPECT_EQ(string_literal("plain"), "\"plain\"");
  EXPECT_EQ(string_literal("a\"b\\c\n\t"), "\"a\\\"b\\\\c\\n\\t\"");
  EXPECT_EQ(string_literal("\xc3\xa9"
                           "1"),
            "\"\\303\\2511\"");
  EXPECT_EQ(string_literal("what?\?/ ?\??"), "\"what?\\?/ ?\\?\\?\"");
  EXPECT_EQ(string_literal(""), "\"\"");
  EXPECT_EQ(string_or_null(""), "CAPLET_NULL");
}

TEST(IntegerLiteral, HasTheTypeItNeeds) {
  EXPECT_EQ(integer_literal(std::int64_t{8}), "8");
  EXPECT_EQ(integer_literal(std::int64_t{-1}), "(-1)");
  EXPECT_EQ(integer_literal(std::int64_t{2147483647}), "2147483647");
  EXPECT_EQ(integer_literal(std::int64_t{2147483648}), "INT64_C(2147483648)");
  EXPECT_EQ(integer_literal(std::int64_t{-2147483648}), "(-2147483647 - 1)");
  EXPECT_EQ(integer_literal(std::int64_t{-5000000000}), "(-INT64_C(5000000000))");
  EXPECT_EQ(integer_literal(std::numeric_limits<std::int64_t>::min()), "(-INT64_C(9223372036854775807) - 1)");
  EXPECT_EQ(integer_literal(std::numeric_limits<std::uint64_t>::max()), "UINT64_C(18446744073709551615)");
  EXPECT_EQ(integer_literal(std::uint64_t{7}), "7");
}

TEST(RealLiteral, ReadsBackAsTheSameDouble) {
  EXPECT_EQ(real_literal(0.1), "0.1");
  EXPECT_EQ(real_literal(3.0), "3.0");
  EXPECT_EQ(real_literal(1e300), "1e+300");
  EXPECT_EQ(real_literal(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(real_literal(-2.5), "(-2.5)");
}

TEST(EnumeratorLiteral, NeedsNoParenthesesBehindTheSign) {
  model::Enumerator one;
  one.value = -3;
  EXPECT_EQ(enumerator_literal(one), "-3");
  one.value = std::numeric_limits<std::int32_t>::min();
  EXPECT_EQ(enumerator_literal(one), "(-2147483647 - 1)");
  one.value = -1;
  one.is_unsigned = true;
  EXPECT_EQ(enumerator_literal(one), "UINT64_C(18446744073709551615)");
}

TEST(CommentText, NothingEndsOpensOrHides) {
  EXPECT_EQ(comment_text("a */ b"), "a * / b");
  EXPECT_EQ(comment_text("a /* b"), "a / * b");
  EXPECT_EQ(comment_text("/*/"), "/ * /");
  EXPECT_EQ(comment_text("what?\?/"), "what? ?/");
  EXPECT_EQ(comment_text("one \\\ntwo"), "one \\ .\ntwo");
  EXPECT_EQ(comment_text("ends in *"), "ends in * ");
  EXPECT_EQ(comment_text("ends in \\"), "ends in \\ ");
}

TEST(CommentText, KeepsWordsOfEveryLanguageAndShowsWhatCantBeSeen) {
  EXPECT_EQ(comment_text("Gr\xc3\xb6\xc3\x9f"
                         "e"),
            "Gr\xc3\xb6\xc3\x9f"
            "e");
  EXPECT_EQ(comment_text("a\xe2\x80\xae"
                         "b"),
            "a<U+202E>b");
  EXPECT_EQ(comment_text("a\x01"
                         "b\x1e\xff"),
            "a<U+0001>b<U+001E>\\xFF");
}

TEST(DocComment, AlignsItsLines) {
  EXPECT_EQ(doc_comment(""), "");
  EXPECT_EQ(doc_comment("One."), "/** One. */\n");
  EXPECT_EQ(doc_comment("One.\n\nTwo.", 2), "  /** One.\n\n      Two. */\n");
}

}  // namespace
}  // namespace caplet::render::literals_test
