// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The places of an array that macros mention, each by the macro that says best what stands there.
#pragma once

#include <clang/AST/Decl.h>

#include <string>
#include <vector>

#include "frontend/table_macros.h"
#include "frontend/unit.h"

namespace caplet::frontend {

struct ArrayPlace {
  int index = 0;
  std::string name;                               // of the macro that is the slot, or of its index
  clang::SourceLocation at;                       // where that macro is defined
  const clang::ExplicitCastExpr *cast = nullptr;  // null: nothing is known but that the place is taken
  bool is_dereferenced = false;
};

// In the order of their indices. Reports what can't be read, and places that two macros take for different things.
// `count` is the number of places, 0 if nobody knows it.
std::vector<ArrayPlace> array_places(Unit &unit, const clang::VarDecl &array, int count, bool explains,
                                     TableMacros &macros);

}  // namespace caplet::frontend
