// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/text.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace caplet {
namespace {

struct Range {
  char32_t first, last;
};
// Good enough to put a caret in its place; not a copy of Unicode's tables.
constexpr Range kWide[] = {{0x1100, 0x115F},  {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97F},
                           {0xAC00, 0xD7A3},  {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
                           {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
                           {0x20000, 0x3FFFD}};
constexpr Range kZero[] = {{0x0300, 0x036F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D},
                           {0x2060, 0x2064}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
// Escaped: they would move the cursor or turn the direction of the text.
constexpr Range kUnprintable[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x200E, 0x200F}, {0x2028, 0x202E},
                                  {0x2066, 0x2069}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}};

template <std::size_t n>
bool in(const Range (&ranges)[n], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges), [c](Range r) { return r.first <= c && c <= r.last; });
}

// The length that the first byte of a sequence announces; 0: it can't be first.
int announced_length(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte <= 0xDF) return 2;
  if (byte >= 0xE0 && byte <= 0xEF) return 3;
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  return 0;
}

bool is_overlong_or_forbidden(char32_t value, int bytes) {
  return (bytes == 3 && value < 0x800) || (bytes == 4 && value < 0x10000) || value > 0x10FFFF ||
         (value >= 0xD800 && value <= 0xDFFF);
}

std::string folded(std::string_view word) {
  std::string result;
  for (const char c : word) {
    if (c != '_' && c != '-') result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return result;
}

// Insertions, deletions, replacements and swaps of neighbours between two short words.
std::size_t edit_distance(const std::string &a, const std::string &b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// Where ASCII ends, from `at` on: texts are little else, and eight bytes are looked at together.
std::size_t end_of_ascii(std::string_view text, std::size_t at) {
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if ((bytes & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  const CodePoint invalid{first, 1, false};
  const int bytes = announced_length(first);
  if (bytes == 1) return {first, 1, true};
  if (bytes == 0 || offset + bytes > text.size()) return invalid;
  char32_t value = first & (0x7F >> bytes);
  for (int i = 1; i < bytes; ++i) {
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    if ((byte & 0xC0) != 0x80) return invalid;
    value = value << 6 | (byte & 0x3F);
  }
  if (is_overlong_or_forbidden(value, bytes)) return invalid;
  return {value, bytes, true};
}

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = end_of_ascii(text, 0); at < text.size(); at = end_of_ascii(text, at)) {
    const CodePoint c = decode_utf8(text, at);
    if (!c.valid) return at;
    at += c.bytes;
  }
  return std::string_view::npos;
}

int count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_ascii(text, at);
    count += end - at;
    at = end;
    if (at == text.size()) break;
    at += decode_utf8(text, at).bytes;
    ++count;
  }
  return static_cast<int>(count);
}

Span span_of(std::string_view text, const Lines &lines, std::size_t begin, std::size_t end) {
  begin = std::min(begin, text.size());
  const auto next = std::upper_bound(lines.starts.begin(), lines.starts.end(), begin);
  Span span{static_cast<int>(next - lines.starts.begin()), 1, 1};
  const std::size_t start = *(next - 1), before = points_before(text, lines, begin);
  span.column += static_cast<int>(before - points_before(text, lines, start));
  if (begin < end && end <= start + line_of(text, lines, span.line).size()) {
    span.length = static_cast<int>(points_before(text, lines, end) - before);
  }
  return span;
}

int display_width(char32_t c) {
  if (in(kZero, c)) return 0;
  return in(kWide, c) ? 2 : 1;
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    char escape[16] = "";
    if (!c.valid) {
      std::snprintf(escape, sizeof escape, "\\x%02X", static_cast<unsigned>(c.value));
    } else if (in(kUnprintable, c.value)) {
      std::snprintf(escape, sizeof escape, "<U+%04X>", static_cast<unsigned>(c.value));
    }
    if (*escape != '\0') {
      result += escape;
    } else {
      result += text.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return result;
}

std::string closest(std::string_view word, const std::vector<std::string_view> &candidates) {
  const std::string wanted = folded(word);
  std::string_view best;
  std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(wanted, folded(candidate));
    if (distance < least && distance < candidate.size()) {
      least = distance;
      best = candidate;
    }
  }
  return std::string(best);
}

std::string escaped(std::string_view text, unsigned char last, std::string_view before, std::string_view after) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char one : text) {
    const auto byte = static_cast<unsigned char>(one);
    if (one == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7f || byte > last) {
      out.append(before).append({digits[byte / 16], digits[byte % 16]}).append(after);
    } else {
      if (one == '"' || one == '\\') out += '\\';
      out += one;
    }
  }
  return out;
}

std::string real_digits(double value) {
  char text[64];
  for (int digits = 15; digits <= 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*g", digits, value);
    if (std::strtod(text, nullptr) == value) break;
  }
  const std::string out = text;
  return out.find_first_of(".en") == std::string::npos ? out + ".0" : out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view> &candidates) {
  const std::string best = closest(word, candidates);
  return best.empty() ? "" : "did you mean `" + best + "`?";
}

}  // namespace caplet
