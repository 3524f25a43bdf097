// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The slots of tables that slots of an adopted table lead to.
#pragma once

#include "diff/rules.h"

namespace caplet::diff {

// The check of INNER_SLOT_CHANGED.
void inner_slot_changed(const Pairs &c, Reporter &report);

}  // namespace caplet::diff
