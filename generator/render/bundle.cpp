// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "render/bundle.h"

#include <string>
#include <string_view>

#include "render/embedded.h"

namespace caplet::render {
namespace {

// In the order of their includes. provider.hpp and consumer.hpp themselves have nothing but includes.
constexpr std::string_view kCxxHeaders[] = {"config.hpp",     "attach.hpp",   "python_error.hpp",
                                            "exceptions.hpp", "memory.hpp",   "callable.hpp",
                                            "span.hpp",       "expected.hpp", "lifting.hpp"};

std::string runtime_file(std::string_view name) {
  return std::string(find_embedded("runtime/" + std::string(name)).value_or(""));
}

// What a file includes of the runtime takes the place of the include.
void replace_include(std::string &text, std::string_view include, std::string_view with) {
  const std::size_t at = text.find(include);
  if (at != std::string::npos) text.replace(at, include.size(), with);
}

void remove_includes_of_runtime(std::string &text) {
  constexpr std::string_view include = "#include <caplet/";
  for (std::size_t at = text.find(include); at != std::string::npos; at = text.find(include, at))
    text.erase(at, text.find('\n', at) + 1 - at);
}

}  // namespace

std::vector<OutputFile> bundled_runtime() {
  std::string header = runtime_file("abi.h") + "\n" + runtime_file("caplet.h");
  replace_include(header, "#include <caplet/abi.h>\n", "");
  std::string measure = runtime_file("measure.h");
  replace_include(measure, "#include <caplet/abi.h>\n", "");
  replace_include(header, "#include <caplet/measure.h>\n", measure);
  replace_include(header, "#include <caplet/checked.h>\n", runtime_file("checked.h"));
  std::string source = runtime_file("caplet.c");
  replace_include(source, "#include <caplet/caplet.h>", "#include \"caplet_runtime.h\"");
  replace_include(source, "#include \"provide.h\"\n", runtime_file("provide.h"));
  return {{"caplet_runtime.h", std::move(header)}, {"caplet_runtime.c", std::move(source)}};
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
