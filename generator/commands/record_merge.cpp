// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/ledger_edit.h"
#include "commands/merge.h"
#include "commands/options.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

std::optional<std::string> read_canonical(Context &context, const std::string &path) {
  InputOptions options;
  options.path = path;
  const std::optional<Input> input = read_interface_file(context, options);
  if (!input) return std::nullopt;
  const std::optional<model::Api> api = resolve_input(context, *input);
  return api ? std::optional(schema::write(*api)) : std::nullopt;
}

// What was joined must be an interface by itself.
std::optional<std::string> canonical(Context &context, const std::string &path, const std::string &text) {
  Input input;
  std::optional<model::Api> api = schema::read(path, text, context.diagnostics);
  if (!api) return std::nullopt;
  input.stated = std::move(*api);
  input.interface_path = path;
  input.is_interface = true;
  const std::optional<model::Api> resolved = resolve_input(context, input);
  if (!resolved || !check_history(context, *resolved, model::fingerprint(*resolved))) return std::nullopt;
  return schema::write(*resolved);
}

int merge(Context &context, const std::string &base, const std::string &ours, const std::string &theirs) {
  const std::optional<std::string> texts[] = {read_canonical(context, base), read_canonical(context, ours),
                                              read_canonical(context, theirs)};
  if (!texts[0] || !texts[1] || !texts[2]) return kBadInput;
  const MergeResult joined = merge_interfaces(*texts[0], *texts[1], *texts[2]);
  for (const std::string &conflict : joined.conflicts) {
    context.diagnostics.file_error("merge-conflict", ours, "both sides changed `" + conflict + "`, each in its own way",
                                   "make one of them as it was, and merge again");
  }
  if (!joined.conflicts.empty()) return kFindings;
  const std::optional<std::string> text = canonical(context, ours, joined.text);
  if (!text) return kFindings;
  std::string failed, why;
  if (write_changed(context.files, {{ours, *text}}, &failed, &why)) return kFine;
  context.diagnostics.file_error("unwritable-output", failed, "can't write the file: " + why);
  return kBadInput;
}

}  // namespace

int run_merge(Context &context) {
  CLI::App app("Join the interface files of two branches into OURS; git: driver = caplet record --merge %O %A %B",
               "record --merge");
  bool is_merge = false;
  std::string base, ours, theirs;
  app.add_flag("--merge", is_merge, "As `caplet record --merge`")->required();
  app.add_option("BASE", base, "The interface file that both branches began with")->required();
  app.add_option("OURS", ours, "Ours; receives the result")->required();
  app.add_option("THEIRS", theirs, "Theirs")->required();
  if (const std::optional<int> done = parse(app, context)) return *done;
  return merge(context, base, ours, theirs);
}

}  // namespace caplet::commands
