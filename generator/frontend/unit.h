// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// One header while it is read: what every stage of the front end looks at, and small questions about declarations.
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/Lex/Preprocessor.h>

#include <string>
#include <utility>
#include <vector>

#include "frontend/annotations.h"
#include "frontend/defines.h"
#include "frontend/expansions.h"
#include "frontend/includes.h"
#include "frontend/ownership.h"
#include "frontend/positions.h"
#include "model/api.h"

namespace clang {
class Sema;
}

namespace caplet::frontend {

// As it is written; empty where there is none.
std::string name_of(const clang::NamedDecl &declaration);

struct Unit {
  clang::ASTContext &ast;
  clang::Preprocessor &preprocessor;
  clang::Sema &sema;
  Positions &positions;
  Expansions &expansions;
  Ownership &ownership;
  Defines &defines;
  Diagnostics &diagnostics;
  const Includes *includes = nullptr;  // that Clang began with, if it did
  std::string prefix = {};             // of what generated code declares; empty until CAPLET_API is read

  const clang::SourceManager &manager() const { return ast.getSourceManager(); }
  bool is_cxx() const { return ast.getLangOpts().CPlusPlus; }

  void error(std::string_view id, clang::SourceRange at, std::string message, std::string hint = "") {
    diagnostics.error(id, positions.range(at), std::move(message), std::move(hint));
  }
  // The name in C ("geo_point") and, where it differs, in the header ("geo::point").
  std::pair<std::string, std::string> names_of(const clang::NamedDecl &declaration) const;
  // What of this name stands in `context`. A file of C has no table by names where most of it is precompiled, and
  // making one reads all of it.
  std::vector<clang::NamedDecl *> declared(clang::DeclarationName name, const clang::DeclContext &context) const;
  // Name, symbol, origin, documentation and deprecation, the declaration beginning at `begin` where that is earlier.
  void describe(const clang::NamedDecl &declaration, model::Named &named, clang::SourceLocation begin = {});
  // Reports that a macro of a system header stands in the declaration's place: `extern int errno;` behind <errno.h>
  // declares `int (*__errno_location())`.
  void refuse_name_of_library(const clang::NamedDecl &declaration);
  // The comment before `begin`, else the one behind `end` on its line.
  std::string doc(clang::SourceLocation begin, clang::SourceLocation end);

  // The annotation of this kind on this very declaration; reports a second one. An annotation that is not of this kind
  // stays unused, which is reported at the end.
  Expansion *annotation_on(const clang::Decl &declaration, Macro macro);
  // CAPLET_HANDLE on any declaration of a class, which counts as a use of it; null without one.
  Expansion *handle_annotation(const clang::CXXRecordDecl &declaration);
};

}  // namespace caplet::frontend
