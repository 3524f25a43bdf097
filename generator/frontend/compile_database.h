// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// compile_commands.json: which command compiles a header, which is not in it. Only flags that change what a header
// means pass; the rest is for another compiler, or for another job.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frontend/clang_compat.h"
#include "support/diagnostics.h"

namespace caplet::frontend {

struct Command {
  std::string folder;                  // where it runs
  std::string file;                    // what it compiles, absolute
  std::vector<std::string> arguments;  // the compiler first
};

// `name` is the file's in messages.
std::optional<std::vector<Command>> read_database(const std::string &path, const std::string &name,
                                                  const compat::Files &files, Diagnostics &diagnostics);

// The header's own command; a source's of the same name, or of one that includes it; else that of the nearest source if
// `any` will do (a database that the user named), and null if not (one that merely lies above the header).
const Command *command_for(const std::vector<Command> &commands, const std::string &header, bool any,
                           const compat::Files &files);

// The arguments that matter to a header, relative folders made absolute.
std::vector<std::string> filter(const Command &command);

// Whether the command compiles C++.
bool compiles_cxx(const Command &command);

}  // namespace caplet::frontend
