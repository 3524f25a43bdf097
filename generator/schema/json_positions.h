// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Where the values and keys of a JSON text stand. nlohmann/json has no positions, and finding them takes several times
// as long as parsing: so the text is scanned a second time, and only after an error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "support/diagnostics.h"
#include "support/lines.h"

namespace caplet::schema {

// The deepest nesting of objects and lists that is read, in any JSON.
inline constexpr std::size_t kMostLevels = 64;

// A token by its bytes.
struct Token {
  std::size_t begin = 0, end = 0;
};

// What a parser had seen when it stopped: enough to say what it expected next.
struct ScanState {
  enum class Last { kNothing, kOpening, kKey, kValue };
  Last last = Last::kNothing;
  char inside = 0;           // '{', '[' or 0
  std::size_t end = 0;       // of the last token
  bool is_overflow = false;  // stopped by a number too large for a double
};

class JsonPositions {
 public:
  // Scans as far as the text is JSON, and no deeper than kMostLevels.
  explicit JsonPositions(std::string text);

  // The value at a JSON pointer, else the nearest one around it.
  std::optional<Span> value(std::string_view pointer) const;
  // The key of the member at a JSON pointer.
  std::optional<Span> key(std::string_view pointer) const;
  // Code points `offset` to `offset + length` of the string at a JSON pointer, counted after unescaping.
  std::optional<Span> inside_string(std::string_view pointer, int offset, int length) const;
  // The token of the parser's n-th event.
  std::optional<Span> event(std::size_t number) const;
  // Any bytes of the text.
  Span span(Token token) const;

  const ScanState &state() const { return state_; }

 private:
  friend class PositionScanner;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  // A value and where it hangs, by their numbers.
  struct Node {
    std::uint32_t value = kNone;                // the event; none where the text ends behind the key
    std::uint32_t key = kNone;                  // of a member
    std::uint32_t first = kNone, next = kNone;  // the first inside it; the one behind it
  };
  struct Children {
    std::vector<std::uint32_t> all;
    std::unordered_map<std::string, std::uint32_t> by_key;
  };
  Span value_span(Token token) const;
  std::string key_text(std::uint32_t event) const;
  const Children &children(std::uint32_t node) const;
  std::uint32_t child(std::uint32_t node, std::string_view component) const;
  // The node at a JSON pointer; where it leads to nothing, the last one on the way in `nearest`.
  std::uint32_t find(std::string_view pointer, std::uint32_t *nearest) const;

  std::string text_;
  Lines lines_;
  std::vector<Token> events_;
  std::vector<Node> nodes_;                                       // the document first
  mutable std::unordered_map<std::uint32_t, Children> children_;  // made where something is looked for
  ScanState state_;
};

// `key` as a component of a JSON pointer.
std::string escape_pointer(std::string_view key);

}  // namespace caplet::schema
