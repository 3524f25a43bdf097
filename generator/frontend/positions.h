// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Clang's locations as origins in the texts that messages point into. Macro arguments are where they are written,
// everything else of a macro where it is expanded.
#pragma once

#include <clang/Basic/LangOptions.h>
#include <clang/Basic/SourceManager.h>
#include <llvm/ADT/DenseMap.h>

#include <string>

#include "support/diagnostics.h"

namespace caplet::frontend {

class Positions {
 public:
  // `header` is the main file as the user named it.
  Positions(Diagnostics &diagnostics, std::string header) : diagnostics_(diagnostics), header_(std::move(header)) {}

  void enter(const clang::SourceManager &sources, const clang::LangOptions &language);

  Origin at(clang::SourceLocation begin, unsigned bytes);
  Origin token(clang::SourceLocation begin);
  // From the start of the first token to the end of the last; only the first where they are on different lines.
  Origin range(clang::SourceRange tokens);
  // The file as a whole.
  Origin main_file();

  // "geometry.h:12", for sentences that mention a second place.
  std::string spelled(clang::SourceLocation location);

 private:
  int source(clang::FileID file);  // as Diagnostics counts them; -1 for what is no file
  Origin between(clang::FileID file, unsigned begin, unsigned end);

  Diagnostics &diagnostics_;
  std::string header_;
  const clang::SourceManager *sources_ = nullptr;
  const clang::LangOptions *language_ = nullptr;
  llvm::DenseMap<clang::FileID, int> known_;
};

}  // namespace caplet::frontend
