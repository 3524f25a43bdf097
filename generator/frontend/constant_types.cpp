// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/constant_types.h"

#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>

#include <algorithm>
#include <limits>

#include "frontend/clang_compat.h"
#include "model/type_text.h"

namespace caplet::frontend {
namespace {

using clang::dyn_cast;
using compat::CharacterKind;

// As the literal of its value is typed without a suffix: what fits no int is long here and long long there.
constexpr std::string_view kPlain = "plain";

// What standard headers spell differently on each platform, by the type that they stand for.
struct StandardMacro {
  std::string_view macro, type;
};
constexpr StandardMacro kStandardMacros[] = {
    {"INT64_C", "int64_t"},       {"INT64_MAX", "int64_t"},   {"INT64_MIN", "int64_t"},
    {"INTMAX_C", "intmax_t"},     {"INTMAX_MAX", "intmax_t"}, {"INTMAX_MIN", "intmax_t"},
    {"INTPTR_MAX", "intptr_t"},   {"INTPTR_MIN", "intptr_t"}, {"PTRDIFF_MAX", "ptrdiff_t"},
    {"PTRDIFF_MIN", "ptrdiff_t"}, {"SIZE_MAX", "size_t"},     {"UINT64_C", "uint64_t"},
    {"UINT64_MAX", "uint64_t"},   {"UINTMAX_C", "uintmax_t"}, {"UINTMAX_MAX", "uintmax_t"},
    {"UINTPTR_MAX", "uintptr_t"},
};

// A type by its name, or else as Clang knows it.
struct Spelling {
  clang::QualType type;
  std::string_view name;
  bool says_more() const { return !name.empty() || type->getAs<clang::TypedefType>() != nullptr; }
};

class TypeOf {
 public:
  explicit TypeOf(const Unit &unit) : unit_(unit) {}

  Spelling of(const clang::Expr *written) const {
    const clang::Expr *e = written->IgnoreParens();
    const clang::QualType type = e->getType();
    if (const auto *cast = dyn_cast<clang::ImplicitCastExpr>(e)) return same(cast->getSubExpr(), type);
    if (const auto *cast = dyn_cast<clang::ExplicitCastExpr>(e)) return {cast->getTypeAsWritten(), ""};
    if (const auto *literal = dyn_cast<clang::IntegerLiteral>(e)) return of_literal(*literal);
    if (clang::isa<clang::UnaryExprOrTypeTraitExpr, clang::OffsetOfExpr>(e)) return {type, "size_t"};
    if (const auto *one = dyn_cast<clang::UnaryOperator>(e)) {
      return one->getOpcode() == clang::UO_LNot ? Spelling{type, ""} : same(one->getSubExpr(), type);
    }
    if (const auto *two = dyn_cast<clang::BinaryOperator>(e)) return of_binary(*two);
    if (const auto *choice = dyn_cast<clang::ConditionalOperator>(e)) {
      return either(choice->getTrueExpr(), choice->getFalseExpr(), type);
    }
    return {type, ""};
  }

  // Whether a macro of this name is being expanded there.
  bool is_from(clang::SourceLocation at, std::string_view name) const {
    return any_macro(at, [&](llvm::StringRef macro) { return std::string_view(macro.data(), macro.size()) == name; });
  }

 private:
  Spelling same(const clang::Expr *inner, clang::QualType type) const {
    return unit_.ast.hasSameUnqualifiedType(inner->getType(), type) ? of(inner) : Spelling{type, ""};
  }
  Spelling either(const clang::Expr *left, const clang::Expr *right, clang::QualType type) const {
    const Spelling first = same(left, type);
    if (first.says_more() && first.name != kPlain) return first;
    const Spelling second = same(right, type);
    return second.says_more() ? second : first;
  }
  Spelling of_binary(const clang::BinaryOperator &two) const {
    const clang::QualType type = two.getType();
    if (two.isComparisonOp() || two.isLogicalOp()) return {type, ""};
    if (two.isShiftOp()) return same(two.getLHS(), type);
    if (two.getOpcode() == clang::BO_Comma) return same(two.getRHS(), type);
    return either(two.getLHS(), two.getRHS(), type);
  }

  template <typename Wanted>
  bool any_macro(clang::SourceLocation at, const Wanted &wanted) const {
    const clang::SourceManager &sources = unit_.manager();
    for (; at.isMacroID(); at = sources.getImmediateMacroCallerLoc(at)) {
      if (wanted(clang::Lexer::getImmediateMacroName(at, sources, unit_.ast.getLangOpts()))) return true;
    }
    return false;
  }

