// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A visitor of declarations. LLVM 20 and newer have one that is compiled already; to compile one takes 20 seconds.
#pragma once

#include <llvm/Config/llvm-config.h>

#if LLVM_VERSION_MAJOR >= 20
#include <clang/AST/DynamicRecursiveASTVisitor.h>
#else
#include <clang/AST/RecursiveASTVisitor.h>
#endif

namespace caplet::frontend::compat {

#if LLVM_VERSION_MAJOR >= 20
using Visitor = clang::DynamicRecursiveASTVisitor;
#else
class Visitor : public clang::RecursiveASTVisitor<Visitor> {
 public:
  virtual ~Visitor() = default;
  virtual bool VisitDecl(clang::Decl *) { return true; }
};
#endif

}  // namespace caplet::frontend::compat
