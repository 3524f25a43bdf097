// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include "frontend/docs.h"

namespace caplet::frontend::docs_test {
namespace {

std::string above(const std::string &comment, const std::string &declaration = "int f(void);") {
  const std::string text = comment + declaration;
  return doc_before(text, comment.size());
}

TEST(Docs, LineComments) {
  EXPECT_EQ(above("/// One.\n///  Two.\n"), "One.\n Two.");
  EXPECT_EQ(above("//! One.\r\n"), "One.");
  EXPECT_EQ(above("int x; \n\n  /// One.\n  "), "One.");
  EXPECT_EQ(above("///\n/// One.\n///\n"), "One.");
}

TEST(Docs, BlockComments) {
  EXPECT_EQ(above("/** One. */\n"), "One.");
  EXPECT_EQ(above("/** One. */ "), "One.");
  EXPECT_EQ(above("/*!\n * One.\n *\n *   - two\n */\n"), "One.\n\n  - two");
  EXPECT_EQ(above("/** One.\n    Two.\n      code\n*/\n"), "One.\nTwo.\n  code");
}

TEST(Docs, OtherCommentsAreNone) {
  for (const char *comment : {"// One.\n", "/* One. */\n", "//// One.\n", "/*** One. ***/\n", "/**/\n", "///< One.\n",
                              "/**< One. */\n", "/// One.\n\n", "", "int x;\n", "\n"}) {
    EXPECT_EQ(above(comment), "") << comment;
  }
}

TEST(Docs, SpecifiersAndAttributesInBetween) {
  EXPECT_EQ(above("/// One.\n[[nodiscard]] extern \"C\"\ntypedef "), "One.");
  EXPECT_EQ(above("/// This is extern\n"), "This is extern");
}

TEST(Docs, BehindOnTheSameLine) {
  EXPECT_EQ(doc_after("a, ///< One.\nb", 1), "One.");
  EXPECT_EQ(doc_after("a; /**< One. */ b", 1), "One.");
  EXPECT_EQ(doc_after("a;\n///< One.\n", 1), "");
  EXPECT_EQ(doc_after("a; // One.\n", 1), "");
  EXPECT_EQ(doc_after("a", 1), "");
}

}  // namespace
}  // namespace caplet::frontend::docs_test
