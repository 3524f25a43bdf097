// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the headers of consumers have in common: how they begin, and what stands around a call.
#pragma once

#include <string>
#include <vector>

#include "render/c/speller.h"
#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// Guards, the symbol of what is published, the choice of the floor, helpers.
void add_consumer_head(const Subject &subject, Data &data);
void add_constants(const Speller &speller, Data &data);
void add_consumer_types(const Subject &subject, const Speller &speller, Data &data);

// The text of the attribute, a literal; empty where the slot is not deprecated.
std::string deprecation(const model::Slot &slot);
// "CAPLET_FORMAT(printf, 1, 2)", or nothing.
std::string format_of(const model::Slot &slot);
// What compilers are to warn of where the function is called.
std::string advice(const model::Slot &slot);
// The parameters of which checked mode asks whether they are NULL.
std::vector<std::string> checked_parameters(const Speller &speller, const model::Slot &slot);
// The slot with one parameter more before the others, the table that it is called through: by that name, or whatever no
// parameter is called.
model::Slot with_table(const Speller &speller, const model::Slot &slot, std::string name = "table");
// The statement that calls; checked mode compares its result with the exception state.
std::string call_statement(const Subject &subject, const Speller &speller, const model::Slot &slot,
                           const std::string &call);

}  // namespace caplet::render
