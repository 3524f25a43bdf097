// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gmock/gmock.h>

#include "frontend/reader.h"
#include "frontend_print.h"

namespace caplet::frontend::files_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const char kStart[] = "#include <caplet/annotate.h>\nCAPLET_API(t, capsule = \"t.C\");\n";

std::string read_with(const Input &input, const std::map<std::string, std::string> &files) {
  Diagnostics diagnostics;
  const auto reading = read_header(input, files, diagnostics);
  return reading ? print(reading->api) : diagnostics.text();
}

TEST(Files, HeadersOfTheApi) {
  const Result result = read_files({{"dir/t.h", R"(#ifndef T_H
#define T_H
#include <caplet/annotate.h>
#include "types.h"
#include "sub/more.h"
CAPLET_API(t, capsule = "t.C", headers = "types.h, sub/more.h");
CAPLET_SLOT() real a(void);
#endif
)"},
                                    {"dir/types.h", "#ifndef TYPES_H\n#define TYPES_H\ntypedef double real;\n#endif\n"},
                                    {"dir/sub/more.h", "#pragma once\nCAPLET_SLOT() int b(void);\n"}},
                                   {}, "dir/t.h");
  EXPECT_EQ(result.text, "typedef real = double\nfunction b: int ()\nfunction a: real ()\n");
  EXPECT_THAT(result.api.headers, ElementsAre("types.h", "sub/more.h"));
  EXPECT_THAT(result.api.guards, ElementsAre("T_H", "TYPES_H"));
  EXPECT_EQ(result.api.header, "t.h");
  ASSERT_EQ(result.dependencies.size(), 3u);  // and not caplet/annotate.h, which the program carries
  EXPECT_EQ(result.dependencies[0], "dir/t.h");
  EXPECT_EQ(result.dependencies[1], "dir/types.h");
}

// Clang has no guard of the main file then.
TEST(Files, IncludeGuardInCxx20) {
  const Result result = read_files({{"t.h", "// What it is.\n#ifndef T_H\n#define T_H\n" + std::string(kStart) +
                                                "CAPLET_SLOT() int a(void) noexcept;\n#endif\n"}},
                                   {"-x", "c++", "-std=c++20"});
  EXPECT_EQ(result.text, "function a: int () noexcept\n");
  EXPECT_THAT(result.api.guards, ElementsAre("T_H"));
}

TEST(Files, AnnotationsOfAnotherApiAreItsOwn) {
  const std::string other =
      "#include <caplet/annotate.h>\nCAPLET_API(o, capsule = \"o.C\");\nCAPLET_SLOT() int b(void);\n";
  EXPECT_EQ(
      read_files({{"t.h", "#include \"o.h\"\n" + std::string(kStart) + "CAPLET_SLOT() int a(void);\n"}, {"o.h", other}})
          .text,
      "function a: int ()\n");
}

TEST(Files, LanguageByExtensionAndFlags) {
  const std::map<std::string, std::string> files = {{"t.h", std::string(kStart) + "CAPLET_SLOT() int a(void);\n"},
                                                    {"t.hh", std::string(kStart) + "CAPLET_SLOT() int a(void);\n"}};
  EXPECT_EQ(read_files(files, {}, "t.h").api.language, model::Language::kC);
  EXPECT_EQ(read_files(files, {}, "t.hh").api.language, model::Language::kCxx);
  EXPECT_EQ(read_files(files, {"-x", "c++"}, "t.h").api.language, model::Language::kCxx);
  EXPECT_EQ(read_files(files, {"-std=c++20"}, "t.h").api.language, model::Language::kCxx);
}

// One command whose flags a header needs, among many that Clang refuses.
const char kDatabase[] = R"([
{"directory": "/p/build", "file": "/p/src/other.c", "command": "gcc -DREAL=float -c other.c"},
{"directory": "/p/build", "file": "../src/t.c",
 "command": "gcc -fanalyzer -fconserve-stack -O2 -Wall -DREAL=double -I ../inc -isystem/x -MD -MF t.d -o t.o -c ../src/t.c"}
])";

TEST(Flags, OfTheSourceWithTheSameName) {
  const std::string body = std::string(kStart) + "#include <types.h>\nCAPLET_SLOT() REAL a(number n);\n";
  const std::map<std::string, std::string> files = {{"/p/include/t.h", body},
                                                    {"/p/build/compile_commands.json", kDatabase},
                                                    {"/p/inc/types.h", "typedef int number;\n"}};
  EXPECT_EQ(read_with({"/p/include/t.h", "/p/build", {}}, files),
            "external number <types.h>\nfunction a: double (number n)\n");
}

TEST(Flags, AreSearchedUpwards) {
  const std::string body = std::string(kStart) + "CAPLET_SLOT() REAL a(void);\n";
  EXPECT_EQ(read_with({"/p/include/deep/t.h", {}, {}},
                      {{"/p/include/deep/t.h", body}, {"/p/compile_commands.json", kDatabase}}),
            "function a: double ()\n");
  EXPECT_EQ(read_with({"/q/include/t.h", {}, {}},
                      {{"/q/include/t.h", body}, {"/q/compile_flags.txt", "-DREAL=float\n-Wbogus\n"}}),
            "function a: float ()\n");
}

TEST(Flags, OfASourceThatIncludesTheHeader) {
  const char *database = R"([
{"directory": "/p", "file": "/p/a.c", "arguments": ["cc", "-DREAL=float", "a.c"]},
{"directory": "/p", "file": "/p/b.cpp", "arguments": ["cc", "-DREAL=double", "b.cpp"]}])";
  const std::string body = std::string(kStart) + "CAPLET_SLOT() REAL a(bool);\n";
  EXPECT_EQ(read_with({"/p/t.h", {}, {}}, {{"/p/t.h", body},
                                           {"/p/compile_commands.json", database},
                                           {"/p/a.c", "#include \"not_t.h\"\n"},
                                           {"/p/b.cpp", "# include <p/t.h>\n"}}),
            "function a: double (bool a0) on_error -1\n");
}

TEST(Flags, AfterTheDashesReplaceEverySearch) {
  const std::string body = std::string(kStart) + "CAPLET_SLOT() REAL a(void);\n";
  EXPECT_EQ(read_with({"/p/t.h", {}, {{"-DREAL=char"}}}, {{"/p/t.h", body}, {"/p/compile_commands.json", kDatabase}}),
            "function a: char ()\n");
}

TEST(Flags, FindPythonOnlyWhereItIsMissing) {
  const std::string body = std::string(kStart) + "#include <Python.h>\nCAPLET_SLOT() PyObject *a(void);\n";
  EXPECT_EQ(read_with({"/p/t.h", {}, {}}, {{"/p/t.h", body}}), "function a: PyObject *()\n");
  EXPECT_EQ(read_with({"/p/t.h", {}, {{"-I/p"}}}, {{"/p/t.h", body}}), "function a: PyObject *()\n");
  Input unasked{"/p/t.h", {}, {{"-I/p"}}};
  unasked.no_python = true;
  EXPECT_THAT(read_with(unasked, {{"/p/t.h", body}}), HasSubstr("`Python.h` is not found [include-missing]"));
}

}  // namespace
}  // namespace caplet::frontend::files_test
