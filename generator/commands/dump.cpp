// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/options.h"
#include "schema/schema.h"

namespace caplet::commands {

int run_dump(Context &context) {
  CommandLine line("Print the canonical interface file of an input, joined with what is recorded", "dump");
  InputOptions options;
  add_input_options(line, &options);
  if (const std::optional<int> done = line.parse(context)) return *done;
  const std::optional<Input> input = read_input(context, options);
  if (!input) return kBadInput;
  const std::optional<model::Api> api = resolve_input(context, *input);
  if (!api) return kBadInput;
  if (input->ledger && diff::lost_slots(*input->ledger, *api)) {
    check_recorded(context, *input, *api, "restore the declaration, or run `caplet record --retire NAME`");
    return kFindings;
  }
  context.out << schema::write(*api);
  return kFine;
}

}  // namespace caplet::commands
