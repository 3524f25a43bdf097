// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/interface_file.h"
#include "commands/options.h"
#include "commands/recording.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

struct AdoptOptions {
  InputOptions input;
  AdoptedTable table;
  ledger::Edits edits;
  bool dry_run = false;
};

std::optional<int> parse_options(Context &context, AdoptOptions *options) {
  CommandLine line("Describe an existing table, a struct of pointers in a header without annotations", "adopt");
  AdoptedTable &table = options->table;
  line.add_option("HEADER", options->input.path, "The header that defines the struct").required();
  line.add_option("--struct", table.adoption.record, "The struct, by its tag or typedef: PyDateTime_CAPI").required();
  line.add_option("--capsule", table.capsule, "Where its capsule is: datetime.datetime_CAPI").required();
  line.add_option("--name", table.name, "The name of the API (default: the struct's, without Py and _CAPI)");
  line.add_option("--include", table.adoption.includes, "A header that must be included before").one_value_each();
  line.add_option("--distribution", table.distribution, "The distribution that has the module");
  line.add_option("--out", options->input.interface_path,
                  "The interface file to write (default: <api>.caplet.json beside the header)");
  add_parsing_options(line, &options->input);
  line.add_flag("--new-abi", options->edits.new_abi,
                "Begin the next abi of a table that was adopted before: accept what it breaks");
  line.add_flag("--dry-run", options->dry_run, "Print the interface file instead of writing it");
  const std::optional<int> done = line.parse(context);
  if (done) return done;
  if (table.name.empty()) table.name = default_api_name(table.adoption.record);
  options->input.adopted = table;
  return std::nullopt;
}

bool is_header(Context &context, const std::string &path) {
  const baseline::Kind kind = baseline::kind_of(path, context.files).kind;
  if (kind == baseline::Kind::kHeader || kind == baseline::Kind::kUnknown) return true;
  context.diagnostics.file_error("usage", path, "`caplet adopt` reads a header");
  return false;
}

// Whether the interface file that is there, if one is, describes such a table: what else it says would be lost.
bool is_adopted(Context &context, const Input &input) {
  if (!input.ledger || input.ledger->foreign) return true;
  context.diagnostics.file_error("usage", input.interface_path, "it is the interface file of an annotated header",
                                 "name another with --out");
  return false;
}

}  // namespace

int run_adopt(Context &context) {
  AdoptOptions options;
  if (const std::optional<int> done = parse_options(context, &options)) return *done;
  if (!is_header(context, options.input.path)) return kBadInput;
  std::optional<Input> input = read_header(context, options.input);
  if (!input || !is_adopted(context, *input)) return kBadInput;
  const std::optional<model::Api> before = input->ledger;
  int status = kFine;
  const std::optional<model::Api> api = make_record(context, options.edits, &*input, &status);
  if (!api) return status;
  const std::string changes = before ? what_changes(context, *before, *api) : "";
  if (options.dry_run) {
    context.diagnostics.add_text(changes);
    context.out << schema::write(*api);
    return kFine;
  }
  context.out << changes;
  return write_interface(context, input->interface_path, *api, before ? &*before : nullptr);
}

}  // namespace caplet::commands
