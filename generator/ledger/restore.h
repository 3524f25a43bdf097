// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What was released stays so: numbers and history of an earlier interface, given back to a later one.
#pragma once

#include "model/api.h"

namespace caplet::ledger {

// Gives the things of `ledger` the numbers that they had in `then` up to its minor `released`, and the next minor to
// what is new; its history gets back the lines that it lacks. For another abi that is the line that names the one
// before.
void restore_released(const model::Api &then, int released, model::Api *ledger);

// Adds the slot or enumerator of `then` that `ledger` lost.
void restore_row(const model::Api &then, const std::string &name, model::Api *ledger);

// Adds the layout of the record of `then` that became a handle of `ledger`, as a hidden one.
void restore_hidden(const model::Api &then, const std::string &name, model::Api *ledger);

// Adds the types of `then` that `ledger` lacks, for retired slots to need.
void add_types(const model::Api &then, model::Api *ledger);

}  // namespace caplet::ledger
