// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Clang's messages show types both as written and with all typedefs replaced, "(aka ...)": of a chain of typedefs that
// each name the one before twice, a text of 2^n words.
#pragma once

#include <clang/Basic/Diagnostic.h>
#include <clang/Frontend/CompilerInstance.h>

namespace caplet::frontend {

// The message, with types as they are written where one of them would be too long otherwise. `compiler` makes it, or is
// null: then no types are in it.
void format(const clang::Diagnostic &diagnostic, clang::CompilerInstance *compiler, llvm::SmallVectorImpl<char> &out);

}  // namespace caplet::frontend
