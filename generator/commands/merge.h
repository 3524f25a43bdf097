// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Joins the interface files of two branches: what both have, then what ours added, then what theirs added. Numbers that
// are not released are given anew, so two branches that both appended don't conflict.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace caplet::commands {

struct MergeResult {
  std::string text;                    // of the joined interface file, not yet canonical
  std::vector<std::string> conflicts;  // "slots, geo_norm, returns": what both sides changed, each in its own way
};
// All three are canonical interface files.
MergeResult merge_interfaces(const std::string &base, const std::string &ours, const std::string &theirs);

}  // namespace caplet::commands
