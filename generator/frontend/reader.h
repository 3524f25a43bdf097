// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// read_header with files that need not exist, for tests.
#pragma once

#include <map>
#include <string>

#include "frontend/frontend.h"

namespace caplet::frontend {

// `files`, by path, lie over the real ones.
std::optional<Reading> read_header(const Input &input, const std::map<std::string, std::string> &files,
                                   Diagnostics &diagnostics);

}  // namespace caplet::frontend
