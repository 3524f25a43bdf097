// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Command lines by CLI11, whose exceptions end here.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>

#include "baseline/kind.h"
#include "commands/command.h"
#include "commands/input.h"

namespace caplet::commands {

// INPUT, --interface and -p, which every command that reads an interface takes.
void add_input_options(CLI::App &app, InputOptions *options);
// Without INPUT, for a command that takes several.
void add_reading_options(CLI::App &app, InputOptions *options);
// What INPUT and its like are: "What to print: a header, ...". Of what a command writes, only the second.
inline std::string input_help(const std::string &what) { return what + ": " + baseline::kInputs; }
inline constexpr const char *kWritableHelp = "A header, or an interface file (.json)";
// -p and --no-python: how a header is parsed.
void add_parsing_options(CLI::App &app, InputOptions *options);

// Parses context.arguments; an empty value is a usage error, whatever the option. Returns an exit status where the
// command is done (help, or a usage error, reported).
std::optional<int> parse(CLI::App &app, Context &context);

}  // namespace caplet::commands
