// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The includes with which a header begins: what Clang can read once for many runs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caplet::frontend {

// The first lines of `header` that are an #include with <> or a #define without parameters, up to the last #include
// before anything else; comments, blank lines, the include guard and `#pragma once` may stand between them. Whoever
// compiles these lines for themselves sees what the header's own includes see.
std::string prefix_of(std::string_view header);

// The first part of a prefix, up to the line of `offset`, without what follows its last #include.
std::string cut_prefix(std::string_view prefix, std::size_t offset);

// The macros that a prefix defines.
std::vector<std::string> macros_of(std::string_view prefix);

}  // namespace caplet::frontend
