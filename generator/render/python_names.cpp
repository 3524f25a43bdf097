// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/python_names.h"

#include <unordered_map>

#include "render/embedded.h"

namespace caplet::render {
namespace {

using Table = std::unordered_map<std::string_view, std::string_view>;

Table read_table() {
  Table table;
  std::string_view rest = find_embedded("python_names.txt").value_or("");
  table.reserve(rest.size() / 16);
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t blank = line.find(' ');
    if (blank != std::string_view::npos) table.emplace(line.substr(0, blank), line.substr(blank + 1));
    rest.remove_prefix(line.size() + (line.size() < rest.size() ? 1 : 0));
  }
  return table;
}

}  // namespace

bool is_of_python(std::string_view name, std::string_view kinds) {
  static const Table kTable = read_table();
  const auto found = kTable.find(name);
  return found != kTable.end() && found->second.find_first_of(kinds) != std::string_view::npos;
}

}  // namespace caplet::render
