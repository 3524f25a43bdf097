// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Options that several commands have.
#pragma once

#include "baseline/kind.h"
#include "commands/command_line.h"
#include "commands/input.h"

namespace caplet::commands {

// INPUT, --interface and -p, which every command that reads an interface takes.
void add_input_options(CommandLine &line, InputOptions *options);
// Without INPUT, for a command that takes several.
void add_reading_options(CommandLine &line, InputOptions *options);
// What INPUT and its like are: "What to print: a header, ...". Of what a command writes, only the second.
inline std::string input_help(const std::string &what) { return what + ": " + baseline::kInputs; }
inline constexpr const char *kWritableHelp = "A header, or an interface file (.json)";
// -p and --no-python: how a header is parsed.
void add_parsing_options(CommandLine &line, InputOptions *options);

}  // namespace caplet::commands
