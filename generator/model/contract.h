// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a function promises besides its types, and asks for.
#pragma once

#include "model/api.h"

namespace caplet::model {

// What `said` states holds for `now` as well, where that states nothing.
void keep_contract(const Slot &said, Slot *now);
void keep_contract(const Parameter &said, Parameter *now);

}  // namespace caplet::model
