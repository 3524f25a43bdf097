// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/interface_file.h"

#include <unordered_set>
#include <vector>

#include "model/named_walk.h"
#include "schema/schema.h"
#include "support/text.h"

namespace caplet::commands {
namespace {

constexpr std::size_t kMostLines = 20;  // of a kind; a first record of a large header has hundreds

void list(Context &context, const char *what, const std::vector<std::string> &things) {
  for (std::size_t i = 0; i < things.size() && i < kMostLines; ++i) context.out << "  " << what << things[i] << "\n";
  if (things.size() > kMostLines) {
    context.out << "  and " << things.size() - kMostLines << " more, " << things.size() << " in all\n";
  }
}

std::string name_of(const model::Slot &slot) { return "slot " + std::to_string(slot.index) + " " + slot.name; }
std::string name_of(const model::Named &one) { return one.name; }

// Those of `now` that are deprecated, and were not.
template <typename T>
void add_deprecated(const std::vector<T> &then, const std::vector<T> &now, std::vector<std::string> *names) {
  std::unordered_set<std::string> known;
  for (const T &one : then) {
    if (one.deprecated) known.insert(one.identity());
  }
  for (const T &one : now) {
    if (!one.deprecated || known.count(one.identity()) > 0) continue;
    names->push_back(name_of(one) + (one.deprecated->empty() ? "" : ": " + printable(*one.deprecated)));
  }
}

std::vector<std::string> deprecated(const model::Api &then, const model::Api &now) {
  std::vector<std::string> names;
  model::for_each_kind([&](const auto &before, const auto &after) { add_deprecated(before, after, &names); }, then,
                       now);
  return names;
}

std::vector<std::string> new_slots(const model::Api &then, const model::Api &now) {
  std::unordered_set<std::string> known;
  for (const model::Slot &slot : then.slots) known.insert(slot.name);
  std::vector<std::string> names;
  for (const model::Slot &slot : now.slots) {
    if (known.count(slot.name) == 0) names.push_back(name_of(slot));
  }
  return names;
}

void say_what_changed(Context &context, const std::string &path, const model::Api &api, const model::Api *ledger) {
  context.out << path << ": API " << api.abi << "." << api.minor << ", " << api.slots.size()
              << (api.slots.size() == 1 ? " slot\n" : " slots\n");
  const model::Api nothing;
  const model::Api &then = ledger != nullptr ? *ledger : nothing;
  list(context, "new: ", new_slots(then, api));
  list(context, "deprecated: ", deprecated(then, api));
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
