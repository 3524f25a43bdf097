// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The things of a ledger by their names.
#pragma once

#include <algorithm>
#include <string>

namespace caplet::ledger {

// Null where none of `all`, a vector of named things, is called `name`.
template <typename All>
auto find(All &all, const std::string &name) -> decltype(all.data()) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace caplet::ledger
