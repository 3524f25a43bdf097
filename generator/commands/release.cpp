// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "commands/options.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

// The one interface file of the current folder.
std::optional<std::string> find_interface(Context &context) {
  const std::vector<std::string> found = context.files.list(".", kInterfaceEnding);
  if (found.size() == 1) return found.front();
  context.diagnostics.file_error("no-interface-file", "",
                                 found.empty() ? "there is no interface file (*.caplet.json) in this folder"
                                               : "there is more than one interface file in this folder",
                                 "name it: caplet release VERSION FILE");
  return std::nullopt;
}

}  // namespace

int run_release(Context &context) {
  CLI::App app("Seal the current minor: what it has can no longer change", "release");
  std::string version;
  InputOptions options;
  app.add_option("VERSION", version, "The release of the distribution that ships this minor")->required();
  app.add_option("FILE", options.path, "The interface file (default: the one of this folder)");
  if (const std::optional<int> done = parse(app, context)) return *done;
  if (options.path.empty()) {
    const std::optional<std::string> found = find_interface(context);
    if (!found) return kBadInput;
    options.path = *found;
  }
  const std::optional<Input> input = read_input(context, options);
  if (!input) return kBadInput;
  if (!is_writable(context, *input)) return kBadInput;
  if (!input->is_interface) {
    context.diagnostics.file_error("usage", options.path, "`caplet release` takes an interface file, not a header");
    return kBadInput;
  }
  std::optional<model::Api> api = resolve_input(context, *input);
  if (!api) return kBadInput;
  const model::Fingerprints fingerprints = model::fingerprint(*api);
  if (!check_history(context, *api, fingerprints)) return kFindings;
  if (api->last_released() >= api->minor) {
    context.out << options.path << ": API " << api->abi << "." << api->minor << " is already released\n";
    return kFine;
  }
  api->history.push_back({api->minor, version, model::hex(fingerprints.chain.back()), 0});
  std::string failed, why;
  if (!write_changed(context.files, {{options.path, schema::write(*api)}}, &failed, &why)) {
    context.diagnostics.file_error("unwritable-output", failed, "can't write the file: " + why);
    return kBadInput;
  }
  context.out << options.path << ": API " << api->abi << "." << api->minor << " is released as " << version << "\n";
  return kFine;
}

}  // namespace caplet::commands
