// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What `caplet record` makes of an input, whoever writes it.
#pragma once

#include <optional>

#include "commands/input.h"
#include "ledger/edit.h"

namespace caplet::commands {

// Edits the ledger of `input` as asked, and joins both. Refuses what breaks a released minor, or its consumers'
// sources, and is not recorded as a rename, retired, or approved; where another abi begins, that breaks what it likes.
// Nullopt after an error or a refusal; `status` receives which.
std::optional<model::Api> make_record(Context &context, const ledger::Edits &edits, Input *input, int *status);

// What `api` changes of what was `recorded`, and whom that breaks; empty where that is nothing.
std::string what_changes(Context &context, const model::Api &recorded, const model::Api &api);

}  // namespace caplet::commands
