// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The parts of a header between CAPLET_HELPERS_BEGIN and CAPLET_HELPERS_END: macros, inline functions and typedefs that
// consumers get word for word, since they may not include the header itself.
#pragma once

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Preprocessor.h>

#include <vector>

#include "frontend/unit.h"

namespace caplet::frontend {

class Helpers {
 public:
  struct Mark {
    bool is_begin;
    clang::SourceLocation at;
  };

  // Listens to `preprocessor`, which it must outlive.
  void listen(clang::Preprocessor &preprocessor);
  void add(bool is_begin, clang::SourceLocation at) { marks_.push_back({is_begin, at}); }

  // Adds the lines of every part to `api`; reports marks that don't pair, and annotations inside of a part.
  void collect(Unit &unit, model::Api &api) const;

 private:
  std::vector<Mark> marks_;  // as they were met
};

}  // namespace caplet::frontend
