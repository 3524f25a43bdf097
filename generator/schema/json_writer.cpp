// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "support/text.h"

namespace caplet::schema {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kMaxColumns = 120;
constexpr std::size_t kComma = 1;  // counted whether or not one follows, so that appending moves nothing

// The two-character escape of a byte, or null.
const char *short_escape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return nullptr;
  }
}

// By their bytes: what stands for itself.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = i >= 0x20 && i < 0x7F && i != '"' && i != '\\';
  return table;
}
constexpr std::array<bool, 256> kPlain = plain_bytes();

void append_escape(std::string &text, char c) {
  if (const char *escape = short_escape(c)) {
    text += escape;
    return;
  }
  char buffer[8];
  std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(c));
  text += buffer;
}

// What is not plain ASCII at `at`; returns its bytes.
int append_special(std::string &text, std::string_view value, std::size_t at) {
  const CodePoint c = decode_utf8(value, at);
  if (!c.valid) {
    text += "\xEF\xBF\xBD";  // U+FFFD
  } else if (c.bytes == 1 && c.value != 0x7F) {
    append_escape(text, value[at]);
  } else {
    text.append(value, at, c.bytes);
  }
  return c.bytes;
}

}  // namespace

void JsonWriter::new_line() {
  line_begin_ = text_.size() + 1;
  text_.append(1 + levels_.size() * kIndent, ' ')[line_begin_ - 1] = '\n';
}

void JsonWriter::open(char bracket) {
  if (!levels_.empty()) levels_.back().has_containers = true;
  levels_.push_back({text_.size(), line_begin_});
  text_ += bracket;
}

void JsonWriter::element() {
  if (levels_.back().count++ > 0) text_ += ',';
  new_line();
}

void JsonWriter::key(std::string_view name) {
  element();
  string(name);
  text_ += ": ";
}

void JsonWriter::close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.count > 0) new_line();
  text_ += bracket;
  const bool is_document = levels_.empty();
  if (level.count > 0 && !level.has_containers && !is_document) join_lines(level);
}

// Strings hold no line ends, so every one since the bracket separates members.
void JsonWriter::join_lines(const Level &level) {
  const std::size_t outer = levels_.size() * kIndent, inner = outer + kIndent;
  const std::size_t ends = level.count * (1 + inner) + 1 + outer, blanks = level.count - 1;
  const auto columns = static_cast<std::size_t>(count_code_points(std::string_view(text_).substr(level.line_begin)));
  if (columns - ends + blanks + kComma > kMaxColumns) return;
  std::size_t to = level.begin;
  for (std::size_t at = level.begin; at < text_.size();) {
    if (text_[at] != '\n') {
      text_[to++] = text_[at++];
      continue;
    }
    if (text_[to - 1] == ',') text_[to++] = ' ';
    at = text_.find_first_not_of(' ', at + 1);
  }
  text_.resize(to);
  line_begin_ = level.line_begin;
}

void JsonWriter::string(std::string_view value) {
  text_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    while (at < value.size() && kPlain[static_cast<unsigned char>(value[at])]) ++at;
    text_.append(value, begin, at - begin);
    if (at < value.size()) at += append_special(text_, value, at);
  }
  text_ += '"';
}

void JsonWriter::floating(double value) {
  if (!std::isfinite(value)) return word("null");
  char buffer[40];
  int digits = 1;
  do {
    std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, value);
  } while (std::strtod(buffer, nullptr) != value && ++digits <= 17);
  const auto exponent = static_cast<int>(std::strtol(std::strchr(buffer, 'e') + 1, nullptr, 10));
  if (exponent >= -5 && exponent < 16) {
    std::snprintf(buffer, sizeof buffer, "%.*f", std::max(1, digits - 1 - exponent), value);
  }
  text_ += buffer;
}

void JsonWriter::value(const JsonDocument &document, const Json &value) {
  switch (value.kind) {
    case JsonKind::kString:
      return string(document.string(value));
    case JsonKind::kInteger:
      return integer(value.integer);
    case JsonKind::kUnsigned:
      return integer(value.natural);
    case JsonKind::kFloating:
      return floating(value.floating);
    case JsonKind::kObject:
    case JsonKind::kList:
      break;
    default:
      return word(value.is(JsonKind::kTrue) ? "true" : value.is(JsonKind::kFalse) ? "false" : "null");
  }
  const bool is_object = value.is(JsonKind::kObject);
  open(is_object ? '{' : '[');
  for (const Json &one : value) {
    if (is_object) {
      key(document.key(one));
    } else {
      element();
    }
    this->value(document, one);
  }
  close(is_object ? '}' : ']');
}

std::string JsonWriter::take() {
  text_ += '\n';
  return std::move(text_);
}

}  // namespace caplet::schema
