// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The one list of what an interface has by name, for all that goes through it. Hidden records are not in it: they are
// what an interface no longer has.
#pragma once

#include <iterator>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace caplet::model {

// Calls visit(all...) with all things of each kind, of one interface (an Api, or pairs of two) or of several side by
// side. What consumers call comes first, and what belongs to others last.
template <typename Visit, typename... Interfaces>
void for_each_kind(const Visit &visit, Interfaces &...of) {
  visit(of.slots...);
  visit(of.records...);
  visit(of.enums...);
  visit(of.handles...);
  visit(of.typedefs...);
  visit(of.callbacks...);
  visit(of.constants...);
  visit(of.externals...);
}

// Calls visit(thing) with each thing of each kind.
template <typename Interface, typename Visit>
void for_each_named(Interface &of, const Visit &visit) {
  for_each_kind(
      [&](auto &all) {
        for (auto &one : all) visit(one);
      },
      of);
}

// Calls visit(slot) with each slot, and with those of the tables that slots lead to.
template <typename Slots, typename Visit>
void for_each_slot(Slots &slots, const Visit &visit) {
  for (auto &one : slots) {
    visit(one);
    for_each_slot(one.slots, visit);
  }
}

// The first of `all`, things or rows of a table, that is called `name`; null where none is.
template <typename All>
auto find_named(All &all, std::string_view name) -> decltype(&*std::begin(all)) {
  for (auto &one : all) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

// The same for who asks often: each name, with the first that is called so.
template <typename T>
std::unordered_map<std::string_view, const T *> by_name(const std::vector<T> &all) {
  std::unordered_map<std::string_view, const T *> found;
  for (const T &one : all) found.emplace(one.name, &one);
  return found;
}

}  // namespace caplet::model
