// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/literals.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>

#include "model/fingerprint.h"
#include "support/text.h"

namespace caplet::render {
namespace {

// By their bytes: nothing for what stands as it is, the letter of a short escape sequence, or kOther.
constexpr char kOther = '?';
constexpr std::array<char, 256> string_escapes() {
  std::array<char, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = i < 0x20 || i >= 0x7f ? kOther : '\0';
  for (const char same : {'"', '\\', '?'}) table[static_cast<unsigned char>(same)] = same;
  table['\n'] = 'n';
  table['\t'] = 't';
  return table;
}
constexpr std::array<char, 256> kStringEscapes = string_escapes();

// Writes one of the others, and returns its end.
char *write_other(std::string_view text, std::size_t at, char *to) {
  if (text[at] == '?') {
    if (at > 0 && text[at - 1] == '?') *to++ = '\\';  // two of them may begin a trigraph
    *to++ = '?';
    return to;
  }
  *to++ = '\\';  // three octal digits end there; a hexadecimal escape would swallow the letters behind it
  const auto byte = static_cast<unsigned char>(text[at]);
  for (const unsigned shift : {6U, 3U, 0U}) *to++ = static_cast<char>('0' + (byte >> shift & 7U));
  return to;
}

// Overrides of the writing direction can make code look like comment (and compilers warn of them).
bool is_unprintable(const CodePoint &point) {
  const char32_t c = point.value;
  return !point.valid || c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0) || (c >= 0x200b && c <= 0x200f) ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

constexpr std::array<bool, 256> plain_in_comment() {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = i >= 0x20 && i < 0x7f && i != '*' && i != '/' && i != '?';
  return table;
}
constexpr std::array<bool, 256> kPlainInComment = plain_in_comment();

// Where what may stand in a comment as it is ends.
std::size_t plain_in_comment(std::string_view text, std::size_t offset) {
  while (offset < text.size() && kPlainInComment[static_cast<unsigned char>(text[offset])]) ++offset;
  return offset;
}

void append_comment_point(std::string_view text, std::size_t offset, const CodePoint &point, std::string &out) {
  if (point.value == '\n' || point.value == '\t') {
    out += static_cast<char>(point.value);
  } else if (is_unprintable(point)) {
    char escaped[16];
    std::snprintf(escaped, sizeof escaped, point.valid ? "<U+%04X>" : "\\x%02X", static_cast<unsigned>(point.value));
    out += escaped;
  } else {
    const char first = text[offset];
    const char before = out.empty() ? '\0' : out.back();
    const bool joins =
        (before == '*' && first == '/') || (before == '/' && first == '*') || (before == '?' && first == '?');
    if (joins) out += ' ';
    out.append(text.substr(offset, static_cast<std::size_t>(point.bytes)));
  }
}

}  // namespace

void append_string_literal(std::string_view text, std::string &out) {
  constexpr std::size_t bytes = 64, longest_escape = 4;
  std::array<char, bytes * longest_escape> piece;
  out += '"';
  for (std::size_t begin = 0; begin < text.size(); begin += bytes) {
    char *to = piece.data();
    const std::size_t end = std::min(begin + bytes, text.size());
    for (std::size_t at = begin; at < end; ++at) {
      const char escape = kStringEscapes[static_cast<unsigned char>(text[at])];
      if (escape == '\0') {
        *to++ = text[at];
      } else if (escape == kOther) {
        to = write_other(text, at, to);
      } else {
        *to++ = '\\';
        *to++ = escape;
      }
    }
    out.append(piece.data(), to);
  }
  out += '"';
}

std::string string_literal(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8 + 2);
  append_string_literal(text, out);
  return out;
}

std::string string_or_null(std::string_view text) { return text.empty() ? "CAPLET_NULL" : string_literal(text); }

std::string integer_literal(std::int64_t value) {
  if (value == std::numeric_limits<std::int64_t>::min()) return "(-INT64_C(9223372036854775807) - 1)";
  if (value == std::numeric_limits<std::int32_t>::min()) return "(-2147483647 - 1)";
  const std::string digits = std::to_string(value < 0 ? -value : value);
  const bool is_int =
      value >= -std::numeric_limits<std::int32_t>::max() && value <= std::numeric_limits<std::int32_t>::max();
  const std::string literal = is_int ? digits : "INT64_C(" + digits + ")";
  return value < 0 ? "(-" + literal + ")" : literal;
}

std::string integer_literal(std::uint64_t value) {
  if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    return integer_literal(static_cast<std::int64_t>(value));
  }
  return "UINT64_C(" + std::to_string(value) + ")";
}

std::string hex_literal(std::uint64_t value) { return "UINT64_C(0x" + model::hex(value) + ")"; }

std::string real_literal(double value) {
  std::string literal = real_digits(value);
  return literal.front() == '-' ? "(" + literal + ")" : literal;
}

std::string enumerator_literal(const model::Enumerator &enumerator) {
  std::string text = enumerator.is_unsigned ? integer_literal(static_cast<std::uint64_t>(enumerator.value))
                                            : integer_literal(enumerator.value);
  // Behind `=`, a plain negative number needs no parentheses.
  const bool is_plain_negative = text.front() == '(' && text.find_first_of("C ") == std::string::npos;
  return is_plain_negative ? text.substr(1, text.size() - 2) : text;
}

bool fits_int(const model::Enumerator &enumerator) {
  return !enumerator.is_unsigned && enumerator.value >= std::numeric_limits<std::int32_t>::min() &&
         enumerator.value <= std::numeric_limits<std::int32_t>::max();
}

std::string comment_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t plain = plain_in_comment(text, offset);
    out.append(text, offset, plain - offset);
    offset = plain;
    if (offset == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[offset]);
    const CodePoint point = byte < 0x80 ? CodePoint{byte, 1, true} : decode_utf8(text, offset);
    if (point.value == '\n' && !out.empty() && out.back() == '\\') out += " .";  // no line may continue the next
    append_comment_point(text, offset, point, out);
    offset += static_cast<std::size_t>(point.bytes);
  }
  if (!out.empty() && (out.back() == '\\' || out.back() == '*')) out += ' ';
  return out;
}

std::string doc_comment(const std::string &doc, int indent) {
  if (doc.empty()) return "";
  const std::string margin(static_cast<std::size_t>(indent), ' '), next_line = "\n" + margin + "    ";
  const std::string text = comment_text(doc);
  std::string out;
  out.reserve(text.size() + text.size() / 2 + 16);
  out.append(margin).append("/** ");
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find('\n', begin);
    out.append(text, begin, end - begin);
    if (end == std::string::npos) break;
    while (out.back() == ' ') out.pop_back();
    out += next_line;
    begin = end + 1;
  }
  while (out.back() == ' ' || out.back() == '\n') out.pop_back();
  out += " */\n";
  return out;
}

std::string declared(const std::string &type, const std::string &name) {
  return type + (type.back() == '&' || type.back() == '*' ? "" : " ") + name;
}

}  // namespace caplet::render
