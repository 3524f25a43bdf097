// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/scaffold.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/type_text.h"
#include "render/embedded.h"
#include "render/template.h"

namespace caplet::commands {
namespace {

// Those of Python that C++ doesn't have, too.
constexpr std::string_view kPythonKeywords[] = {
    "False", "None",   "True", "as",     "assert", "async",  "await",    "def",  "del",   "elif", "except", "finally",
    "from",  "global", "in",   "import", "is",     "lambda", "nonlocal", "pass", "raise", "with", "yield"};

// What a project has already: its folders, its tests' and its module's own names, targets that CMake and Meson reserve.
constexpr std::string_view kTaken[] = {
    "Test",          "all",         "benchmark",    "build", "caplet",  "clean",   "definition",   "dist",
    "edit_cache",    "exec_module", "greet_python", "help",  "install", "methods", "oldest_minor", "package",
    "rebuild_cache", "setuptools",  "slots",        "src",   "test",    "tests",   "unittest"};

template <std::size_t size>
bool has(const std::string_view (&words)[size], std::string_view name) {
  return std::find(std::begin(words), std::end(words), name) != std::end(words);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Both are templates; where the name makes nothing, there is no such file.
struct Row {
  std::string_view name, content;
};
constexpr Row kRows[] = {
    {"pyproject.toml", "pyproject"},
    {"{{#setuptools}}setup.py{{/setuptools}}", "setup"},
    {"{{#setuptools}}{{#provider}}MANIFEST.in{{/provider}}{{/setuptools}}", "manifest"},
    {"{{#cmake}}CMakeLists.txt{{/cmake}}", "cmake"},
    {"{{#meson}}meson.build{{/meson}}", "meson"},
    {"{{#provider}}{{^cxx}}src/{{name}}.h{{/cxx}}{{/provider}}", "header"},
    {"{{#provider}}{{#cxx}}src/{{name}}.hpp{{/cxx}}{{/provider}}", "cxx_header"},
    {"{{#provider}}src/{{name}}.caplet.json{{/provider}}", "interface"},
    {"{{#provider}}{{^cxx}}src/core.c{{/cxx}}{{/provider}}", "provider"},
    {"{{#provider}}{{#cxx}}src/core.cpp{{/cxx}}{{/provider}}", "cxx_provider"},
    {"{{#provider}}{{name}}/__init__.py{{/provider}}", "package"},
    {"{{#consumer}}{{^cxx}}src/{{name}}.c{{/cxx}}{{/consumer}}", "consumer"},
    {"{{#consumer}}{{#cxx}}src/{{name}}.cpp{{/cxx}}{{/consumer}}", "cxx_consumer"},
    {"tests/test_{{name}}.py", "test"},
    {".gitignore", "gitignore"},
};

struct Backend {
  const char *package, *module;
};
Backend backend_of(BuildSystem build) {
  switch (build) {
    case BuildSystem::kCMake:
      return {"scikit-build-core", "scikit_build_core.build"};
    case BuildSystem::kMeson:
      return {"meson-python", "mesonpy"};
    default:
      return {"setuptools", "setuptools.build_meta"};
  }
}

std::string upper(std::string text) {
  for (char &c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

render::Data data_of(const Scaffold &one) {
  render::Data data;
  data.set("name", one.name);
  data.set("upper_name", upper(one.name));
  data.set("api", one.api.value_or(one.name));
  data.set("upper_api", upper(one.api.value_or(one.name)));
  data.set("source", one.is_cxx ? "cpp" : "c");
  data.set("header", one.is_cxx ? "hpp" : "h");
  data.set("backend", backend_of(one.build).module);
  data.set("backend_package", backend_of(one.build).package);
  data.set("setuptools", one.build == BuildSystem::kSetuptools);
  data.set("cmake", one.build == BuildSystem::kCMake);
  data.set("meson", one.build == BuildSystem::kMeson);
  data.set("cxx", one.is_cxx);
  data.set("provider", !one.api);
  data.set("consumer", one.api.has_value());
  return data;
}

}  // namespace

std::string fault_of_name(const std::string &name) {
  if (has(kPythonKeywords, name)) return "is a keyword of Python";
  if (has(kTaken, name)) return "means something in the project already";
  if (!model::is_word(name)) return "is not a Python identifier";
  if (!model::is_identifier(name)) return "is a keyword of C or C++";
  // What names of distributions must be, besides.
  return is_letter(name.front()) && name.back() != '_' ? "" : "begins or ends with an underscore";
}

std::vector<OutputFile> scaffold_files(const Scaffold &scaffold) {
  const render::Data data = data_of(scaffold);
  std::vector<OutputFile> files;
  for (const Row &row : kRows) {
    std::string name = render::filled_in(row.name, data);
    if (name.empty()) continue;
    const std::string path = "init/" + std::string(row.content) + ".mustache";
    files.push_back({std::move(name), render::filled_in(render::find_embedded(path).value(), data)});
  }
  return files;
}

}  // namespace caplet::commands
