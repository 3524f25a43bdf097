// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Words, literals and documentation of Rust.
#pragma once

#include <string>
#include <string_view>

#include "model/api.h"

namespace caplet::render {

// "geo_norm", or with an underscore where Rust or the generated module has the word.
std::string rust_name(const std::string &name);
// The same of a type or a constant, which no variable of the module may have the name of.
std::string rust_item(const std::string &name);
// The same among the methods of the generated `Api`.
std::string rust_method(const std::string &name);

// "\"a\"", with escapes of Rust.
std::string rust_string(std::string_view text);
// b"a"
std::string rust_bytes(std::string_view text);
// Some("1.0"), or None for an empty text.
std::string rust_optional(std::string_view text);
std::string rust_real(double value, bool is_double);
// Some(2.5), and the like, have no place for a sign: "(-2)".
std::string rust_integer(std::int64_t value);

// Each line behind `mark` ("/// ", indented), so that rustdoc reads it as text: no links, no tests.
std::string rust_doc(std::string_view text, std::string_view mark);

}  // namespace caplet::render
