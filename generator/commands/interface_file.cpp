// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/interface_file.h"

#include <unordered_set>

#include "schema/schema.h"

namespace caplet::commands {
namespace {

void say_what_changed(Context &context, const std::string &path, const model::Api &api, const model::Api *ledger) {
  context.out << path << ": API " << api.abi << "." << api.minor << ", " << api.slots.size()
              << (api.slots.size() == 1 ? " slot\n" : " slots\n");
  std::unordered_set<std::string> known;
  if (ledger != nullptr) {
    for (const model::Slot &slot : ledger->slots) known.insert(slot.name);
  }
  for (const model::Slot &slot : api.slots) {
    if (known.count(slot.name) == 0) context.out << "  new: slot " << slot.index << " " << slot.name << "\n";
  }
}

}  // namespace

int write_interface(Context &context, const std::string &path, const model::Api &api, const model::Api *ledger) {
  const std::string text = schema::write(api);
  std::string failed, why;
  if (context.files.read(path, &why) == text) {
    context.out << path << " is up to date\n";
    return kFine;
  }
  if (!write_changed(context.files, {{path, text}}, &failed, &why)) {
    context.diagnostics.file_error("unwritable-output", failed, "can't write the file: " + why);
    return kBadInput;
  }
  say_what_changed(context, path, api, ledger);
  return kFine;
}

}  // namespace caplet::commands
