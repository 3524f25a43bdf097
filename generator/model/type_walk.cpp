// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/type_walk.h"

namespace caplet::model {

void for_each_type(const Signature &signature, const VisitType &visit) {
  visit(signature.result);
  for (const Parameter &parameter : signature.parameters) visit(parameter.type);
}

void for_each_type(const Layout &layout, const VisitType &visit) {
  for (const Field &field : layout.fields) {
    if (field.anonymous.empty()) {
      visit(field.type);
    } else {
      for_each_type(field.anonymous.front(), visit);
    }
  }
}

void for_each_type(const Slot &slot, const VisitType &visit) {
  if (slot.kind == SlotKind::kFunction) {
    for_each_type(slot.signature, visit);
  } else if (slot.kind != SlotKind::kReserved) {
    visit(slot.type);
  }
}

void for_each_type(const Constant &constant, const VisitType &visit) {
  if (constant.type) visit(*constant.type);
}

void for_each_type(const Entity &entity, const VisitType &visit) {
  if (const auto *alias = std::get_if<const Typedef *>(&entity)) visit((*alias)->type);
  if (const auto *record = std::get_if<const Record *>(&entity)) for_each_type((*record)->layout, visit);
  if (const auto *callback = std::get_if<const Callback *>(&entity)) for_each_type((*callback)->signature, visit);
  if (const auto *enumeration = std::get_if<const Enum *>(&entity)) {
    if ((*enumeration)->underlying) visit(*(*enumeration)->underlying);
  }
}

void for_each_type(const Api &api, const VisitType &visit) {
  for (const Typedef &one : api.typedefs) visit(one.type);
  for (const Enum &one : api.enums) {
    if (one.underlying) visit(*one.underlying);
  }
  for (const Record &one : api.records) for_each_type(one.layout, visit);
  for (const Callback &one : api.callbacks) for_each_type(one.signature, visit);
  for (const Slot &one : api.slots) for_each_type(one, visit);
}

namespace {

// Not by recursion: an interface that isn't validated yet may be a chain of any length.
template <typename T>
void add_from(const T &start, const Names &names, std::set<std::string> *reached) {
  std::vector<Entity> next;
  const VisitType visit = [&](const Type &type) {
    const Entity entity = names.find(type.base);
    if (std::holds_alternative<std::monostate>(entity) || std::holds_alternative<const Scalar *>(entity)) return;
    if (reached->insert(type.base).second) next.push_back(entity);
  };
  for_each_type(start, visit);
  while (!next.empty()) {
    const Entity entity = next.back();
    next.pop_back();
    for_each_type(entity, visit);
  }
}

}  // namespace

void add_reached(const Slot &slot, const Names &names, std::set<std::string> *reached) {
  add_from(slot, names, reached);
}
void add_reached(const Constant &constant, const Names &names, std::set<std::string> *reached) {
  add_from(constant, names, reached);
}
void add_reached(const Layout &layout, const Names &names, std::set<std::string> *reached) {
  add_from(layout, names, reached);
}

std::set<std::string> reached_types(const Slot &slot, const Names &names) {
  std::set<std::string> reached;
  add_reached(slot, names, &reached);
  return reached;
}

}  // namespace caplet::model
