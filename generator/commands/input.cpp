// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/input.h"

#include "baseline/baseline.h"
#include "commands/functions_input.h"
#include "commands/version.h"
#include "frontend/frontend.h"
#include "ledger/resolve.h"
#include "model/validate.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

std::optional<model::Api> read_interface(Context &context, const std::string &path, const std::string &hint = "") {
  std::string why;
  std::optional<std::string> text = context.files.read(path, &why);
  if (!text) {
    context.diagnostics.file_error("file-unreadable", path, "can't read the file: " + why, hint);
    return std::nullopt;
  }
  return schema::read(path, std::move(*text), context.diagnostics);
}

// The interface files beside the header that describe an existing table of it. An annotated header needs none: it says
// what its own is called.
std::vector<std::string> adopted_files(Context &context, const std::string &header) {
  std::string why;
  const std::optional<std::string> text = context.files.read(header, &why);
  if (!text || text->find("CAPLET_API") != std::string::npos) return {};
  const std::string name = base_name(header), folder = header.substr(0, header.size() - name.size());
  std::vector<std::string> found;
  for (const std::string &file : context.files.list(folder.empty() ? "." : folder, kInterfaceEnding)) {
    Diagnostics unheard;
    const std::optional<std::string> bytes = context.files.read(folder + file, &why);
    const std::optional<model::Api> api = bytes ? schema::read(file, *bytes, unheard) : std::nullopt;
    if (api && api->foreign && base_name(api->header) == name) found.push_back(folder + file);
  }
  return found;
}

// The one, or none; false where there are several.
bool find_adopted(Context &context, const std::string &header, std::string *interface_path) {
  const std::vector<std::string> found = adopted_files(context, header);
  if (found.size() == 1) *interface_path = found.front();
  if (found.size() < 2) return true;
  std::string all;
  for (const std::string &one : found) all += (all.empty() ? "`" : ", `") + one + "`";
  context.diagnostics.file_error("no-interface-file", header, "several interface files describe tables of it: " + all,
                                 "choose one: --interface " + found.front());
  return false;
}

}  // namespace

bool read_ledger(Context &context, Input *input) {
  if (!context.files.exists(input->interface_path)) return true;
  std::optional<model::Api> ledger = read_interface(context, input->interface_path);
  if (!ledger) return false;
  input->ledger = ledger::resolve(std::move(*ledger), nullptr);
  return model::validate(*input->ledger, context.diagnostics);
}

std::optional<Input> read_header(Context &context, const InputOptions &options) {
  Input input;
  input.interface_path = options.interface_path;
  std::optional<AdoptedTable> adopted = options.adopted;
  if (adopted && input.interface_path.empty()) {
    input.interface_path = default_interface_path(options.path, adopted->name);
  } else if (input.interface_path.empty() && !find_adopted(context, options.path, &input.interface_path)) {
    return std::nullopt;
  }
  const bool is_named = !input.interface_path.empty();
  if (is_named && !read_ledger(context, &input)) return std::nullopt;
  if (!adopted && input.ledger && input.ledger->foreign) adopted = adopted_table(*input.ledger);
  if (adopted && input.ledger && input.ledger->foreign) tell_kinds(*input.ledger, &adopted->adoption);
  frontend::Input request;
  request.header = options.path;
  if (!options.build_folder.empty()) request.build_folder = options.build_folder;
  request.arguments = context.clang_arguments;
  request.no_python = options.no_python;
  if (!options.cache.empty()) request.cache = frontend::Cache{options.cache, std::string("caplet ") + kVersion};
  if (adopted) request.adoption = adopted->adoption;
  std::optional<frontend::Reading> reading = frontend::read_header(request, context.diagnostics);
  if (!reading) return std::nullopt;
  input.stated = std::move(reading->api);
  input.dependencies = std::move(reading->dependencies);
  const model::Api *ledger = input.ledger ? &*input.ledger : nullptr;
  if (adopted && !complete(*adopted, ledger, &input.stated, context.diagnostics)) return std::nullopt;
  if (!is_named) {
    input.interface_path = default_interface_path(options.path, input.stated.name);
    if (!read_ledger(context, &input)) return std::nullopt;
  }
  if (input.ledger) input.dependencies.push_back(input.interface_path);
  return input;
}

std::string base_name(const std::string &path) { return path.substr(path.find_last_of("/\\") + 1); }

std::string default_interface_path(const std::string &header, const std::string &api) {
  return header.substr(0, header.size() - base_name(header).size()) + api + kInterfaceEnding;
}

std::optional<Input> read_interface_file(Context &context, const InputOptions &options) {
  std::optional<model::Api> api = read_interface(context, options.path, baseline::inputs_hint());
  if (!api) return std::nullopt;
  Input input;
  input.stated = std::move(*api);
  input.interface_path = options.path;
  input.is_interface = true;
  input.dependencies = {options.path};
  return input;
}

