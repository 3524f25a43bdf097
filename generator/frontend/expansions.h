// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The preprocessor's side of annotations: each use of a CAPLET_ macro with the exact tokens of its arguments. The AST's
// side is an `annotate` attribute; `of` brings the two together, and what stays unused was dropped by Clang.
#pragma once

#include <clang/AST/Attr.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/DenseMap.h>

#include <string>
#include <vector>

namespace caplet::frontend {

enum class Macro { kApi, kSlot, kParam, kLayout, kHandle, kEnum, kConstant, kException };
constexpr int kMacroCount = 8;

struct Expansion {
  Macro macro;
  clang::SourceLocation name;            // of the macro's name
  std::vector<clang::Token> arguments;   // as written, before any expansion
  int uses = 0;                          // declarations that carry the attribute, as far as anyone asked
  const clang::Decl *carrier = nullptr;  // the last of them
};

class Expansions {
 public:
  // Listens to `preprocessor`, which it must outlive.
  void listen(clang::Preprocessor &preprocessor);
  void add(Macro macro, clang::SourceLocation name, std::vector<clang::Token> arguments);

  // The use of the macro that made `attribute`; null where it was written by hand.
  Expansion *of(const clang::Attr &attribute, const clang::SourceManager &sources);

  std::vector<Expansion> &all() { return all_; }

 private:
  std::vector<Expansion> all_;
  llvm::DenseMap<unsigned, unsigned> by_name_;  // raw location to index
};

}  // namespace caplet::frontend
