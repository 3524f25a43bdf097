// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Regular expressions by RE2, for other extension modules. What is annotated is exported; the rest is C++ as usual.
// Offsets are bytes of UTF-8 (or of Latin-1). What is `gil = released` touches no Python objects.
#ifndef RX_HPP
#define RX_HPP

#include <Python.h>
#include <caplet/annotate.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

CAPLET_API(rx, capsule = "rx._core._C_API", distribution = "rx");

namespace rx {

// ---- Errors ----

/// Whatever goes wrong here but in Python or for want of memory.
class CAPLET_EXCEPTION(rx_Error) error : public std::runtime_error {
 public:
  using runtime_error::runtime_error;
};

/// RE2 refuses a pattern; it says why.
class CAPLET_EXCEPTION(rx_SyntaxError) syntax_error : public error {
 public:
  using error::error;
};

/// As Python catches them.
CAPLET_SLOT(name = rx_Error) extern PyObject *Error;
CAPLET_SLOT(name = rx_SyntaxError) extern PyObject *SyntaxError;

/// What RE2 says of a pattern.
enum class error_code : int {
  none = 0,
  internal,
  bad_escape,
  bad_char_class,
  bad_char_range,
  missing_bracket,
  missing_paren,
  unexpected_paren,
  trailing_backslash,
  repeat_argument,
  repeat_size,
  repeat_op,
  bad_perl_op,
  bad_utf8,
  bad_named_capture,
  too_large,
};

// ---- Small types ----

/// Which ends of the text a match must reach.
enum class anchor : int { none, start, both };

enum class encoding : int { utf8 = 1, latin1 };

/// Where a match, or a group of one, stands in its text. A group that took no part has begin = end = -1.
struct CAPLET_LAYOUT() range {
  std::int64_t begin, end;
};

/// Counts the objects that live, of all classes here.
class counted {
 public:
  counted() noexcept;
  counted(const counted &) noexcept;
  counted &operator=(const counted &) noexcept = default;
  ~counted();
};

// ---- Options ----

/// How a pattern is read and matched. Setters return the object itself, so that they can be chained.
class CAPLET_HANDLE() options {
 public:
  /// RE2's own, but it doesn't print errors.
  CAPLET_SLOT() options();
  CAPLET_SLOT(name = rx_options_copy) options(const options &other) = default;
  CAPLET_SLOT() ~options() = default;

  /// POSIX egrep syntax, and the longest match instead of the first.
  CAPLET_SLOT() static options posix();
  /// Patterns and texts are Latin-1.
  CAPLET_SLOT() static options latin1();

  CAPLET_SLOT() rx::encoding encoding() const noexcept;
  CAPLET_SLOT(name = rx_options_set_encoding) options &encoding(rx::encoding value) noexcept;
  /// Syntax of POSIX egrep only.
  CAPLET_SLOT() bool posix_syntax() const noexcept;
  CAPLET_SLOT(name = rx_options_set_posix_syntax) options &posix_syntax(bool value) noexcept;
  /// The longest match, not the first.
  CAPLET_SLOT() bool longest_match() const noexcept;
  CAPLET_SLOT(name = rx_options_set_longest_match) options &longest_match(bool value) noexcept;
  /// Roughly how many bytes a compiled pattern may take.
  CAPLET_SLOT() std::int64_t max_mem() const noexcept;
  CAPLET_SLOT(name = rx_options_set_max_mem) options &max_mem(std::int64_t value) noexcept;
  /// Not a regular expression, but the text itself.
  CAPLET_SLOT() bool literal() const noexcept;
  CAPLET_SLOT(name = rx_options_set_literal) options &literal(bool value) noexcept;
  /// Never match \n, even if it is in the pattern.
  CAPLET_SLOT() bool never_nl() const noexcept;
  CAPLET_SLOT(name = rx_options_set_never_nl) options &never_nl(bool value) noexcept;
  /// Dot matches \n, too.
  CAPLET_SLOT() bool dot_nl() const noexcept;
  CAPLET_SLOT(name = rx_options_set_dot_nl) options &dot_nl(bool value) noexcept;
  /// No parentheses capture.
  CAPLET_SLOT() bool never_capture() const noexcept;
  CAPLET_SLOT(name = rx_options_set_never_capture) options &never_capture(bool value) noexcept;
  CAPLET_SLOT() bool case_sensitive() const noexcept;
  CAPLET_SLOT(name = rx_options_set_case_sensitive) options &case_sensitive(bool value) noexcept;
  /// \d, \s and \w in POSIX syntax.
  CAPLET_SLOT() bool perl_classes() const noexcept;
  CAPLET_SLOT(name = rx_options_set_perl_classes) options &perl_classes(bool value) noexcept;
  /// \b and \B in POSIX syntax.
  CAPLET_SLOT() bool word_boundary() const noexcept;
  CAPLET_SLOT(name = rx_options_set_word_boundary) options &word_boundary(bool value) noexcept;
  /// In POSIX syntax ^ and $ are the ends of the text, not of lines.
  CAPLET_SLOT() bool one_line() const noexcept;
  CAPLET_SLOT(name = rx_options_set_one_line) options &one_line(bool value) noexcept;

