// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <gtest/gtest.h>

#include "frontend/prefix.h"

namespace caplet::frontend::prefix_test {
namespace {

TEST(Prefix, IsTheIncludesAndMacrosThatComeFirst) {
  EXPECT_EQ(prefix_of("#include <a.h>\n#define B 1\n# include <c.h> // c\nint x;\n#include <d.h>\n"),
            "#include <a.h>\n#define B 1\n# include <c.h> // c\n");
}

TEST(Prefix, EndsWithItsLastInclude) {
  EXPECT_EQ(prefix_of("#include <a.h>\n#define B 1\nint x;\n"), "#include <a.h>\n");
  EXPECT_EQ(prefix_of("#define B 1\nint x;\n"), "");
  EXPECT_EQ(prefix_of(""), "");
}

TEST(Prefix, HasNothingOfGuardsAndComments) {
  EXPECT_EQ(prefix_of("// a\n/* b\n   c */\n#ifndef G_H\n#define G_H\n\n#include <a.h>\n#endif\n"), "#include <a.h>\n");
  EXPECT_EQ(prefix_of("#pragma once\r\n#include <a.h>\r\n"), "#include <a.h>\n");
}

TEST(Prefix, EndsBeforeWhatIsNoGuard) {
  EXPECT_EQ(prefix_of("#ifndef G_H\n#include <a.h>\n#endif\n"), "");
  EXPECT_EQ(prefix_of("#ifndef G_H\n#define H_H\n#include <a.h>\n#endif\n"), "");
  EXPECT_EQ(prefix_of("#include <a.h>\n#ifndef G_H\n#define G_H\n#include <b.h>\n#endif\n"), "#include <a.h>\n");
  EXPECT_EQ(prefix_of("#define A\n#define G_H\n#include <a.h>\n"), "#define A\n#define G_H\n#include <a.h>\n");
}

TEST(Prefix, EndsBeforeWhatGoesOnInTheNextLine) {
  EXPECT_EQ(prefix_of("#include <a.h>\n#define B \\\n 1\n#include <c.h>\n"), "#include <a.h>\n");
  EXPECT_EQ(prefix_of("#include <a.h>\n// b \\\n#include <c.h>\n#include <d.h>\n"), "#include <a.h>\n");
  EXPECT_EQ(prefix_of("#include <a.h>\n#include <b.h> /* c\n#include <d.h> */\n"), "#include <a.h>\n");
  EXPECT_EQ(prefix_of("#include <a.h>\n/* b */ int x;\n#include <c.h>\n"), "#include <a.h>\n");
  EXPECT_EQ(prefix_of("#include <a.h>\n/* b"), "#include <a.h>\n");
}

TEST(Prefix, TakesNothingElse) {
  for (const char *other : {"#include \"b.h\"", "#include B", "#include_next <b.h>", "#import <b.h>", "#define F(x) x",
                            "#undef B", "#pragma pack(1)", "#ifdef B", "extern \"C\" {", "%:include <b.h>"}) {
    EXPECT_EQ(prefix_of("#include <a.h>\n" + std::string(other) + "\n#include <c.h>\n"), "#include <a.h>\n") << other;
  }
}

TEST(Prefix, IsCutBeforeALine) {
  const std::string prefix = "#include <a.h>\n#define B 1\n#include <c.h>\n#include <d.h>\n";
  EXPECT_EQ(cut_prefix(prefix, prefix.find("<d.h>")), "#include <a.h>\n#define B 1\n#include <c.h>\n");
  EXPECT_EQ(cut_prefix(prefix, prefix.find("<c.h>")), "#include <a.h>\n");
  EXPECT_EQ(cut_prefix(prefix, 0), "");
}

TEST(Prefix, NamesItsMacros) {
  EXPECT_EQ(macros_of("#define A\n#include <b.h>\n# define  C 2\n"), (std::vector<std::string>{"A", "C"}));
}

}  // namespace
}  // namespace caplet::frontend::prefix_test
