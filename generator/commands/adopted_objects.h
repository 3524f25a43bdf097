// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which Python type the objects of a struct have: no header says it, `caplet adopt --object` does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/api.h"
#include "support/diagnostics.h"

namespace caplet::commands {

struct ObjectType {
  std::string slot, record;
  model::BasicSize basicsize = model::BasicSize::kUnstated;
};

// "Geo_Type==geo_object", "Geo_Type>=geo_object"; nullopt where it is neither.
std::optional<ObjectType> parse_object(const std::string &text);

// Adds those to the records of `stated`, and of records that have none what `ledger` says; null is none. False where
// there is no such record, which is reported.
bool add_object_types(const std::vector<ObjectType> &types, const model::Api *ledger, model::Api *stated,
                      Diagnostics &diagnostics);

}  // namespace caplet::commands
