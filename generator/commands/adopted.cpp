// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/adopted.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "model/contract.h"

namespace caplet::commands {
namespace {

using namespace model;

// A header without annotations has no words for these.
void keep_contracts(const Slot &then, Slot *now) {
  if (then.kind != now->kind) return;
  now->optional = then.optional;
  now->filled = then.filled;
  now->is_static = then.is_static;
  keep_contract(then, now);
  if (now->doc.empty()) now->doc = then.doc;
  if (!now->deprecated) now->deprecated = then.deprecated;
  const std::size_t count = std::min(then.signature.parameters.size(), now->signature.parameters.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Parameter &before = then.signature.parameters[i];
    Parameter &after = now->signature.parameters[i];
    if (before.name == after.name && before.type == after.type) keep_contract(before, &after);
  }
}

template <typename T>
std::unordered_map<std::string, const T *> by_name(const std::vector<T> &all) {
  std::unordered_map<std::string, const T *> result;
  for (const T &one : all) result.emplace(one.name, &one);
  return result;
}

// A slot whose own name is somebody else's has another one in the file, with the header's in `symbol`.
void keep_names(const std::vector<Slot> &then, std::vector<Slot> *now) {
  const auto in_header = [](const Slot &slot) { return slot.symbol.empty() ? slot.name : slot.symbol; };
  std::unordered_map<std::string, std::string> names;
  for (const Slot &one : then) {
    if (!one.symbol.empty()) names.emplace(one.symbol, one.name);
  }
  for (Slot &one : *now) {
    const auto found = names.find(in_header(one));
    if (found == names.end()) continue;
    one.symbol = found->first;
    one.name = found->second;
  }
}

// Offsets are of one size of pointers; a target with another one neither confirms nor changes them.
template <typename T>
void keep_offsets(const std::vector<T> &then, std::vector<T> *now) {
  const auto before = by_name(then);
  for (T &one : *now) {
    if (const auto same = before.find(one.name); same != before.end()) one.offset = same->second->offset;
  }
}

void take_statements(const Foreign &from, Foreign *to) {
  to->capsule_name = from.capsule_name;
  to->is_unnamed = from.is_unnamed;
  to->abi = from.abi;
  to->version = from.version;
  to->size = from.size;
  to->checks = from.checks;
  to->state = from.state;
  to->previous = from.previous;
}

// What isn't stated anew.
void keep_statements(const Foreign &then, Foreign *now) {
  Foreign stated = *now;
  take_statements(then, now);
  if (!stated.capsule_name.empty() || stated.is_unnamed) {
    now->capsule_name = stated.capsule_name;
    now->is_unnamed = stated.is_unnamed;
  }
  if (stated.abi) now->abi = stated.abi;
  if (stated.version) {
    const bool is_same = then.version && then.version->of == stated.version->of;
    if (stated.version->releases.empty() && is_same) stated.version->releases = then.version->releases;
    now->version = stated.version;
  }
  if (stated.size) now->size = stated.size;
  if (!stated.checks.empty()) now->checks = stated.checks;
  if (!stated.state.empty()) now->state = stated.state;
  if (!stated.previous.empty()) now->previous = stated.previous;
}

bool drop_end(std::string *text, const std::string &end) {
  if (text->size() <= end.size() || text->compare(text->size() - end.size(), end.size(), end) != 0) return false;
  text->erase(text->size() - end.size());
  return true;
}

}  // namespace

AdoptedTable adopted_table(const Api &ledger) {
  const Foreign &foreign = *ledger.foreign;
  frontend::Adoption adoption;
  adoption.record = foreign.record;
  adoption.array = foreign.array;
  adoption.least_count = foreign.count;
  adoption.includes = foreign.includes;
  adoption.defines = foreign.defines;
  return {adoption, ledger.name, ledger.capsule, ledger.distribution, {}, {}, std::nullopt, {}};
}

void complete(const AdoptedTable &table, const Api *ledger, Api *stated) {
  stated->name = table.name;
  stated->capsule = table.capsule;
  stated->distribution = table.distribution;
  stated->aliases = table.aliases;
  stated->protocol = table.protocol;
  Foreign &foreign = *stated->foreign;
  take_statements(table.states, &foreign);
  if (ledger == nullptr || !ledger->foreign) return;
  stated->prefix = ledger->prefix;
  stated->interpreters = ledger->interpreters;
  if (!stated->protocol) stated->protocol = ledger->protocol;
  if (stated->aliases.empty()) stated->aliases = ledger->aliases;
  keep_statements(*ledger->foreign, &foreign);
  keep_names(ledger->slots, &stated->slots);
  const auto before = by_name(ledger->slots);
  for (Slot &slot : stated->slots) {
    if (const auto same = before.find(slot.name); same != before.end()) keep_contracts(*same->second, &slot);
  }
  if (ledger->foreign->pointer_size == foreign.pointer_size) return;
  foreign.pointer_size = ledger->foreign->pointer_size;
  keep_offsets(ledger->slots, &stated->slots);
  keep_offsets(ledger->foreign->leading, &foreign.leading);
}

std::string default_api_name(const std::string &record) {
  std::string name = record.substr(record.rfind(' ') + 1);
  for (std::size_t colons = name.find("::"); colons != std::string::npos; colons = name.find("::")) {
    name.replace(colons, 2, "_");
  }
  name.erase(0, std::min(name.find_first_not_of('_'), name.size()));
  if (name.size() > 2 && name.compare(0, 2, "Py") == 0 && std::isupper(static_cast<unsigned char>(name[2]))) {
    name.erase(0, 2);
  }
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  for (const char *end : {"_capi", "_c_api", "_api"}) {
    if (drop_end(&name, end)) break;
  }
  return name;
}

}  // namespace caplet::commands
