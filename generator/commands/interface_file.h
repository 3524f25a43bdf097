// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Writing the interface file of a header.
#pragma once

#include <string>

#include "commands/command.h"
#include "model/api.h"

namespace caplet::commands {

// Writes `api` to `path` if that changes it, and says which slots are new and what is deprecated now, by `ledger`: what
// was recorded, with its names of today; null is nothing. Returns the exit status.
int write_interface(Context &context, const std::string &path, const model::Api &api, const model::Api *ledger);

}  // namespace caplet::commands