  CAPLET_SLOT(name = rx_options_equal) bool operator==(const options &other) const noexcept;

  const re2::RE2::Options &re2() const noexcept { return re2_; }

 private:
  re2::RE2::Options re2_;
  counted counted_;
};

// ---- Patterns ----

/// What a text can be held against.
class CAPLET_HANDLE() expression {
 public:
  CAPLET_SLOT() virtual ~expression() = default;
  /// Whether it matches in `text`.
  CAPLET_SLOT(gil = released) virtual bool matches(std::string_view text) const = 0;
  /// How many patterns it has.
  CAPLET_SLOT() virtual int size() const noexcept = 0;
};

/// A compiled pattern. Threads may share it.
class CAPLET_HANDLE() pattern : public expression {
 public:
  /// Compiles `text`, or throws syntax_error.
  CAPLET_SLOT() explicit pattern(std::string_view text);
  CAPLET_SLOT(name = rx_pattern_with) pattern(std::string_view text, const options &how);
  /// Compiles it again, as RE2 shares nothing.
  CAPLET_SLOT(name = rx_pattern_copy) pattern(const pattern &other);
  CAPLET_SLOT() ~pattern() override = default;
  /// A pattern for exactly `text`.
  CAPLET_SLOT() static std::unique_ptr<pattern> literal(std::string_view text);

  bool matches(std::string_view text) const override;
  int size() const noexcept override { return 1; }

  /// The pattern's own text; lives as long as the pattern.
  CAPLET_SLOT() std::string_view text() const noexcept;
  CAPLET_SLOT() const options &how() const noexcept;
  CAPLET_SLOT(name = rx_pattern_equal) bool operator==(const pattern &other) const noexcept;

  /// How many groups capture.
  CAPLET_SLOT() int groups() const noexcept;
  /// The number of the group with this name.
  CAPLET_SLOT() std::optional<int> group_index(std::string_view name) const;
  CAPLET_SLOT() std::optional<std::string> group_name(int index) const;
  /// Calls `visit` for each group with a name, by number.
  CAPLET_SLOT() void each_group(const std::function<void(std::string_view, int)> &visit) const;

  /// The sizes of the compiled programs, forward and in reverse: roughly what matching costs.
  CAPLET_SLOT() std::array<int, 2> program_sizes() const;
  /// How often the program's steps fan out to 1, 2, 4... others.
  CAPLET_SLOT() std::vector<int> fanout() const;
  /// All matches of the whole text lie between these two texts of at most `max_length`.
  CAPLET_SLOT() std::pair<std::string, std::string> possible_range(int max_length = 10) const;

  CAPLET_SLOT(gil = released) bool full_match(std::string_view text) const;
  CAPLET_SLOT(gil = released) bool partial_match(std::string_view text) const;
  /// The first match from `from` on, and before `end`.
  CAPLET_SLOT(gil = released)
  std::optional<range> find(std::string_view text, anchor where = anchor::none, std::size_t from = 0,
                            std::optional<std::size_t> end = std::nullopt) const;
  /// The same, within [bounds.first, bounds.second).
  CAPLET_SLOT(name = rx_pattern_find_between, gil = released)
  std::optional<range> find(std::string_view text, std::pair<std::size_t, std::size_t> bounds) const;
  /// The same as `find(text)`.
  CAPLET_SLOT(name = rx_pattern_call, gil = released) std::optional<range> operator()(std::string_view text) const;
  /// The match and its groups; none if there is no match.
  CAPLET_SLOT(gil = released)
  std::vector<range> captures(std::string_view text, anchor where = anchor::none) const;
  /// The same into memory of the caller's, as far as it goes; what is left becomes -1.
  CAPLET_SLOT(name = rx_pattern_captures_into, gil = released)
  bool captures(std::string_view text, std::span<range> into) const;
  /// All matches that don't overlap.
  CAPLET_SLOT(gil = released) std::vector<range> find_all(std::string_view text) const;
  /// Calls `visit` for each with its place and text, until it returns false; returns how often.
  CAPLET_SLOT()
  std::size_t each_match(std::string_view text, const std::function<bool(range, std::string_view)> &visit) const;
  /// If the rest of `text` from `position` on begins with a match, moves `position` behind it.
  CAPLET_SLOT(gil = released) bool consume(std::string_view text, std::size_t &position) const;
  /// `text` before, in and after the first match, as views of `text`; all before if there is none.
  CAPLET_SLOT(gil = released)
  std::tuple<std::string_view, std::string_view, std::string_view> partition(std::string_view text) const;
  /// What is between the matches; not more than `limit` cuts if that is given.
  CAPLET_SLOT(gil = released)
  std::vector<range> split(std::string_view text, std::optional<std::size_t> limit = std::nullopt) const;

