// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/cxx_types.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/PrettyPrinter.h>

#include <algorithm>
#include <iterator>

#include "frontend/type_traits.h"

namespace caplet::frontend {

using clang::dyn_cast;
using clang::QualType;
using model::CxxType;
using model::CxxTypeKind;

namespace {

struct StandardName {
  llvm::StringLiteral name;
  CxxTypeKind kind;
};
constexpr StandardName kNames[] = {
    {"basic_string_view", CxxTypeKind::kStringView},
    {"basic_string", CxxTypeKind::kString},
    {"span", CxxTypeKind::kSpan},
    {"vector", CxxTypeKind::kVector},
    {"array", CxxTypeKind::kArray},
    {"optional", CxxTypeKind::kOptional},
    {"pair", CxxTypeKind::kPair},
    {"tuple", CxxTypeKind::kTuple},
    {"function", CxxTypeKind::kFunction},
    {"unique_ptr", CxxTypeKind::kUnique},
};

constexpr char kByHand[] =
    "write the lowering by hand: annotate a function of your own that takes or returns what is in it as numbers, "
    "strings, spans or handles";

const clang::CXXRecordDecl *class_of(QualType type) { return type->getAsCXXRecordDecl(); }
bool is_standard(QualType type) {
  const clang::CXXRecordDecl *record = class_of(type);
  return record && record->isInStdNamespace();
}

// As written where that is known: typedefs among the arguments keep their names.
std::vector<clang::TemplateArgument> arguments_of(QualType type) {
  std::vector<clang::TemplateArgument> result;
  const auto append = [&](llvm::ArrayRef<clang::TemplateArgument> all) {
    for (const clang::TemplateArgument &one : all) {
      if (one.getKind() == clang::TemplateArgument::Pack) {
        result.insert(result.end(), one.pack_begin(), one.pack_end());
      } else {
        result.push_back(one);
      }
    }
  };
  if (const auto *special = dyn_cast<clang::ClassTemplateSpecializationDecl>(class_of(type))) {
    append(special->getTemplateArgs().asArray());
  }
  if (const auto *written = type->getAs<clang::TemplateSpecializationType>()) {
    const auto all = written->template_arguments();
    for (std::size_t i = 0; i < all.size() && i < result.size(); ++i) {
      if (all[i].getKind() == clang::TemplateArgument::Type && result[i].getKind() == clang::TemplateArgument::Type) {
        result[i] = all[i];
      }
    }
  }
  return result;
}

bool is_named(QualType type, llvm::StringRef name) {
  const clang::CXXRecordDecl *record = class_of(type);
  return record && record->getIdentifier() && record->getName() == name;
}

// The arguments that have defaults are the library's own: its traits, allocators and deleters are what we assume.
bool has_defaults_from(const std::vector<clang::TemplateArgument> &arguments, std::size_t first) {
  return std::all_of(arguments.begin() + static_cast<std::ptrdiff_t>(std::min(first, arguments.size())),
                     arguments.end(), [](const clang::TemplateArgument &one) {
                       return one.getKind() == clang::TemplateArgument::Type && is_standard(one.getAsType());
                     });
}

std::vector<QualType> types_of(const std::vector<clang::TemplateArgument> &arguments) {
  std::vector<QualType> result;
  for (const clang::TemplateArgument &one : arguments) {
    if (one.getKind() == clang::TemplateArgument::Type) result.push_back(one.getAsType());
  }
  return result;
}

std::string spelled_unqualified(QualType type, const clang::ASTContext &ast) {
  clang::PrintingPolicy policy(ast.getLangOpts());
  policy.SuppressTagKeyword = true;
  return "`" + type.getUnqualifiedType().getAsString(policy) + "`";
}

}  // namespace

bool CxxTypeMapper::needs_lowering(QualType type) {
  if (type->isReferenceType() || is_standard(type)) return true;
  const clang::CXXRecordDecl *record = class_of(type);
  return record && record->hasDefinition() && !has_c_layout(*record);
}

std::optional<CxxType> CxxTypeMapper::map(QualType type, const UseSite &site) {
  if (type->isReferenceType()) return reference(type, site);
  if (is_standard(type)) return standard(type, site);
  // A handle's class by value becomes an object of the caller's.
  if (site.role == Role::kResult && !inside_ && is_handle(type)) {
    return plain(CxxTypeKind::kPlain, type.getUnqualifiedType(), site);
  }
  if (is_handle(type)) {
    return refuse(type, site, "is a handle by value", "take a reference, or a std::unique_ptr to take it over");
  }
  CxxType result;
  const auto mapped = types_.map(type, site);
  if (!mapped) return std::nullopt;
  result.plain = *mapped;
  return result;
}

std::optional<CxxType> CxxTypeMapper::reference(QualType type, const UseSite &site) {
  const QualType target = type->getPointeeType();
  const bool moves = type->isRValueReferenceType();
  if (is_standard(target)) {
    const bool is_parameter = site.role == Role::kParameter;
    if (is_parameter && (moves || target.isConstQualified())) return standard(target, site);
    const bool is_lent = !is_parameter && !moves && !inside_ && target.isConstQualified();
    if (is_lent && (is_named(target, "basic_string") || is_named(target, "vector"))) return view(target, site);
    return refuse(type, site, "is a reference to an object of the standard library",
                  is_parameter ? "return it instead" : "return it by value, or as a view");
  }
  if (moves) {
    return refuse(type, site, "would move from an object that belongs to the caller",
                  is_handle(target) ? "take a std::unique_ptr, or a reference" : "take it by value");
  }
  if (target->isPointerType() || target->isArrayType() || target->isFunctionType()) {
    return refuse(type, site, "is a reference to a pointer, an array or a function", "take a pointer");
  }
  return plain(CxxTypeKind::kReference, target, site);
}

// Of a text or elements that stay the provider's.
std::optional<CxxType> CxxTypeMapper::view(QualType target, const UseSite &site) {
  auto type = standard(target, site);
  if (!type) return std::nullopt;
  type->kind = type->kind == CxxTypeKind::kString ? CxxTypeKind::kStringView : CxxTypeKind::kSpan;
  type->plain.qualifiers.is_const = type->kind == CxxTypeKind::kSpan;
  return type;
}

std::optional<CxxType> CxxTypeMapper::standard(QualType type, const UseSite &site) {
  const auto *name = std::find_if(std::begin(kNames), std::end(kNames),
                                  [&](const StandardName &one) { return is_named(type, one.name); });
  const Arguments arguments = arguments_of(type);
  const std::vector<QualType> types = types_of(arguments);
  if (name == std::end(kNames) || types.empty()) {
    return refuse(type, site, "has no lowering", kByHand);
  }
  CxxType result;
  result.kind = name->kind;
  switch (name->kind) {
    case CxxTypeKind::kStringView:
    case CxxTypeKind::kString:
      if (!types[0]->isCharType() || !has_defaults_from(arguments, 1)) break;
      return result;
    case CxxTypeKind::kSpan:
      if (arguments.size() < 2 || arguments[1].getKind() != clang::TemplateArgument::Integral ||
          !arguments[1].getAsIntegral().isAllOnes()) {
        return refuse(type, site, "has an extent of its own", "leave the extent dynamic, or take a std::array");
      }
      return elements(name->kind, types[0], site);
    case CxxTypeKind::kVector:
      if (types[0]->isBooleanType()) {
        return refuse(type, site, "has no array of elements", "use std::vector<unsigned char>");
      }
      if (!has_defaults_from(arguments, 1)) break;
      return elements(name->kind, types[0], site);
    case CxxTypeKind::kArray: {
      auto array = elements(name->kind, types[0], site);
      if (array && arguments.size() > 1 && arguments[1].getKind() == clang::TemplateArgument::Integral) {
        array->bound = arguments[1].getAsIntegral().getZExtValue();
      }
      if (array && array->bound == 0) return refuse(type, site, "has no elements", "leave it out");
      return array;
    }
    case CxxTypeKind::kOptional:
    case CxxTypeKind::kPair:
    case CxxTypeKind::kTuple:
      return composed(name->kind, types, site);
    case CxxTypeKind::kFunction:
      if (inside_) return refuse(type, site, "can't stand inside of another type", kByHand);
      return callable(types[0], site);
    case CxxTypeKind::kUnique:
      if (!has_defaults_from(arguments, 1)) break;
      return unique(types[0], site);
    default:
      break;
  }
  return refuse(type, site, "has traits, an allocator or a deleter of its own", kByHand);
}

std::optional<CxxType> CxxTypeMapper::elements(CxxTypeKind kind, QualType element, const UseSite &site) {
  if (needs_lowering(element) || element->isPointerType()) {
    return refuse(element, site, "can't be an element",
                  "elements are numbers, enums and structs with a layout; " + std::string(kByHand));
  }
  UseSite inner = site;
  inner.role = Role::kField;
  const auto mapped = types_.map(element, inner);
  if (!mapped) return std::nullopt;
  CxxType result;
  result.kind = kind;
  result.plain = *mapped;
  return result;
}

std::optional<CxxType> CxxTypeMapper::composed(CxxTypeKind kind, const std::vector<QualType> &arguments,
                                               const UseSite &site) {
  CxxType result;
  result.kind = kind;
  const bool outer = std::exchange(inside_, true);
  for (const QualType argument : arguments) {
    const auto one = map(argument, site);
    if (one) result.arguments.push_back(*one);
  }
  inside_ = outer;
  return result.arguments.size() == arguments.size() ? std::optional(result) : std::nullopt;
}

std::optional<CxxType> CxxTypeMapper::callable(QualType function, const UseSite &site) {
  const auto *prototype = function->getAs<clang::FunctionProtoType>();
  if (!prototype || prototype->isVariadic()) {
    return refuse(function, site, "can't be called through C", "use a function with a fixed number of parameters");
  }
  std::vector<QualType> types = {prototype->getReturnType()};
  types.insert(types.end(), prototype->param_type_begin(), prototype->param_type_end());
  CxxType result;
  result.kind = CxxTypeKind::kFunction;
  const bool outer = std::exchange(inside_, true);
  UseSite inner = site;
  for (std::size_t i = 0; i < types.size(); ++i) {
    inner.role = i == 0 ? Role::kResult : Role::kParameter;
    const auto one = map(types[i], inner);
    if (one) result.arguments.push_back(*one);
  }
  inside_ = outer;
  return result.arguments.size() == types.size() ? std::optional(result) : std::nullopt;
}

std::optional<CxxType> CxxTypeMapper::unique(QualType target, const UseSite &site) {
  if (!is_handle(target)) {
    return refuse(target, site, "is owned by a std::unique_ptr, but is no handle",
                  "put CAPLET_HANDLE() after its `class`");
  }
  return plain(CxxTypeKind::kUnique, target, site);
}

// As a name: nothing is passed by value.
std::optional<CxxType> CxxTypeMapper::plain(CxxTypeKind kind, QualType type, const UseSite &site) {
  UseSite inner = site;
  inner.role = Role::kTarget;
  const auto mapped = types_.map(type, inner);
  if (!mapped) return std::nullopt;
  CxxType result;
  result.kind = kind;
  result.plain = *mapped;
  return result;
}

bool CxxTypeMapper::is_handle(QualType type) {
  const clang::CXXRecordDecl *record = class_of(type);
  return record && unit_.handle_annotation(*record) != nullptr;
}

std::nullopt_t CxxTypeMapper::refuse(QualType type, const UseSite &site, const std::string &why, std::string hint) {
  unit_.error("cxx-type", site.range, spelled_unqualified(type, unit_.ast) + " " + why, std::move(hint));
  return std::nullopt;
}

}  // namespace caplet::frontend
