// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The headers that the program carries, so that it works wherever it is copied to: Clang's builtin ones and Caplet's
// own. Each is packed for itself and unpacked when it is read.
#pragma once

#include "frontend/clang_compat.h"

namespace caplet::frontend {

// Folders that only the file system below has. No path of a user begins so, and what does is in no depfile.
inline constexpr char kClangResources[] = "<caplet>/clang";  // for -resource-dir: the folder above Clang's headers
inline constexpr char kCapletHeaders[] = "<caplet>/include";

// Whether the path is below one of them, also made absolute, as precompiled headers have it.
bool is_carried(llvm::StringRef path);

// Another one for other headers.
const std::string &carried_identity();

// `files`, and these folders.
compat::Files with_carried_headers(const compat::Files &files);

}  // namespace caplet::frontend
