// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Extensible records: opaque to consumers, who read and write their fields through inline functions.
#pragma once

#include "render/view.h"

namespace caplet::render {

// Feeds `extensibles` (the private layouts) and `accessors`; `has_extensibles`.
void add_accessors(const Subject &subject, const Speller &speller, Data &data);

}  // namespace caplet::render
