// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An existing table that is an array of pointers: the macros that cast its places become slots.
#pragma once

#include <clang/AST/Decl.h>

#include <string>
#include <vector>

#include "frontend/frontend.h"
#include "frontend/table_macros.h"
#include "frontend/types.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// Null after an error, which it has reported.
const clang::VarDecl *find_array(Unit &unit, const std::string &wanted, const std::vector<clang::Decl *> &candidates);

// Fills the slots of `api`, and the `count` of its `foreign` part, which must be there. Reports what can't be
// described.
void add_table_macros(Unit &unit, TypeMapper &types, const clang::VarDecl &array, const Adoption &adoption,
                      TableMacros &macros, model::Api &api);

}  // namespace caplet::frontend
