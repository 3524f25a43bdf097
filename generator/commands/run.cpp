// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "commands/command.h"
#include "commands/version.h"
#include "frontend/frontend.h"
#include "model/named_walk.h"
#include "schema/schema.h"
#include "support/text.h"

namespace caplet::commands {
namespace {

void print_help(std::ostream &out) {
  out << "caplet " << kVersion << ": C APIs of Python extensions, shared through capsules\n\n"
      << "usage: caplet COMMAND ... [-- CLANG ARGUMENTS]\n\n";
  for (const Command &command : kCommands) {
    out << "  " << command.name << std::string(13 - command.name.size(), ' ') << command.help << "\n";
  }
  out << "\n`caplet COMMAND --help` explains one of them.\n";
}

}  // namespace

int run(const std::vector<std::string> &arguments, FileSystem &files, Diagnostics &diagnostics, std::ostream &out) {
  const std::string name = arguments.empty() ? "--help" : arguments.front();
  if (name == "--help" || name == "-h" || name == "help") {
    print_help(out);
    return arguments.empty() ? kBadInput : kFine;
  }
  if (name == "--version") {
    out << "caplet " << kVersion << " (LLVM " << frontend::clang_version() << ", protocol " << kProtocol << ", "
        << schema::kSchemaName << ")\n";
    return kFine;
  }
  const Command *command = model::find_named(kCommands, name);
  if (command == nullptr) {
    std::vector<std::string_view> names;
    for (const Command &one : kCommands) names.push_back(one.name);
    diagnostics.file_error("usage", "", "there is no command `" + name + "`", did_you_mean(name, names));
    return kBadInput;
  }
  Context context{files, diagnostics, out, {}, std::nullopt};
  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  context.arguments.assign(arguments.begin() + 1, dashes);
  if (dashes != arguments.end()) context.clang_arguments.emplace(dashes + 1, arguments.end());
  return command->run(context);
}

}  // namespace caplet::commands
