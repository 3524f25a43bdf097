// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <string>
#include <unordered_map>

#include "commands/functions_input.h"
#include "commands/interface_file.h"
#include "commands/options.h"
#include "commands/recording.h"
#include "commands/table_options.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

struct AdoptOptions {
  InputOptions input;
  TableOptions table;
  std::optional<TargetVersions> versions;
  ledger::Edits edits;
  bool dry_run = false;
};

std::optional<int> parse_options(Context &context, AdoptOptions *options) {
  CommandLine line("Describe an existing table, a struct or array of pointers in a header without annotations",
                   "adopt");
  line.add_option("HEADER", options->input.path, "The header that defines the table; with --functions, module:NAME")
      .required();
  add_table_options(line, &options->table);
  line.add_option("--out", options->input.interface_path,
                  "The interface file to write (default: <api>.caplet.json beside the header)");
  add_parsing_options(line, &options->input);
  line.add_flag("--new-abi", options->edits.new_abi,
                "Begin the next abi of a table that was adopted before: accept what it breaks");
  line.add_flag("--dry-run", options->dry_run, "Print the interface file instead of writing it");
  const std::optional<int> done = line.parse(context);
  if (done) return done;
  if (!take_table_options(&options->table, &options->versions, context.diagnostics)) return kBadInput;
  AdoptedTable &table = options->table.table;
  if (options->versions) {
    const TargetVersions &all = *options->versions;
    table.adoption.defines.push_back(all.macro + "=" + std::to_string(all.releases.back().value));
  }
  table.adoption.explains = true;
  options->input.adopted = table;
  return std::nullopt;
}

// Reads the header as each release shows it: a slot is since the minor whose release has it first.
bool number_slots(Context &context, const AdoptOptions &options, std::vector<model::Slot> *slots) {
  if (!options.versions) return true;
  InputOptions input = options.input;
  input.adopted->adoption.explains = false;
  std::unordered_map<std::string, int> first;
  const std::vector<model::NumberedRelease> &releases = options.versions->releases;
  for (std::size_t i = 0; i + 1 < releases.size(); ++i) {
    input.adopted->adoption.defines.back() = options.versions->macro + "=" + std::to_string(releases[i].value);
    const std::optional<Input> read = read_header(context, input);
    if (!read) return false;
    for (const model::Slot &slot : read->stated.slots) first.emplace(slot.name, static_cast<int>(i) + 1);
  }
  for (model::Slot &slot : *slots) {
    const auto found = first.find(slot.name);
    slot.since = found == first.end() ? static_cast<int>(releases.size()) : found->second;
  }
  return true;
}

// Nobody can ask such a provider what it has.
void note_unversioned(Context &context, const model::Api &api) {
  const model::Foreign &table = *api.foreign;
  if (table.array.empty() || table.version || table.size) return;
  context.diagnostics.note("table-unversioned", api.origin,
                           "nothing says which slots a provider of `" + table.array + "` has",
                           "name the field or slot that states it, if there is one: --version or --size");
}

// A module's dict is found by the module, and called by its last name.
bool take_functions(Context &context, AdoptOptions *options) {
  const baseline::Named what = baseline::kind_of(options->input.path, context.files);
  AdoptedTable &table = *options->input.adopted;
  if (what.kind != baseline::Kind::kModule || what.path.empty()) {
    context.diagnostics.file_error("usage", options->input.path, "`caplet adopt --functions` reads a module",
                                   "name it as module:scipy.linalg.cython_blas");
    return false;
  }
  options->input.path = what.path;
  if (table.capsule.empty()) table.capsule = what.path + ".__pyx_capi__";
  if (table.name.empty()) table.name = what.path.substr(what.path.rfind('.') + 1);
  return true;
}

bool is_header(Context &context, const std::string &path) {
  const baseline::Kind kind = baseline::kind_of(path, context.files).kind;
  if (kind == baseline::Kind::kHeader || kind == baseline::Kind::kUnknown) return true;
  context.diagnostics.file_error("usage", path, "`caplet adopt` reads a header");
  return false;
}

std::optional<Input> read_adopted(Context &context, AdoptOptions *options) {
  const InputOptions &from = options->input;
  if (!from.adopted->states.functions) return is_header(context, from.path) ? read_header(context, from) : std::nullopt;
  if (!take_functions(context, options)) return std::nullopt;
  Input input;
  input.interface_path = from.interface_path.empty() ? from.adopted->name + kInterfaceEnding : from.interface_path;
  if (!read_ledger(context, &input)) return std::nullopt;
  return read_functions(context, from.path, *from.adopted, std::move(input));
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
  std::optional<Input> input = read_adopted(context, &options);
  if (!input || !is_adopted(context, *input)) return kBadInput;
  if (!number_slots(context, options, &input->stated.slots)) return kBadInput;
  const std::optional<model::Api> before = input->ledger;
  int status = kFine;
  const std::optional<model::Api> api = make_record(context, options.edits, &*input, &status);
  if (!api) return status;
  note_unversioned(context, *api);
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