  /// Replaces the first match; \0 to \9 in `rewrite` are the match and its groups.
  CAPLET_SLOT(gil = released) std::string replace(const std::string &text, std::string_view rewrite) const;
  /// Replaces all; also says how many.
  CAPLET_SLOT(gil = released)
  std::pair<std::string, int> replace_all(const std::string &text, std::string_view rewrite) const;
  /// `rewrite` with the groups of the first match.
  CAPLET_SLOT(gil = released)
  std::optional<std::string> extract(std::string_view text, std::string_view rewrite) const;
  /// Throws error if `rewrite` is wrong, or refers to more groups than there are.
  CAPLET_SLOT() void check_rewrite(std::string_view rewrite) const;
  /// The highest group that `rewrite` refers to.
  CAPLET_SLOT() static int max_group(std::string_view rewrite);

 private:
  bool search(std::string_view text, anchor where, std::size_t from, std::size_t end, re2::StringPiece *groups,
              int count) const;
  std::size_t step(std::string_view text, std::size_t at) const;

  options how_;
  re2::RE2 re2_;
  counted counted_;
};

/// Patterns to be matched all at once.
class CAPLET_HANDLE() set : public expression {
 public:
  CAPLET_SLOT() explicit set(anchor where = anchor::none);
  CAPLET_SLOT(name = rx_set_with) explicit set(const options &how, anchor where = anchor::none);
  CAPLET_SLOT() ~set() override = default;
  /// One pattern a line, compiled.
  CAPLET_SLOT() static std::unique_ptr<set> of_lines(std::string_view lines);

  bool matches(std::string_view text) const override;
  int size() const noexcept override { return size_; }

  /// Its number, counted from 0; or throws syntax_error.
  CAPLET_SLOT() int add(std::string_view text);
  CAPLET_SLOT(name = rx_set_append) set &operator+=(std::string_view text);
  /// To be called before matching; nothing can be added afterwards.
  CAPLET_SLOT() void compile();
  /// The numbers of those that match, in order.
  CAPLET_SLOT(gil = released) std::vector<int> match(std::string_view text) const;
  /// The lowest of them.
  CAPLET_SLOT(gil = released) std::optional<int> first(std::string_view text) const;

 private:
  re2::RE2::Set re2_;
  int size_ = 0;
  bool is_compiled_ = false;
  counted counted_;
};

/// Walks through a text from match to match. It owns both.
class CAPLET_HANDLE() scanner {
 public:
  CAPLET_SLOT() scanner(std::unique_ptr<pattern> what, std::string text);
  CAPLET_SLOT() ~scanner() = default;

  /// The next match, after this one.
  CAPLET_SLOT(gil = released) std::optional<range> next();
  /// The text of the last match; lives as long as the scanner keeps its text.
  CAPLET_SLOT() std::string_view token() const noexcept;
  /// Begins with another text.
  CAPLET_SLOT() void reset(std::string text);
  CAPLET_SLOT() const pattern &what() const noexcept;

 private:
  std::unique_ptr<pattern> what_;
  std::string text_;
  std::vector<range> matches_;
  std::size_t next_ = 0;
  bool has_matches_ = false;
  counted counted_;
};

// ---- Functions ----

/// `text` with what means something in patterns escaped.
CAPLET_SLOT() std::string quote(std::string_view text);
/// What is wrong with a pattern, without an exception.
CAPLET_SLOT() error_code check(std::string_view pattern);
/// "missing )"
CAPLET_SLOT() const char *describe(error_code code) noexcept;
/// Whether `pattern`, compiled for this, matches all of `text`.
CAPLET_SLOT(gil = released) bool full_match(std::string_view text, std::string_view pattern);
/// The parts of `text` that `keep` names, joined.
CAPLET_SLOT() std::string cut(std::string_view text, const std::vector<range> &keep, std::string_view separator = ", ");
/// How many bytes `ranges` cover.
CAPLET_SLOT() std::size_t covered(std::span<const range> ranges) noexcept;
/// Which of four patterns match `text`; an empty one doesn't count.
CAPLET_SLOT()
std::array<bool, 4> match_each(
    std::string_view text,
    const std::tuple<std::string_view, std::string_view, std::string_view, std::string_view> &patterns);
/// Whether texts match `pattern`, to be asked as long as you like.
CAPLET_SLOT() std::function<bool(std::string_view)> predicate(std::string_view pattern);
/// A pattern for one line, a compiled set for several.
CAPLET_SLOT() std::unique_ptr<expression> compile(std::string_view lines);
/// How many of the lines of `text` match.
CAPLET_SLOT(gil = released) std::size_t count_lines(const expression &what, std::string_view text);
/// Objects of this API that live.
CAPLET_SLOT() long alive() noexcept;

}  // namespace rx

#endif