namespace {

std::optional<Input> read_baseline(Context &context, const InputOptions &options, const baseline::Named &what,
                                   const Other &other) {
  const std::string &beside = other.interface_path.empty() ? options.interface_path : other.interface_path;
  std::optional<baseline::Baseline> found =
      baseline::read({what, options.path, beside, other.api, other.capsule}, context.files, context.diagnostics);
  if (!found) return std::nullopt;
  Input input;
  input.stated = std::move(found->api);
  input.interface_path = options.path;
  input.is_interface = input.is_baseline = true;
  input.is_released = found->is_released;
  if (what.kind == baseline::Kind::kWheel || what.kind == baseline::Kind::kBinary) input.dependencies = {what.path};
  return input;
}

std::optional<Input> refuse_unknown(Context &context, const std::string &path) {
  std::string why;
  if (!context.files.read(path, &why)) {
    context.diagnostics.file_error("file-unreadable", path, "can't read the file: " + why, baseline::inputs_hint());
  } else {
    context.diagnostics.file_error("unknown-input", path, "it is nothing that holds an interface",
                                   baseline::inputs_hint());
  }
  return std::nullopt;
}

// A module as its interface file says: the table that its capsule has, or the functions of its dict.
std::optional<Input> read_module(Context &context, const InputOptions &options, const baseline::Named &what,
                                 const Other &other) {
  Input input;
  input.interface_path = options.interface_path;
  if (!read_ledger(context, &input)) return std::nullopt;
  if (!input.ledger) {
    context.diagnostics.file_error("no-interface-file", input.interface_path,
                                   "there is no such file, which says what the module shares",
                                   "`caplet adopt module:NAME --functions` writes one");
    return std::nullopt;
  }
  if (!input.ledger->is_dict()) return read_baseline(context, options, what, other);
  const AdoptedTable table = adopted_table(*input.ledger);
  return read_functions(context, what.path, table, std::move(input));
}

}  // namespace

Other other(const Input &input) {
  return {input.is_baseline ? "" : input.interface_path, input.stated.name, input.stated.capsule};
}

std::optional<Input> read_input(Context &context, const InputOptions &options, const Other &other) {
  const baseline::Named what = baseline::kind_of(options.path, context.files);
  InputOptions plain = options;
  plain.path = what.path;
  switch (what.kind) {
    case baseline::Kind::kHeader:
      return read_header(context, plain);
    case baseline::Kind::kInterface:
      return read_interface_file(context, plain);
    case baseline::Kind::kUnknown:  // whatever has an interface file is a header
      return options.interface_path.empty() && adopted_files(context, what.path).empty()
                 ? refuse_unknown(context, what.path)
                 : read_header(context, plain);
    default:
      return what.kind == baseline::Kind::kModule && !options.interface_path.empty()
                 ? read_module(context, options, what, other)
                 : read_baseline(context, options, what, other);
  }
}

bool is_writable(Context &context, const Input &input) {
  if (!input.is_baseline) return true;
  context.diagnostics.file_error("usage", input.interface_path, "there is no interface file to write",
                                 "name a header or its interface file (.json)");
  return false;
}

std::optional<model::Api> resolve_input(Context &context, const Input &input) {
  return resolve_input(context, input, input.stated);
}

std::optional<model::Api> resolve_input(Context &context, const Input &input, model::Api stated) {
  if (input.ledger) {
    if (stated.abi != 0 && stated.abi != input.ledger->abi) {
      context.diagnostics.error("abi-mismatch", stated.origin,
                                "the header says abi = " + std::to_string(stated.abi) + ", " + input.interface_path +
                                    " records " + std::to_string(input.ledger->abi),
                                "raise the abi with `caplet record --new-abi`, or leave it out of the header");
      return std::nullopt;
    }
  }
  model::Api api = ledger::resolve(std::move(stated), input.ledger ? &*input.ledger : nullptr);
  // Against a ledger, what is missing from the header is a difference to report, not a gap in the numbers.
  if (input.ledger && diff::lost_slots(*input.ledger, api)) return api;
  if (!model::validate(api, context.diagnostics)) return std::nullopt;
  return api;
}

bool check_history(Context &context, const model::Api &api, const model::Fingerprints &fingerprints) {
  bool fine = true;
  for (const model::Release &release : api.history) {
    if (release.abi != 0 && release.abi != api.abi) continue;
    const std::string now = model::hex(fingerprints.chain.at(static_cast<std::size_t>(release.minor)));
    if (now == release.fingerprint) continue;
    fine = false;
    context.diagnostics.error(
        "released-changed", api.origin,
        "API " + std::to_string(api.abi) + "." + std::to_string(release.minor) + " was released as " + release.version +
            " with the fingerprint " + release.fingerprint + ", and is now " + now,
        "restore it from version control; `caplet check --against git:REF --fix` gives back numbers and history");
    break;  // every later minor chains on this one
  }
  return fine;
}

std::vector<diff::Difference> unrecorded(const Input &input, const model::Api &api) {
  if (!input.ledger || schema::write(api) == schema::write(*input.ledger)) return {};
  std::vector<diff::Difference> differences = diff::drift(*input.ledger, api);
  if (differences.empty())
    differences.push_back({"API " + api.name, "its declarations are in another order", api.origin, 1});
  return differences;
}

bool check_recorded(Context &context, const Input &input, const model::Api &api, const std::string &hint) {
  const std::vector<diff::Difference> differences = unrecorded(input, api);
  for (const diff::Difference &one : differences) {
    const bool last = &one == &differences.back();
    context.diagnostics.error("interface-differs", one.origin, one.subject + ": " + one.text, last ? hint : "");
  }
  return differences.empty();
}

}  // namespace caplet::commands
