// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "render/bundle.h"

#include <string>
#include <string_view>

#include "render/embedded.h"
#include "render/versioned.h"

namespace caplet::render {
namespace {

// In the order of their includes. provider.hpp and consumer.hpp themselves have nothing but includes.
constexpr std::string_view kCxxHeaders[] = {
    "thread_state.h", "config.hpp",   "attach.hpp",  "python_error.hpp", "exceptions.hpp", "memory.hpp", "callable.hpp",
    "span.hpp",       "expected.hpp", "lifting.hpp", "serve.hpp",        "calls.hpp",      "cython.hpp"};

constexpr std::string_view kBanner = R"(/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

   The runtime of Caplet for the generated files beside this one, whole: what a file uses of it becomes part of that file.
   Any number of copies, of any versions, go into one extension, and into one file: a newer one takes over from there.
   A build that compiles or links Caplet's runtime itself defines CAPLET_LINKED_RUNTIME. */
#ifdef __GNUC__
#pragma GCC system_header
#endif
)";

std::string runtime_file(std::string_view name) {
  return std::string(find_embedded("runtime/" + std::string(name)).value_or(""));
}

// What a file includes of the runtime takes the place of the include.
void replace_include(std::string &text, std::string_view include, std::string_view with) {
  const std::size_t at = text.find(include);
  if (at != std::string::npos) text.replace(at, include.size(), with);
}

// The source file and its parts as one text, without its own header.
std::string with_parts(std::string_view name, std::string_view header) {
  constexpr std::string_view include = "#include \"";
  std::string source = runtime_file(name);
  replace_include(source, header, "");
  for (std::size_t at = source.find(include); at != std::string::npos; at = source.find(include, at)) {
    const std::size_t begin = at + include.size(), end = source.find('"', begin);
    source.replace(at, source.find('\n', end) + 1 - at, runtime_file(source.substr(begin, end - begin)));
  }
  return source;
}

void remove_includes_of_runtime(std::string &text) {
  constexpr std::string_view include = "#include <caplet/";
  for (std::size_t at = text.find(include); at != std::string::npos; at = text.find(include, at))
    text.erase(at, text.find('\n', at) + 1 - at);
}

// What <caplet/caplet.h> declares.
std::string runtime_header() {
  std::string header = runtime_file("abi.h") + "\n" + runtime_file("caplet.h");
  replace_include(header, "#include <caplet/abi.h>\n", "");
  std::string measure = runtime_file("measure.h");
  replace_include(measure, "#include <caplet/abi.h>\n", "");
  replace_include(header, "#include <caplet/measure.h>\n", measure);
  replace_include(header, "#include <caplet/thread_state.h>\n", runtime_file("thread_state.h"));
  replace_include(header, "#include <caplet/checked.h>\n", runtime_file("checked.h"));
  return header;
}

// caplet_<name>.h, of <caplet/<name>.h> and, where there is one, <name>.c; `version` is its macro. It includes
// caplet_runtime.h, or caplet_<below>.h, which does.
OutputFile beside_runtime(const std::string &name, std::string_view version, const std::string &below = "") {
  const std::string known = below.empty() ? "caplet" : below, bundled = below.empty() ? "runtime" : below;
  std::string header = runtime_file(name + ".h");
  replace_include(header, "#include <caplet/" + known + ".h>\n", "#include \"caplet_" + bundled + ".h\"\n");
  const std::string source = with_parts(name + ".c", "#include <caplet/" + name + ".h>\n");
  const std::string names = runtime_header() + (below.empty() ? "" : runtime_file(below + ".h")), within = name + "_";
  return {"caplet_" + name + ".h", std::string(kBanner) + versioned(header, source, {version, within, names})};
}

}  // namespace

OutputFile bundled_runtime() {
  const std::string source = with_parts("caplet.c", "#include <caplet/caplet.h>\n");
  return {"caplet_runtime.h",
          std::string(kBanner) + versioned(runtime_header(), source, {"CAPLET_RUNTIME_VERSION", "", ""})};
}

OutputFile bundled_foreign_runtime() { return beside_runtime("foreign", "CAPLET_FOREIGN_VERSION"); }
OutputFile bundled_foreign_provider() { return beside_runtime("foreign_provider", "CAPLET_FOREIGN_PROVIDER_VERSION"); }
OutputFile bundled_protocol_runtime() { return beside_runtime("protocol", "CAPLET_PROTOCOLS_VERSION"); }
OutputFile bundled_functions_runtime() { return beside_runtime("functions", "CAPLET_FUNCTIONS_VERSION", "foreign"); }

std::vector<OutputFile> bundled_annotations() {
  return {{"caplet/annotate.h", runtime_file("annotate.h")}, {"caplet/python_types.h", runtime_file("python_types.h")}};
}

OutputFile bundled_cxx_runtime() {
  std::string text;
  for (const std::string_view name : kCxxHeaders) {
    if (!text.empty()) text += "\n";
    text += runtime_file(name);
  }
  remove_includes_of_runtime(text);
  return {"caplet_runtime.hpp", std::move(text)};
}

}  // namespace caplet::render
