// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which parts of a header stand under #if. A table must be the same however either side is compiled, so a slot, or a
// field of the ABI, must not depend on the preprocessor; include guards and __cplusplus don't count.
#pragma once

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Preprocessor.h>

#include <vector>

#include "frontend/unit.h"

namespace caplet::frontend {

class Conditionals {
 public:
  struct Region {
    clang::SourceLocation begin, end;  // the directives
  };

  // Listens to `preprocessor`; this must outlive it.
  void listen(clang::Preprocessor &preprocessor);
  void add(clang::SourceLocation begin, clang::SourceLocation end) { regions_.push_back({begin, end}); }

  // Reports the slots and records of the API that depend on a condition.
  void report(Unit &unit) const;

 private:
  std::vector<Region> regions_;
};

}  // namespace caplet::frontend
