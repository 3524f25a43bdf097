// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cython/slots.h"

#include "render/c/foreign_view.h"

namespace caplet::render {
namespace {

using model::Slot;
using model::SlotKind;

// As the wrapper or macro of the header has it.
Slot as_called(const model::Api &api, const ForeignSlot &one, const std::optional<model::Type> &state) {
  Slot slot = *one.slot;
  std::vector<model::Parameter> &parameters = slot.signature.parameters;
  const bool takes_state = state && !parameters.empty() && parameters.front().type == *state;
  if (takes_state && !slot.signature.variadic) parameters.erase(parameters.begin());
  if (slot.dereferenced) slot.type.pointers.pop_back();
  slot.name = one.name(api);
  return slot;
}

std::vector<CythonSlot> foreign(const Subject &subject) {
  std::vector<CythonSlot> all;
  const std::optional<model::Type> state = state_type(subject);
  for (const ForeignSlot &one : foreign_slots(subject.api)) {
    if (is_state(subject.api, one)) continue;
    all.push_back({as_called(subject.api, one, state),
                   one.inside == nullptr ? one.slot->name : one.inside->name + "_" + one.slot->name});
  }
  return all;
}

}  // namespace

std::vector<CythonSlot> cython_slots(const Subject &subject) {
  if (subject.api.foreign) return foreign(subject);
  std::vector<CythonSlot> all;
  for (const Slot &one : subject.api.slots) {
    if (!one.retired && one.kind != SlotKind::kReserved) all.push_back({one, one.name});
  }
  return all;
}

std::string cython_version(const Subject &subject) {
  if (!subject.api.foreign || !tells_version(subject.api)) return "";
  return "long long " + subject.api.function_prefix() + "_version() noexcept nogil";
}

}  // namespace caplet::render
