// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What differs between two states of one API, thing by thing.
#pragma once

#include <string>
#include <vector>

#include "model/api.h"

namespace caplet::diff {

struct Difference {
  std::string subject;  // "slot 1 geo_normalise", "struct geo_point"
  std::string text;     // "is not recorded", "its type is `int (void)`, recorded is `int (int)`"
  Origin origin;        // in the current input; of what is gone, in the recorded one
  int since = 0;        // of the recorded thing; 0 where it is new
};

// Pairs slots, types and constants by name. Both must be resolved; empty exactly when schema::write gives equal bytes
// for both, up to the members that only the ledger writes.
std::vector<Difference> drift(const model::Api &recorded, const model::Api &current);

// Whether a recorded slot that is not retired is missing, which leaves a gap in the table.
bool lost_slots(const model::Api &recorded, const model::Api &current);

}  // namespace caplet::diff
