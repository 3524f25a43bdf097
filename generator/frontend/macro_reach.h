// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a macro may expand to, by the bodies of the macros in it: asked before it is expanded, since nobody who includes
// the header may ever have done so.
#pragma once

#include <clang/Lex/MacroInfo.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/DenseMap.h>

#include <cstdint>
#include <string>

namespace caplet::frontend {

class MacroReach {
 public:
  // By what is defined when it is asked.
  MacroReach(const clang::Preprocessor &preprocessor, std::string name)
      : preprocessor_(preprocessor), name_(std::move(name)) {}

  // Whether `name` may be in it. Who pastes words together may make any.
  bool may_mention(const clang::MacroInfo &macro) { return look(macro).mentions; }
  // Whether it is no larger than anyone writes.
  bool is_bounded(const clang::MacroInfo &macro) { return look(macro).size <= kMost; }

 private:
  static constexpr std::uint64_t kMost = 1 << 20;
  struct Seen {
    bool mentions = true;  // as long as nobody knows
    std::uint64_t size = 0, repeats = 1;  // tokens, and how often it has a parameter
  };
  Seen look(const clang::MacroInfo &macro);
  void add(const clang::MacroInfo &macro, const clang::Token &token, std::uint64_t *factor, Seen *seen);

  const clang::Preprocessor &preprocessor_;
  const std::string name_;
  llvm::DenseMap<const clang::MacroInfo *, Seen> seen_;
};

}  // namespace caplet::frontend
