// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/cxx_members.h"

#include <algorithm>
#include <set>

namespace caplet::render {

using model::CxxKind;
using model::Handle;
using model::Slot;

bool is_of_view(const CxxFunction &function) {
  return function.kind() == CxxKind::kFunction || (function.kind() == CxxKind::kMethod && function.is_const());
}
bool is_of_ref(const CxxFunction &function) { return function.kind() == CxxKind::kMethod && !function.is_const(); }
bool is_constructor(const CxxFunction &function) { return function.kind() == CxxKind::kConstructor; }

namespace {

bool is_of(const CxxFunction &one, const Handle &handle, const CxxNames &names) {
  const Slot &slot = one.slot();
  const bool is_named = slot.cxx && !slot.cxx->of.empty();
  return is_named ? slot.cxx->of == model::reference(handle) : names.of(slot).within == &handle;
}

bool is_upcast(const CxxFunction &one, const Handle &from) {
  return one.kind() == CxxKind::kUpcast && one.slot().cxx->of == model::reference(from);
}

// Of its types and constants.
std::set<std::string> names_in(const Handle &handle, const ConsumerSide &side) {
  std::set<std::string> names;
  const auto look = [&](const auto &all) {
    for (const auto &one : all) {
      const CxxName cxx = side.cxx_names().of(one);
      if (cxx.within == &handle) names.insert(cxx.member);
    }
  };
  const model::Api &api = side.speller().api();
  look(api.enums);
  look(api.records);
  look(api.handles);
  look(api.constants);
  return names;
}

void add_unambiguous(const std::vector<CxxMember> &inherited, std::vector<CxxMember> &out) {
  for (const CxxMember &member : inherited) {
    const auto clashes = [&](const CxxMember &other) {
      const bool is_another = other.of != member.of || (&other != &member && other.function == member.function);
      return is_another && other.function->name() == member.function->name();
    };
    if (std::none_of(inherited.begin(), inherited.end(), clashes)) out.push_back(member);
  }
}

}  // namespace

std::vector<CxxMember> members_of(const ConsumerSide &side, const Handle &handle,
                                  const std::vector<CxxFunction> &functions) {
  std::vector<CxxMember> found, inherited;
  std::set<std::string> hidden = names_in(handle, side);
  for (const CxxFunction &one : functions) {
    if (!is_of(one, handle, side.cxx_names())) continue;
    found.push_back({&one, &handle});
    hidden.insert(one.name());
  }
  for (const CxxFunction &one : functions) {
    if (!is_upcast(one, handle)) continue;
    for (const CxxMember &member : members_of(side, *side.handle(one.slot().cxx->result.plain), functions)) {
      const CxxFunction &function = *member.function;
      const bool is_passed_on = is_of_view(function) || is_of_ref(function);
      if (is_passed_on && hidden.count(function.name()) == 0) inherited.push_back(member);
    }
  }
  add_unambiguous(inherited, found);
  return found;
}

namespace {

void add_upcasts(const ConsumerSide &side, const Handle &handle, const std::vector<CxxFunction> &functions,
                 std::vector<const Slot *> &out) {
  for (const CxxFunction &one : functions) {
    if (!is_upcast(one, handle)) continue;
    const model::Type &base = one.slot().cxx->result.plain;
    const auto same = [&](const Slot *other) { return other->cxx->result.plain.base == base.base; };
    if (std::any_of(out.begin(), out.end(), same)) continue;
    out.push_back(&one.slot());
    add_upcasts(side, *side.handle(base), functions, out);
  }
}

}  // namespace

std::vector<const Slot *> upcasts_of(const ConsumerSide &side, const Handle &handle,
                                     const std::vector<CxxFunction> &functions) {
  std::vector<const Slot *> found;
  add_upcasts(side, handle, functions, found);
  return found;
}

}  // namespace caplet::render
