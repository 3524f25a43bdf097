// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Classes of exceptions: what a generated handler must be able to name, catch and ask.
#pragma once

#include <clang/AST/DeclCXX.h>

#include "frontend/unit.h"

namespace caplet::frontend {

// Whether the provider's code can catch it by reference and, where it is a std::exception, call what(). Else reports
// why not.
bool check_exception(Unit &unit, const clang::CXXRecordDecl &definition, clang::SourceRange at);

}  // namespace caplet::frontend
