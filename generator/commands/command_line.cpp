// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "commands/description.h"

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

// "TEXT" of what --help shows as "TEXT:{text,json}".
std::string type_of(const CLI::Option &option) {
  const std::string type = option.get_type_name();
  return type.substr(0, type.find(':'));
}

OptionDescription describe_option(const CLI::Option &option) {
  OptionDescription result;
  for (const std::string &name : option.get_snames()) result.names.push_back({"-" + name, name, false});
  for (const std::string &name : option.get_lnames()) result.names.push_back({"--" + name, name, true});
  if (!option.nonpositional()) {
    result.called = option.get_name();
  } else if (option.get_items_expected_max() > 0) {
    result.called = type_of(option);
  }
  result.help = option.get_description();
  result.is_required = option.get_required();
  return result;
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
  return suggests(words);
}
Option &Option::suggests(std::vector<std::string> words) {
  (*words_)[option_] = std::move(words);
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
  return {app_->add_option(name, value, help), &words_};
}
Option CommandLine::add_option(const std::string &name, std::optional<std::string> &value, const std::string &help) {
  return {app_->add_option(name, value, help), &words_};
}
Option CommandLine::add_option(const std::string &name, int &value, const std::string &help) {
  return {app_->add_option(name, value, help), &words_};
}
Option CommandLine::add_option(const std::string &name, std::vector<std::string> &value, const std::string &help) {
  return {app_->add_option(name, value, help), &words_};
}
Option CommandLine::add_flag(const std::string &name, bool &value, const std::string &help) {
  return {app_->add_flag(name, value, help), &words_};
}

std::optional<int> CommandLine::parse(Context &context) {
  if (context.description != nullptr) {
    describe(*context.description);
    return kFine;
  }
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

void CommandLine::describe(CommandDescription &description) const {
  description.help = app_->get_description();
  for (const CLI::Option *option : app_->get_options()) {
    OptionDescription one = describe_option(*option);
    if (const auto words = words_.find(option); words != words_.end()) one.words = words->second;
    (option->nonpositional() ? description.options : description.arguments).push_back(std::move(one));
  }
}

}  // namespace caplet::commands
