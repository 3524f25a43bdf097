// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json_positions.h"

#include <iterator>
#include <nlohmann/json.hpp>

#include "support/text.h"

namespace caplet::schema {
namespace {

constexpr int kNumberOverflow = 406;  // the id of the library's exception

// Counts what the lexer has read. Copies share the count.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char *;
  using reference = const char &;

  CountingIterator(std::string_view::const_iterator at, std::size_t *count) : at_(at), count_(count) {}
  reference operator*() const { return *at_; }
  CountingIterator &operator++() {
    ++at_;
    ++*count_;
    return *this;
  }
  bool operator==(const CountingIterator &o) const { return at_ == o.at_; }
  bool operator!=(const CountingIterator &o) const { return at_ != o.at_; }

 private:
  std::string_view::const_iterator at_;
  std::size_t *count_;
};

// What escape_pointer() was given.
std::string unescape_pointer(std::string_view component) {
  std::string key;
  for (std::size_t at = 0; at < component.size(); ++at) {
    const bool is_escape = component[at] == '~' && at + 1 < component.size();
    if (is_escape) ++at;
    key += is_escape ? (component[at] == '1' ? '/' : '~') : component[at];
  }
  return key;
}

// One escape sequence of a valid JSON string, in bytes: "\n" 2, "\u00e9" 6, a surrogate pair 12.
std::size_t escape_length(std::string_view text, std::size_t at) {
  if (text[at + 1] != 'u') return 2;
  const bool is_pair = (text[at + 2] == 'd' || text[at + 2] == 'D') &&
                       std::string_view("89abAB").find(text[at + 3]) != std::string_view::npos;
  return is_pair ? 12 : 6;
}

}  // namespace

// Receives the parser's events. The lexer stands right behind a token when its event comes (one further for numbers),
// so a token begins where the last one ended, but for blanks and separators.
class PositionScanner : public nlohmann::json_sax<nlohmann::ordered_json> {
 public:
  explicit PositionScanner(JsonPositions &positions) : positions_(positions), text_(positions.text_) {
    const CountingIterator first(text_.begin(), &read_), last(text_.end(), &read_);
    nlohmann::ordered_json::sax_parse(first, last, this);
  }

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return number(); }
  bool number_unsigned(number_unsigned_t) override { return number(); }
  bool number_float(number_float_t, const string_t &) override { return number(); }
  bool string(string_t &) override { return value(); }
  bool binary(binary_t &) override { return value(); }
  bool start_object(std::size_t) override { return open('{'); }
  bool start_array(std::size_t) override { return open('['); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t &) override {
    add_node();
    nodes().back().key = next_event();
    return record(read_, ScanState::Last::kKey);
  }

  bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &error) override {
    positions_.state_.is_overflow = error.id == kNumberOverflow;
    return false;
  }

 private:
  struct Container {
    char bracket;
    std::uint32_t node;
    std::uint32_t last = JsonPositions::kNone;  // inside it
  };

  std::vector<JsonPositions::Node> &nodes() { return positions_.nodes_; }
  std::uint32_t next_event() const { return static_cast<std::uint32_t>(positions_.events_.size()); }

  // Behind the last one in the container.
  void add_node() {
    const auto number = static_cast<std::uint32_t>(nodes().size());
    nodes().emplace_back();
    if (containers_.empty()) return;
    Container &around = containers_.back();
    (around.last == JsonPositions::kNone ? nodes()[around.node].first : nodes()[around.last].next) = number;
    around.last = number;
  }

  std::size_t next_token() const {
    return std::min(text_.find_first_not_of(" \t\r\n,:", positions_.state_.end), text_.size());
  }

  bool record(std::size_t end, ScanState::Last last) {
    positions_.events_.push_back({next_token(), end});
    positions_.state_.end = end;
    positions_.state_.last = last;
    return true;
  }

  bool value(std::size_t end) {
    if (containers_.empty() || containers_.back().bracket == '[') add_node();
    nodes().back().value = next_event();
    return record(end, ScanState::Last::kValue);
  }
  bool value() { return value(read_); }
  // Behind a number the lexer has read one byte more, unless there is none.
  bool number() {
    const std::size_t end = std::min(text_.find_first_not_of("+-.0123456789eE", next_token()), text_.size());
    return value(read_ == text_.size() ? end : std::min(end, read_ - 1));
  }

  bool open(char bracket) {
    value();
    positions_.state_.last = ScanState::Last::kOpening;
    positions_.state_.inside = bracket;
    if (containers_.size() == kMostLevels) return false;
    containers_.push_back({bracket, static_cast<std::uint32_t>(nodes().size() - 1)});
    return true;
  }

  bool close() {
    containers_.pop_back();
    positions_.state_.inside = containers_.empty() ? '\0' : containers_.back().bracket;
    return record(read_, ScanState::Last::kValue);
  }

  JsonPositions &positions_;
  std::string_view text_;
  std::size_t read_ = 0;
  std::vector<Container> containers_;
};

