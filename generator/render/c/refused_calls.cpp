// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/refused_calls.h"

#include <algorithm>

#include "model/lowering.h"

namespace caplet::render {
namespace {

using model::CxxKind;
using model::Slot;
using model::Type;

// Empty where nothing does.
std::string handle_statement(const Speller &speller, const Type &type, const std::string &name,
                             const Destroy &destroy) {
  const auto *handle = speller.names().find<model::Handle>(model::see_through(type, speller.names()).base);
  const Slot *slot = handle == nullptr ? nullptr : destroyer(speller.api(), *handle);
  if (slot == nullptr) return "";
  const DestroyCall how = destroy(*slot);
  if (how.function.empty()) return "";
  const std::string further = how.condition.empty() ? "" : " && " + how.condition;
  return "if (" + name + " != CAPLET_NULL" + further + ") " + how.function + "(" + name + ");";
}

std::string statement(const Speller &speller, const Slot &slot, std::size_t index, const Destroy &destroy) {
  const model::Parameter &parameter = slot.signature.parameters[index];
  const std::string name = speller.parameter_name(slot.signature, index);
  const bool is_release = slot.cxx && parameter.type.base == model::release_name(speller.api());
  if (is_release)
    return "if (" + name + " != CAPLET_NULL) " + name + "(" + speller.parameter_name(slot.signature, index - 1) + ");";
  if (!parameter.steals) return "";
  const Type behind = model::see_through(parameter.type, speller.names());
  if (behind.base == "PyObject")
    return std::string(speller.api().foreign ? "caplet_foreign_release_stolen(" : "caplet_release_stolen(") + name +
           ");";
  return handle_statement(speller, parameter.type, name, destroy);
}

}  // namespace

const Slot *destroyer(const model::Api &api, const model::Handle &handle) {
  if (handle.ownership == model::HandleOwnership::kBorrowed) return nullptr;
  const std::string reference = model::reference(handle);
  const auto found = std::find_if(api.slots.begin(), api.slots.end(), [&](const Slot &one) {
    if (one.retired) return false;
    return one.cxx ? one.cxx->kind == CxxKind::kDestructor && one.cxx->of == reference : one.name == handle.destroy;
  });
  return found == api.slots.end() ? nullptr : &*found;
}

std::vector<std::string> release_taken(const Speller &speller, const Slot &slot, const Destroy &destroy) {
  std::vector<std::string> statements;
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) {
    std::string one = statement(speller, slot, i, destroy);
    if (!one.empty()) statements.push_back(std::move(one));
  }
  return statements;
}

}  // namespace caplet::render
