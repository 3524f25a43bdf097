// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What Python.h, which generated headers begin with, declares or defines itself.
#pragma once

#include <string_view>

namespace caplet::render {

// The kinds of python_names.txt: 'm' a macro, 'f' one with parameters, 'o' a function, 'v' a variable, 'e' an
// enumerator, 'y' a typedef, 't' a tag.
bool is_of_python(std::string_view name, std::string_view kinds);

}  // namespace caplet::render
