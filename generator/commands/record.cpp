// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "commands/helpers.h"
#include "commands/interface_file.h"
#include "commands/options.h"
#include "commands/recording.h"
#include "render/render.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

struct RecordOptions {
  InputOptions input;
  ledger::Edits edits;
  bool dry_run = false, is_merge = false;  // run_merge does the latter
};

std::optional<int> parse_options(Context &context, RecordOptions *options) {
  CommandLine line("Write or update the interface file of a header: append what is new, refuse a break", "record");
  line.add_option("INPUT", options->input.path, kWritableHelp).required();
  add_reading_options(line, &options->input);
  line.add_option("--retire", options->edits.retire, "A slot or enumerator that the header no longer has")
      .one_value_each();
  line.add_option("--end", options->edits.end, "A slot of an adopted array that the header no longer has")
      .one_value_each();
  line.add_option("--hide", options->edits.hide, "A struct or union whose layout the header no longer has")
      .one_value_each();
  std::vector<std::string> renames;
  line.add_option("--rename", renames, "OLD NEW: a slot, type, field (geo_point.x), enumerator, or the capsule's path")
      .two_values_each();
  line.add_flag("--new-abi", options->edits.new_abi,
                "Begin the next abi, which no compiled consumer of this one can use");
  line.add_flag("--merge", options->is_merge, "BASE OURS THEIRS: join the interface files of two branches into OURS");
  line.add_flag("--dry-run", options->dry_run, "Print the interface file instead of writing it");
  if (const std::optional<int> done = line.parse(context)) return done;
  for (std::size_t i = 0; i + 1 < renames.size(); i += 2)
    options->edits.rename.emplace_back(renames[i], renames[i + 1]);
  return std::nullopt;
}

// Whether the consumers' header defines what the provider's defines, too. A source that includes both, which no include
// guard can then tell, is full of errors that name neither header. Functions, and types that are only declared, may be
// there twice.
bool would_define_twice(const model::Api &api) {
  const auto is_macro = [](const model::Slot &one) {
    return !one.retired && (one.kind != model::SlotKind::kFunction || one.signature.variadic);
  };
  return !api.records.empty() || !api.enums.empty() || !api.constants.empty() ||
         std::any_of(api.slots.begin(), api.slots.end(), is_macro);
}

void look_for_guard(Context &context, const Input &input, const model::Api &api) {
  if (!api.guards.empty() || input.is_interface || api.foreign || !would_define_twice(api)) return;
  context.diagnostics.warning("no-include-guard", api.origin,
                              "the header has no include guard that the generated one could detect",
                              "use #ifndef instead of #pragma once: a consumer that includes both is then told so");
}

void say_edits(Context &context, const ledger::Edits &edits) {
  for (const auto &[then, now] : edits.rename) context.out << "  renamed: " << then << " is " << now << "\n";
  for (const std::string &one : edits.retire) context.out << "  retired: " << one << "\n";
  for (const std::string &one : edits.end) context.out << "  ended: " << one << "\n";
  for (const std::string &one : edits.hide) context.out << "  hidden: " << one << "\n";
}

int record_header(Context &context, const RecordOptions &options, Input input) {
  int status = kFine;
  if (!is_writable(context, input)) return kBadInput;
  const std::optional<model::Api> api = make_record(context, options.edits, &input, &status);
  if (!api) return status;
  if (!render::check_names(*api, {}, context.diagnostics)) return kBadInput;
  if (!input.is_interface && !check_helpers(context, options.input, *api)) return kBadInput;
  look_for_guard(context, input, *api);
  if (options.dry_run) {
    context.out << schema::write(*api);
    return kFine;
  }
  status = write_interface(context, input.interface_path, *api, input.ledger ? &*input.ledger : nullptr);
  if (status == kFine) say_edits(context, options.edits);
  return status;
}

}  // namespace

int run_record(Context &context) {
  const auto &arguments = context.arguments;
  if (std::find(arguments.begin(), arguments.end(), "--merge") != arguments.end()) return run_merge(context);
  RecordOptions options;
  if (const std::optional<int> done = parse_options(context, &options)) return *done;
  std::optional<Input> input = read_input(context, options.input);
  return input ? record_header(context, options, std::move(*input)) : kBadInput;
}

}  // namespace caplet::commands
