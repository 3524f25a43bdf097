// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A rename that the ledger records: the thing keeps its identity, and whatever mentions it follows.
#pragma once

#include <string>

#include "model/api.h"

namespace caplet::commands {

// `from` is "geo_norm", "geo_point", "geo_point.x" or "geo_way.GEO_UP"; `to` the like, or the last name alone. False
// where nothing is called so.
bool rename(const std::string &from, const std::string &to, model::Api *ledger);

}  // namespace caplet::commands
