// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/line_breaks.h"

#include <gtest/gtest.h>

#include <string>

namespace caplet::render::line_breaks_test {
namespace {

const std::string kWord(50, 'w');

TEST(BreakLongLines, LeavesShortOnes) {
  for (const std::string text : {"", "\n", "f(a, b)\n\nno newline", "/* a\n b */\n"})
    EXPECT_EQ(break_long_lines(text), text);
}

TEST(BreakLongLines, BreaksBehindCommasElseBracesElseParentheses) {
  EXPECT_EQ(break_long_lines("  f(" + kWord + ", " + kWord + ", " + kWord + ");\ng();\n"),
            "  f(" + kWord + ", " + kWord + ",\n      " + kWord + ");\ng();\n");
  EXPECT_EQ(break_long_lines("int " + kWord + kWord + "(void) { return " + kWord + "; }"),
            "int " + kWord + kWord + "(void) {\n    return " + kWord + "; }");
  EXPECT_EQ(break_long_lines("  int i = " + kWord + "(" + kWord + "(" + kWord + "));"),
            "  int i = " + kWord + "(" + kWord + "(\n      " + kWord + "));");
}

TEST(BreakLongLines, FillsAHundredAndTwentyColumns) {
  const std::string full = "f(" + std::string(57, 'a') + ", " + std::string(57, 'b') + ",";
  ASSERT_EQ(full.size(), 119U);
  EXPECT_EQ(break_long_lines(full + " c)"), full + "\n    c)");
  EXPECT_EQ(break_long_lines("f" + full + " c)"), "f" + full + "\n    c)");
  EXPECT_EQ(break_long_lines(full + "c"), full + "c");
}

TEST(BreakLongLines, DividesStringsOnlyWhereNothingElseHelps) {
  EXPECT_EQ(break_long_lines("f(\"" + kWord + ", " + kWord + "\", " + kWord + ");"),
            "f(\"" + kWord + ", " + kWord + "\",\n    " + kWord + ");");
  EXPECT_EQ(break_long_lines("x = \"\\\"" + kWord + " " + kWord + " " + kWord + "\";"),
            "x = \"\\\"" + kWord + " " + kWord + " \"\n    \"" + kWord + "\";");
}

TEST(BreakLongLines, KeepsCommentsAligned) {
  const std::string words = kWord + " " + kWord, tail = " " + kWord + " */\nf();\n";
  EXPECT_EQ(break_long_lines("/* " + words + tail), "/* " + words + "\n   " + kWord + " */\nf();\n");
  EXPECT_EQ(break_long_lines("  /** " + words + tail), "  /** " + words + "\n      " + kWord + " */\nf();\n");
  EXPECT_EQ(break_long_lines("/** One.\n    " + words + tail),
            "/** One.\n    " + words + "\n    " + kWord + " */\nf();\n");
}

TEST(BreakLongLines, ContinuesDirectives) {
  const std::string words = kWord + ", " + kWord + ", ";
  EXPECT_EQ(break_long_lines("#define f " + words + kWord + "\n"),
            "#define f " + kWord + ", " + kWord + ", \\\n    " + kWord + "\n");
  EXPECT_EQ(break_long_lines("#define f \\\n  g(" + words + kWord + ") \\\n  h\nk\n"),
            "#define f \\\n  g(" + kWord + ", " + kWord + ", \\\n      " + kWord + ") \\\n  h\nk\n");
}

TEST(BreakLongLines, LeavesWhatCantBeBroken) {
  for (const std::string &text :
       {std::string(130, 'x'), "// " + kWord + ", " + kWord + ", " + kWord, "#include <" + kWord + kWord + kWord + ">"})
    EXPECT_EQ(break_long_lines(text), text);
}

}  // namespace
}  // namespace caplet::render::line_breaks_test
