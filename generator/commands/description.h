// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the commands of the table take, as their own command lines say it: for completions and the manual.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"

namespace caplet::commands {

struct OptionName {
  std::string text, bare;  // "--out", "out"
  bool is_long = true;
};

// An option, or an argument.
struct OptionDescription {
  std::vector<OptionName> names;  // of an option
  std::string called;             // what --help calls its value; of an argument: "INPUT"; of a flag: empty
  std::string help;
  std::vector<std::string> words;  // what may be its value; none: a file, most of the time
  bool is_required = false;
};

struct CommandDescription {
  std::string name, summary, help;  // as in the table, and as --help begins
  std::vector<OptionDescription> options, arguments;
};

// All rows of the table, in its order. Runs none.
std::vector<CommandDescription> describe_commands(const Context &context);

// The template, filled in with the program's version and the descriptions, after `escape` has seen each text of these.
std::string print_commands(const Context &context, std::string_view template_name,
                           std::string (*escape)(const std::string &text));

}  // namespace caplet::commands
