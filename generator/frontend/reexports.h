// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What of an API is another project's: how consumers include its headers, and what they call what it declares as well.
// docs/decisions/0013-reexported-names.md has the reasons.
#pragma once

#include <clang/AST/Decl.h>

#include <set>
#include <string>

#include "frontend/unit.h"

namespace caplet::frontend {

// Whether what stands there is declared by another project.
bool is_elsewhere(Unit &unit, clang::SourceLocation location);
// The headers with a namespace of their own, which no consumer in C can include.
std::set<std::string> headers_of_namespaces(const clang::ASTContext &ast, Ownership &ownership);
// Whether another project declares it, and this header once more.
bool is_redeclared(Unit &unit, const clang::NamedDecl &declaration);

// "pack_squash_level", "PACK_SQUASH_LEVEL": what consumers call it, who may have the original as well.
std::string reexported_function(const model::Api &api, const std::string &name);
std::string reexported_constant(const model::Api &api, const std::string &name);

// To be called when `api` has everything else: includes, what must be defined before them, and references to renamed
// things. Reports names that are taken.
void add_reexports(Unit &unit, model::Api &api);

}  // namespace caplet::frontend
