// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The declarations of a header, as Clang hands them out one by one, and what becomes of them:
//
//   HandleTopLevelDecl -> candidates -> walk: own typedefs, annotated declarations -> slots, types, constants -> Api
//                                                           expansions left over -> misplaced or dropped annotations
#pragma once

#include <clang/AST/ASTConsumer.h>
#include <clang/AST/DeclGroup.h>
#include <clang/Frontend/CompilerInstance.h>

#include <optional>
#include <string>
#include <vector>

#include "frontend/conditionals.h"
#include "frontend/frontend.h"
#include "frontend/helpers.h"
#include "frontend/slots.h"
#include "frontend/table_macros.h"
#include "frontend/types.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// What one run of Clang shares between its listeners.
struct Session {
  Positions &positions;
  Diagnostics &diagnostics;
  std::string header;  // as the user named it
  std::optional<Adoption> adoption;
  Expansions expansions;
  Ownership ownership;
  Defines defines;
  Conditionals conditionals;
  Helpers helpers;
  TableMacros table_macros;
  const Includes *includes = nullptr;     // that Clang begins with
  std::optional<model::Api> api;          // the result
  std::vector<std::string> dependencies;  // every file read
};

class Collector : public clang::ASTConsumer {
 public:
  Collector(Session &session, clang::CompilerInstance &compiler) : session_(session), compiler_(compiler) {}
  bool HandleTopLevelDecl(clang::DeclGroupRef group) override;
  // Those of functions that a table's macros are tried in are not.
  bool shouldSkipFunctionBody(clang::Decl *declaration) override;
  // What comes out of a precompiled header.
  void HandleInterestingDecl(clang::DeclGroupRef) override {}
  void HandleTranslationUnit(clang::ASTContext &ast) override;

 private:
  Session &session_;
  clang::CompilerInstance &compiler_;
  std::vector<clang::Decl *> candidates_;
};

// Builds the Api from candidates; nullopt after an error.
std::optional<model::Api> build(Unit &unit, const std::string &header, const std::vector<clang::Decl *> &candidates);

// Reports the annotations that stand on the wrong thing or on nothing at all.
void report_left_over(Unit &unit, const std::vector<clang::Decl *> &candidates);

}  // namespace caplet::frontend
