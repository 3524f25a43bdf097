// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The changes of a ledger that a header can't express, asked for by options of `caplet record`.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/api.h"
#include "support/diagnostics.h"

namespace caplet::ledger {

struct Edits {
  std::vector<std::string> retire;                          // slots, and enumerators
  std::vector<std::string> end;                             // slots of adopted arrays that no longer are
  std::vector<std::string> hide;                            // records that became opaque
  std::vector<std::pair<std::string, std::string>> rename;  // old and new: "geo_norm", "geo_point.x", a capsule's path
  bool new_abi = false;
  bool any() const { return !retire.empty() || !end.empty() || !hide.empty() || !rename.empty() || new_abi; }
};

// Edits `ledger` as asked; `interface` is what the header says now. Reports what can't be done; false if anything.
bool edit(const Edits &edits, const model::Api &interface, model::Api *ledger, Diagnostics &diagnostics);

// The history of a later abi, with the line that names `previous`, the abi before, where that was released.
std::vector<model::Release> history_before(const model::Api &previous, std::vector<model::Release> history);

}  // namespace caplet::ledger
