// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An existing table in a header without annotations, which becomes the slots of an Api: a struct of pointers, or an
// array of them that macros cast.
#pragma once

#include <clang/AST/Decl.h>

#include <optional>
#include <string>
#include <vector>

#include "frontend/frontend.h"
#include "frontend/table_macros.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// Name, capsule and distribution are the caller's to fill; nullopt after an error.
std::optional<model::Api> adopt(Unit &unit, const std::string &header, const Adoption &adoption,
                                const std::vector<clang::Decl *> &candidates, TableMacros &macros);

}  // namespace caplet::frontend
