// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What stands in a place of an existing table, by the type of the pointer there.
#pragma once

#include <clang/AST/TypeLoc.h>

#include "frontend/types.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// A pointer in a table, and how its type was written; the location may be null.
struct Place {
  clang::QualType type;
  clang::TypeLoc written;
  clang::SourceRange range;
};

// Whether it leads to a Python object or type.
bool leads_to_object(clang::QualType type, const Unit &unit);
// Fills kind and type of `slot`, which has a name. Reports what can't be described.
bool describe_place(Unit &unit, TypeMapper &types, const Place &place, model::Slot &slot);

}  // namespace caplet::frontend
