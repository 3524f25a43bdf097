// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/walk.h"

#include <clang/AST/DeclTemplate.h>

namespace caplet::frontend {

using clang::dyn_cast;

std::vector<clang::Decl *> inside(clang::Decl *declaration) {
  std::vector<clang::Decl *> result;
  const auto *context = dyn_cast<clang::DeclContext>(declaration);
  const bool opens =
      llvm::isa<clang::NamespaceDecl, clang::LinkageSpecDecl, clang::RecordDecl, clang::ExportDecl>(declaration);
  if (context && opens) result.assign(context->decls_begin(), context->decls_end());
  if (const auto *templated = dyn_cast<clang::TemplateDecl>(declaration)) {
    if (templated->getTemplatedDecl()) result.push_back(templated->getTemplatedDecl());
  }
  return result;
}

void note_names(Unit &unit, TypeMapper &types, clang::Decl *declaration) {
  if (const auto *alias = dyn_cast<clang::TypedefNameDecl>(declaration)) types.note_typedef(*alias);
  const auto *named = dyn_cast<clang::NamedDecl>(declaration);
  const bool is_own = unit.ownership.belongs(declaration->getLocation()) == Belongs::kApi;
  if (named && named->getDeclName() && is_own) types.reserve_name(unit.names_of(*named).first);
  for (clang::Decl *inner : inside(declaration)) note_names(unit, types, inner);
}

}  // namespace caplet::frontend