JsonPositions::JsonPositions(std::string text) : text_(std::move(text)), lines_(lines_of(text_)) {
  PositionScanner scanner(*this);
}

Span JsonPositions::span(Token token) const { return span_of(text_, lines_, token.begin, token.end); }

Span JsonPositions::value_span(Token token) const {
  const bool is_container = text_[token.begin] == '{' || text_[token.begin] == '[';
  return span(is_container ? Token{token.begin, token.begin + 1} : token);
}

std::string JsonPositions::key_text(std::uint32_t event) const {
  const std::string token = text_.substr(events_[event].begin, events_[event].end - events_[event].begin);
  if (token.find('\\') == std::string::npos) return token.substr(1, token.size() - 2);
  return nlohmann::json::parse(token).get<std::string>();
}

const JsonPositions::Children &JsonPositions::children(std::uint32_t node) const {
  const auto [found, is_new] = children_.try_emplace(node);
  if (!is_new) return found->second;
  for (std::uint32_t one = nodes_[node].first; one != kNone; one = nodes_[one].next) {
    found->second.all.push_back(one);
    if (nodes_[one].key != kNone) found->second.by_key[key_text(nodes_[one].key)] = one;  // of two the last
  }
  return found->second;
}

std::uint32_t JsonPositions::child(std::uint32_t node, std::string_view component) const {
  const Children &inside = children(node);
  if (!inside.by_key.empty()) {
    const auto found = inside.by_key.find(unescape_pointer(component));
    return found == inside.by_key.end() ? kNone : found->second;
  }
  const bool is_index = !component.empty() && component.size() < 10 &&
                        component.find_first_not_of("0123456789") == std::string_view::npos;
  const std::size_t index = is_index ? std::stoul(std::string(component)) : inside.all.size();
  return index < inside.all.size() ? inside.all[index] : kNone;
}

std::uint32_t JsonPositions::find(std::string_view pointer, std::uint32_t *nearest) const {
  std::uint32_t node = nodes_.empty() ? kNone : 0;
  while (node != kNone) {
    if (nodes_[node].value != kNone) *nearest = node;
    if (pointer.empty()) break;
    pointer.remove_prefix(1);
    const std::string_view component = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(component.size());
    node = child(node, component);
  }
  return node;
}

std::optional<Span> JsonPositions::value(std::string_view pointer) const {
  std::uint32_t nearest = kNone;
  find(pointer, &nearest);
  if (nearest == kNone) return std::nullopt;
  return value_span(events_[nodes_[nearest].value]);
}

std::optional<Span> JsonPositions::key(std::string_view pointer) const {
  std::uint32_t nearest = kNone;
  const std::uint32_t found = find(pointer, &nearest);
  if (found == kNone || nodes_[found].key == kNone) return std::nullopt;
  return value_span(events_[nodes_[found].key]);
}

std::optional<Span> JsonPositions::event(std::size_t number) const {
  if (number >= events_.size()) return std::nullopt;
  return value_span(events_[number]);
}

std::optional<Span> JsonPositions::inside_string(std::string_view pointer, int offset, int length) const {
  std::uint32_t nearest = kNone;
  const std::uint32_t found = find(pointer, &nearest);
  if (found == kNone || nodes_[found].value == kNone) return std::nullopt;
  const Token token = events_[nodes_[found].value];
  const std::size_t closing_quote = token.end - 1;
  std::size_t begin = closing_quote, end = closing_quote, at = token.begin + 1;
  for (int i = 0; at < closing_quote && i < offset + length; ++i) {
    if (i == offset) begin = at;
    at += text_[at] == '\\' ? escape_length(text_, at) : decode_utf8(text_, at).bytes;
    end = at;
  }
  return span({begin, std::max(end, begin + 1)});
}

std::string escape_pointer(std::string_view key) {
  std::string result;
  for (const char c : key) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace caplet::schema
