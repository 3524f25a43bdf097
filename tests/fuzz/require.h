// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What must hold of every input.
#pragma once

#include "support/diagnostics.h"

namespace caplet::fuzz {

// Ends the process, so that libFuzzer keeps the input, unless `holds`.
void require(bool holds, const char *what, const Diagnostics *diagnostics = nullptr);

}  // namespace caplet::fuzz
