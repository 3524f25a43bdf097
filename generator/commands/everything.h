// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What `caplet check` looks at where nothing is named.
#pragma once

#include <string>
#include <vector>

#include "commands/command.h"

namespace caplet::commands {

// The interface files that git knows in the current folder and below; those in the folder, where it is in no
// repository. Of one whose header lies beside it, the header. Empty after an error: there is none.
std::vector<std::string> all_inputs(Context &context);

}  // namespace caplet::commands
