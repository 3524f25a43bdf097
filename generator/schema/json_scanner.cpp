// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <unordered_set>
#include <utility>

namespace caplet::schema {
namespace {

using Last = ScanState::Last;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { scan_.document.text = text; }

  JsonScan run() {
    const bool is_value = value({}, false);
    skip_blanks();
    scan_.is_json = is_value && at_ == text_.size();
    std::stable_sort(scan_.problems.begin(), scan_.problems.end(),
                     [](const JsonProblem &a, const JsonProblem &b) { return a.where.begin < b.where.begin; });
    return std::move(scan_);
  }

 private:
  std::vector<Json> &values() { return scan_.document.values; }
  ScanState &state() { return scan_.state; }
  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_blanks() {
    while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t') ++at_;
  }
  Bytes from(std::size_t begin) const { return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}; }
  bool seen(Last last) {
    state().last = last;
    state().end = at_;
    return true;
  }

  bool value(Bytes key, bool is_key_escaped) {
    skip_blanks();
    Json value;
    value.key = key;
    value.is_key_escaped = is_key_escaped;
    const char first = next();
    if (first == '{' || first == '[') return container(value, first);
    const std::size_t begin = at_;
    const bool is_scalar = first == '"'   ? string(&value.is_escaped) && set(value, JsonKind::kString)
                           : first == 't' ? word("true") && set(value, JsonKind::kTrue)
                           : first == 'f' ? word("false") && set(value, JsonKind::kFalse)
                           : first == 'n' ? word("null") && set(value, JsonKind::kNull)
                                          : number(value);
    if (!is_scalar) return false;
    value.bytes = from(begin);
    values().push_back(value);
    return seen(Last::kValue);
  }
  static bool set(Json &value, JsonKind kind) {
    value.kind = kind;
    return true;
  }

  bool container(Json &value, char bracket) {
    const std::size_t number = values().size(), begin = at_++;
    value.kind = bracket == '{' ? JsonKind::kObject : JsonKind::kList;
    value.bytes = from(begin);
    values().push_back(value);
    const char around = std::exchange(state().inside, bracket);
    seen(Last::kOpening);
    if (++depth_ > kMostLevels) return too_deep(value.bytes);
    const char end = bracket == '{' ? '}' : ']';
    skip_blanks();
    for (bool is_first = true; next() != end; is_first = false) {
      if (!is_first && next() != ',') return false;
      if (!is_first) ++at_;
      if (bracket == '{' ? !member() : !this->value({}, false)) return false;
      skip_blanks();
    }
    ++at_;
    --depth_;
    values()[number].size = static_cast<std::uint32_t>(values().size() - number);
    if (bracket == '{') check_keys(values()[number]);
    state().inside = around;
    return seen(Last::kValue);
  }

  bool too_deep(Bytes where) {
    scan_.is_too_deep = true;
    scan_.problems.push_back({where, "json-too-deep", "more than " + std::to_string(kMostLevels) + " levels"});
    return false;
  }

  bool member() {
    skip_blanks();
    const std::size_t begin = at_;
    bool is_escaped = false;
    if (next() != '"' || !string(&is_escaped)) return false;
    const Bytes key = from(begin);
    seen(Last::kKey);
    skip_blanks();
    if (next() != ':') return false;
    ++at_;
    return value(key, is_escaped);
  }

  // Stays where it is, as all of these do, unless it is one.
  bool string(bool *is_escaped) {
    std::size_t at = at_ + 1;
    while (at < text_.size() && text_[at] != '"') {
      if (static_cast<unsigned char>(text_[at]) < 0x20) return false;
      const std::size_t length = text_[at] == '\\' ? escape_length(text_, at) : 1;
      if (length == 0) return false;
      *is_escaped = *is_escaped || length > 1;
      at += length;
    }
    if (at >= text_.size()) return false;
    at_ = at + 1;
    return true;
  }

  bool word(std::string_view wanted) {
    if (text_.substr(at_, wanted.size()) != wanted) return false;
    at_ += wanted.size();
    return true;
  }

  bool number(Json &value) {
    const std::size_t begin = at_;
    std::size_t end = begin;
    const auto digits = [&] {
      const std::size_t first = end;
      while (end < text_.size() && is_digit(text_[end])) ++end;
      return end > first;
    };
    const auto take = [&](std::string_view any) {
      const bool is_there = end < text_.size() && any.find(text_[end]) != std::string_view::npos;
      end += is_there ? 1 : 0;
      return is_there;
    };
    take("-");
    if (!take("0") && !digits()) return false;
    const std::size_t whole = end;
    if (take(".") && !digits()) return false;
    if (take("eE")) {
      take("+-");
      if (!digits()) return false;
    }
    if (!(end == whole ? integer(value, begin, end) : floating(value, begin, end))) return false;
    at_ = end;
    return true;
  }

  bool integer(Json &value, std::size_t begin, std::size_t end) {
    const char *const first = text_.data() + begin, *const last = text_.data() + end;
    value.kind = JsonKind::kInteger;
    if (std::from_chars(first, last, value.integer).ec == std::errc()) return true;
    value.kind = JsonKind::kUnsigned;
    if (*first != '-' && std::from_chars(first, last, value.natural).ec == std::errc()) return true;
    value.kind = JsonKind::kRefused;
    scan_.problems.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                              "number-out-of-range",
                              "`" + std::string(first, last) + "` needs more than 64 bits"});
    return true;
  }

  bool floating(Json &value, std::size_t begin, std::size_t end) {
    value.kind = JsonKind::kFloating;
    value.floating = std::strtod(std::string(text_.substr(begin, end - begin)).c_str(), nullptr);
    state().is_overflow = !std::isfinite(value.floating);
    return !state().is_overflow;
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
      scan_.problems.push_back(
          {member.key, "duplicate-key", "the key `" + scan_.document.key(member) + "` stands here a second time"});
    }
  }
  bool same_key(const Json &a, const Json &b) const {
    if (a.is_key_escaped || b.is_key_escaped) return scan_.document.key(a) == scan_.document.key(b);
    const auto bytes = [&](const Json &one) { return text_.substr(one.key.begin, one.key.end - one.key.begin); };
    return bytes(a) == bytes(b);
  }

  std::string_view text_;
  std::size_t at_ = 0, depth_ = 0;
  JsonScan scan_;
};

}  // namespace

JsonScan scan_json(std::string_view text) { return Scanner(text).run(); }

}  // namespace caplet::schema
