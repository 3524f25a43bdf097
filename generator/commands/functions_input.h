// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The dict of functions of a module as an input: what a python3 that imports it finds, in the terms of an interface
// file.
#pragma once

#include "commands/input.h"

namespace caplet::commands {

// `table` says where the module has its functions, and what their types are called; `input` has the interface file, as
// far as there is one. Without one, what is no function is noted; it is always left out. Nullopt after an error.
std::optional<Input> read_functions(Context &context, const std::string &module, const AdoptedTable &table,
                                    Input input);

}  // namespace caplet::commands
