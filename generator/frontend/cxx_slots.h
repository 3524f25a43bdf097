// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How C++ sees a function of a C++ header: members, and what can throw or has types that C lacks.
#pragma once

#include <clang/AST/DeclCXX.h>

#include "frontend/types.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// Whether a thunk must stand between the table and the function.
bool needs_cxx_form(const Unit &unit, const clang::FunctionDecl &function);

// What about a function keeps it out of a table, and what to write instead; empty if nothing does.
std::pair<std::string, std::string> obstacle(Unit &unit, const clang::FunctionDecl &function);

// Names constructors and destructors; false after an error: operators need a name from the user.
bool name_member(Unit &unit, const clang::FunctionDecl &function, bool is_named, model::Slot &slot);

// Fills slot.cxx, and the parameters of slot.signature with what annotations say of them; false after an error.
bool add_cxx_form(Unit &unit, TypeMapper &types, const clang::FunctionDecl &function, model::Slot &slot);

// A slot for each conversion of a handle's class to a base that is a handle, too.
void add_upcasts(Unit &unit, TypeMapper &types, const clang::CXXRecordDecl &definition, model::Api &api);

// The default as C++ consumers can write it; reports what they can't.
std::string default_of(Unit &unit, const clang::ParmVarDecl &parameter);

}  // namespace caplet::frontend
