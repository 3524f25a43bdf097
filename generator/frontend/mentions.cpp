// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <clang/AST/Decl.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/MacroInfo.h>

#include "frontend/trials.h"

namespace caplet::frontend {
namespace {

using clang::dyn_cast;
using clang::Expr;
using clang::Stmt;

// Goes through an expression, or statements, and keeps what each mention stands in.
class Walk {
 public:
  Walk(const clang::ASTContext &ast, const std::string &array, const clang::Preprocessor &preprocessor)
      : ast_(ast), array_(array), preprocessor_(preprocessor) {}

  void visit(const Stmt *statement) {
    if (statement == nullptr) return;
    if (const auto *subscript = dyn_cast<clang::ArraySubscriptExpr>(statement)) {
      element(subscript->getBase(), subscript->getIdx());
    } else if (const auto *star = dyn_cast<clang::UnaryOperator>(statement);
               star != nullptr && star->getOpcode() == clang::UO_Deref) {
      element(star->getSubExpr(), nullptr);
    }
    above_.push_back(statement);
    for (const Stmt *child : statement->children()) visit(child);
    above_.pop_back();
  }
  std::vector<Mention> take() { return std::move(found_); }

 private:
  // `base[index]`, or `*base` without an index, where `base` is the array, or the array and a number.
  void element(const Expr *base, const Expr *index) {
    std::vector<const Expr *> numbers;
    if (index != nullptr) numbers.push_back(index);
    base = base->IgnoreParenImpCasts();
    while (const auto *sum = dyn_cast<clang::BinaryOperator>(base)) {
      if (sum->getOpcode() != clang::BO_Add) return;
      const bool is_pointer_first = sum->getLHS()->getType()->isPointerType();
      numbers.push_back(is_pointer_first ? sum->getRHS() : sum->getLHS());
      base = (is_pointer_first ? sum->getLHS() : sum->getRHS())->IgnoreParenImpCasts();
    }
    const auto *reference = dyn_cast<clang::DeclRefExpr>(base);
    if (reference == nullptr || !reference->getDecl()->getIdentifier()) return;
    if (reference->getDecl()->getName() == array_) add(numbers);
  }

  void add(const std::vector<const Expr *> &numbers) {
    Mention mention;
    std::uint64_t index = 0;  // which may wrap around
    bool is_constant = true;
    for (const Expr *number : numbers) {
      Expr::EvalResult value;
      is_constant = is_constant && !number->isValueDependent() && number->EvaluateAsInt(value, ast_) &&
                    value.Val.getInt().isRepresentableByInt64();
      if (is_constant) index += static_cast<std::uint64_t>(value.Val.getInt().getExtValue());
    }
    if (is_constant) mention.index = static_cast<std::int64_t>(index);
    if (numbers.size() == 1) mention.index_macro = macro_of(*numbers.front());
    surroundings(&mention);
    found_.push_back(std::move(mention));
  }

  // A cast, a star before it, and nothing else but parentheses and the left side of a comma, which says what is
  // missing.
  void surroundings(Mention *mention) const {
    mention->is_whole = true;
    for (auto it = above_.rbegin(); it != above_.rend(); ++it) {
      const auto *comma = dyn_cast<clang::BinaryOperator>(*it);
      if (llvm::isa<clang::ParenExpr, clang::ImplicitCastExpr>(*it)) continue;
      if (comma != nullptr && comma->getOpcode() == clang::BO_Comma) continue;
      const auto *cast = dyn_cast<clang::ExplicitCastExpr>(*it);
      const auto *star = dyn_cast<clang::UnaryOperator>(*it);
      if (cast != nullptr && mention->cast == nullptr) {
        mention->cast = cast;
      } else if (star != nullptr && star->getOpcode() == clang::UO_Deref && mention->cast != nullptr &&
                 !mention->is_dereferenced) {
        mention->is_dereferenced = true;
      } else {
        mention->is_whole = false;
        return;
      }
    }
  }

  // "MPZ_Type_NUM" of `GMPy_C_API[MPZ_Type_NUM]`.
  std::string macro_of(const Expr &number) const {
    const clang::SourceLocation at = number.IgnoreParenImpCasts()->getExprLoc();
    if (!at.isMacroID()) return "";
    const llvm::StringRef name = clang::Lexer::getImmediateMacroName(at, ast_.getSourceManager(), ast_.getLangOpts());
    const clang::MacroInfo *macro = preprocessor_.getMacroInfo(preprocessor_.getIdentifierInfo(name));
    return is_number(macro) ? name.str() : "";
  }

  const clang::ASTContext &ast_;
  const std::string &array_;
  const clang::Preprocessor &preprocessor_;
  std::vector<const Stmt *> above_;
  std::vector<Mention> found_;
};

}  // namespace

bool is_number(const clang::MacroInfo *macro) {
  return macro != nullptr && macro->isObjectLike() && macro->getNumTokens() == 1 &&
         macro->tokens().front().is(clang::tok::numeric_constant);
}

std::vector<Mention> mentions_in(const clang::Decl &declaration, const std::string &array,
                                 const clang::Preprocessor &preprocessor) {
  Walk walk(declaration.getASTContext(), array, preprocessor);
  if (const auto *variable = dyn_cast<clang::VarDecl>(&declaration)) {
    const clang::QualType target = variable->getType()->getPointeeType();
    const auto *type = target.isNull() ? nullptr : target->getAs<clang::TypeOfExprType>();
    if (type != nullptr && !type->getUnderlyingExpr()->containsErrors()) walk.visit(type->getUnderlyingExpr());
  } else if (const auto *function = dyn_cast<clang::FunctionDecl>(&declaration)) {
    walk.visit(function->getBody());
  }
  return walk.take();
}

}  // namespace caplet::frontend
