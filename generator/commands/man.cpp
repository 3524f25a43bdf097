// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/command_line.h"
#include "commands/description.h"

namespace caplet::commands {
namespace {

// As roff shows it in running text: a dash is one, and nothing at the beginning of a line is a request.
std::string for_roff(const std::string &text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else {
      if (c == '-') result += '\\';
      result += c == '\n' ? ' ' : c;
    }
  }
  return !text.empty() && (text.front() == '.' || text.front() == '\'') ? "\\&" + result : result;
}

}  // namespace

int run_man(Context &context) {
  CommandLine line("Print the manual page, for man: caplet man >caplet.1", "man");
  if (const std::optional<int> done = line.parse(context)) return *done;
  context.out << print_commands(context, "shell/man.mustache", for_roff);
  return kFine;
}

}  // namespace caplet::commands
