// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A command's options and arguments, parsed by CLI11. That takes seconds to compile, so it is included by
// command_line.cpp alone; what is declared here is what commands use of it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/command.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace caplet::commands {

// An option ("--out") or an argument ("INPUT") of a CommandLine, which owns it. Each member gives the object itself.
class Option {
 public:
  using Words = std::map<const CLI::Option *, std::vector<std::string>>;
  Option(CLI::Option *option, Words *words) : option_(option), words_(words) {}

  Option &required();
  // Of a list: each value behind an option of its own, as in `--include a.h --include b.h`.
  Option &one_value_each();
  // Of a list: two values behind each option.
  Option &two_values_each();
  // The value may be left out; `called` is what the help calls it.
  Option &optional_value(const std::string &called);
  Option &one_of(const std::vector<std::string> &words);
  // Completions offer these words; others are values, too.
  Option &suggests(std::vector<std::string> words);
  Option &positive();
  // `fault` says what is wrong with a value; nothing: "".
  Option &checked(const std::function<std::string(const std::string &value)> &fault);
  Option &needs(const Option &other);

  bool is_given() const;  // after parsing

 private:
  CLI::Option *option_;
  Words *words_;
};

class CommandLine {
 public:
  CommandLine(const std::string &help, const std::string &name);
  ~CommandLine();
  CommandLine(const CommandLine &) = delete;
  CommandLine &operator=(const CommandLine &) = delete;

  // What `value` holds is the default. It must outlive the parsing.
  Option add_option(const std::string &name, std::string &value, const std::string &help);
  Option add_option(const std::string &name, std::optional<std::string> &value, const std::string &help);
  Option add_option(const std::string &name, int &value, const std::string &help);
  Option add_option(const std::string &name, std::vector<std::string> &value, const std::string &help);
  Option add_flag(const std::string &name, bool &value, const std::string &help);

  // Parses context.arguments; an empty value is a usage error, whatever the option. Returns an exit status where the
  // command is done (help, or a usage error, reported; or it was to say what it takes).
  std::optional<int> parse(Context &context);

 private:
  void describe(CommandDescription &description) const;

  std::unique_ptr<CLI::App> app_;
  Option::Words words_;
};

}  // namespace caplet::commands
