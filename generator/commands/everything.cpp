// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/everything.h"

#include "baseline/baseline.h"
#include "commands/input.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

// The header that finds the interface file by itself; else the file, which whoever reads it says more about.
std::string header_of(Context &context, const std::string &path) {
  Diagnostics unheard;
  std::string why;
  const std::optional<std::string> text = context.files.read(path, &why);
  const std::optional<model::Api> api = text ? schema::read(path, *text, unheard) : std::nullopt;
  if (!api || api->foreign || api->header.empty()) return path;
  const std::string header = path.substr(0, path.size() - base_name(path).size()) + base_name(api->header);
  return context.files.exists(header) && default_interface_path(header, api->name) == path ? header : path;
}

}  // namespace

std::vector<std::string> all_inputs(Context &context) {
  std::vector<std::string> all;
  const std::optional<std::vector<std::string>> tracked = baseline::list_tracked(kInterfaceEnding);
  for (const std::string &one : tracked ? *tracked : context.files.list(".", kInterfaceEnding)) {
    all.push_back(header_of(context, one));
  }
  if (all.empty()) {
    context.diagnostics.file_error("no-interface-file", "", "there is no interface file (*.caplet.json) here",
                                   "name a header, or write its file: caplet record HEADER");
  }
  return all;
}

}  // namespace caplet::commands
