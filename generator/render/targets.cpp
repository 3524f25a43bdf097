// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/targets.h"

#include <algorithm>

namespace caplet::render {

const Target *find_target(const std::vector<Target> &all, const std::string &name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Target &one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace caplet::render
