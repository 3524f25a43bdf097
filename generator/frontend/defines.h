// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Macros that the project's headers define and other projects' headers read, such as PCRE2_CODE_UNIT_WIDTH: whoever
// includes those must have defined them likewise.
#pragma once

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/DenseMap.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "frontend/ownership.h"

namespace caplet::frontend {

class Defines {
 public:
  // Listens to `preprocessor`; this must outlive it.
  void listen(clang::Preprocessor &preprocessor);
  void defined(const clang::Token &name, const clang::MacroInfo &macro);
  void read(const clang::MacroInfo *macro, clang::SourceLocation where);

  // "NAME=VALUE" or "NAME" of those that files under one of `headers` read, in order of definition. A name that C
  // reserves (_GNU_SOURCE) concerns the whole compilation, which is its owner's.
  std::vector<std::string> read_by(Ownership &ownership, const std::set<std::string> &headers) const;
  // The macros of the main file, each with an include that reads it; and those that another run found so.
  std::vector<std::pair<std::string, std::string>> readers(Ownership &ownership) const;
  void restore(const std::vector<std::pair<std::string, std::string>> &readers) { restored_ = readers; }
  // Whether the macro in "NAME=VALUE" is defined so where the header ends; in "NAME", whether it is defined at all.
  bool agrees(const std::string &define) const;

 private:
  struct Macro {
    std::string name;
    const clang::MacroInfo *info;
    std::set<clang::FileID> readers;
  };
  std::string body(const clang::MacroInfo &macro) const;

  clang::Preprocessor *preprocessor_ = nullptr;
  std::vector<Macro> macros_;
  std::vector<std::pair<std::string, std::string>> restored_;
  llvm::DenseMap<const clang::MacroInfo *, std::size_t> positions_;
};

}  // namespace caplet::frontend
