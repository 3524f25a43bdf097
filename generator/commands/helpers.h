// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a header has for consumers between CAPLET_HELPERS_BEGIN and CAPLET_HELPERS_END must compile where they get it:
// behind the generated header, without the original one.
#pragma once

#include "commands/input.h"

namespace caplet::commands {

// Compiles the generated consumer header in memory, one of a C header as C and as C++. Reports what Clang finds in the
// helpers at their lines of the original; true where there are none, or all is well. The input must be a header.
bool check_helpers(Context &context, const InputOptions &options, const model::Api &api);

}  // namespace caplet::commands
