// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json.h"

#include <algorithm>

#include "support/text.h"

namespace caplet::schema {
namespace {

// Of the escape sequence at `at`, which is a right one; a pair of surrogates is one.
std::size_t escape_length(std::string_view text, std::size_t at) {
  if (text[at + 1] != 'u') return 2;
  const bool is_pair = (text[at + 2] == 'd' || text[at + 2] == 'D') &&
                       std::string_view("89abAB").find(text[at + 3]) != std::string_view::npos;
  return is_pair ? 12 : 6;
}

}  // namespace

std::string_view JsonDocument::unquoted(Bytes token, bool is_escaped) const {
  if (!is_escaped) return text.substr(token.begin + 1, token.end - token.begin - 2);
  const auto starts_before = [](const auto &one, std::uint32_t begin) { return one.first < begin; };
  return std::lower_bound(unescaped.begin(), unescaped.end(), token.begin, starts_before)->second;
}

const Json *JsonDocument::member(const Json &object, std::string_view key) const {
  for (const Json &one : object) {
    if (is_key(one, key)) return &one;
  }
  return nullptr;
}

std::string join_escapes(std::string_view text, Bytes string, std::string_view escapes) {
  std::string joined;
  joined.reserve(string.end - string.begin);
  std::size_t used = 0;  // of the escapes
  for (std::size_t at = string.begin + 1, end = string.end - 1; at < end;) {
    const std::size_t plain_end = std::min(text.find('\\', at), end);
    joined.append(text, at, plain_end - at);
    at = plain_end;
    if (at == end) break;
    const int bytes = decode_utf8(escapes, used).bytes;
    joined.append(escapes, used, static_cast<std::size_t>(bytes));
    used += static_cast<std::size_t>(bytes);
    at += escape_length(text, at);
  }
  return joined;
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
