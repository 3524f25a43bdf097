// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Small questions about Clang's types that need nothing but the type.
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Attr.h>
#include <clang/AST/Type.h>

#include <optional>
#include <string>
#include <utility>

#include "model/api.h"

namespace caplet::frontend {

// One step through what was written around a type without changing it; null at typedefs and at types proper. Notes the
// calling convention of the attributes that it passes: a target that ignores them doesn't matter.
clang::QualType peel(clang::QualType type, const clang::ASTContext &ast, model::CallingConvention *convention);

// The convention written on a function's type; nullopt for those that have no name in the model.
std::optional<model::CallingConvention> convention_of(clang::QualType function, const clang::ASTContext &ast);

// The function type that a typedef names, directly or through one pointer; null if it names something else.
struct FunctionTarget {
  clang::QualType type;
  bool through_pointer = false;
  model::CallingConvention convention = model::CallingConvention::kDefault;
};
FunctionTarget function_of(clang::QualType target, const clang::ASTContext &ast);

// Whether C has such a layout: nothing of the class is made, copied or ended by code, and all of it lies in one class.
bool has_c_layout(const clang::RecordDecl &definition);

// What to call a type that can't cross a C ABI, and what to write instead.
std::pair<std::string, std::string> unsupported(clang::QualType type, const clang::ASTContext &ast);

// What to pass instead of a type of the C++ library: "string".
std::string instead_of(llvm::StringRef name);

}  // namespace caplet::frontend
