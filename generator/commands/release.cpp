// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "commands/options.h"
#include "model/validate.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

// The one interface file of the current folder.
bool find_interface(Context &context, std::string *path) {
  const std::vector<std::string> found = context.files.list(".", kInterfaceEnding);
  if (found.size() == 1) {
    *path = found.front();
    return true;
  }
  context.diagnostics.file_error("no-interface-file", "",
                                 found.empty() ? "there is no interface file (*.caplet.json) in this folder"
                                               : "there is more than one interface file in this folder",
                                 "name it, or its header: caplet release VERSION FILE");
  return false;
}

struct ReleaseOptions {
  std::string version;
  InputOptions input;
};

std::optional<int> parse_options(Context &context, ReleaseOptions *options) {
  CommandLine line("Seal the current minor: what it has can no longer change", "release");
  InputOptions &input = options->input;
  line.add_option("VERSION", options->version, "The release of the distribution that ships this minor").required();
  line.add_option("FILE", input.path, "The interface file, or its header (default: the interface file of this folder)");
  add_reading_options(line, &input);
  if (const std::optional<int> done = line.parse(context)) return done;
  if (const std::string fault = model::fault_of_version(options->version); !fault.empty()) {
    context.diagnostics.file_error("usage", "", "the version `" + options->version + "` " + fault,
                                   "name the release of the distribution: caplet release 1.0");
    return kBadInput;
  }
  if (input.path.empty()) input.path = input.interface_path;
  if (input.path.empty() && !find_interface(context, &input.path)) return kBadInput;
  return std::nullopt;
}

// As it is recorded: what a header has besides is in no interface file yet, and so can't be sealed.
std::optional<model::Api> read_recorded(Context &context, const InputOptions &options, std::string *path, int *status) {
  *status = kBadInput;
  const std::optional<Input> input = read_input(context, options);
  if (!input || !is_writable(context, *input)) return std::nullopt;
  *path = input->interface_path;
  const std::string hint = "run `caplet record " + options.path + "` before the release";
  if (!input->is_interface && !input->ledger) {
    context.diagnostics.file_error("no-interface-file", input->interface_path, "the header has no interface file",
                                   hint);
    return std::nullopt;
  }
  std::optional<model::Api> api = resolve_input(context, *input);
  if (!api) return std::nullopt;
  *status = kFindings;
  if (!check_recorded(context, *input, *api, hint)) return std::nullopt;
  return api;
}

}  // namespace

int run_release(Context &context) {
  ReleaseOptions options;
  if (const std::optional<int> done = parse_options(context, &options)) return *done;
  int status = kFine;
  std::string path;
  std::optional<model::Api> api = read_recorded(context, options.input, &path, &status);
  if (!api) return status;
  const model::Fingerprints fingerprints = model::fingerprint(*api);
  if (!check_history(context, *api, fingerprints)) return kFindings;
  const std::string what = path + ": API " + std::to_string(api->abi) + "." + std::to_string(api->minor);
  if (api->last_released() >= api->minor) {
    context.out << what << " is already released\n";
    return kFine;
  }
  api->history.push_back({api->minor, options.version, model::hex(fingerprints.chain.back()), 0});
  std::string failed, why;
  if (!write_changed(context.files, {{path, schema::write(*api)}}, &failed, &why)) {
    context.diagnostics.file_error("unwritable-output", failed, "can't write the file: " + why);
    return kBadInput;
  }
  context.out << what << " is released as " << options.version << "\n";
  return kFine;
}

}  // namespace caplet::commands
