// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/options.h"

namespace caplet::commands {

int run_check(Context &context) {
  CLI::App app("Compare a header with its interface file, and released minors with their fingerprints", "check");
  InputOptions options;
  add_input_options(app, &options);
  if (const std::optional<int> done = parse(app, context)) return *done;
  const std::optional<Input> input = read_input(context, options);
  if (!input) return kBadInput;
  if (!input->is_interface && !input->ledger) {
    context.diagnostics.file_error("no-interface-file", input->interface_path, "the header has no interface file",
                                   "write it with `caplet record " + options.path + "` and commit it");
    return kBadInput;
  }
  const std::optional<model::Api> api = resolve_input(context, *input);
  if (!api) return kBadInput;
  if (!check_recorded(context, *input, *api, "run `caplet record " + options.path + "`")) return kFindings;
  return check_history(context, *api, model::fingerprint(*api)) ? kFine : kFindings;
}

}  // namespace caplet::commands
