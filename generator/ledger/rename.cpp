// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/rename.h"

#include <algorithm>
#include <functional>

#include "ledger/named.h"
#include "model/names.h"
#include "model/words.h"

namespace caplet::ledger {
namespace {

using namespace model;

// Keeps the identity: the first name it had.
void rename(Named *entity, const std::string &name) {
  if (entity->was.empty()) entity->was = entity->name;
  entity->name = name;
  if (entity->was == entity->name) entity->was.clear();
}

// ---- What mentions it ----

using Change = std::function<void(Type &)>;
void for_each_type(Signature &signature, const Change &change) {
  change(signature.result);
  for (Parameter &one : signature.parameters) change(one.type);
}
void for_each_type(Layout &layout, const Change &change) {
  for (Field &field : layout.fields) {
    change(field.type);
    if (!field.anonymous.empty()) for_each_type(field.anonymous.front(), change);
  }
}
void for_each_type(Api &api, const Change &change) {
  for (Typedef &one : api.typedefs) change(one.type);
  for (Enum &one : api.enums) {
    if (one.underlying) change(*one.underlying);
  }
  for (Record &one : api.records) for_each_type(one.layout, change);
  for (Record &one : api.hidden_records) for_each_type(one.layout, change);
  for (Callback &one : api.callbacks) for_each_type(one.signature, change);
  for (Constant &one : api.constants) {
    if (one.type) change(*one.type);
  }
  for (Slot &one : api.slots) {
    for_each_type(one.signature, change);
    change(one.type);
  }
}
void respell(Api &api, const std::string &from, const std::string &to) {
  for_each_type(api, [&](Type &type) {
    if (type.base == from) type.base = to;
  });
}
void rename_error_values(Api &api, const std::string &from, const std::string &to) {
  for (Slot &slot : api.slots) {
    if (auto *name = std::get_if<std::string>(&slot.on_error); name != nullptr && *name == from) *name = to;
  }
}

// ---- What it is ----

// A tag with a typedef of its own name goes by both.
template <typename T>
bool rename_tag(std::vector<T> &all, const std::string &from, const std::string &to, const std::string &tag, Api &api) {
  T *one = find(all, from);
  if (one == nullptr) return false;
  const std::string before = reference(*one);
  rename(one, to);
  respell(api, before, reference(*one));
  respell(api, tag + " " + from, tag + " " + to);
  return true;
}

bool rename_type(const std::string &from, const std::string &to, Api &api) {
  if (Record *one = find(api.records, from)) return rename_tag(api.records, from, to, word_text(one->layout.kind), api);
  if (Record *one = find(api.hidden_records, from)) rename(one, to);
  if (Handle *one = find(api.handles, from)) return rename_tag(api.handles, from, to, word_text(one->kind), api);
  if (rename_tag(api.enums, from, to, "enum", api)) return true;
  Named *named = find(api.typedefs, from);
  if (named == nullptr) named = find(api.callbacks, from);
  if (named == nullptr) return false;
  rename(named, to);
  respell(api, from, to);
  return true;
}

bool rename_slot(const std::string &from, const std::string &to, Api &api) {
  Slot *slot = find(api.slots, from);
  if (slot == nullptr) return false;
  rename(slot, to);
  for (Handle &handle : api.handles) {
    if (handle.destroy == from) handle.destroy = to;
  }
  return true;
}

bool rename_value(std::vector<Enumerator> &all, const std::string &from, const std::string &to, Api &api) {
  Enumerator *one = find(all, from);
  if (one == nullptr) return false;
  rename(one, to);
  rename_error_values(api, from, to);
  return true;
}
bool rename_constant(const std::string &from, const std::string &to, Api &api) {
  for (Enum &entity : api.enums) {
    if (rename_value(entity.enumerators, from, to, api)) return true;
  }
  Constant *constant = find(api.constants, from);
  if (constant == nullptr) return false;
  rename(constant, to);
  rename_error_values(api, from, to);
  return true;
}

bool rename_member(const std::string &owner, const std::string &from, const std::string &to, Api &api) {
  if (Record *record = find(api.records, owner)) {
    Field *field = find(record->layout.fields, from);
    if (field != nullptr) rename(field, to);
    return field != nullptr;
  }
  Enum *entity = find(api.enums, owner);
  return entity != nullptr && rename_value(entity->enumerators, from, to, api);
}

// "geo_point" and "x" of "geo_point.x"; "" and "geo_norm" of "geo_norm".
std::pair<std::string, std::string> split(const std::string &name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return {"", name};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

Named *find_named(const std::string &path, Api &api) {
  const auto [owner, name] = split(path);
  if (Record *record = find(api.records, owner)) return find(record->layout.fields, name);
  if (Enum *entity = find(api.enums, owner)) return find(entity->enumerators, name);
  if (!owner.empty()) return nullptr;
  Named *found = find(api.slots, name);
  if (found == nullptr) found = find(api.records, name);
  if (found == nullptr) found = find(api.handles, name);
  if (found == nullptr) found = find(api.enums, name);
  if (found == nullptr) found = find(api.typedefs, name);
  return found != nullptr ? found : find(api.callbacks, name);
}

}  // namespace

bool record_first_name(const std::string &name, const std::string &first, Api *ledger) {
  Named *thing = find_named(name, *ledger);
  if (thing == nullptr) return false;
  thing->was = first == thing->name ? "" : first;
  return true;
}

bool rename(const std::string &from, const std::string &to, Api *ledger) {
  const auto [owner, old_name] = split(from);
  const std::string name = split(to).second;
  if (!owner.empty()) return rename_member(owner, old_name, name, *ledger);
  return rename_slot(from, name, *ledger) || rename_type(from, name, *ledger) || rename_constant(from, name, *ledger);
}

}  // namespace caplet::ledger
