// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/literals.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include "support/text.h"

namespace caplet::render {
namespace {

// Three octal digits end there; a hexadecimal escape would swallow the letters behind it.
void append_octal(unsigned char byte, std::string &out) {
  char text[5];
  std::snprintf(text, sizeof text, "\\%03o", static_cast<unsigned>(byte));
  out += text;
}

bool is_special_in_string(char c) {
  return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f || c == '"' || c == '\\' ||
         c == '?';
}

void append_string_byte(unsigned char byte, std::string &out) {
  switch (byte) {
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '"':
    case '\\':
      out += '\\';
      out += static_cast<char>(byte);
      return;
    case '?':  // two of them may begin a trigraph
      if (!out.empty() && out.back() == '?') out += '\\';
      out += '?';
      return;
    default:
      if (byte < 0x20 || byte >= 0x7f) {
        append_octal(byte, out);
      } else {
        out += static_cast<char>(byte);
      }
  }
}

// Overrides of the writing direction can make code look like comment (and compilers warn of them).
bool is_unprintable(const CodePoint &point) {
  const char32_t c = point.value;
  return !point.valid || c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0) || (c >= 0x200b && c <= 0x200f) ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
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

std::string string_literal(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + text.size() / 8 + 2);
  while (!text.empty()) {
    const auto *special = std::find_if(text.begin(), text.end(), is_special_in_string);
    const auto plain = static_cast<std::size_t>(special - text.begin());
    out += text.substr(0, plain);
    if (plain < text.size()) append_string_byte(static_cast<unsigned char>(*special), out);
    text.remove_prefix(std::min(plain + 1, text.size()));
  }
  return out + '"';
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

std::string hex_literal(std::uint64_t value) {
  char text[32];
  std::snprintf(text, sizeof text, "UINT64_C(0x%016llx)", static_cast<unsigned long long>(value));
  return text;
}

std::string real_literal(double value) {
  char text[64];
  for (int digits = 15; digits <= 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*g", digits, value);
    if (std::strtod(text, nullptr) == value) break;
  }
  std::string literal = text;
  if (literal.find_first_of(".en") == std::string::npos) literal += ".0";
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
  for (std::size_t offset = 0; offset < text.size();) {
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
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::string out = margin + "/** ";
  for (const char c : comment_text(doc)) {
    if (c == '\n') {
      while (out.back() == ' ') out.pop_back();
      out += "\n" + margin + "    ";
    } else {
      out += c;
    }
  }
  while (out.back() == ' ' || out.back() == '\n') out.pop_back();
  return out + " */\n";
}

std::string declared(const std::string &type, const std::string &name) {
  return type + (type.back() == '&' || type.back() == '*' ? "" : " ") + name;
}

}  // namespace caplet::render
