// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/options.h"

namespace caplet::commands {

void add_input_options(CommandLine &line, InputOptions *options) {
  line.add_option("INPUT", options->path, input_help("The interface")).required();
  add_reading_options(line, options);
}

void add_reading_options(CommandLine &line, InputOptions *options) {
  line.add_option("--interface", options->interface_path,
                  "The interface file of a header (default: <api>.caplet.json beside it)");
  add_parsing_options(line, options);
}

void add_parsing_options(CommandLine &line, InputOptions *options) {
  line.add_option("-p", options->build_folder, "The folder of a compile_commands.json");
  line.add_option("--cache", options->cache,
                  "A folder to keep what Clang knows of the header's includes, for the next run");
  line.add_flag("--no-python", options->no_python,
                "Don't ask python3 (of PATH, else /usr/bin/python3) where Python.h is, if the flags don't say");
}

}  // namespace caplet::commands
