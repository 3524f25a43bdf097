// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <clang/AST/Attr.h>
#include <clang/AST/Expr.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/MacroInfo.h>

#include "frontend/constant_types.h"
#include "frontend/reexports.h"
#include "frontend/slots.h"

namespace caplet::frontend {
namespace {

using Value = std::variant<std::int64_t, std::uint64_t, double, std::string>;

// The expression inside `sizeof(...)`, which annotate.h wraps around it so that C takes variables too.
const clang::Expr *operand(const clang::RecordDecl &declaration) {
  const auto *attribute = declaration.getAttr<clang::AnnotateAttr>();
  if (!attribute || attribute->args_size() != 1) return nullptr;
  const clang::Expr *argument = (*attribute->args_begin())->IgnoreParenImpCasts();
  const auto *size = llvm::dyn_cast<clang::UnaryExprOrTypeTraitExpr>(argument);
  return size && !size->isArgumentType() ? size->getArgumentExpr()->IgnoreParens() : nullptr;
}

// What a constant variable is initialised with, for C does not look there by itself.
const clang::Expr *initialiser(const clang::Expr *expression) {
  const auto *name = llvm::dyn_cast<clang::DeclRefExpr>(expression);
  const auto *variable = name ? llvm::dyn_cast<clang::VarDecl>(name->getDecl()) : nullptr;
  const bool constant = variable && variable->getType().isConstQualified();
  const bool array = variable && variable->getType()->isArrayType();
  return constant || array ? variable->getAnyInitializer() : nullptr;
}

std::optional<Value> string_of(const clang::Expr *expression, const clang::ASTContext &ast) {
  const auto *literal = llvm::dyn_cast<clang::StringLiteral>(expression->IgnoreParenImpCasts());
  if (!literal || literal->getCharByteWidth() != 1) return std::nullopt;
  const clang::QualType element(literal->getType()->getArrayElementTypeNoTypeQual(), 0);
  if (!ast.hasSameUnqualifiedType(element, ast.CharTy)) return std::nullopt;  // consumers get an array of char
  return literal->getString().str();
}

std::optional<Value> integer_of(const llvm::APSInt &number) {
  if (number.isNegative() ? !number.isSignedIntN(64) : number.getActiveBits() > 64) return std::nullopt;
  if (!number.isNegative() && number.getActiveBits() == 64) return number.getZExtValue();
  return number.extOrTrunc(64).getSExtValue();
}

std::optional<Value> evaluate(const clang::Expr *expression, const clang::ASTContext &ast) {
  if (auto text = string_of(expression, ast)) return text;
  const clang::QualType type = expression->getType();
  clang::Expr::EvalResult result;
  if (expression->isValueDependent() || !(type->isArithmeticType() || type->isEnumeralType())) return std::nullopt;
  if (!expression->EvaluateAsRValue(result, ast) || result.HasSideEffects) return std::nullopt;
  if (result.Val.isInt()) return integer_of(result.Val.getInt());
  if (!result.Val.isFloat()) return std::nullopt;
  llvm::APFloat number = result.Val.getFloat();
  bool inexact = false;
  number.convert(llvm::APFloat::IEEEdouble(), llvm::APFloat::rmNearestTiesToEven, &inexact);
  if (!number.isFinite() || inexact) return std::nullopt;
  return number.convertToDouble();
}

struct Named {
  std::string name, symbol;
};
// A variable goes by its whole path, however short the header could say it; anything else as it is written.
Named named(const std::vector<clang::Token> &tokens, const clang::Expr *operand, const Unit &unit) {
  clang::Preprocessor &preprocessor = unit.preprocessor;
  const auto *reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(operand);
  const bool is_macro = preprocessor.getMacroInfo(tokens.back().getIdentifierInfo()) != nullptr;
  if (!is_macro && reference && llvm::isa<clang::VarDecl>(reference->getDecl())) {
    const auto [name, symbol] = unit.names_of(*reference->getDecl());
    return {name, symbol};
  }
  Named result;
  for (const clang::Token &token : tokens) {
    const std::string text = preprocessor.getSpelling(token);
    const bool leading = result.symbol.empty() && token.is(clang::tok::coloncolon);
    if (leading) continue;
    result.symbol += text;
    result.name += token.is(clang::tok::coloncolon) ? "_" : text;
  }
  if (result.symbol == result.name) result.symbol.clear();
  return result;
}

bool is_path(const std::vector<clang::Token> &tokens) {
  bool wants_name = true;
  for (const clang::Token &token : tokens) {
    const bool colons = token.is(clang::tok::coloncolon);
    if (!colons && (!wants_name || !token.getIdentifierInfo())) return false;
    wants_name = colons;
  }
  return !wants_name;
}

clang::SourceLocation definition_of(const Unit &unit, const clang::Expr *operand, const clang::Token &name) {
  if (const auto *reference = llvm::dyn_cast<clang::DeclRefExpr>(operand)) return reference->getDecl()->getBeginLoc();
  const clang::MacroInfo *macro = unit.preprocessor.getMacroInfo(name.getIdentifierInfo());
  return macro ? macro->getDefinitionLoc() : clang::SourceLocation();
}

// The start of the line, for the comment above a #define.
clang::SourceLocation line_start(const Unit &unit, clang::SourceLocation location) {
  const clang::SourceLocation at = unit.manager().getFileLoc(location);
  const unsigned column = unit.manager().getSpellingColumnNumber(at);
  return at.getLocWithOffset(1 - static_cast<int>(column));
}

std::string doc_of(Unit &unit, const Expansion &expansion, const clang::Expr *operand) {
  std::string doc = unit.doc(expansion.name, {});
  const clang::SourceLocation at = definition_of(unit, operand, expansion.arguments.back());
  if (!doc.empty() || at.isInvalid() || !unit.manager().getFileLoc(at).isFileID()) return doc;
  if (!unit.manager().getFileEntryRefForID(unit.manager().getFileID(unit.manager().getFileLoc(at)))) return doc;
  const clang::MacroInfo *macro = unit.preprocessor.getMacroInfo(expansion.arguments.back().getIdentifierInfo());
  return unit.doc(line_start(unit, at), macro ? macro->getDefinitionEndLoc() : clang::SourceLocation());
}

}  // namespace

void add_constant(Unit &unit, TypeMapper &types, const clang::RecordDecl &declaration, const Expansion &expansion,
                  model::Api &api) {
  const Annotation annotation = parse(expansion, unit.preprocessor, unit.positions, unit.diagnostics);
  if (annotation.leading.empty()) return;
  const clang::SourceRange at(annotation.leading.front().getLocation(), annotation.leading.back().getLocation());
  if (!is_path(annotation.leading)) {
    return unit.error("annotation-syntax", at, "`CAPLET_CONSTANT` needs a name, not an expression",
                      "give the value a name: `#define NAME value`");
  }
  model::Constant constant;
  const clang::Expr *expression = operand(declaration);
  const Named names = named(annotation.leading, expression, unit);
  const clang::Expr *initial = expression ? initialiser(expression) : nullptr;
  const auto value = expression ? evaluate(initial ? initial : expression, unit.ast) : std::nullopt;
  if (!value) {
    return unit.error(
        "constant-invalid", at, "`" + names.name + "` has no constant value",
        "it must be an integer of at most 64 bits, a finite number that a double holds, or a string of char");
  }
  constant.name = names.name;
  constant.symbol = names.symbol;
  constant.value = *value;
  constant.origin = unit.positions.range(at);
  if (!add_constant_type(unit, types, *expression, at, constant)) return;
  if (is_elsewhere(unit, definition_of(unit, expression, annotation.leading.back()))) {
    constant.is_external = true;
    if (constant.symbol.empty()) constant.symbol = constant.name;
    constant.name = reexported_constant(api, constant.name);
  }
  constant.doc = doc_of(unit, expansion, expression);
  api.constants.push_back(std::move(constant));
}

}  // namespace caplet::frontend
