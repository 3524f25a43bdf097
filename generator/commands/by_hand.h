// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the interface file of an existing table says by hand, since its header has no words for it.
#pragma once

#include "model/api.h"

namespace caplet::commands {

// What a provider states, and the capsule's name.
void take_statements(const model::Foreign &from, model::Foreign *to);
// Adds to what the header says what its interface file says besides; what `stated` has already was stated anew. Both
// are of an existing table.
void keep_by_hand(const model::Api &ledger, model::Api *stated);

}  // namespace caplet::commands
