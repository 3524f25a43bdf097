// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a provider puts into its table for functions that C can't call.
#pragma once

#include <string>

#include "render/c/speller.h"
#include "render/keys.h"

namespace caplet::render {

// The thunk's definition, of a slot that has a C++ form.
std::string thunk(const Speller &speller, const model::Slot &slot);
// The definition of what turns the API's own exceptions into Python's; empty where it has none.
std::string raise_function(const Speller &speller);
// How generated code of C++ writes the slot's error value; empty where it has none.
std::string cxx_error_value(const Speller &speller, const model::Slot &slot);

// Rows `thunks`, and the function that they raise with.
void add_thunks(const Speller &speller, Data &data);

}  // namespace caplet::render
