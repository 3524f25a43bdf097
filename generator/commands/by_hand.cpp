// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/by_hand.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "model/contract.h"
#include "model/named_walk.h"

namespace caplet::commands {
namespace {

using namespace model;

void keep_notes(const Named &then, Named *now) {
  if (now->doc.empty()) now->doc = then.doc;
  if (!now->deprecated) now->deprecated = then.deprecated;
}

void keep_contracts(const Signature &then, Signature *now) {
  const std::size_t count = std::min(then.parameters.size(), now->parameters.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Parameter &before = then.parameters[i];
    Parameter &after = now->parameters[i];
    if (before.name == after.name && before.type == after.type) keep_contract(before, &after);
  }
}

template <typename T>
void keep_all(const std::vector<T> &then, std::vector<T> *now);

// Of a struct that the header does not define.
void keep_table(const Slot &then, Slot *now) {
  if (then.kind != SlotKind::kTable || now->kind != SlotKind::kData || then.type != now->type) return;
  now->kind = then.kind;
  now->slots = then.slots;
}

// A slot whose own name is somebody else's has another one in the file, with the header's in `symbol`.
void keep_names(const std::vector<Slot> &then, std::vector<Slot> *now) {
  std::unordered_map<std::string_view, const Slot *> renamed;
  for (const Slot &one : then) {
    if (!one.symbol.empty() && one.kind != SlotKind::kReserved) renamed.emplace(one.symbol, &one);
  }
  for (Slot &one : *now) {
    const auto found = renamed.find(one.spelled_in_provider());
    if (found == renamed.end() || one.kind == SlotKind::kReserved) continue;
    one.symbol = found->second->symbol;
    one.name = found->second->name;
  }
}

// A header without annotations has no words for these.
void keep(const Slot &then, Slot *now) {
  keep_table(then, now);
  if (then.kind != now->kind) return;
  keep_names(then.slots, &now->slots);
  keep_all(then.slots, &now->slots);
  now->optional = then.optional;
  now->filled = then.filled;
  now->is_static = then.is_static;
  keep_contract(then, now);
  keep_notes(then, now);
  keep_contracts(then.signature, &now->signature);
}

void keep(const Typedef &then, Typedef *now) { keep_notes(then, now); }
void keep(const Enumerator &then, Enumerator *now) { keep_notes(then, now); }
void keep(const Field &then, Field *now) { keep_notes(then, now); }
void keep(const Enum &then, Enum *now) {
  keep_notes(then, now);
  now->closed = then.closed;
  keep_all(then.enumerators, &now->enumerators);
}
void keep(const Record &then, Record *now) {
  keep_notes(then, now);
  keep_all(then.layout.fields, &now->layout.fields);
}
void keep(const Handle &then, Handle *now) {
  keep_notes(then, now);
  now->destroy = then.destroy;
  now->ownership = then.ownership;
}
void keep(const Callback &then, Callback *now) {
  keep_notes(then, now);
  keep_contracts(then.signature, &now->signature);
}

template <typename T>
void keep_all(const std::vector<T> &then, std::vector<T> *now) {
  const auto before = by_name(then);
  for (T &one : *now) {
    if (const auto same = before.find(one.name); same != before.end()) keep(*same->second, &one);
  }
}

// Offsets are of one size of pointers; a target with another one neither confirms nor changes them.
void keep_offset(const Field &then, Field *now) { now->offset = then.offset; }
void keep_offset(const Slot &then, Slot *now);
template <typename T>
void keep_offsets(const std::vector<T> &then, std::vector<T> *now) {
  const auto before = by_name(then);
  for (T &one : *now) {
    if (const auto same = before.find(one.name); same != before.end()) keep_offset(*same->second, &one);
  }
}
void keep_offset(const Slot &then, Slot *now) {
  now->offset = then.offset;
  keep_offsets(then.slots, &now->slots);
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

void keep_statements(const Api &then, Api *now) {
  keep_notes(then, now);
  now->prefix = then.prefix;
  now->interpreters = then.interpreters;
  now->limited_api = then.limited_api;
  now->deprecation_window = then.deprecation_window;
  now->constants = then.constants;
  now->helpers = then.helpers;
  if (!now->protocol) now->protocol = then.protocol;
  if (now->aliases.empty()) now->aliases = then.aliases;
  if (now->distribution.empty()) now->distribution = then.distribution;
  keep_statements(*then.foreign, &*now->foreign);
}

}  // namespace

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

void keep_by_hand(const Api &ledger, Api *stated) {
  keep_statements(ledger, stated);
  keep_all(ledger.typedefs, &stated->typedefs);
  keep_all(ledger.enums, &stated->enums);
  keep_all(ledger.records, &stated->records);
  keep_all(ledger.handles, &stated->handles);
  keep_all(ledger.callbacks, &stated->callbacks);
  keep_names(ledger.slots, &stated->slots);
  keep_all(ledger.slots, &stated->slots);
  if (ledger.foreign->pointer_size == stated->foreign->pointer_size) return;
  stated->foreign->pointer_size = ledger.foreign->pointer_size;
  keep_offsets(ledger.slots, &stated->slots);
  keep_offsets(ledger.foreign->leading, &stated->foreign->leading);
}

}  // namespace caplet::commands
