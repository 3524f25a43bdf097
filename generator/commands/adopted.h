// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the header of an existing table can't say: `caplet adopt` states it, its interface file remembers it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/adopted_objects.h"
#include "frontend/frontend.h"
#include "model/api.h"

namespace caplet::commands {

struct AdoptedTable {
  frontend::Adoption adoption;
  std::string name, capsule, distribution;
  std::vector<std::string> aliases;  // empty: those that the interface file has
  std::vector<std::string> types;    // of a dict of functions, what the names of types stand for: "d=double"
  std::optional<model::Protocol> protocol = std::nullopt;
  // Of which only what the provider states counts, and the capsule's name; what is empty is what the file has.
  model::Foreign states = {};
  std::vector<ObjectType> objects = {};
};

// As the interface file says; its `foreign` part must be there.
AdoptedTable adopted_table(const model::Api &ledger);

// What that knows of slots that a header may show otherwise: which lead to tables.
void tell_kinds(const model::Api &ledger, frontend::Adoption *adoption);

// Adds it to what the header says, and what was written by hand into `ledger`, its interface file; null is none.
// False where that names what the header lacks, which is reported.
bool complete(const AdoptedTable &table, const model::Api *ledger, model::Api *stated, Diagnostics &diagnostics);

// "datetime" for "PyDateTime_CAPI".
std::string default_api_name(const std::string &record);

}  // namespace caplet::commands
