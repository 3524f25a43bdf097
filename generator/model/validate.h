// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What every Api must satisfy, whichever front end made it: names, references, cycles, numbers, contracts.
#pragma once

#include "model/api.h"

namespace caplet::model {

// Types that are made of one another: no more than that many deep.
inline constexpr int kMostNested = 64;

// Reports every violation at its origin; false if there was one.
bool validate(const Api &api, Diagnostics &diagnostics);

}  // namespace caplet::model
