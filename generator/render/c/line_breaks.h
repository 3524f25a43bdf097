// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Long lines of generated C and C++, broken once, where the text of a whole file is finished.
#pragma once

#include <string>
#include <string_view>

namespace caplet::render {

// `text` with no line of more than 120 columns where it can be broken without another meaning: behind a comma, else a
// brace, else a parenthesis; between the words of a comment; else inside a string, which becomes two; with a backslash
// where the preprocessor reads it. What is broken off is indented by four columns more. Lines with `//` stay as they
// are, and so does a long word.
std::string break_long_lines(std::string_view text);

}  // namespace caplet::render
