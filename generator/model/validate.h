// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What every Api must satisfy, whichever front end made it: names, references, cycles, numbers, contracts.
#pragma once

#include <string>

#include "model/api.h"

namespace caplet::model {

// Why `version` can't be the version of a distribution ("is blank"); empty where it can. Messages and the code of
// consumers name it.
std::string fault_of_version(const std::string &version);

// Types that are made of one another: no more than that many deep.
inline constexpr int kMostNested = 64;

// Reports every violation at its origin; false if there was one.
bool validate(const Api &api, Diagnostics &diagnostics);

}  // namespace caplet::model
