// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Values and texts as C and C++ both read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/api.h"

namespace caplet::render {

// "text" in quotes: ASCII only, no trigraph, no escape that runs into what follows.
std::string string_literal(std::string_view text);
// The literal, or NULL for an empty text.
std::string string_or_null(std::string_view text);

// A value that an #if can compare too: 8, (-1), INT64_C(5000000000).
std::string integer_literal(std::int64_t value);
std::string integer_literal(std::uint64_t value);
std::string hex_literal(std::uint64_t value);
// The shortest text that reads back as `value`; always a double, never an int.
std::string real_literal(double value);
std::string enumerator_literal(const model::Enumerator &enumerator);
// Whether an `int` holds it on every platform.
bool fits_int(const model::Enumerator &enumerator);

// "const point &a"
std::string declared(const std::string &type, const std::string &name);

// `text` so that it can stand inside a block comment: nothing in it ends the comment, opens another one or hides a
// line.
std::string comment_text(std::string_view text);
// A documentation comment with its newline, each line indented; empty for an empty doc.
std::string doc_comment(const std::string &doc, int indent = 0);

}  // namespace caplet::render
