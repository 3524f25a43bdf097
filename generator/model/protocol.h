// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What follows from where a protocol's capsules are found.
#pragma once

#include "model/api.h"

namespace caplet::model {

// Whether a table that was found is there as long as the process, so that nobody need keep it. `api` has a protocol.
bool lives_on(const Api &api);

}  // namespace caplet::model
