// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The macros through which a header's users reach the places of an array of pointers:
//
//   definitions, as the preprocessor meets them -> a pragma behind the header's end -> trials (trials.h) -> mentions
//
// Behind the end, everything that a macro needs is declared, whatever the order in the header.
#pragma once

#include <clang/AST/Decl.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frontend/ownership.h"
#include "frontend/trials.h"

namespace caplet::frontend {

// What must stand behind the text of the header.
inline constexpr llvm::StringLiteral kTableMacrosPragma = "\n\n#pragma caplet_table_macros\n";

class TableMacros {
 public:
  // Listens to `preprocessor`. `count` is a number of places, or a macro that stands for one; empty: unknown.
  void listen(clang::Preprocessor &preprocessor, Ownership &ownership, std::string array, std::string count);
  bool is_listening() const { return preprocessor_ != nullptr; }
  void defined(llvm::StringRef name, const clang::MacroInfo &macro);
  // At the pragma.
  void try_all();

  // A declaration of ours, which is no one else's business. Takes what it says.
  bool take(const clang::Decl &declaration);
  // Whether a macro is being tried: then errors are its own.
  bool is_trying() const { return current_.has_value(); }
  void failed(const std::string &error);

  // Those that mention the array, in the order of their definitions.
  std::vector<TableMacro> results();
  // The macros that stand for a number, with their names.
  std::vector<std::pair<std::string, const clang::MacroInfo *>> numbers() const;
  std::optional<std::int64_t> count() const { return count_; }
  const std::string &count_error() const { return count_error_; }

 private:
  struct Trial {
    std::size_t macro;
    bool is_expression;
    std::vector<Mention> mentions;
    std::string error;
  };
  bool take_mark(llvm::StringRef what, const clang::EnumConstantDecl &mark);
  void add_trials(TrialMaker &maker, TableMacro macro, std::vector<clang::Token> *tokens);
  void add_all(TrialMaker &maker, std::vector<clang::Token> *tokens);

  clang::Preprocessor *preprocessor_ = nullptr;
  Ownership *ownership_ = nullptr;
  std::string array_, count_text_;
  std::vector<std::pair<std::string, const clang::MacroInfo *>> definitions_;
  std::vector<TableMacro> macros_;
  std::vector<Trial> trials_;
  std::optional<std::size_t> current_;  // trials_.size(): the count
  std::optional<std::int64_t> count_;
  std::string count_error_;
  bool is_done_ = false;
};

}  // namespace caplet::frontend
