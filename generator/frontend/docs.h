// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Documentation comments, found in the text itself: Clang's own search stops at the `;{}#@` that annotations may
// contain.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caplet::frontend {

// The comment (`///`, `//!`, `/**`, `/*!`) that ends right above `offset`, without its marks; empty if there is none.
// Attributes and specifiers between the two are skipped, blank lines are not.
std::string doc_before(std::string_view text, std::size_t offset);

// The comment that follows on the same line (`///<` and the like) once a `,` or `;` at `offset` is passed.
std::string doc_after(std::string_view text, std::size_t offset);

}  // namespace caplet::frontend
