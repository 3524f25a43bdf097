// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The fields of an adopted table: data first, then slots from the first pointer to a function, object or `void` on.
#pragma once

#include <clang/AST/Decl.h>

#include "frontend/frontend.h"
#include "frontend/types.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// Fills the slots of `api`, and its `foreign` part, which must be there. Reports what can't be described.
void add_table_fields(Unit &unit, TypeMapper &types, const clang::RecordDecl &table, const Adoption &adoption,
                      model::Api &api);
// Of a table that `slot` leads to, the slots; false after an error.
bool add_sub_table(Unit &unit, TypeMapper &types, const clang::RecordDecl &table, model::Slot &slot);

}  // namespace caplet::frontend
