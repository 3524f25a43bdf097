// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The dict of functions of a module as an input: what a python3 that imports it finds, in the terms of an interface
// file.
#pragma once

#include "commands/input.h"

namespace caplet::commands {

// options.path is the module's name. Its interface file, or options.adopted, says where its functions are and what
// their types are called. What is no function is noted and left out. Nullopt after an error.
std::optional<Input> read_functions(Context &context, const InputOptions &options);

}  // namespace caplet::commands
