// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A JSON document as one list of values in the order of the text: what stands inside an object or list follows it. Each
// value knows its bytes, and its text is read out of them unless it has escape sequences: little is copied, and a
// message knows its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/diagnostics.h"

namespace caplet::schema {

// The deepest nesting of objects and lists that is read, in any JSON.
inline constexpr std::size_t kMostLevels = 64;

enum class JsonKind : std::uint8_t {
  kNull,
  kFalse,
  kTrue,
  kInteger,  // also of what an unsigned number holds, where both do
  kUnsigned,
  kFloating,
  kString,
  kList,
  kObject,
  kRefused,  // the parser said why
};

struct Json {
  Bytes bytes;             // of an object or list, its bracket
  Bytes key = {};          // of a member, with the quotes
  std::uint32_t size = 1;  // of values: this one and all inside it
  JsonKind kind = JsonKind::kNull;
  bool is_escaped = false;  // whether its text has escape sequences
  bool is_key_escaped = false;
  union {
    std::int64_t integer = 0;
    std::uint64_t natural;
    double floating;
  };

  bool is(JsonKind one) const { return kind == one; }

  // The elements of a list, the members of an object.
  class Iterator {
   public:
    explicit Iterator(const Json *at) : at_(at) {}
    const Json &operator*() const { return *at_; }
    Iterator &operator++() { return at_ += at_->size, *this; }
    bool operator!=(const Iterator &other) const { return at_ != other.at_; }

   private:
    const Json *at_;
  };
  Iterator begin() const { return Iterator(this + 1); }
  Iterator end() const { return Iterator(this + size); }
};

struct JsonDocument {
  std::string_view text;  // must outlive it
  std::vector<Json> values;
  std::vector<std::pair<std::uint32_t, std::string>> unescaped;  // what has escape sequences means, by its first byte

  const Json &root() const { return values.front(); }
  std::string_view string_text(const Json &value) const { return unquoted(value.bytes, value.is_escaped); }
  std::string_view key_text(const Json &one) const { return unquoted(one.key, one.is_key_escaped); }
  std::string string(const Json &value) const { return std::string(string_text(value)); }
  std::string key(const Json &one) const { return std::string(key_text(one)); }
  bool is_string(const Json &value, std::string_view wanted) const {
    return value.is(JsonKind::kString) && unquoted(value.bytes, value.is_escaped) == wanted;
  }
  const Json *member(const Json &object, std::string_view key) const;  // null where there is none
  bool is_key(const Json &one, std::string_view wanted) const {
    return unquoted(one.key, one.is_key_escaped) == wanted;
  }

 private:
  std::string_view unquoted(Bytes token, bool is_escaped) const;
};

// What a string means, by its bytes and by what its escape sequences mean together.
std::string join_escapes(std::string_view text, Bytes string, std::string_view escapes);

// Characters `offset` to `offset + length` of a string, counted once its escape sequences are read, by their bytes.
Bytes inside_string(std::string_view text, Bytes string, int offset, int length);

}  // namespace caplet::schema
