// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The type of a constant, as its header writes it: of literals by their suffixes, of casts and variables by their
// names. Nothing depends on the target's widths, so that all platforms record the same.
#pragma once

#include <clang/AST/Expr.h>

#include "frontend/types.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// Fills `type` and `is_literal` of the constant, whose value is known. False after an error.
bool add_constant_type(Unit &unit, TypeMapper &types, const clang::Expr &expression, clang::SourceRange at,
                       model::Constant &constant);

}  // namespace caplet::frontend
