// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/exceptions.h"

#include <clang/AST/CXXInheritance.h>
#include <clang/AST/DeclTemplate.h>

#include <algorithm>
#include <set>

namespace caplet::frontend {
namespace {

using clang::CXXRecordDecl;
using clang::dyn_cast;

struct Obstacle {
  std::string what, hint;
};

template <typename Visit>
void for_each_base(const CXXRecordDecl &record, const Visit &visit) {
  for (const clang::CXXBaseSpecifier &base : record.bases()) {
    const CXXRecordDecl *target = base.getType()->getAsCXXRecordDecl();
    if (target != nullptr && target->hasDefinition()) visit(*target->getDefinition());
  }
}

const CXXRecordDecl *std_exception(const CXXRecordDecl &record) {
  if (record.isInStdNamespace() && record.getIdentifier() && record.getName() == "exception") return &record;
  const CXXRecordDecl *found = nullptr;
  for_each_base(record, [&](const CXXRecordDecl &base) {
    if (found == nullptr) found = std_exception(base);
  });
  return found;
}

// The classes that declare a `what`, and hide those of their bases.
void collect_what(const CXXRecordDecl &record, clang::DeclarationName name, std::set<const CXXRecordDecl *> &out) {
  if (!record.lookup(name).empty()) {
    out.insert(&record);
  } else {
    for_each_base(record, [&](const CXXRecordDecl &base) { collect_what(base, name, out); });
  }
}

bool is_callable(const clang::NamedDecl &member) {
  const auto *method = dyn_cast<clang::CXXMethodDecl>(&member);
  return method != nullptr && method->isConst() && method->getAccess() == clang::AS_public &&
         method->getMinRequiredArguments() == 0 && method->getReturnType()->isPointerType();
}

bool has_what(const Unit &unit, const CXXRecordDecl &record) {
  const clang::DeclarationName name(&unit.ast.Idents.get("what"));
  std::set<const CXXRecordDecl *> owners;
  collect_what(record, name, owners);
  const bool is_clear = owners.size() == 1 || std::any_of(owners.begin(), owners.end(), [&](const CXXRecordDecl *one) {
                          return std::all_of(owners.begin(), owners.end(), [&](const CXXRecordDecl *other) {
                            return one == other || one->isVirtuallyDerivedFrom(other);
                          });
                        });
  return is_clear && std::all_of(owners.begin(), owners.end(), [&](const CXXRecordDecl *one) {
           const auto members = one->lookup(name);
           return std::any_of(members.begin(), members.end(),
                              [](const clang::NamedDecl *member) { return is_callable(*member); });
         });
}

bool is_accessible(const clang::Decl &declaration) {
  for (const clang::Decl *at = &declaration; at != nullptr && dyn_cast<clang::TagDecl>(at) != nullptr;
       at = dyn_cast<clang::Decl>(at->getDeclContext())) {
    if (at->getAccess() == clang::AS_private || at->getAccess() == clang::AS_protected) return false;
  }
  return true;
}

Obstacle obstacle_of_base(const CXXRecordDecl &definition, const CXXRecordDecl &base) {
  if (&definition == &base) return {};
  clang::CXXBasePaths paths(/*FindAmbiguities=*/true, /*RecordPaths=*/true, /*DetectVirtual=*/false);
  definition.isDerivedFrom(&base, paths);
  const std::string hint = "derive from it once, and publicly";
  const bool is_public = std::any_of(paths.begin(), paths.end(),
                                     [](const clang::CXXBasePath &path) { return path.Access == clang::AS_public; });
  if (!is_public) return {"is derived from `std::exception` where nobody sees it", hint};
  clang::ASTContext &ast = definition.getASTContext();
  if (paths.isAmbiguous(ast.getCanonicalType(paths.front().back().Base->getType()).getUnqualifiedType())) {
    return {"has `std::exception` as a base more than once", hint};
  }
  return {};
}

Obstacle obstacle_of(const Unit &unit, const CXXRecordDecl &definition) {
  if (definition.getDescribedClassTemplate() != nullptr || definition.isDependentContext() ||
      clang::isa<clang::ClassTemplateSpecializationDecl>(definition)) {
    return {"is a template", "derive a class from the specialisation that is thrown, and annotate that"};
  }
  if (!definition.getIdentifier()) return {"has no name", "give the class a name"};
  if (!is_accessible(definition)) return {"is private to its class", "make it public"};
  const CXXRecordDecl *base = std_exception(definition);
  if (base == nullptr) return {};
  Obstacle found = obstacle_of_base(definition, *base);
  if (found.what.empty() && !has_what(unit, definition)) {
    return {"has no `what()` that says what happened",
            "let it inherit that of `std::exception`, or override it publicly"};
  }
  return found;
}

}  // namespace

bool check_exception(Unit &unit, const CXXRecordDecl &definition, clang::SourceRange at) {
  const Obstacle found = obstacle_of(unit, definition);
  if (found.what.empty()) return true;
  unit.error("exception-uncatchable", at,
             "`" + definition.getQualifiedNameAsString() + "` can't be caught by generated code: it " + found.what,
             found.hint);
  return false;
}

}  // namespace caplet::frontend
