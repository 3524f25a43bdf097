// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Walks the types that a declaration mentions.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <type_traits>

#include "model/named_walk.h"
#include "model/names.h"

namespace caplet::model {

// Calls visit(type) for every type written in `thing`, in order: an Api, a thing that it has, or a part of one. What
// may be changed is passed to be changed.
template <typename Thing, typename Visit>
void for_each_type(Thing &thing, const Visit &visit) {
  using T = std::remove_const_t<Thing>;
  const auto each = [&](auto &all) {
    for (auto &one : all) for_each_type(one, visit);
  };
  if constexpr (std::is_same_v<T, Type>) {
    visit(thing);
  } else if constexpr (std::is_same_v<T, Signature>) {
    visit(thing.result);
    each(thing.parameters);
  } else if constexpr (std::is_same_v<T, Layout>) {
    each(thing.fields);
  } else if constexpr (std::is_same_v<T, Field>) {
    each(thing.anonymous);
    if (thing.anonymous.empty()) visit(thing.type);
  } else if constexpr (std::is_same_v<T, Parameter> || std::is_same_v<T, Typedef>) {
    visit(thing.type);
  } else if constexpr (std::is_same_v<T, Enum>) {
    if (thing.underlying) visit(*thing.underlying);
  } else if constexpr (std::is_same_v<T, Record>) {
    for_each_type(thing.layout, visit);
  } else if constexpr (std::is_same_v<T, Callback>) {
    for_each_type(thing.signature, visit);
  } else if constexpr (std::is_same_v<T, Constant>) {
    if (thing.type) visit(*thing.type);
  } else if constexpr (std::is_same_v<T, Slot>) {
    if (thing.kind == SlotKind::kFunction) {
      for_each_type(thing.signature, visit);
    } else if (thing.kind != SlotKind::kReserved) {
      visit(thing.type);
    }
    each(thing.slots);
  } else if constexpr (std::is_same_v<T, Api>) {
    for_each_named(thing, [&](auto &one) { for_each_type(one, visit); });
  } else {
    static_assert(std::is_same_v<T, Handle> || std::is_same_v<T, External> || std::is_same_v<T, Scalar>,
                  "nothing that types are written in");
  }
}
// Of what a name stands for.
using VisitType = std::function<void(const Type &)>;
void for_each_type(const Entity &entity, const VisitType &visit);
template <typename Visit>
void for_each_type(const Entity &entity, const Visit &visit) {
  for_each_type(entity, VisitType(visit));
}

// Adds to `reached` the names of the API's types that a slot, a constant or a layout reaches, itself through others.
// What is there already is not looked into again.
void add_reached(const Slot &slot, const Names &names, std::set<std::string> *reached);
void add_reached(const Constant &constant, const Names &names, std::set<std::string> *reached);
void add_reached(const Layout &layout, const Names &names, std::set<std::string> *reached);
// Those of one slot.
std::set<std::string> reached_types(const Slot &slot, const Names &names);

}  // namespace caplet::model
