// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "require.h"

#include <cstdio>
#include <cstdlib>

namespace caplet::fuzz {

void require(bool holds, const char *what, const Diagnostics *diagnostics) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: %s\n%s", what, diagnostics != nullptr ? diagnostics->text().c_str() : "");
  std::abort();
}

}  // namespace caplet::fuzz
