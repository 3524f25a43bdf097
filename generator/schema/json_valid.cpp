// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json_valid.h"

#ifdef __SSE2__
#define RAPIDJSON_SSE2  // looks at sixteen bytes at once
#endif
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include "support/text.h"

namespace caplet::schema {
namespace {

using rapidjson::SizeType;

constexpr std::size_t kLookedAt = 16;  // by the parser, behind the end

// Takes the events of the parser, each false where it is to stop.
class Values {
 public:
  explicit Values(std::string_view text)
      : text_(text), copy_(std::string(text).append(kLookedAt, '\0')), stream_(copy_.data()) {
    document_.text = text;
    document_.values.reserve(text.size() / 12);
  }

  std::optional<JsonDocument> read() {
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::Reader reader;
    // A NUL is an end for the parser.
    if (reader.Parse<flags>(stream_, *this).IsError() || stream_.Tell() != text_.size()) return std::nullopt;
    return std::move(document_);
  }

  bool Null() { return word(JsonKind::kNull, 4); }
  bool Bool(bool value) { return value ? word(JsonKind::kTrue, 4) : word(JsonKind::kFalse, 5); }
  bool RawNumber(const char *digits, SizeType length, bool) {
    const std::size_t begin = place_of(digits);
    return set_number(add(JsonKind::kFloating, begin, begin + length), text_.substr(begin, length));
  }
  bool String(const char *value, SizeType length, bool) {
    const Token token = string(value, length);
    add(JsonKind::kString, token.begin, token.end).is_escaped = token.is_escaped;
    return token.is_valid;
  }
  bool Key(const char *value, SizeType length, bool) {
    key_ = string(value, length);
    return key_.is_valid;
  }
  bool StartObject() { return open(JsonKind::kObject); }
  bool StartArray() { return open(JsonKind::kList); }
  bool EndObject(SizeType) { return !has_doubled_key(close()); }
  bool EndArray(SizeType) {
    close();
    return true;
  }

  // Numbers come as they stand.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  struct Token {
    std::size_t begin = 0, end = 0;
    bool is_escaped = false, is_valid = true;
  };

  // The parser reads a copy, in which strings lose their escape sequences and nothing else moves.
  std::size_t place_of(const char *in_copy) const { return static_cast<std::size_t>(in_copy - copy_.data()); }

  Token string(const char *value, SizeType length) {
    Token token;
    token.begin = place_of(value) - 1;
    // A sequence is longer than what it means, so the first one stands among as many bytes as all mean.
    token.is_escaped = text_.substr(token.begin + 1, length).find('\\') != std::string_view::npos;
    token.end = token.begin + 1 + (token.is_escaped ? 0 : length);
    while (token.is_escaped && text_[token.end] != '"') token.end += text_[token.end] == '\\' ? 2 : 1;
    ++token.end;
    if (!token.is_escaped) return token;
    std::string meant(value, length);
    token.is_valid = find_invalid_utf8(meant) == std::string_view::npos;  // it knows no lone half of a surrogate pair
    document_.unescaped.emplace_back(static_cast<std::uint32_t>(token.begin), std::move(meant));
    return token;
  }

  Json &add(JsonKind kind, std::size_t begin, std::size_t end) {
    Json value;
    value.bytes = bytes(begin, end);
    value.key = bytes(key_.begin, key_.end);
    value.is_key_escaped = key_.is_escaped;
    value.kind = kind;
    key_ = {};
    return document_.values.emplace_back(value);
  }
  static Bytes bytes(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  bool word(JsonKind kind, std::size_t length) {
    add(kind, stream_.Tell() - length, stream_.Tell());
    return true;
  }

  static bool set_number(Json &value, std::string_view digits) {
    const char *const end = digits.data() + digits.size();
    if (digits.find_first_of(".eE") != std::string_view::npos) {
      value.floating = std::strtod(std::string(digits).c_str(), nullptr);
      return std::isfinite(value.floating);
    }
    value.kind = JsonKind::kInteger;
    if (std::from_chars(digits.data(), end, value.integer).ec == std::errc()) return true;
    value.kind = JsonKind::kUnsigned;
    return std::from_chars(digits.data(), end, value.natural).ec == std::errc();
  }

  bool open(JsonKind kind) {
    add(kind, stream_.Tell() - 1, stream_.Tell());
    open_.push_back(document_.values.size() - 1);
    return open_.size() <= kMostLevels;
  }
  const Json &close() {
    Json &value = document_.values[open_.back()];
    value.size = static_cast<std::uint32_t>(document_.values.size() - open_.back());
    open_.pop_back();
    return value;
  }

  // To look at all pairs takes least where there are few members, as nearly everywhere; of many, the sorted ones.
  bool has_doubled_key(const Json &object) {
    constexpr std::size_t few = 16;
    keys_.clear();
    for (const Json &member : object) {
      const std::string_view key = document_.key_text(member);
      if (keys_.size() < few && std::find(keys_.begin(), keys_.end(), key) != keys_.end()) return true;
      keys_.push_back(key);
    }
    if (keys_.size() <= few) return false;
    std::sort(keys_.begin(), keys_.end());
    return std::adjacent_find(keys_.begin(), keys_.end()) != keys_.end();
  }

  std::string_view text_;
  std::string copy_;
  rapidjson::InsituStringStream stream_;
  JsonDocument document_;
  std::vector<std::size_t> open_;  // the numbers of the values that are
  Token key_;                      // of the member whose value comes
  std::vector<std::string_view> keys_;
};

}  // namespace

std::optional<JsonDocument> read_valid_json(std::string_view text) { return Values(text).read(); }

}  // namespace caplet::schema
