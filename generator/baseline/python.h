// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Runs scripts in the user's Python, which may have installed what they import.
#pragma once

#include "support/process.h"

namespace caplet::baseline {

// The one that has this program among its scripts, else the first python3 on PATH.
std::string python();

// Runs `script` with the rest as sys.argv[1:]. Python runs with -I, so that nothing of the current folder is taken for
// a part of it; PYTHONPATH and the user's own packages count all the same. Nullopt as from run_program.
std::optional<Finished> run_python(const std::string &python, const std::string &script,
                                   const std::vector<std::string> &arguments, std::string *why);

// What Python says last of an exception.
std::string last_line(std::string text);

}  // namespace caplet::baseline
