// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/rename.h"

#include "model/named_walk.h"
#include "model/names.h"
#include "model/type_walk.h"
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

void respell(Api &api, const std::string &from, const std::string &to) {
  const auto change = [&](Type &type) {
    if (type.base == from) type.base = to;
  };
  for_each_type(api, change);
  for (Record &one : api.hidden_records) for_each_type(one, change);
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
  T *one = find_named(all, from);
  if (one == nullptr) return false;
  const std::string before = reference(*one);
  rename(one, to);
  respell(api, before, reference(*one));
  respell(api, tag + " " + from, tag + " " + to);
  return true;
}

bool rename_type(const std::string &from, const std::string &to, Api &api) {
  if (Record *one = find_named(api.records, from))
    return rename_tag(api.records, from, to, word_text(one->layout.kind), api);
  if (Record *one = find_named(api.hidden_records, from)) rename(one, to);
  if (Handle *one = find_named(api.handles, from)) return rename_tag(api.handles, from, to, word_text(one->kind), api);
  if (rename_tag(api.enums, from, to, "enum", api)) return true;
  Named *named = find_named(api.typedefs, from);
  if (named == nullptr) named = find_named(api.callbacks, from);
  if (named == nullptr) return false;
  rename(named, to);
  respell(api, from, to);
  return true;
}

bool rename_slot(const std::string &from, const std::string &to, Api &api) {
  Slot *slot = find_named(api.slots, from);
  if (slot == nullptr) return false;
  rename(slot, to);
  for (Handle &handle : api.handles) {
    if (handle.destroy == from) handle.destroy = to;
  }
  return true;
}

bool rename_value(std::vector<Enumerator> &all, const std::string &from, const std::string &to, Api &api) {
  Enumerator *one = find_named(all, from);
  if (one == nullptr) return false;
  rename(one, to);
  rename_error_values(api, from, to);
  return true;
}
bool rename_constant(const std::string &from, const std::string &to, Api &api) {
  for (Enum &entity : api.enums) {
    if (rename_value(entity.enumerators, from, to, api)) return true;
  }
  Constant *constant = find_named(api.constants, from);
  if (constant == nullptr) return false;
  rename(constant, to);
  rename_error_values(api, from, to);
  return true;
}

bool rename_member(const std::string &owner, const std::string &from, const std::string &to, Api &api) {
  if (Record *record = find_named(api.records, owner)) {
    Field *field = find_named(record->layout.fields, from);
    if (field != nullptr) rename(field, to);
    return field != nullptr;
  }
  Enum *entity = find_named(api.enums, owner);
  return entity != nullptr && rename_value(entity->enumerators, from, to, api);
}

// "geo_point" and "x" of "geo_point.x"; "" and "geo_norm" of "geo_norm".
std::pair<std::string, std::string> split(const std::string &name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return {"", name};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

Named *find_at(const std::string &path, Api &api) {
  const auto [owner, name] = split(path);
  if (Record *record = find_named(api.records, owner)) return find_named(record->layout.fields, name);
  if (Enum *entity = find_named(api.enums, owner)) return find_named(entity->enumerators, name);
  if (!owner.empty()) return nullptr;
  Named *found = find_named(api.slots, name);
  const auto look = [&found, &name = name](auto &all) {
    if (found == nullptr) found = find_named(all, name);
  };
  for_each_kind(look, api);
  return found;
}

}  // namespace

bool record_first_name(const std::string &name, const std::string &first, Api *ledger) {
  Named *thing = find_at(name, *ledger);
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
