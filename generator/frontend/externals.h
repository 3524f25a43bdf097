// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Well-known types of other projects: which public header declares them, wherever the C library really keeps them.
#pragma once

#include <string_view>

namespace caplet::frontend {

// "time.h" for "tm"; empty where the name is not in the table.
std::string_view public_header_of(std::string_view type);

// Whether C, POSIX or C++ has the header, which then needs no other before it: "stdint.h", "vector".
bool is_standard_header(std::string_view name);

// "PyObject" for the tag "_object", which nobody should have to write; empty for other tags.
std::string_view python_name_of_tag(std::string_view tag);

}  // namespace caplet::frontend
