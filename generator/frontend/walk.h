// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The declarations of a header, one within the other.
#pragma once

#include <clang/AST/Decl.h>

#include <vector>

#include "frontend/types.h"

namespace caplet::frontend {

// What stands within namespaces, records, templates and `extern "C"`; empty for other declarations.
std::vector<clang::Decl *> inside(clang::Decl *declaration);

// Before any type is mapped: what has a typedef of its own name, and which names are taken.
void note_names(Unit &unit, TypeMapper &types, clang::Decl *declaration);

}  // namespace caplet::frontend
