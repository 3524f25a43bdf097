// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Command lines by CLI11, whose exceptions end here.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>

#include "commands/command.h"
#include "commands/input.h"

namespace caplet::commands {

// INPUT, --interface and -p, which every command that reads an interface takes.
void add_input_options(CLI::App &app, InputOptions *options);
// Without INPUT, for a command that takes several.
void add_reading_options(CLI::App &app, InputOptions *options);
// -p and --no-python: how a header is parsed.
void add_parsing_options(CLI::App &app, InputOptions *options);
inline constexpr const char *kInputHelp = "An annotated header, or an interface file (.json)";

// Parses context.arguments; an empty value is a usage error, whatever the option. Returns an exit status where the
// command is done (help, or a usage error, reported).
std::optional<int> parse(CLI::App &app, Context &context);

}  // namespace caplet::commands
