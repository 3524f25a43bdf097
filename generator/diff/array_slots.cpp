// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/array_slots.h"

#include <algorithm>

namespace caplet::diff {

using namespace model;

bool is_array(const Api &api) { return api.foreign && !api.foreign->array.empty(); }

const Slot *predecessor(const Pairs &c, const Pair<Slot> &one) {
  if (!one.added() || !is_array(c.now)) return nullptr;
  const int index = one.now->index;
  // They are written in the order of their places.
  auto at = std::lower_bound(c.then.slots.begin(), c.then.slots.end(), index,
                             [](const Slot &slot, int wanted) { return slot.index < wanted; });
  for (; at != c.then.slots.end() && at->index == index; ++at) {
    if (at->kind != SlotKind::kReserved && c.was_released(*at)) return &*at;
  }
  return nullptr;
}

bool tells_its_slots(const Api &api) { return !is_array(api) || api.foreign->version || api.foreign->size; }

}  // namespace caplet::diff
