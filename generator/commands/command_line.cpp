// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace caplet::commands {
namespace {

// What a shell makes of a variable that isn't set. No option means anything by it, and what it would be taken for (no
// baseline, the root folder) is never what was meant.
constexpr const char *kEmpty = "the value is empty; is a variable not set?";

std::vector<CLI::Option *> options_with_values(CLI::App &app) {
  return app.get_options([](const CLI::Option *one) { return one->get_items_expected_max() > 0; });
}

void refuse_empty_values(CLI::App &app) {
  const CLI::Validator not_empty([](std::string &text) { return std::string(text.empty() ? kEmpty : ""); }, "");
  for (CLI::Option *option : options_with_values(app)) option->transform(not_empty);  // before its other checks
}

// "--out=", which CLI11 would give the next word as its value; and an empty word behind an option that may stand alone,
// which it takes for none.
void refuse_missing_values(CLI::App &app, const std::vector<std::string> &arguments) {
  for (const CLI::Option *option : options_with_values(app)) {
    for (const std::string &name : option->get_lnames()) {
      const std::string bare = "--" + name;
      const auto at = std::find(arguments.begin(), arguments.end(), bare);
      const bool is_empty = at != arguments.end() && at + 1 != arguments.end() && (at + 1)->empty();
      if (!is_empty && std::find(arguments.begin(), arguments.end(), bare + "=") == arguments.end()) continue;
      throw CLI::ValidationError(bare, kEmpty);
    }
  }
}

}  // namespace

Option &Option::required() {
  option_->required();
  return *this;
}
Option &Option::one_value_each() {
  option_->allow_extra_args(false);
  return *this;
}
Option &Option::two_values_each() {
  option_->expected(2)->take_all();
  return *this;
}
Option &Option::optional_value(const std::string &called) {
  option_->expected(0, 1)->type_name(called);
  return *this;
}
Option &Option::one_of(const std::vector<std::string> &words) {
  option_->check(CLI::IsMember(words));
  return *this;
}
Option &Option::positive() {
  option_->check(CLI::PositiveNumber);
  return *this;
}
Option &Option::checked(const std::function<std::string(const std::string &)> &fault) {
  option_->check(fault);
  return *this;
}
Option &Option::needs(const Option &other) {
  option_->needs(other.option_);
  return *this;
}
bool Option::is_given() const { return option_->count() > 0; }

CommandLine::CommandLine(const std::string &help, const std::string &name)
    : app_(std::make_unique<CLI::App>(help, name)) {}
CommandLine::~CommandLine() = default;

Option CommandLine::add_option(const std::string &name, std::string &value, const std::string &help) {
  return Option(app_->add_option(name, value, help));
}
Option CommandLine::add_option(const std::string &name, std::optional<std::string> &value, const std::string &help) {
  return Option(app_->add_option(name, value, help));
}
Option CommandLine::add_option(const std::string &name, int &value, const std::string &help) {
  return Option(app_->add_option(name, value, help));
}
Option CommandLine::add_option(const std::string &name, std::vector<std::string> &value, const std::string &help) {
  return Option(app_->add_option(name, value, help));
}
Option CommandLine::add_flag(const std::string &name, bool &value, const std::string &help) {
  return Option(app_->add_flag(name, value, help));
}

std::optional<int> CommandLine::parse(Context &context) {
  refuse_empty_values(*app_);
  std::vector<std::string> reversed(context.arguments.rbegin(), context.arguments.rend());  // as CLI11 wants them
  try {
    refuse_missing_values(*app_, context.arguments);
    app_->parse(reversed);
  } catch (const CLI::CallForHelp &) {
    context.out << app_->help();
    return kFine;
  } catch (const CLI::ParseError &error) {
    context.diagnostics.file_error("usage", "", error.what(), "see `caplet " + app_->get_name() + " --help`");
    return kBadInput;
  }
  return std::nullopt;
}

}  // namespace caplet::commands
