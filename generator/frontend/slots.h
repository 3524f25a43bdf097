// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Annotated functions and variables -> slots; constants.
#pragma once

#include <clang/AST/Decl.h>

#include "frontend/types.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// Each reports what is wrong and then adds nothing.
void add_function(Unit &unit, TypeMapper &types, const clang::FunctionDecl &declaration, const Expansion &expansion,
                  model::Api &api);
void add_variable(Unit &unit, TypeMapper &types, const clang::VarDecl &declaration, const Expansion &expansion,
                  model::Api &api);
// `declaration` is the struct that CAPLET_CONSTANT declares, with the constant in an argument of its attribute.
void add_constant(Unit &unit, TypeMapper &types, const clang::RecordDecl &declaration, const Expansion &expansion,
                  model::Api &api);

}  // namespace caplet::frontend
