// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The slots of adopted arrays, whose places don't depend on one another: what is new in one may be new at the end, or
// where nothing was, or where another slot was.
#pragma once

#include "diff/pairs.h"

namespace caplet::diff {

bool is_array(const model::Api &api);
// A released slot that has or had the place of one that is new; null where nothing was.
const model::Slot *predecessor(const Pairs &c, const Pair<model::Slot> &one);
// Whether consumers can ask which slots a provider has.
bool tells_its_slots(const model::Api &api);

}  // namespace caplet::diff
