// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Default arguments: those that mean the same wherever they are written.
#include <clang/AST/Expr.h>
#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>

#include "cxx/forms.h"

namespace caplet::cxx {
namespace {

using clang::dyn_cast;

std::string text_of(const Unit &unit, const clang::Expr &expression) {
  const clang::CharSourceRange range = clang::Lexer::makeFileCharRange(
      clang::CharSourceRange::getTokenRange(expression.getSourceRange()), unit.manager(), unit.ast.getLangOpts());
  return clang::Lexer::getSourceText(range, unit.manager(), unit.ast.getLangOpts()).str();
}

bool is_literal(const clang::Expr &expression) {
  if (const auto *sign = dyn_cast<clang::UnaryOperator>(&expression)) {
    return sign->isArithmeticOp() && is_literal(*sign->getSubExpr()->IgnoreUnlessSpelledInSource());
  }
  return llvm::isa<clang::IntegerLiteral, clang::FloatingLiteral, clang::StringLiteral, clang::CharacterLiteral,
                   clang::CXXBoolLiteralExpr, clang::CXXNullPtrLiteralExpr>(expression);
}

// "{}" for all ways to say nothing.
bool is_nothing(const clang::Expr &expression) {
  if (const auto *list = dyn_cast<clang::InitListExpr>(&expression)) return list->getNumInits() == 0;
  if (const auto *name = dyn_cast<clang::DeclRefExpr>(&expression)) {
    return name->getDecl()->isInStdNamespace() && name->getDecl()->getName() == "nullopt";
  }
  const auto *made = dyn_cast<clang::CXXConstructExpr>(&expression);
  return (made && made->getNumArgs() == 0) || llvm::isa<clang::CXXScalarValueInitExpr>(expression);
}

std::string number_of(const Unit &unit, const clang::ParmVarDecl &parameter, const clang::Expr &expression) {
  clang::Expr::EvalResult value;
  if (!parameter.getType()->isIntegerType() || expression.isValueDependent() ||
      !expression.EvaluateAsInt(value, unit.ast)) {
    return "";
  }
  if (parameter.getType()->isBooleanType()) return value.Val.getInt().getBoolValue() ? "true" : "false";
  llvm::SmallString<32> text;
  value.Val.getInt().toString(text, 10);
  return text.str().str();
}

}  // namespace

std::string default_of(Unit &unit, const clang::ParmVarDecl &parameter) {
  if (!parameter.hasDefaultArg() || parameter.hasUninstantiatedDefaultArg() || parameter.hasUnparsedDefaultArg()) {
    return "";
  }
  const clang::Expr &expression = *parameter.getDefaultArg()->IgnoreUnlessSpelledInSource();
  if (is_nothing(expression)) return "{}";
  if (is_literal(expression) && !expression.getBeginLoc().isMacroID()) {
    if (std::string text = text_of(unit, expression); !text.empty()) return text;
  }
  if (const auto *name = dyn_cast<clang::DeclRefExpr>(&expression)) {
    const auto *enumerator = dyn_cast<clang::EnumConstantDecl>(name->getDecl());
    if (enumerator && unit.sources.belongs(enumerator->getLocation()) == Belongs::kApi) {
      return enumerator->getQualifiedNameAsString();
    }
  }
  if (std::string number = number_of(unit, parameter, expression); !number.empty()) return number;
  unit.error("default-unsupported", expression.getSourceRange(), "consumers can't write this default argument",
             "use a literal, an enumerator of the API or {}, or overload the function");
  return "";
}

}  // namespace caplet::cxx
