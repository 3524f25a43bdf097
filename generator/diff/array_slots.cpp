// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/array_slots.h"

namespace caplet::diff {

using namespace model;

bool is_array(const Api &api) { return api.foreign && !api.foreign->array.empty(); }

const Slot *predecessor(const Pairs &c, const Pair<Slot> &one) {
  if (!one.added() || !is_array(c.now)) return nullptr;
  for (const Slot &slot : c.then.slots) {
    const bool had_it = slot.index == one.now->index && slot.kind != SlotKind::kReserved;
    if (had_it && c.was_released(slot)) return &slot;
  }
  return nullptr;
}

bool tells_its_slots(const Api &api) { return !is_array(api) || api.foreign->version || api.foreign->size; }

}  // namespace caplet::diff
