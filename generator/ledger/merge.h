// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Joins the interfaces of two branches: what both have, then what ours added, then what theirs added.
#pragma once

#include <string>
#include <vector>

#include "model/api.h"

namespace caplet::ledger {

struct Merged {
  model::Api api;
  std::vector<std::string> conflicts;  // "slots, geo_norm, returns": what both sides changed, each in its own way
};
// All three are resolved. The result is not: slots that are not released have no index, so two branches that both
// appended don't conflict.
Merged merge(model::Api base, model::Api ours, model::Api theirs);

}  // namespace caplet::ledger
