// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gmock/gmock.h>

#include "frontend_print.h"

namespace caplet::frontend::reexports_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const char kStart[] = "#include <caplet/annotate.h>\nCAPLET_API(t, capsule = \"t.C\");\n";

Result read_with(const std::string &includes, const std::string &body, std::map<std::string, std::string> files,
                 std::vector<std::string> arguments = {}) {
  files["t.h"] = includes + kStart + body;
  arguments.insert(arguments.end(), {"-isystem", "lib"});
  return read_files(files, arguments);
}

const std::map<std::string, std::string> kOrdered = {{"lib/zbase.h", "typedef int zword;\n"},
                                                     {"lib/aux.h", "struct pair { zword a; };\n"},
                                                     {"lib/more.h", "struct more;\n"},
                                                     {"lib/late.h", ""}};

TEST(Includes, UpToTheLastThatATypeComesFrom) {
  const std::string includes = "#include <stdio.h>\n#include <zbase.h>\n#include <aux.h>\n#include <late.h>\n";
  const Result result = read_with(includes, "CAPLET_SLOT() int f(const struct pair *p);\n", kOrdered);
  EXPECT_THAT(result.api.includes, ElementsAre("zbase.h", "aux.h")) << result.text;
}

TEST(Includes, OneAloneHasNoOrder) {
  const std::string includes = "#include <more.h>\n#include <zbase.h>\n#include <late.h>\n";
  EXPECT_THAT(read_with(includes, "CAPLET_SLOT() int f(struct more *p);\n", kOrdered).api.includes, IsEmpty());
  EXPECT_THAT(read_with(includes, "CAPLET_SLOT() int f(void);\n", kOrdered).api.includes, IsEmpty());
}

TEST(Includes, ThroughHeadersOfTheProject) {
  std::map<std::string, std::string> files = kOrdered;
  files["first.h"] = "#include <zbase.h>\n";
  files["second.h"] = "#include \"first.h\"\n#include <zbase.h>\n#include <aux.h>\n";
  const Result result = read_with("#include \"second.h\"\n", "CAPLET_SLOT() int f(const struct pair *p);\n", files);
  EXPECT_THAT(result.api.includes, ElementsAre("zbase.h", "aux.h")) << result.text;
  ASSERT_EQ(result.api.externals.size(), 1u);
  EXPECT_EQ(result.api.externals[0].header, "aux.h");
}

TEST(Includes, NotWhatOnlyCxxCanInclude) {
  std::map<std::string, std::string> files = kOrdered;
  files["lib/paint.hpp"] = "#include <string>\nnamespace paint { class canvas; }\n";
  const Result result = read_with("#include <paint.hpp>\n#include <zbase.h>\n#include <aux.h>\n",
                                  "CAPLET_SLOT() int t_f(const struct pair *p, paint::canvas *c) noexcept;\n", files,
                                  {"-x", "c++", "-std=c++17"});
  EXPECT_THAT(result.api.includes, ElementsAre("zbase.h", "aux.h")) << result.text;
}

const std::map<std::string, std::string> kWide = {
    {"lib/wide.h", "#ifndef UNIT\n#define UNIT 8\n#endif\n#ifdef FAST\n#endif\ntypedef char unit;\n"}};

TEST(Defines, WhatTheHeaderDefinesAndOthersRead) {
  const std::string includes =
      "#define UNIT 16\n#define FAST\n#define UNREAD 1\n#define _UNIT 3\n#define CALL(x) x\n#include <wide.h>\n";
  const Result result = read_with(includes, "CAPLET_SLOT() int f(unit *p);\n", kWide);
  EXPECT_THAT(result.api.defines, ElementsAre("UNIT=16", "FAST")) << result.text;
}

TEST(Defines, OfHeadersThatConsumersDoNotInclude) {
  const Result result = read_with("#define UNIT 16\n#include <wide.h>\n", "CAPLET_SLOT() int f(void);\n", kWide);
  EXPECT_THAT(result.api.defines, IsEmpty()) << result.text;
}

TEST(Defines, WhatTheCommandLineDefinesIsStated) {
  std::map<std::string, std::string> files = kWide;
  files["t.h"] =
      "#include <caplet/annotate.h>\n#include <wide.h>\n"
      "CAPLET_API(t, capsule = \"t.C\", defines = \"UNIT=16\");\nCAPLET_SLOT() int f(unit *p);\n";
  EXPECT_THAT(read_files(files, {"-isystem", "lib", "-DUNIT=16"}).api.defines, ElementsAre("UNIT=16"));
  EXPECT_THAT(read_files(files, {"-isystem", "lib"}).text, HasSubstr("define-differs"));
}

