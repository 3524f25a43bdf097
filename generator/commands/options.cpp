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
  app.add_option("-p", options->build_folder, "The folder of a compile_commands.json");
}

std::optional<int> parse(CLI::App &app, Context &context) {
  std::vector<std::string> reversed(context.arguments.rbegin(), context.arguments.rend());  // as CLI11 wants them
  try {
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
