// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/options.h"

#include <algorithm>

namespace caplet::commands {

void add_input_options(CLI::App &app, InputOptions *options) {
  app.add_option("INPUT", options->path, input_help("The interface"))->required();
  add_reading_options(app, options);
}

void add_reading_options(CLI::App &app, InputOptions *options) {
  app.add_option("--interface", options->interface_path,
                 "The interface file of a header (default: <api>.caplet.json beside it)");
  add_parsing_options(app, options);
}

void add_parsing_options(CLI::App &app, InputOptions *options) {
  app.add_option("-p", options->build_folder, "The folder of a compile_commands.json");
  app.add_flag("--no-python", options->no_python,
               "Don't ask python3 (of PATH, else /usr/bin/python3) where Python.h is, if the flags don't say");
}

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

std::optional<int> parse(CLI::App &app, Context &context) {
  refuse_empty_values(app);
  std::vector<std::string> reversed(context.arguments.rbegin(), context.arguments.rend());  // as CLI11 wants them
  try {
    refuse_missing_values(app, context.arguments);
    app.parse(reversed);
  } catch (const CLI::CallForHelp &) {
    context.out << app.help();
    return kFine;
  } catch (const CLI::ParseError &error) {
    context.diagnostics.file_error("usage", "", error.what(), "see `caplet " + app.get_name() + " --help`");
    return kBadInput;
  }
  return std::nullopt;
}

}  // namespace caplet::commands
