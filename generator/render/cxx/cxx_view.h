// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What C++ adds to the views of C.
#pragma once

#include "render/c/speller.h"
#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// The consumer's C++ header: what of C++ there is to lift.
void add_lifted(const Subject &subject, const Speller &speller, Data &data);

}  // namespace caplet::render
