// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Joins what a header says with what its interface file remembers.
#pragma once

#include "model/api.h"

namespace caplet::ledger {

// Carries the ledger's part (index, since, was, retired, abi, minor, floor, history, approvals, comments) over to
// `interface`, and numbers what the ledger does not know: slots in declaration order after the last index, `since` in
// the minor under work (the last released + 1, or 1). What the ledger has and the interface lacks stays only if it is
// retired. `ledger` null: everything is new, abi 1 and minor 1 unless stated.
// An adopted table's slots keep the places that the header gives them.
model::Api resolve(model::Api interface, const model::Api *ledger);

// `now` numbered as the minor after `then`, all of which counts as released: for adopted tables, whose interface files
// need no history since the tables were in use before them.
model::Api resolve_after(model::Api now, const model::Api &then);

// Adds the types of `ledger` that its retired slots reach, and `api` lacks.
void keep_types_of_past(model::Api *api, const model::Api &ledger);

}  // namespace caplet::ledger
