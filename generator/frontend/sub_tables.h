// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Tables that a slot of an existing table leads to.
#pragma once

#include <clang/AST/Decl.h>

#include "frontend/frontend.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// The struct of the project's that the slot `name` points to, if it is a table: every field is a pointer to a function,
// to a Python object or type, or to `void`, and one at least is to a function. Where an interface file says which it
// is, that counts, as far as there is a struct. Else null.
const clang::RecordDecl *sub_table(clang::QualType type, const std::string &name, const Adoption &adoption,
                                   const Unit &unit);

}  // namespace caplet::frontend
