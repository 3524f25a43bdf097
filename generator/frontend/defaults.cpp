// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Default arguments: those that mean the same wherever they are written.
#include <clang/AST/Expr.h>
#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>

#include "frontend/cxx_slots.h"

namespace caplet::frontend {
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
  if (const auto *list = dyn_cast<clang::InitListExpr>(&expression)) {
    const clang::InitListExpr *written = list->getSyntacticForm();  // the other names every field
    return (written != nullptr ? written : list)->getNumInits() == 0;
  }
  if (const auto *cast = dyn_cast<clang::CXXFunctionalCastExpr>(&expression)) {  // "geo::how{}"
    return is_nothing(*cast->getSubExpr()->IgnoreUnlessSpelledInSource());
  }
  if (const auto *name = dyn_cast<clang::DeclRefExpr>(&expression)) {
    return name->getDecl()->isInStdNamespace() && name->getDecl()->getName() == "nullopt";
  }
  const auto *made = dyn_cast<clang::CXXConstructExpr>(&expression);
  return (made && made->getNumArgs() == 0) || llvm::isa<clang::CXXScalarValueInitExpr>(expression);
}

// Decimal, as a literal that every compiler takes without a warning.
std::string spell(const llvm::APSInt &value) {
  llvm::SmallString<32> digits;
  value.toString(digits, 10);
  std::string text = digits.str().str();
  if (value.isSigned() && value.isMinSignedValue() && value.getBitWidth() == 64) return "-9223372036854775807 - 1";
  return value.isUnsigned() && value.getActiveBits() > 63 ? text + "u" : text;
}

std::string number_of(const Unit &unit, const clang::ParmVarDecl &parameter, const clang::Expr &expression) {
  clang::Expr::EvalResult value;
  if (!parameter.getType()->isIntegerType() || expression.isValueDependent() ||
      !expression.EvaluateAsInt(value, unit.ast)) {
    return "";
  }
  if (parameter.getType()->isBooleanType()) return value.Val.getInt().getBoolValue() ? "true" : "false";
  return spell(value.Val.getInt());
}

// What a literal that is written for another type converts to: -1 for a size, 0.1 for a float, 0 for a pointer.
std::string converted(const Unit &unit, const clang::ParmVarDecl &parameter, const clang::Expr &expression,
                      std::string text) {
  const clang::QualType type = parameter.getType();
  if (type->isUnsignedIntegerType() && text.front() == '-') return number_of(unit, parameter, expression);
  const bool is_double = expression.getType()->isSpecificBuiltinType(clang::BuiltinType::Double);
  if (type->isSpecificBuiltinType(clang::BuiltinType::Float) && is_double) return text + "f";
  return text;
}

bool is_null(const Unit &unit, const clang::ParmVarDecl &parameter) {
  clang::Expr &written = const_cast<clang::Expr &>(*parameter.getDefaultArg());
  return parameter.getType()->isPointerType() &&
         written.IgnoreParenImpCasts()->isNullPointerConstant(unit.ast, clang::Expr::NPC_ValueDependentIsNotNull) !=
             clang::Expr::NPCK_NotNull;
}

}  // namespace

std::string default_of(Unit &unit, const clang::ParmVarDecl &parameter) {
  if (!parameter.hasDefaultArg() || parameter.hasUninstantiatedDefaultArg() || parameter.hasUnparsedDefaultArg()) {
    return "";
  }
  const clang::Expr &expression = *parameter.getDefaultArg()->IgnoreUnlessSpelledInSource();
  if (is_nothing(expression)) return "{}";
  if (is_null(unit, parameter)) return "nullptr";
  if (is_literal(expression) && !expression.getBeginLoc().isMacroID()) {
    if (std::string text = text_of(unit, expression); !text.empty())
      return converted(unit, parameter, expression, std::move(text));
  }
  if (const auto *name = dyn_cast<clang::DeclRefExpr>(&expression)) {
    const auto *enumerator = dyn_cast<clang::EnumConstantDecl>(name->getDecl());
    if (enumerator && unit.ownership.belongs(enumerator->getLocation()) == Belongs::kApi) {
      return enumerator->getQualifiedNameAsString();
    }
  }
  if (std::string number = number_of(unit, parameter, expression); !number.empty()) return number;
  unit.error("default-unsupported", expression.getSourceRange(), "consumers can't write this default argument",
             "use a literal, an enumerator of the API or {}, or overload the function");
  return "";
}

}  // namespace caplet::frontend
