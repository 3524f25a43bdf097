// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/python.h"

#include <filesystem>
#include <system_error>

namespace caplet::baseline {
namespace {

constexpr const char *kPaths = R"(
import os, site, sys
if sys.prefix == sys.base_prefix and not os.environ.get("PYTHONNOUSERSITE"):
    site.addsitedir(site.getusersitepackages())
sys.path[:0] = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
)";

}  // namespace

std::string python() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::filesystem::path beside = program.parent_path() / "python3";
  return !error && std::filesystem::exists(beside, error) ? beside.string() : "python3";
}

std::optional<Finished> run_python(const std::string &python, const std::string &script,
                                   const std::vector<std::string> &arguments, std::string *why) {
  std::vector<std::string> words = {python, "-I", "-c", kPaths + script};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_program(words, why);
}

std::string last_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

}  // namespace caplet::baseline
