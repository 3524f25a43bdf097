// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/long_types.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ASTDiagnostic.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/Type.h>

namespace caplet::frontend {
namespace {

using Engine = clang::DiagnosticsEngine;

constexpr int kMostParts = 500;

// Whether it has at most `left` parts, which are counted down; a typedef that is not seen through is one.
bool fits(clang::QualType type, int &left) {
  if (type.isNull() || --left < 0) return left >= 0;
  if (type->getAs<clang::TypedefType>() != nullptr && !type.isCanonical()) return true;
  if (const clang::QualType inner = type->getPointeeType(); !inner.isNull()) return fits(inner, left);
  if (const auto *array = type->getAsArrayTypeUnsafe()) return fits(array->getElementType(), left);
  if (const auto *function = type->getAs<clang::FunctionProtoType>()) {
    for (const clang::QualType parameter : function->getParamTypes()) {
      if (!fits(parameter, left)) return false;
    }
    return fits(function->getReturnType(), left);
  }
  const auto *record = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(type->getAsRecordDecl());
  if (record == nullptr) return true;
  for (const clang::TemplateArgument &argument : record->getTemplateArgs().asArray()) {
    if (argument.getKind() == clang::TemplateArgument::Type && !fits(argument.getAsType(), left)) return false;
  }
  return true;
}
bool is_long(clang::QualType type) {
  int left = kMostParts;
  return !fits(type, left);
}
clang::QualType type_at(std::intptr_t value) {
  return clang::QualType::getFromOpaquePtr(reinterpret_cast<const void *>(value));  // NOLINT(performance-no-int-to-ptr)
}
bool is_endless(std::intptr_t value) {
  const clang::QualType type = type_at(value);
  return !type.isNull() && is_long(type.getCanonicalType());
}

bool has_endless_type(const clang::Diagnostic &diagnostic) {
  for (unsigned i = 0; i < diagnostic.getNumArgs(); ++i) {
    if (diagnostic.getArgKind(i) == Engine::ak_qualtype && is_endless(diagnostic.getRawArg(i))) return true;
    if (diagnostic.getArgKind(i) != Engine::ak_qualtype_pair) continue;
    const auto *pair = reinterpret_cast<const clang::TemplateDiffTypes *>(  // NOLINT(performance-no-int-to-ptr)
        diagnostic.getRawArg(i));
    if (is_endless(pair->FromType) || is_endless(pair->ToType)) return true;
  }
  return false;
}

// In the place of FormatASTNodeDiagnosticArgument, with its parameters.
void write_argument(Engine::ArgumentKind kind, std::intptr_t value, llvm::StringRef modifier, llvm::StringRef argument,
                    llvm::ArrayRef<Engine::ArgumentValue> before, llvm::SmallVectorImpl<char> &out, void *context,
                    llvm::ArrayRef<std::intptr_t> types) {
  if (kind == Engine::ak_qualtype_pair) {
    auto &pair = *reinterpret_cast<clang::TemplateDiffTypes *>(value);  // NOLINT(performance-no-int-to-ptr)
    pair.TemplateDiffUsed = false;
    if (pair.PrintTree) return;  // then it asks for the two
    kind = Engine::ak_qualtype;
    value = pair.PrintFromType ? pair.FromType : pair.ToType;
  }
  if (kind != Engine::ak_qualtype) {
    clang::FormatASTNodeDiagnosticArgument(kind, value, modifier, argument, before, out, context, types);
    return;
  }
  const clang::QualType type = type_at(value);
  const auto &policy = static_cast<const clang::ASTContext *>(context)->getPrintingPolicy();
  const std::string text = is_long(type) ? "..." : type.getAsString(policy);
  out.push_back('\'');
  out.append(text.begin(), text.end());
  out.push_back('\'');
}

}  // namespace

void format(const clang::Diagnostic &diagnostic, clang::CompilerInstance *compiler, llvm::SmallVectorImpl<char> &out) {
  if (compiler == nullptr || !compiler->hasASTContext() || !has_endless_type(diagnostic)) {
    diagnostic.FormatDiagnostic(out);
    return;
  }
  clang::ASTContext &context = compiler->getASTContext();
  Engine &engine = compiler->getDiagnostics();
  engine.SetArgToStringFn(&write_argument, &context);
  diagnostic.FormatDiagnostic(out);
  engine.SetArgToStringFn(&clang::FormatASTNodeDiagnosticArgument, &context);
}

}  // namespace caplet::frontend
