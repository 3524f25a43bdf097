// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What rx.hpp declares, over RE2. Nothing here knows of tables, capsules or, but for callbacks, Python: errors are
// thrown.
#include "rx.hpp"

#include <algorithm>
#include <atomic>

namespace rx {

namespace {

std::atomic<long> living{0};

re2::RE2::Anchor re2_anchor(anchor where) {
  switch (where) {
    case anchor::none:
      return re2::RE2::UNANCHORED;
    case anchor::start:
      return re2::RE2::ANCHOR_START;
    case anchor::both:
      return re2::RE2::ANCHOR_BOTH;
  }
  throw std::invalid_argument("rx: no such anchor");
}

// RE2's own kind of view, which is that of the standard library or not, by how it was built.
re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

range range_of(const re2::StringPiece &found, std::string_view text) {
  if (found.data() == nullptr) return {-1, -1};
  const std::int64_t begin = found.data() - text.data();
  return {begin, begin + static_cast<std::int64_t>(found.size())};
}

std::string_view part(std::string_view text, const range &where) {
  return text.substr(static_cast<std::size_t>(where.begin), static_cast<std::size_t>(where.end - where.begin));
}

// RE2 can't tell an empty group from none if the text has no address.
std::string_view addressed(std::string_view text) { return text.data() == nullptr ? std::string_view("") : text; }

// Calls `visit` for each line until it returns false.
template <typename Visit>
void each_line(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!visit(text.substr(0, end))) return;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

PyObject *Error = nullptr;
PyObject *SyntaxError = nullptr;

counted::counted() noexcept { ++living; }
counted::counted(const counted &) noexcept : counted() {}
counted::~counted() { --living; }
long alive() noexcept { return living; }

// ---- Options ----

options::options() { re2_.set_log_errors(false); }

options options::posix() { return options().posix_syntax(true).longest_match(true); }
options options::latin1() { return options().encoding(encoding::latin1); }

rx::encoding options::encoding() const noexcept { return static_cast<rx::encoding>(re2_.encoding()); }
options &options::encoding(rx::encoding value) noexcept {
  re2_.set_encoding(value == rx::encoding::latin1 ? re2::RE2::Options::EncodingLatin1
                                                  : re2::RE2::Options::EncodingUTF8);
  return *this;
}

#define RX_OPTION(type, name)                                 \
  type options::name() const noexcept { return re2_.name(); } \
  options &options::name(type value) noexcept {               \
    re2_.set_##name(value);                                   \
    return *this;                                             \
  }
RX_OPTION(bool, posix_syntax)
RX_OPTION(bool, longest_match)
RX_OPTION(std::int64_t, max_mem)
RX_OPTION(bool, literal)
RX_OPTION(bool, never_nl)
RX_OPTION(bool, dot_nl)
RX_OPTION(bool, never_capture)
RX_OPTION(bool, case_sensitive)
RX_OPTION(bool, perl_classes)
RX_OPTION(bool, word_boundary)
RX_OPTION(bool, one_line)
#undef RX_OPTION

bool options::operator==(const options &other) const noexcept {
  const auto all = [](const options &one) {
    return std::tuple(one.encoding(), one.posix_syntax(), one.longest_match(), one.max_mem(), one.literal(),
                      one.never_nl(), one.dot_nl(), one.never_capture(), one.case_sensitive(), one.perl_classes(),
                      one.word_boundary(), one.one_line());
  };
  return all(*this) == all(other);
}

// ---- Patterns ----

pattern::pattern(std::string_view text) : pattern(text, options()) {}

pattern::pattern(std::string_view text, const options &how) : how_(how), re2_(piece(text), how.re2()) {
  if (!re2_.ok()) throw syntax_error(re2_.error());
}

pattern::pattern(const pattern &other) : pattern(other.text(), other.how()) {}

std::unique_ptr<pattern> pattern::literal(std::string_view text) {
  return std::make_unique<pattern>(text, options().literal(true));
}

std::string_view pattern::text() const noexcept { return re2_.pattern(); }
const options &pattern::how() const noexcept { return how_; }
bool pattern::operator==(const pattern &other) const noexcept { return text() == other.text() && how_ == other.how_; }

int pattern::groups() const noexcept { return re2_.NumberOfCapturingGroups(); }

std::optional<int> pattern::group_index(std::string_view name) const {
  const auto &groups = re2_.NamedCapturingGroups();
  const auto found = groups.find(std::string(name));
  return found == groups.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> pattern::group_name(int index) const {
  if (index < 0 || index > groups()) throw std::out_of_range("no such group");
  const auto &names = re2_.CapturingGroupNames();
  const auto found = names.find(index);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

void pattern::each_group(const std::function<void(std::string_view, int)> &visit) const {
  for (const auto &[index, name] : re2_.CapturingGroupNames()) visit(name, index);
}

std::array<int, 2> pattern::program_sizes() const { return {re2_.ProgramSize(), re2_.ReverseProgramSize()}; }

std::vector<int> pattern::fanout() const {
  std::vector<int> histogram;
  re2_.ProgramFanout(&histogram);
  return histogram;
}

std::pair<std::string, std::string> pattern::possible_range(int max_length) const {
  std::pair<std::string, std::string> out;
  if (!re2_.PossibleMatchRange(&out.first, &out.second, max_length))
    throw error("there is no range of possible matches");
  return out;
}

bool pattern::search(std::string_view text, anchor where, std::size_t from, std::size_t end, re2::StringPiece *groups,
                     int count) const {
  if (from > end || end > text.size()) throw std::out_of_range("outside of the text");
  return re2_.Match(piece(text), from, end, re2_anchor(where), groups, count);
}

bool pattern::full_match(std::string_view text) const { return search(text, anchor::both, 0, text.size(), nullptr, 0); }
bool pattern::partial_match(std::string_view text) const {
  return search(text, anchor::none, 0, text.size(), nullptr, 0);
}
bool pattern::matches(std::string_view text) const { return partial_match(text); }

std::optional<range> pattern::find(std::string_view text, anchor where, std::size_t from,
                                   std::optional<std::size_t> end) const {
  text = addressed(text);
  re2::StringPiece found;
  if (!search(text, where, from, end.value_or(text.size()), &found, 1)) return std::nullopt;
  return range_of(found, text);
}

std::optional<range> pattern::find(std::string_view text, std::pair<std::size_t, std::size_t> bounds) const {
  return find(text, anchor::none, bounds.first, bounds.second);
}

std::optional<range> pattern::operator()(std::string_view text) const { return find(text); }

std::vector<range> pattern::captures(std::string_view text, anchor where) const {
  text = addressed(text);
  std::vector<re2::StringPiece> found(static_cast<std::size_t>(groups()) + 1);
  if (!search(text, where, 0, text.size(), found.data(), groups() + 1)) return {};
  std::vector<range> out;
  for (const re2::StringPiece &one : found) out.push_back(range_of(one, text));
  return out;
}

bool pattern::captures(std::string_view text, std::span<range> into) const {
  text = addressed(text);
  std::vector<re2::StringPiece> found(std::min(into.size(), static_cast<std::size_t>(groups()) + 1));
  if (!search(text, anchor::none, 0, text.size(), found.data(), static_cast<int>(found.size()))) return false;
  const auto rest = std::transform(found.begin(), found.end(), into.begin(),
                                   [&](const re2::StringPiece &one) { return range_of(one, text); });
  std::fill(rest, into.end(), range{-1, -1});
  return true;
}

// Where the character at `at` ends.
std::size_t pattern::step(std::string_view text, std::size_t at) const {
  ++at;
  if (how_.encoding() == encoding::latin1) return at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

std::size_t pattern::each_match(std::string_view text,
                                const std::function<bool(range, std::string_view)> &visit) const {
  text = addressed(text);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size();) {
    re2::StringPiece found;
    if (!search(text, anchor::none, at, text.size(), &found, 1)) break;
    const range where = range_of(found, text);
    ++count;
    if (!visit(where, part(text, where))) break;
    at = static_cast<std::size_t>(where.end);
    if (where.begin == where.end) at = step(text, at);
  }
  return count;
}

std::vector<range> pattern::find_all(std::string_view text) const {
  std::vector<range> out;
  each_match(text, [&](range where, std::string_view) { return out.push_back(where), true; });
  return out;
}

bool pattern::consume(std::string_view text, std::size_t &position) const {
  const std::optional<range> found = find(text, anchor::start, position);
  if (found) position = static_cast<std::size_t>(found->end);
  return found.has_value();
}

std::tuple<std::string_view, std::string_view, std::string_view> pattern::partition(std::string_view text) const {
  const std::optional<range> found = find(text);
  if (!found) return {text, {}, {}};
  return {text.substr(0, static_cast<std::size_t>(found->begin)), part(text, *found),
          text.substr(static_cast<std::size_t>(found->end))};
}

std::vector<range> pattern::split(std::string_view text, std::optional<std::size_t> limit) const {
  std::vector<range> out;
  std::int64_t begin = 0;
  if (limit != std::optional<std::size_t>(0)) {
    each_match(text, [&](range where, std::string_view) {
      out.push_back({begin, where.begin});
      begin = where.end;
      return out.size() != limit;
    });
  }
  out.push_back({begin, static_cast<std::int64_t>(text.size())});
  return out;
}

void pattern::check_rewrite(std::string_view rewrite) const {
  std::string why;
  if (!re2_.CheckRewriteString(piece(rewrite), &why)) throw error(why);
}

int pattern::max_group(std::string_view rewrite) { return re2::RE2::MaxSubmatch(piece(rewrite)); }

std::string pattern::replace(const std::string &text, std::string_view rewrite) const {
  check_rewrite(rewrite);
  std::string out = text;
  re2::RE2::Replace(&out, re2_, piece(rewrite));
  return out;
}

std::pair<std::string, int> pattern::replace_all(const std::string &text, std::string_view rewrite) const {
  check_rewrite(rewrite);
  std::pair<std::string, int> out(text, 0);
  out.second = re2::RE2::GlobalReplace(&out.first, re2_, piece(rewrite));
  return out;
}

std::optional<std::string> pattern::extract(std::string_view text, std::string_view rewrite) const {
  check_rewrite(rewrite);
  std::string out;
  if (!re2::RE2::Extract(piece(text), re2_, piece(rewrite), &out)) return std::nullopt;
  return out;
}

// ---- Sets ----

set::set(anchor where) : set(options(), where) {}
set::set(const options &how, anchor where) : re2_(how.re2(), re2_anchor(where)) {}

std::unique_ptr<set> set::of_lines(std::string_view lines) {
  auto out = std::make_unique<set>();
  each_line(lines, [&](std::string_view line) { return out->add(line), true; });
  out->compile();
  return out;
}

int set::add(std::string_view text) {
  if (is_compiled_) throw error("the set is compiled");
  std::string why;
  const int index = re2_.Add(piece(text), &why);
  if (index < 0) throw syntax_error(why);
  size_ = index + 1;
  return index;
}

set &set::operator+=(std::string_view text) {
  add(text);
  return *this;
}

void set::compile() {
  if (is_compiled_) throw error("the set is compiled");
  is_compiled_ = re2_.Compile();
  if (!is_compiled_) throw error("the set is too large");
}

std::vector<int> set::match(std::string_view text) const {
  if (!is_compiled_) throw error("the set is not compiled");
  std::vector<int> out;
  re2_.Match(piece(text), &out);
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<int> set::first(std::string_view text) const {
  const std::vector<int> all = match(text);
  return all.empty() ? std::nullopt : std::optional(all.front());
}

bool set::matches(std::string_view text) const { return first(text).has_value(); }

// ---- Scanners ----

scanner::scanner(std::unique_ptr<pattern> what, std::string text) : what_(std::move(what)), text_(std::move(text)) {
  if (what_ == nullptr) throw std::invalid_argument("a scanner needs a pattern");
}

std::optional<range> scanner::next() {
  if (!has_matches_) {
    matches_ = what_->find_all(text_);
    has_matches_ = true;
  }
  if (next_ >= matches_.size()) {
    next_ = matches_.size() + 1;  // there is no token any more
    return std::nullopt;
  }
  return matches_[next_++];
}

std::string_view scanner::token() const noexcept {
  if (next_ == 0 || next_ > matches_.size()) return {};
  const range &where = matches_[next_ - 1];
  return {text_.data() + where.begin, static_cast<std::size_t>(where.end - where.begin)};
}

void scanner::reset(std::string text) {
  text_ = std::move(text);
  matches_.clear();
  next_ = 0;
  has_matches_ = false;
}

const pattern &scanner::what() const noexcept { return *what_; }

// ---- Functions ----

std::string quote(std::string_view text) { return re2::RE2::QuoteMeta(piece(text)); }

error_code check(std::string_view pattern) {
  return static_cast<error_code>(re2::RE2(piece(pattern), options().re2()).error_code());
}

const char *describe(error_code code) noexcept {
  switch (code) {
    case error_code::none:
      return "no error";
    case error_code::internal:
      return "unexpected error";
    case error_code::bad_escape:
      return "invalid escape sequence";
    case error_code::bad_char_class:
      return "invalid character class";
    case error_code::bad_char_range:
      return "invalid character class range";
    case error_code::missing_bracket:
      return "missing ]";
    case error_code::missing_paren:
      return "missing )";
    case error_code::unexpected_paren:
      return "unexpected )";
    case error_code::trailing_backslash:
      return "trailing \\";
    case error_code::repeat_argument:
      return "no argument for repetition operator";
    case error_code::repeat_size:
      return "invalid repetition size";
    case error_code::repeat_op:
      return "bad repetition operator";
    case error_code::bad_perl_op:
      return "invalid perl operator";
    case error_code::bad_utf8:
      return "invalid UTF-8";
    case error_code::bad_named_capture:
      return "invalid named capture group";
    case error_code::too_large:
      return "pattern too large";
  }
  return "unknown error";
}

bool full_match(std::string_view text, std::string_view pattern) { return rx::pattern(pattern).full_match(text); }

std::string cut(std::string_view text, const std::vector<range> &keep, std::string_view separator) {
  std::string out;
  for (const range &one : keep) {
    if (one.begin < 0 || one.end < one.begin || one.end > static_cast<std::int64_t>(text.size()))
      throw std::out_of_range("outside of the text");
    if (&one != keep.data()) out += separator;
    out += part(text, one);
  }
  return out;
}

std::size_t covered(std::span<const range> ranges) noexcept {
  std::int64_t sum = 0;
  for (const range &one : ranges) sum += one.end - one.begin;
  return static_cast<std::size_t>(sum);
}

std::array<bool, 4> match_each(
    std::string_view text,
    const std::tuple<std::string_view, std::string_view, std::string_view, std::string_view> &patterns) {
  const auto one = [&](std::string_view pattern) {
    return !pattern.empty() && rx::pattern(pattern).partial_match(text);
  };
  return std::apply([&](const auto &...all) { return std::array<bool, 4>{one(all)...}; }, patterns);
}

std::function<bool(std::string_view)> predicate(std::string_view pattern) {
  return [what = std::make_shared<const rx::pattern>(pattern)](std::string_view text) { return what->matches(text); };
}

std::unique_ptr<expression> compile(std::string_view lines) {
  if (lines.find('\n') == lines.npos) return std::make_unique<pattern>(lines);
  return set::of_lines(lines);
}

std::size_t count_lines(const expression &what, std::string_view text) {
  std::size_t count = 0;
  each_line(text, [&](std::string_view line) {
    count += what.matches(line) ? 1 : 0;
    return true;
  });
  return count;
}

}  // namespace rx
