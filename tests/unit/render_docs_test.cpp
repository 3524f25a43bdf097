// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Comments taken apart for documentation, and lines that must stay text. tests/docs_target has what formats make of
// them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/docs/doc_text.h"
#include "render/docs/line_starts.h"

namespace caplet::render {
namespace docs_test {

using testing::ElementsAre;

std::vector<std::string> shown(std::string_view text) {
  std::vector<std::string> out;
  for (const DocSpan &one : doc_spans(text)) out.push_back((one.is_code ? "code:" : "text:") + one.text);
  return out;
}

TEST(DocSpans, CodeStandsBetweenAsManyBackticks) {
  EXPECT_THAT(shown("a `b` c"), ElementsAre("text:a ", "code:b", "text: c"));
  EXPECT_THAT(shown("``a`b``"), ElementsAre("code:a`b"));
  EXPECT_THAT(shown("`a``b`"), ElementsAre("code:a``b"));
  EXPECT_THAT(shown("`a`b`c`"), ElementsAre("code:a", "text:b", "code:c"));
  EXPECT_THAT(shown("` a\nb `"), ElementsAre("code:a b"));
}

TEST(DocSpans, OtherBackticksAreText) {
  EXPECT_THAT(shown("a ` b"), ElementsAre("text:a ` b"));
  EXPECT_THAT(shown("``` a `"), ElementsAre("text:``` a `"));
  EXPECT_THAT(shown("` `"), ElementsAre("text:` `"));
  EXPECT_THAT(shown("``a `b`"), ElementsAre("text:``a ", "code:b"));
  EXPECT_THAT(shown(""), ElementsAre());
}

std::vector<std::string> blocks(std::string_view text) {
  const char *const names[] = {"p:", "li:", "code:"};
  std::vector<std::string> out;
  for (const DocBlock &one : doc_blocks(text))
    out.push_back(names[static_cast<int>(one.kind)] + joined(one.lines, "|"));
  return out;
}

TEST(DocBlocks, EmptyLinesEndParagraphs) { EXPECT_THAT(blocks("a\n  b\n\n\nc\n"), ElementsAre("p:a|b", "p:c")); }

TEST(DocBlocks, ItemsBeginAndGoOn) {
  EXPECT_THAT(blocks("a\n- b\n  c\n* d\n\ne"), ElementsAre("p:a", "li:b|c", "li:d", "p:e"));
  EXPECT_THAT(blocks("-no\n*no*"), ElementsAre("p:-no|*no*"));
}

TEST(DocBlocks, CodeIsIndentedBehindAnEmptyLine) {
  EXPECT_THAT(blocks("a\n\n    b\n\n      c\n\nd"), ElementsAre("p:a", "code:b||  c", "p:d"));
  EXPECT_THAT(blocks("a\n    b"), ElementsAre("p:a|b"));
  EXPECT_THAT(blocks("    a"), ElementsAre("p:a"));
  EXPECT_THAT(blocks("a\n\n    b\nc"), ElementsAre("p:a", "code:b", "p:c"));
}

std::string guarded(std::string_view text, bool is_first = true) {
  return guarded_lines(text, is_first, [](const std::string &line, std::size_t at) {
    return line.substr(0, at) + "!" + line.substr(at);
  });
}

TEST(LineStarts, PunctuationAndNumbersAreGuarded) {
  EXPECT_EQ(guarded("a\n- b\n1. c\niv) d\nA. e\n#. f"), "a\n!- b\n1!. c\niv!) d\nA!. e\n!#. f");
  EXPECT_EQ(guarded("word. a\n12 a\nab) c\n\\* d\n"), "word. a\n12 a\nab) c\n\\* d\n");
  EXPECT_EQ(guarded("- a\n- b", false), "- a\n!- b");
}

TEST(LineStarts, AtomicIsLeftOut) {
  EXPECT_EQ(without_atomic("_Atomic int *_Atomic x(_Atomic y)"), "int *x(y)");
  EXPECT_EQ(without_atomic("int is_Atomic_x"), "int is_Atomic_x");
}

}  // namespace docs_test
}  // namespace caplet::render
