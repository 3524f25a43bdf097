// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A rename that the ledger records: the thing keeps its identity, and whatever mentions it follows.
#pragma once

#include <string>

#include "model/api.h"

namespace caplet::ledger {

// `from` is "geo_norm", "geo_point", "geo_point.x" or "geo_way.GEO_UP"; `to` the like, or the last name alone. False
// where nothing is called so.
bool rename(const std::string &from, const std::string &to, model::Api *ledger);

// For a slot, type, field or enumerator that has its new name already, though nobody recorded it: says what it was
// called first. False where nothing is called `name`.
bool record_first_name(const std::string &name, const std::string &first, model::Api *ledger);

}  // namespace caplet::ledger
