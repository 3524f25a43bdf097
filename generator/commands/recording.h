// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What `caplet record` makes of an input, whoever writes it.
#pragma once

#include <optional>

#include "commands/input.h"
#include "commands/ledger_edit.h"

namespace caplet::commands {

// Edits the ledger of `input` as asked, and joins both. Refuses what breaks a released minor, or its consumers'
// sources, and is not recorded as a rename, retired, or approved. Nullopt after an error or a refusal; `status`
// receives which.
std::optional<model::Api> make_record(Context &context, const LedgerEdits &edits, Input *input, int *status);

}  // namespace caplet::commands
