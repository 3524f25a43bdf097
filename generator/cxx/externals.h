// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Well-known types of other projects: which public header declares them, wherever the C library really keeps them.
#pragma once

#include <string_view>

namespace caplet::cxx {

// "time.h" for "tm"; empty where the name is not in the table.
std::string_view public_header_of(std::string_view type);

// "PyObject" for the tag "_object", which nobody should have to write; empty for other tags.
std::string_view python_name_of_tag(std::string_view tag);

}  // namespace caplet::cxx
