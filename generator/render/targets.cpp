// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/targets.h"

#include "model/named_walk.h"

namespace caplet::render {

const Target *find_target(const std::vector<Target> &all, const std::string &name) {
  return model::find_named(all, name);
}

}  // namespace caplet::render
