// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/consumer_slots.h"

#include <algorithm>

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
  if (one.inside != nullptr) {  // whoever lacks the table lacks what is in it
    slot.since = std::max(slot.since, one.inside->since);
    slot.optional = slot.optional || one.inside->optional;
  }
  return slot;
}

std::vector<ConsumerSlot> foreign(const Subject &subject) {
  std::vector<ConsumerSlot> all;
  const std::optional<model::Type> state = state_type(subject);
  for (const ForeignSlot &one : foreign_slots(subject.api)) {
    if (is_state(subject.api, one)) continue;
    all.push_back({as_called(subject.api, one, state),
                   one.inside == nullptr ? one.slot->name : one.inside->name + "_" + one.slot->name});
  }
  return all;
}

}  // namespace

std::vector<ConsumerSlot> consumer_slots(const Subject &subject) {
  if (subject.api.foreign) return foreign(subject);
  std::vector<ConsumerSlot> all;
  for (const Slot &one : subject.api.slots) {
    if (!one.retired && one.kind != SlotKind::kReserved) all.push_back({one, one.name});
  }
  return all;
}

}  // namespace caplet::render