  Spelling of_literal(const clang::IntegerLiteral &literal) const {
    for (const StandardMacro &row : kStandardMacros) {
      if (is_from(literal.getLocation(), row.macro)) return {literal.getType(), row.type};
    }
    llvm::SmallString<32> buffer;
    const llvm::StringRef text = clang::Lexer::getSpelling(unit_.manager().getSpellingLoc(literal.getLocation()),
                                                           buffer, unit_.manager(), unit_.ast.getLangOpts());
    const llvm::StringRef digits = text.rtrim("uUlL");
    const std::string suffix = text.drop_front(digits.size()).lower();
    const bool is_unsigned = suffix.find('u') != std::string::npos;
    const auto longs = std::count(suffix.begin(), suffix.end(), 'l');
    return {literal.getType(), name(literal.getValue(), digits, is_unsigned, static_cast<int>(longs))};
  }
  static std::string_view name(const llvm::APInt &value, llvm::StringRef digits, bool is_unsigned, int longs) {
    const bool is_decimal = !digits.starts_with("0") || digits.size() == 1;
    if (longs == 2) return is_unsigned ? "unsigned long long" : value.getActiveBits() < 64 ? "long long" : kPlain;
    if (longs == 1 && value.getActiveBits() <= (is_unsigned ? 32U : 31U)) return is_unsigned ? "unsigned long" : "long";
    if (longs == 1 || value.getActiveBits() > 32)
      return is_unsigned && value.getActiveBits() < 64 ? "unsigned long" : kPlain;
    if (is_unsigned) return "unsigned int";
    return value.getActiveBits() < 32 ? "int" : is_decimal ? kPlain : "unsigned int";
  }

  const Unit &unit_;
};

// 'a' and true have types of their own in C++ only; of a character it is kept which.
std::string_view literal_type(const TypeOf &types, const clang::Expr &expression, const model::Constant &constant) {
  const auto *number = std::get_if<std::int64_t>(&constant.value);
  if (number == nullptr) return "";
  if (const auto *character = dyn_cast<clang::CharacterLiteral>(&expression)) {
    switch (character->getKind()) {
      case CharacterKind::Ascii:
        return *number >= -128 && *number < 256 ? "char" : "";  // not of several characters
      case CharacterKind::Wide:
        return "wchar_t";
      case CharacterKind::UTF16:
        return "char16_t";
      case CharacterKind::UTF32:
        return "char32_t";
      default:
        return "";
    }
  }
  if (clang::isa<clang::CXXBoolLiteralExpr>(expression)) return "bool";
  if (!clang::isa<clang::IntegerLiteral>(expression)) return "";
  const clang::SourceLocation at = expression.getExprLoc();
  return types.is_from(at, "true") || types.is_from(at, "false") ? "bool" : "";
}

bool fits_int(const model::Constant &constant) {
  const auto *number = std::get_if<std::int64_t>(&constant.value);
  return number != nullptr && *number >= std::numeric_limits<std::int32_t>::min() &&
         *number <= std::numeric_limits<std::int32_t>::max();
}

// Whether the value has this type where nothing is said of one.
bool is_implied(const std::string &base, const model::Constant &constant) {
  if (std::holds_alternative<double>(constant.value)) return base == "double";
  if (base == "int") return fits_int(constant);
  if (base == "unsigned long") return std::holds_alternative<std::uint64_t>(constant.value);
  return base == "long" && std::holds_alternative<std::int64_t>(constant.value) && !fits_int(constant);
}

}  // namespace

bool add_constant_type(Unit &unit, TypeMapper &types, const clang::Expr &expression, clang::SourceRange at,
                       model::Constant &constant) {
  if (expression.getType()->isArrayType()) return true;
  const TypeOf type_of(unit);
  const std::string_view literal = literal_type(type_of, *expression.IgnoreParens(), constant);
  if (!literal.empty()) {
    constant.type.emplace().base = literal;
    constant.is_literal = true;
    return true;
  }
  Spelling spelling = type_of.of(&expression);
  if (spelling.name == kPlain && !fits_int(constant)) return true;
  if (spelling.name == kPlain) spelling.name = "";
  std::optional<model::Type> type;
  if (spelling.name.empty()) {
    clang::QualType written = spelling.type.getUnqualifiedType();
    const clang::TagDecl *tag = written->getAsTagDecl();
    if (tag != nullptr && tag->getIdentifier() == nullptr && tag->getTypedefNameForAnonDecl() == nullptr) {
      written = dyn_cast<clang::EnumDecl>(tag)->getPromotionType();  // nobody can name it
    }
    type = types.map(written, {Role::kData, at, constant.name, "", {}});
    if (!type) return false;
  } else {
    type.emplace().base = spelling.name;
  }
  if (!is_implied(spell(*type), constant)) constant.type = std::move(type);
  return true;
}

}  // namespace caplet::frontend