const std::map<std::string, std::string> kSquash = {
    {"lib/squash.h",
     "#define SQUASH_LEVEL 3\n#define squash_small 1\nenum { SQUASH_FAILED = -1 };\nstruct squash;\n"
     "int squash_level(struct squash *s);\nextern int squash_count;\nvoid other(void);\n"}};

TEST(Reexports, HaveThePrefix) {
  const Result result = read_with("#include <squash.h>\n",
                                  "CAPLET_CONSTANT(SQUASH_LEVEL);\nCAPLET_CONSTANT(squash_small);\n"
                                  "CAPLET_CONSTANT(SQUASH_FAILED);\nCAPLET_CONSTANT(OWN);\n"
                                  "CAPLET_SLOT(on_error = SQUASH_FAILED) int squash_level(struct squash *s);\n"
                                  "CAPLET_SLOT() extern int squash_count;\nCAPLET_SLOT() int t_own(void);\n",
                                  kSquash, {"-DOWN=4"});
  ASSERT_EQ(result.api.slots.size(), 3u) << result.text;
  EXPECT_EQ(result.api.slots[0].name, "t_squash_level");
  EXPECT_EQ(result.api.slots[0].symbol, "squash_level");
  EXPECT_TRUE(result.api.slots[0].is_external);
  EXPECT_EQ(std::get<std::string>(result.api.slots[0].on_error), "T_SQUASH_FAILED");
  EXPECT_EQ(result.api.slots[1].name, "t_squash_count");
  EXPECT_EQ(result.api.slots[2].name, "t_own");
  EXPECT_FALSE(result.api.slots[2].is_external);
  std::vector<std::string> constants;
  for (const model::Constant &one : result.api.constants) constants.push_back(one.name);
  EXPECT_THAT(constants, ElementsAre("T_SQUASH_LEVEL", "t_squash_small", "T_SQUASH_FAILED", "OWN"));
}

TEST(Reexports, NameIsFreeWhereConsumersDoNotHaveIt) {
  const std::string slot = "CAPLET_SLOT(name = other) void other(void);\n";
  EXPECT_EQ(read_with("#include <squash.h>\n", slot, kSquash).api.slots.at(0).name, "other");
  EXPECT_THAT(
      read_with("#include <squash.h>\n", slot + "CAPLET_SLOT() int t_f(const struct squash *s);\n", kSquash).text,
      HasSubstr("name-taken"));
}

const std::map<std::string, std::string> kPaint = {
    {"lib/paint.hpp",
     "namespace paint { inline namespace v2 {\n"
     "class canvas { public: virtual ~canvas(); enum class side { front, back }; };\n"
     "enum class mode : char { flat, deep = 7 };\nusing alias = canvas;\nusing number = unsigned long;\n"
     "struct plain { int x; };\nint level(mode m) noexcept;\n} }\nclass loose { public: loose(); };\n"
     "struct c_like { int x; };\n"}};

TEST(Reexports, TypesOfALibraryOfCxx) {
  const Result result =
      read_with("#include <paint.hpp>\n",
                "CAPLET_SLOT() int t_f(const paint::canvas &c, paint::canvas::side s) noexcept;\n"
                "CAPLET_SLOT() paint::mode t_g(paint::alias *c, paint::number n) noexcept;\n"
                "CAPLET_SLOT() paint::plain *t_h(loose *l, c_like *c) noexcept;\n"
                "namespace paint { inline namespace v2 { CAPLET_SLOT() int level(mode m) noexcept; } }\n",
                kPaint, {"-x", "c++", "-std=c++17"});
  std::vector<std::string> handles, enums;
  for (const model::Handle &one : result.api.handles) {
    if (one.is_external) handles.push_back(one.name + " " + one.symbol);
  }
  for (const model::Enum &one : result.api.enums) {
    if (one.is_external) enums.push_back(one.name + " " + one.symbol + " " + one.enumerators.back().name);
  }
  EXPECT_THAT(handles, ElementsAre("paint_canvas paint::canvas", "paint_plain paint::plain", "t_loose loose"))
      << result.text;
  EXPECT_THAT(enums, ElementsAre("paint_canvas_side paint::canvas::side paint_canvas_side_back",
                                 "paint_mode paint::mode paint_mode_deep"));
  ASSERT_EQ(result.api.slots.size(), 4u);
  EXPECT_EQ(result.api.slots[3].name, "t_paint_level");
  ASSERT_EQ(result.api.externals.size(), 1u);
  EXPECT_EQ(result.api.externals[0].name, "struct c_like");
}

}  // namespace
}  // namespace caplet::frontend::reexports_test
