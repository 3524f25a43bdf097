// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json_scanner.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

namespace caplet::schema {
namespace {

using Last = ScanState::Last;

// By their bytes: what stands for itself inside a string.
constexpr std::array<bool, 256> plain_in_string() {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = i >= 0x20 && i != '"' && i != '\\';
  return table;
}
constexpr std::array<bool, 256> kPlainInString = plain_in_string();

// What the parser need not see of a text that is JSON: blanks but the first, and what stands for itself in strings.
enum class Reads { kAll, kWhatMatters };

// The bytes of a text, and a blank behind them: so the parser always reads one byte more than a number has.
class Input {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char *;
  using reference = char;

  // `read` receives where the byte ends that was read last, of all copies.
  Input(std::string_view text, std::size_t at, std::size_t *read, Reads reads)
      : text_(text), at_(at), read_(read), reads_(reads) {}

  char operator*() const { return at_ < text_.size() ? text_[at_] : ' '; }
  Input &operator++() {
    const char last = **this;
    *read_ = ++at_;
    if (reads_ == Reads::kWhatMatters) skip_behind(last);
    return *this;
  }
  bool operator==(const Input &other) const { return at_ == other.at_; }
  bool operator!=(const Input &other) const { return at_ != other.at_; }

 private:
  // In a string, to its next escape sequence, of which all is read, or its end.
  void skip_behind(char last) {
    const bool is_escaped = at_ <= escape_end_;
    if (last == '"' && !is_escaped) is_in_string_ = !is_in_string_;
    if (!is_in_string_) {
      if (last == ' ' || last == '\n') {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
      }
    } else if (last == '\\' && !is_escaped) {
      escape_end_ = at_ + (**this == 'u' ? 5 : 1);
    } else if (at_ >= escape_end_) {
      while (at_ < text_.size() && kPlainInString[static_cast<unsigned char>(text_[at_])]) ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t *read_;
  Reads reads_;
  bool is_in_string_ = false;
  std::size_t escape_end_ = 0;  // behind the last escape sequence
};

bool is_between_tokens(char c) { return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '\r' || c == '\t'; }

// Takes the events of nlohmann/json, each when the last byte of its token has been read, or one more for a number.
class Scanner {
 public:
  Scanner(std::string_view text, Reads reads) : text_(text), reads_(reads) {
    scan_.document.text = text;
    scan_.document.values.reserve(text.size() / 12);
  }

  JsonScan run() {
    const std::size_t all = text_.size() + 1;
    const bool is_json =
        nlohmann::json::sax_parse(Input(text_, 0, &read_, reads_), Input(text_, all, &read_, reads_), this);
    scan_.is_json = is_json && read_ == all;  // for the parser, a NUL is an end
    std::stable_sort(scan_.problems.begin(), scan_.problems.end(),
                     [](const JsonProblem &a, const JsonProblem &b) { return a.where.begin < b.where.begin; });
    return std::move(scan_);
  }

  bool null() { return add(JsonKind::kNull, read_); }
  bool boolean(bool value) { return add(value ? JsonKind::kTrue : JsonKind::kFalse, read_); }
  bool number_integer(std::int64_t value) {
    add(JsonKind::kInteger, read_ - 1);
    values().back().integer = value;
    return true;
  }
  bool number_unsigned(std::uint64_t value) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    add(value > most ? JsonKind::kUnsigned : JsonKind::kInteger, read_ - 1);
    values().back().natural = value;
    return true;
  }
  // Also of a whole number that needs more than 64 bits.
  bool number_float(double value, const std::string &) {
    add(JsonKind::kFloating, read_ - 1);
    Json &added = values().back();
    added.floating = value;
    const std::string_view digits = token(added.bytes);
    if (digits.find_first_of(".eE") != std::string_view::npos) return true;
    added.kind = JsonKind::kRefused;
    problem(added.bytes, "number-out-of-range", "`" + std::string(digits) + "` needs more than 64 bits");
    return true;
  }
  bool string(std::string &value) {
    add(JsonKind::kString, read_);
    values().back().is_escaped = keep_unescaped(values().back().bytes, value);
    return true;
  }
  bool binary(nlohmann::json::binary_t &) { return false; }  // there is none in a text

  bool key(std::string &name) {
    key_ = next(read_);
    is_key_escaped_ = keep_unescaped(key_, name);
    return seen(Last::kKey, read_);
  }
  bool start_object(std::size_t) { return open(JsonKind::kObject); }
  bool start_array(std::size_t) { return open(JsonKind::kList); }
  bool end_object() {
    close();
    check_keys(values()[number_]);
    return true;
  }
  bool end_array() { return close(); }

  // Of "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while parsing value - invalid
  // literal; last read: 'x'", what stands between the dash and what was read or expected.
  bool parse_error(std::size_t read, const std::string &, const nlohmann::detail::exception &error) {
    const std::string_view all = error.what(), before = " - ";
    const std::string_view reason = all.substr(std::min(all.find(before), all.size() - before.size()) + before.size());
    state().reason = reason.substr(0, reason.find("; "));
    state().read = read;
    state().is_overflow = error.id == 406;
    return false;
  }

 private:
  std::vector<Json> &values() { return scan_.document.values; }
  ScanState &state() { return scan_.state; }
  std::string_view token(Bytes bytes) const { return text_.substr(bytes.begin, bytes.end - bytes.begin); }
  void problem(Bytes where, std::string_view id, std::string message) {
    scan_.problems.push_back({where, id, std::move(message)});
  }
  bool seen(Last last, std::size_t end) {
    state().last = last;
    state().end = end;
    return true;
  }

  // The token that ends before `end`, the first since the last one.
  Bytes next(std::size_t end) {
    std::size_t begin = state().end;
    while (is_between_tokens(text_[begin])) ++begin;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  bool add(JsonKind kind, std::size_t end) {
    Json value;
    value.bytes = next(end);
    value.key = std::exchange(key_, {});
    value.is_key_escaped = std::exchange(is_key_escaped_, false);
    value.kind = kind;
    values().push_back(value);
    return seen(Last::kValue, end);
  }

  // An escape sequence is longer than what it means, which is never nothing.
  bool keep_unescaped(Bytes string, std::string &value) {
    if (value.empty() || value.size() + 2 == string.end - string.begin) return false;
    if (reads_ == Reads::kWhatMatters) value = join_escapes(text_, string, value);
    scan_.document.unescaped.emplace_back(string.begin, std::move(value));
    return true;
  }

  bool open(JsonKind kind) {
    add(kind, read_);
    open_.push_back(values().size() - 1);
    state().inside = text_[read_ - 1];
    seen(Last::kOpening, read_);
    scan_.is_too_deep = open_.size() > kMostLevels;
    if (scan_.is_too_deep) {
      problem(values().back().bytes, "json-too-deep", "more than " + std::to_string(kMostLevels) + " levels");
    }
    return !scan_.is_too_deep;
  }

  bool close() {
    number_ = open_.back();
    open_.pop_back();
    values()[number_].size = static_cast<std::uint32_t>(values().size() - number_);
    state().inside = open_.empty() ? '\0' : text_[values()[open_.back()].bytes.begin];
    return seen(Last::kValue, read_);
  }

  // Most objects have a few members: to look at them all takes less than to make a table of them.
  void check_keys(const Json &object) {
    constexpr std::size_t few = 16;
    std::array<const Json *, few> seen;
    auto end = seen.begin();
    std::unordered_set<std::string> many;
    for (const Json &member : object) {
      bool is_new = std::none_of(seen.begin(), end, [&](const Json *one) { return same_key(*one, member); });
      if (is_new && end != seen.end()) {
        *end++ = &member;
      } else if (is_new) {
        is_new = many.insert(scan_.document.key(member)).second;
      }
      if (is_new) continue;
      problem(member.key, "duplicate-key", "the key `" + scan_.document.key(member) + "` stands here a second time");
    }
  }
  bool same_key(const Json &a, const Json &b) const {
    if (a.is_key_escaped || b.is_key_escaped) return scan_.document.key(a) == scan_.document.key(b);
    return token(a.key) == token(b.key);
  }

  std::string_view text_;
  Reads reads_;
  std::size_t read_ = 0;
  std::vector<std::size_t> open_;  // the numbers of the values that are
  std::size_t number_ = 0;         // of the one closed last
  Bytes key_ = {};                 // of the member whose value comes
  bool is_key_escaped_ = false;
  JsonScan scan_;
};

}  // namespace

JsonScan scan_json(std::string_view text) {
  JsonScan scan = Scanner(text, Reads::kWhatMatters).run();
  if (scan.is_json || scan.is_too_deep) return scan;
  return Scanner(text, Reads::kAll).run();  // what is wrong is a matter of each byte
}

}  // namespace caplet::schema
