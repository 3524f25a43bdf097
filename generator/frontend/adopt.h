// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An existing table: a struct of pointers in a header without annotations, which becomes the slots of an Api.
#pragma once

#include <clang/AST/Decl.h>

#include <optional>
#include <string>
#include <vector>

#include "frontend/frontend.h"
#include "frontend/unit.h"

namespace caplet::frontend {

// Name, capsule and distribution are the caller's to fill; nullopt after an error.
std::optional<model::Api> adopt(Unit &unit, const std::string &header, const Adoption &adoption,
                                const std::vector<clang::Decl *> &candidates);

}  // namespace caplet::frontend
