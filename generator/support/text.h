// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// UTF-8 text as messages need it: code points, positions, how wide a terminal shows it, and near misses of words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostics.h"
#include "support/lines.h"

namespace caplet {

struct CodePoint {
  char32_t value = 0;
  int bytes = 1;
  bool valid = true;  // else `value` is the one byte at fault
};
// The code point that starts at `offset`, which must be inside `text`. Overlong forms and surrogates are not valid.
CodePoint decode_utf8(std::string_view text, std::size_t offset);

// The offset of the first byte that is not UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

// Code points in `text`, an invalid byte counting as one.
int count_code_points(std::string_view text);

// The span of the bytes from `begin` up to `end`; one code point where that leaves the line. `lines` is the text's.
Span span_of(std::string_view text, const Lines &lines, std::size_t begin, std::size_t end);

// Columns of a terminal: 0 for combining marks, 2 for East Asian and emoji.
int display_width(char32_t code_point);

// `text` as it may be sent to a terminal: control characters, bidirectional overrides and bytes that are not UTF-8 are
// escaped as <U+001B> and \xFF.
std::string printable(std::string_view text);

inline std::string ticked(std::string_view text) { return "`" + std::string(text) + "`"; }

inline bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }
inline bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The shortest digits that read as the same number, with a point or an exponent; "nan", "inf", "-inf".
std::string real_digits(double value);

// The inside of a literal between double quotes: quotes, backslashes and line breaks escaped as most languages have it,
// control characters and bytes above `last` as two hexadecimal digits between `before` and `after`.
std::string escaped(std::string_view text, unsigned char last, std::string_view before, std::string_view after = "");

// Of a word of C: a letter, digit or underscore of ASCII.
inline bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The candidate that `word` was probably meant to be, or empty.
std::string closest(std::string_view word, const std::vector<std::string_view> &candidates);
// "did you mean `gil`?", or empty.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view> &candidates);

}  // namespace caplet
