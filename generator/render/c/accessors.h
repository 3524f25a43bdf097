// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Extensible records: opaque to consumers, who read and write their fields through inline functions.
#pragma once

#include <set>

#include "render/c/c_view.h"

namespace caplet::render {

// Rows `extensibles` (the private layouts) and `accessors`.
void add_accessors(const Subject &subject, const Speller &speller, Data &data);
// The minors above the floor that brought a field with such functions.
void add_minors_of_accessors(const Subject &subject, std::set<int> &minors);

}  // namespace caplet::render
