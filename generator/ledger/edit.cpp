// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/edit.h"

#include <algorithm>

#include "ledger/rename.h"
#include "model/fingerprint.h"
#include "model/named_walk.h"
#include "support/text.h"

namespace caplet::ledger {
namespace {

using namespace model;

std::string slot_hint(const std::string &name, const Api &ledger) {
  std::vector<std::string_view> names;
  for (const Slot &slot : ledger.slots) names.push_back(slot.name);
  return did_you_mean(name, names);
}

bool retire(const std::string &name, const Api &interface, Api *ledger, Diagnostics &diagnostics) {
  for (Enum &entity : ledger->enums) {
    if (Enumerator *one = find_named(entity.enumerators, name)) {
      one->retired = true;
      return true;
    }
  }
  Slot *slot = find_named(ledger->slots, name);
  if (slot == nullptr) {
    diagnostics.file_error("unknown-name", "", "--retire: no slot `" + name + "` is recorded",
                           slot_hint(name, *ledger));
    return false;
  }
  if (slot->cxx && slot->cxx->kind == CxxKind::kRelease) {
    diagnostics.error("still-declared", slot->origin, "--retire: `" + name + "` is made by Caplet, which keeps it",
                      "leave it out: the next function that gives memory away needs it");
    return false;
  }
  if (find_named(interface.slots, name) != nullptr) {
    diagnostics.error("still-declared", slot->origin, "--retire: the header still exports `" + name + "`",
                      "remove its CAPLET_SLOT first");
    return false;
  }
  slot->retired = true;
  return true;
}

// Nobody keeps a stub in the place of a table that exists: it is empty after that, or another slot's.
bool end(const std::string &name, const Api &interface, Api *ledger, Diagnostics &diagnostics) {
  Slot *slot = find_named(ledger->slots, name);
  if (slot == nullptr) {
    diagnostics.file_error("unknown-name", "", "--end: no slot `" + name + "` is recorded", slot_hint(name, *ledger));
    return false;
  }
  if (!ledger->foreign || (ledger->foreign->array.empty() && !ledger->is_dict())) {
    diagnostics.error("misplaced-key", slot->origin, "--end: the slots of this table have no places of their own",
                      ledger->foreign ? "where a field goes, others move: begin the next abi" : "retire it: --retire");
    return false;
  }
  if (find_named(interface.slots, name) != nullptr) {
    diagnostics.error("still-declared", slot->origin, "--end: the header still has `" + name + "`", "");
    return false;
  }
  if (slot->until == 0) slot->until = ledger->minor;
  return true;
}

// What no release has of it, nobody has compiled in.
void forget_unreleased_fields(Record *record, int released) {
  if (!record->extensible) return;
  auto &all = record->layout.fields;
  const auto is_open = [&](const Field &field) { return field.since > released; };
  all.erase(std::remove_if(all.begin(), all.end(), is_open), all.end());
}

bool hide(const std::string &name, const Api &interface, Api *ledger, Diagnostics &diagnostics) {
  const Record *found = find_named(ledger->records, name);
  if (found == nullptr) {
    std::vector<std::string_view> names;
    for (const Record &one : ledger->records) names.push_back(one.name);
    diagnostics.file_error("unknown-name", "", "--hide: no record `" + name + "` is recorded",
                           did_you_mean(name, names));
    return false;
  }
  if (find_named(interface.handles, name) == nullptr) {
    diagnostics.error("still-declared", found->origin, "--hide: `" + name + "` is no handle of the header",
                      "declare it without its fields, with CAPLET_HANDLE()");
    return false;
  }
  Record record = *found;
  ledger->records.erase(ledger->records.begin() + (found - ledger->records.data()));
  Handle handle;
  static_cast<Named &>(handle) = record;
  ledger->handles.push_back(std::move(handle));
  if (record.since > ledger->last_released()) return true;
  forget_unreleased_fields(&record, ledger->last_released());
  ledger->hidden_records.push_back(std::move(record));
  return true;
}

// The first path stays the API's identity; whoever was compiled for the old one needs it as an alias.
bool move_capsule(const std::string &from, const std::string &to, Api *ledger) {
  if (from != ledger->capsule) return false;
  if (ledger->was.empty()) ledger->was = from;
  auto &aliases = ledger->aliases;
  aliases.erase(std::remove(aliases.begin(), aliases.end(), to), aliases.end());
  aliases.push_back(from);
  ledger->capsule = to;
  if (ledger->was == to) ledger->was.clear();
  return true;
}

bool rename(const std::string &from, const std::string &to, Api *ledger, Diagnostics &diagnostics) {
  if (move_capsule(from, to, ledger) || ledger::rename(from, to, ledger)) return true;
  diagnostics.file_error("unknown-name", "", "--rename: nothing recorded is called `" + from + "`",
                         slot_hint(from, *ledger));
  return false;
}

template <typename T>
void forget(std::vector<T> *all) {
  for (T &one : *all) {
    one.since = 0;
    one.was.clear();
  }
}

// abi + 1, minor 1: everything is new again, and the history begins with a line that names what came before.
void begin_abi(Api *ledger) {
  ledger->history = history_before(*ledger, {});
  ledger->abi += 1;
  ledger->minor = 1;
  ledger->floor = 0;
  ledger->was.clear();
  ledger->hidden_records.clear();
  const auto is_retired = [](const auto &one) { return one.retired; };
  const auto is_over = [&](const Slot &one) {  // what frees memory comes again where it is needed
    return is_retired(one) || one.until != 0 || (one.cxx && one.cxx->kind == CxxKind::kRelease);
  };
  ledger->slots.erase(std::remove_if(ledger->slots.begin(), ledger->slots.end(), is_over), ledger->slots.end());
  for (Enum &entity : ledger->enums) {
    auto &all = entity.enumerators;
    all.erase(std::remove_if(all.begin(), all.end(), is_retired), all.end());
    forget(&all);
  }
  for (Record &record : ledger->records) forget(&record.layout.fields);
  for_each_kind([](auto &all) { forget(&all); }, *ledger);
  for (Slot &slot : ledger->slots) slot.index = -1;
}

}  // namespace

std::vector<Release> history_before(const Api &previous, std::vector<Release> history) {
  const int last = previous.last_released();
  const auto names_it = [&](const Release &line) { return line.abi == previous.abi; };
  if (last == 0 || std::any_of(history.begin(), history.end(), names_it)) return history;
  const auto line = std::find_if(previous.history.begin(), previous.history.end(), [&](const Release &release) {
    return release.minor == last && (release.abi == 0 || release.abi == previous.abi);
  });
  const std::uint64_t now = fingerprint(previous).chain.at(static_cast<std::size_t>(last));
  history.insert(history.begin(), {last, line->version, hex(now), previous.abi});
  return history;
}

bool edit(const Edits &edits, const Api &interface, Api *ledger, Diagnostics &diagnostics) {
  const int before = diagnostics.error_count();
  for (const auto &[from, to] : edits.rename) rename(from, to, ledger, diagnostics);
  for (const std::string &name : edits.retire) retire(name, interface, ledger, diagnostics);
  for (const std::string &name : edits.end) end(name, interface, ledger, diagnostics);
  for (const std::string &name : edits.hide) hide(name, interface, ledger, diagnostics);
  if (edits.new_abi) begin_abi(ledger);
  return diagnostics.error_count() == before;
}

}  // namespace caplet::ledger
