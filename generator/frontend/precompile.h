// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Makes the precompiled header of a prefix, and decides how much of it can stand for a header's own includes.
#pragma once

#include <optional>
#include <string>

#include "frontend/includes.h"

namespace caplet::frontend {

struct PrefixJob {
  std::string header;  // whose prefix it is
  std::string prefix;
  std::string output;  // of Clang: a file that may be overwritten
};

// With an empty prefix where no part of it can be kept. Reports nothing: whoever reads the header itself does.
Includes precompile(const PrefixJob &job, const compat::Files &files, const clang::CompilerInvocation &invocation);

}  // namespace caplet::frontend
