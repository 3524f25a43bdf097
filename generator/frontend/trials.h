// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a macro does with an array, as the parser says: each is tried in a declaration of its own behind the header's
// end, where all that it needs is declared. The declarations are made of tokens that stand where the macro is defined,
// so nothing needs a buffer.
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>
#include <clang/Lex/Preprocessor.h>

#include <optional>
#include <string>
#include <vector>

namespace caplet::frontend {

// One use of the array in a macro: `(*(CAST)ARRAY[INDEX])`.
struct Mention {
  std::optional<std::int64_t> index;              // nothing where it is no constant
  std::string index_macro;                        // the macro that the index is, where that is a plain number
  const clang::ExplicitCastExpr *cast = nullptr;  // null without one
  bool is_dereferenced = false;                   // the cast's result
  bool is_whole = false;                          // there is nothing else around it
};

// A macro that mentions the array.
struct TableMacro {
  std::string name;
  const clang::MacroInfo *info = nullptr;
  bool is_gone = false;              // undefined, or defined otherwise, further down
  bool is_alias = false;             // its body is another macro's name
  bool depends_on_argument = false;  // an index does
  std::vector<Mention> mentions;     // of the first trial that was parsed
  std::string error;                 // Clang's, where none was
};

inline constexpr llvm::StringLiteral kTrial = "caplet_trial_", kTrialMark = "caplet_mark_";

// Makes the trials of macros. Only to be used while a pragma is handled.
class TrialMaker {
 public:
  TrialMaker(clang::Preprocessor &preprocessor, std::string array)
      : preprocessor_(preprocessor), array_(std::move(array)) {}

  // Declarations to parse, the next of which counts where the one before it failed; none where the macro does not
  // mention the array. `*is_expression`: the first is the macro as it stands. Fills what `macro` says besides results.
  std::vector<std::vector<clang::Token>> make(TableMacro *macro, std::size_t first_number, bool *is_expression);
  // An enum that says what follows: a trial's number, or that there are no more.
  std::vector<clang::Token> mark(const std::string &what, clang::SourceLocation at);
  // enum { caplet_mark_count = MACRO };
  std::vector<clang::Token> value(const std::string &macro, clang::SourceLocation at);
  bool is_at_end() const { return is_at_end_; }  // of the line of the pragma

 private:
  clang::Token identifier(llvm::StringRef name, clang::SourceLocation at);
  clang::Token punctuation(clang::tok::TokenKind kind, clang::SourceLocation at) const;
  clang::Token zero(clang::SourceLocation at) const;
  enum class Arguments { kNames, kObjects, kZeros };
  std::vector<clang::Token> call(const TableMacro &macro, Arguments arguments);
  std::vector<clang::Token> expand(const TableMacro &macro);
  bool names_array(const clang::Token &token) const;
  std::vector<std::vector<clang::Token>> isolate(const std::vector<clang::Token> &tokens) const;
  std::vector<clang::Token> declare(const std::vector<clang::Token> &expression, const std::string &number,
                                    clang::SourceLocation at);
  std::vector<clang::Token> define(const std::vector<clang::Token> &statement, const std::string &number,
                                   clang::SourceLocation at);

  clang::Preprocessor &preprocessor_;
  const std::string array_;
  bool is_at_end_ = false;
};

// Whether a macro stands for a number as it is written: an index that has a name.
bool is_number(const clang::MacroInfo *macro);

// The mentions in what the parser made of a trial: a variable whose type is that of the macro, or a function with it.
std::vector<Mention> mentions_in(const clang::Decl &declaration, const std::string &array,
                                 const clang::Preprocessor &preprocessor);

}  // namespace caplet::frontend
