// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/names.h"

#include <algorithm>
#include <iterator>

#include "model/scalars.h"
#include "model/words.h"

namespace caplet::model {
namespace {

std::string tagged(std::string_view tag, const Named &entity, bool has_typedef) {
  return has_typedef ? entity.name : std::string(tag) + ' ' + entity.name;
}

}  // namespace

std::string reference(const Enum &entity) { return tagged("enum", entity, entity.has_typedef); }
std::string reference(const Record &entity) { return tagged(word(entity.layout.kind), entity, entity.has_typedef); }
std::string reference(const Handle &entity) { return tagged(word(entity.kind), entity, entity.has_typedef); }

bool is_pythons(const External &entity) { return entity.header == "Python.h" || entity.header == "datetime.h"; }

bool is_measured(const External &entity) {
  constexpr const char *nobodys_to_look_into[] = {"DIR", "FILE", "va_list"};
  const auto is_it = [&](const char *name) { return entity.name == name; };
  return !entity.opaque && !is_pythons(entity) &&
         std::none_of(std::begin(nobodys_to_look_into), std::end(nobodys_to_look_into), is_it);
}

Names::Names(const Api &api) {
  for (const External &entity : api.externals) entities_.emplace(entity.name, &entity);
  for (const Typedef &entity : api.typedefs) entities_.emplace(entity.name, &entity);
  // A tag with a typedef of its own name goes by both.
  for (const Enum &entity : api.enums) {
    entities_.emplace(reference(entity), &entity);
    entities_.emplace("enum " + entity.name, &entity);
  }
  for (const Record &entity : api.records) {
    entities_.emplace(reference(entity), &entity);
    entities_.emplace(tagged(word(entity.layout.kind), entity, false), &entity);
  }
  for (const Handle &entity : api.handles) {
    entities_.emplace(reference(entity), &entity);
    entities_.emplace(tagged(word(entity.kind), entity, false), &entity);
  }
  for (const Callback &entity : api.callbacks) entities_.emplace(entity.name, &entity);
  // The API's own names first: a header may have a type that is called like one Caplet knows.
  for (const Scalar &scalar : all_scalars()) entities_.emplace(scalar.spelling, &scalar);
}

Entity Names::find(const std::string &base) const {
  const auto found = entities_.find(base);
  return found == entities_.end() ? Entity() : found->second;
}

namespace {
constexpr int kDeepest = 64;  // validate() reports cycles
}

Type see_through(Type type, const Names &names) {
  for (int depth = 0; depth < kDeepest; ++depth) {
    const auto *alias = names.find<Typedef>(type.base);
    if (alias == nullptr) break;
    Type inner = alias->type;
    inner.pointers.insert(inner.pointers.end(), type.pointers.begin(), type.pointers.end());
    inner.bounds.insert(inner.bounds.begin(), type.bounds.begin(), type.bounds.end());
    type = std::move(inner);
  }
  return type;
}

Type without_typedef(Type type, const Names &names) {
  for (int depth = 0; depth < kDeepest && type.pointers.empty(); ++depth) {
    const auto *alias = names.find<Typedef>(type.base);
    if (alias == nullptr) break;
    Type inner = alias->type;
    if (inner.pointers.empty()) inner.qualifiers.is_const = inner.qualifiers.is_const || type.qualifiers.is_const;
    inner.bounds.insert(inner.bounds.begin(), type.bounds.begin(), type.bounds.end());
    type = std::move(inner);
  }
  return type;
}

bool is_handle(const Type &type, const Names &names) {
  return type.pointers.empty() && names.find<Handle>(see_through(type, names).base);
}

bool is_pointer(const Type &type, const Names &names) {
  if (!type.pointers.empty() || !type.bounds.empty()) return true;
  const Entity entity = names.find(type.base);
  if (as<Callback>(entity)) return true;
  if (!as<Typedef>(entity)) return false;
  const Type target = see_through(type, names);
  return !target.pointers.empty() || !target.bounds.empty() || names.find<Callback>(target.base);
}

}  // namespace caplet::model
