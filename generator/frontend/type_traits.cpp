// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/type_traits.h"

#include <clang/AST/PrettyPrinter.h>

namespace caplet::frontend {

using clang::dyn_cast;
using clang::QualType;
using model::CallingConvention;

namespace {

CallingConvention named(clang::attr::Kind kind, CallingConvention otherwise) {
  switch (kind) {
    case clang::attr::CDecl:
      return CallingConvention::kCdecl;
    case clang::attr::StdCall:
      return CallingConvention::kStdcall;
    case clang::attr::FastCall:
      return CallingConvention::kFastcall;
    case clang::attr::VectorCall:
      return CallingConvention::kVectorcall;
    case clang::attr::MSABI:
      return CallingConvention::kMs;
    case clang::attr::SysVABI:
      return CallingConvention::kSysV;
    default:
      return otherwise;
  }
}

bool has_name(clang::CallingConv convention) {
  switch (convention) {
    case clang::CC_C:
    case clang::CC_X86StdCall:
    case clang::CC_X86FastCall:
    case clang::CC_X86VectorCall:
    case clang::CC_Win64:
    case clang::CC_X86_64SysV:
      return true;
    default:
      return false;
  }
}

std::string spelled(QualType type, const clang::ASTContext &ast) {
  clang::PrintingPolicy policy(ast.getLangOpts());
  policy.AnonymousTagLocations = false;
  policy.SuppressTagKeyword = false;
  return "`" + type.getAsString(policy) + "`";
}

}  // namespace

QualType peel(QualType type, const clang::ASTContext &ast, CallingConvention *convention) {
  if (const auto *attributed = dyn_cast<clang::AttributedType>(type.getTypePtr())) {
    *convention = named(attributed->getAttrKind(), *convention);
    return attributed->getModifiedType();
  }
  if (dyn_cast<clang::TypedefType>(type.getTypePtr())) return QualType();
  const QualType next = type.getSingleStepDesugaredType(ast);
  return next.getTypePtr() == type.getTypePtr() ? QualType() : next;
}

std::optional<CallingConvention> convention_of(QualType function, const clang::ASTContext &ast) {
  const auto *type = function->getAs<clang::FunctionType>();
  if (!type || !has_name(type->getCallConv())) return std::nullopt;
  CallingConvention convention = CallingConvention::kDefault;
  for (QualType at = function; !at.isNull();) at = peel(at, ast, &convention);
  return convention;
}

FunctionTarget function_of(QualType target, const clang::ASTContext &ast) {
  FunctionTarget result;
  for (QualType at = target; !at.isNull();) {
    if (at->getTypeClass() == clang::Type::FunctionProto || at->getTypeClass() == clang::Type::FunctionNoProto) {
      result.type = at;
      return result;
    }
    const auto *pointer = dyn_cast<clang::PointerType>(at.getTypePtr());
    if (pointer && result.through_pointer) break;
    result.through_pointer |= pointer != nullptr;
    at = pointer ? pointer->getPointeeType() : peel(at, ast, &result.convention);
  }
  return {};
}

std::string instead_of(llvm::StringRef name) {
  if (name.contains("string")) return "pass `const char *` and a length";
  if (name == "vector" || name == "span" || name == "array") return "pass a pointer and a length";
  if (name.contains("_ptr") || name == "function") return "pass a pointer";
  return "pass what is in it as numbers, pointers and lengths, or a pointer to an opaque struct";
}

bool has_c_layout(const clang::RecordDecl &definition) {
  const auto *record = dyn_cast<clang::CXXRecordDecl>(&definition);
  return !record || (record->isTriviallyCopyable() && record->isStandardLayout() && !record->isDependentContext());
}

std::pair<std::string, std::string> unsupported(QualType type, const clang::ASTContext &ast) {
  const clang::Type *t = type.getTypePtr();
  if (t->isRValueReferenceType()) return {"the reference " + spelled(type, ast), "pass a pointer"};
  if (t->isReferenceType()) return {"the reference " + spelled(type, ast), "pass a pointer"};
  if (t->isVariableArrayType()) return {"an array of variable length", "pass a pointer to its first element"};
  if (t->isMemberPointerType()) return {"a pointer to a member", "pass a function pointer and a `void *` for its data"};
  if (t->isBlockPointerType()) return {"a block", "pass a function pointer and a `void *` for its data"};
  if (t->isVectorType()) return {"the vector " + spelled(type, ast), "pass a pointer to its elements"};
  if (t->isNullPtrType()) return {spelled(type, ast), "pass `void *`"};
  if (t->isDependentType()) return {"a type that depends on a template", "annotate a function that is no template"};
  if (t->isUndeducedType()) return {"a type that is deduced", "write the type out"};
  if (t->isFunctionType()) return {"a function by value", "pass a pointer to it"};
  return {spelled(type, ast), "use a type of standard C"};
}

}  // namespace caplet::frontend
