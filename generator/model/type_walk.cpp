// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/type_walk.h"

namespace caplet::model {

void for_each_type(const Entity &entity, const VisitType &visit) {
  std::visit(
      [&](const auto &one) {
        if constexpr (!std::is_same_v<decltype(one), const std::monostate &>) for_each_type(*one, visit);
      },
      entity);
}

namespace {

// Not by recursion: an interface that isn't validated yet may be a chain of any length.
template <typename T>
void add_from(const T &start, const Names &names, std::set<std::string> *reached) {
  std::vector<Entity> next;
  const VisitType visit = [&](const Type &type) {
    const Entity entity = names.find(type.base);
    if (std::holds_alternative<std::monostate>(entity) || as<Scalar>(entity)) return;
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
