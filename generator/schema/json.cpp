// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json.h"

#include <algorithm>

#include "support/text.h"

namespace caplet::schema {
namespace {

// The four hexadecimal digits at `at` as a number, or -1.
int hex4(std::string_view text, std::size_t at) {
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const std::size_t digit = i < text.size() ? std::string_view("0123456789abcdefABCDEF").find(text[i]) : 99;
    if (digit > 21) return -1;
    value = value * 16 + static_cast<int>(digit < 16 ? digit : digit - 6);
  }
  return value;
}

void append_utf8(std::string &out, std::uint32_t point) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  const auto follow = [&](int shift) { put(0x80U | (point >> shift & 0x3FU)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) return put(0xC0U | point >> 6), follow(0);
  if (point < 0x10000) return put(0xE0U | point >> 12), follow(6), follow(0);
  put(0xF0U | point >> 18), follow(12), follow(6), follow(0);
}

// A right one, at the start of `sequence`.
void append_unescaped(std::string &out, std::string_view sequence) {
  constexpr std::string_view letters = "bfnrt", meant = "\b\f\n\r\t";
  const std::size_t letter = letters.find(sequence[1]);
  if (sequence[1] != 'u') {
    out += letter == std::string_view::npos ? sequence[1] : meant[letter];
    return;
  }
  const auto first = static_cast<std::uint32_t>(hex4(sequence, 2));
  if (sequence.size() == 6) return append_utf8(out, first);
  const auto second = static_cast<std::uint32_t>(hex4(sequence, 8));
  append_utf8(out, 0x10000U + ((first - 0xD800U) << 10U) + (second - 0xDC00U));
}

}  // namespace

std::size_t escape_length(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return 0;
  if (text[at + 1] != 'u') return std::string_view("\"\\/bfnrt").find(text[at + 1]) != std::string_view::npos ? 2 : 0;
  const int first = hex4(text, at + 2);
  if (first < 0 || (first >= 0xDC00 && first <= 0xDFFF)) return 0;
  if (first < 0xD800 || first > 0xDFFF) return 6;
  const int second = text.substr(std::min(at + 6, text.size()), 2) == "\\u" ? hex4(text, at + 8) : -1;
  return second >= 0xDC00 && second <= 0xDFFF ? 12 : 0;
}

std::string JsonDocument::unquoted(Bytes token, bool is_escaped) const {
  const std::string_view inner = text.substr(token.begin + 1, token.end - token.begin - 2);
  if (!is_escaped) return std::string(inner);
  std::string out;
  for (std::size_t at = 0; at < inner.size();) {
    const std::size_t escape = std::min(inner.find('\\', at), inner.size());
    out += inner.substr(at, escape - at);
    at = escape;
    if (at == inner.size()) break;
    const std::size_t length = escape_length(inner, at);
    append_unescaped(out, inner.substr(at, length));
    at += length;
  }
  return out;
}

const Json *JsonDocument::member(const Json &object, std::string_view key) const {
  for (const Json &one : object) {
    if (is_key(one, key)) return &one;
  }
  return nullptr;
}

bool JsonDocument::is(Bytes token, bool is_escaped, std::string_view wanted) const {
  if (is_escaped) return unquoted(token, true) == wanted;
  return token.end - token.begin == wanted.size() + 2 && text.substr(token.begin + 1, wanted.size()) == wanted;
}

Bytes inside_string(std::string_view text, Bytes string, int offset, int length) {
  const std::uint32_t closing_quote = string.end - 1;
  std::uint32_t begin = closing_quote, end = closing_quote, at = string.begin + 1;
  for (int i = 0; at < closing_quote && i < offset + length; ++i) {
    if (i == offset) begin = at;
    const std::size_t bytes = text[at] == '\\' ? escape_length(text, at) : decode_utf8(text, at).bytes;
    at += static_cast<std::uint32_t>(bytes);
    end = at;
  }
  return {begin, std::max(end, begin + 1)};
}

}  // namespace caplet::schema
