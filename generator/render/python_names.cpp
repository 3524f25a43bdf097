// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/python_names.h"

#include <algorithm>
#include <vector>

#include "render/embedded.h"

namespace caplet::render {
namespace {

// "ACCESSPERMS m", sorted. A table of them would take longer to make than most interfaces have names to look up.
std::vector<std::string_view> read_lines() {
  std::vector<std::string_view> lines;
  std::string_view rest = find_embedded("python_names.txt").value_or("");
  lines.reserve(rest.size() / 16);
  while (!rest.empty()) {
    lines.push_back(rest.substr(0, rest.find('\n')));
    rest.remove_prefix(std::min(lines.back().size() + 1, rest.size()));
  }
  return lines;
}

}  // namespace

bool is_of_python(std::string_view name, std::string_view kinds) {
  static const std::vector<std::string_view> kLines = read_lines();
  // A blank is less than what names are made of.
  const auto found = std::lower_bound(kLines.begin(), kLines.end(), name);
  if (name.empty() || found == kLines.end() || found->substr(0, name.size()) != name) return false;
  const std::string_view rest = found->substr(name.size());
  return rest.substr(0, 1) == " " && rest.find_first_of(kinds) != std::string_view::npos;
}

}  // namespace caplet::render
