// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The functions that a module shares through a dict of capsules, as a python3 that imports it sees them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "support/diagnostics.h"

namespace caplet::baseline {

struct LiveFunction {
  std::string name;
  std::optional<std::string> capsule_name;  // the function's signature; nullopt where the capsule has none
  std::string type;                         // of what is no capsule: "int"; else empty
};

// What the module's dict `attribute` has, in its order. Nullopt after an error, which is reported.
std::optional<std::vector<LiveFunction>> list_functions(const std::string &module, const std::string &attribute,
                                                        Diagnostics &diagnostics);

}  // namespace caplet::baseline
