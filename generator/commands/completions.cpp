// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/command_line.h"
#include "commands/description.h"

namespace caplet::commands {
namespace {

// Between ' and ', where zsh's _arguments also reads backslashes, colons and brackets.
std::string for_zsh(const std::string &text) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
    } else {
      if (c == '\\' || c == ':' || c == '[' || c == ']') result += '\\';
      result += c == '\n' ? ' ' : c;
    }
  }
  return result;
}

std::string for_fish(const std::string &text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\' || c == '\'') result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result;
}

std::string for_bash(const std::string &text) { return text; }  // which shows names and words only

}  // namespace

int run_completions(Context &context) {
  CommandLine line("Print completions: caplet's commands, their options, and the words that these take", "completions");
  std::string shell;
  line.add_option("SHELL", shell, "bash, zsh or fish").required().one_of({"bash", "zsh", "fish"});
  if (const std::optional<int> done = line.parse(context)) return *done;
  context.out << print_commands(context, "shell/" + shell + ".mustache",
                                shell == "zsh"    ? for_zsh
                                : shell == "fish" ? for_fish
                                                  : for_bash);
  return kFine;
}

}  // namespace caplet::commands
