// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The extension module grepper._grepper: uses rx's classes through its capsule, as if they were its own. Of rx it sees
// one header; it links neither rx nor RE2. Every exported member of rx is used here at least once.
#include "rx_capi.hpp"

#include "careful.hpp"
#include "python.hpp"

template <>
struct py::convert<rx::range> {
  static owned_ref to(const rx::range &value) { return tuple(value.begin, value.end); }
  static rx::range from(PyObject *object) {
    const std::vector<std::int64_t> both = elements<std::int64_t>(object);
    return {both.at(0), both.at(1)};
  }
};
template <>
struct py::convert<rx::anchor> {
  static rx::anchor from(PyObject *object) { return static_cast<rx::anchor>(convert<int>::from(object)); }
};

namespace {

using caplet::without_gil;
using std::optional;
using std::size_t;
using std::string;
using std::string_view;
using std::vector;

// ---- Options ----

using settings_tuple = std::tuple<int, bool, bool, std::int64_t, bool, bool, bool, bool, bool, bool, bool, bool>;

settings_tuple values(rx::options_view one) {
  return {static_cast<int>(one.encoding()),
          one.posix_syntax(),
          one.longest_match(),
          one.max_mem(),
          one.literal(),
          one.never_nl(),
          one.dot_nl(),
          one.never_capture(),
          one.case_sensitive(),
          one.perl_classes(),
          one.word_boundary(),
          one.one_line()};
}

rx::options options(string_view flags) {
  rx::options out;
  for (const char flag : flags) {
    // clang-format off
    switch (flag) {
      case '1': out.encoding(rx::encoding::latin1); break;
      case 'p': out.posix_syntax(true); break;
      case 'l': out.longest_match(true); break;
      case 'm': out.max_mem(1 << 16); break;
      case 't': out.literal(true); break;
      case 'n': out.never_nl(true); break;
      case 's': out.dot_nl(true); break;
      case 'c': out.never_capture(true); break;
      case 'i': out.case_sensitive(false); break;
      case 'w': out.perl_classes(true); break;
      case 'b': out.word_boundary(true); break;
      case 'o': out.one_line(true); break;
      default: throw std::invalid_argument("no such flag");
    }
    // clang-format on
  }
  return out;
}

settings_tuple settings(string_view flags) { return values(options(flags)); }
settings_tuple posix_settings() { return values(rx::options::posix()); }
settings_tuple latin1_settings() { return values(rx::options::latin1()); }
bool same_options(string_view a, string_view b) { return options(a) == options(b); }

// ---- Patterns ----

optional<rx::range> search(string_view flags, string_view pattern, string_view text) {
  return rx::pattern(pattern, options(flags))(text);
}
bool full_match(string_view pattern, string_view text) { return rx::pattern(pattern).full_match(without_gil, text); }
bool partial_match(string_view pattern, string_view text) { return rx::pattern(pattern).partial_match(text); }
// Compiled for one text.
bool match_once(string_view pattern, string_view text) { return rx::full_match(without_gil, text, pattern); }

optional<rx::range> find(string_view pattern, string_view text, rx::anchor where, size_t from, optional<size_t> end) {
  return rx::pattern(pattern).find(without_gil, text, where, from, end);
}
optional<rx::range> find_between(string_view pattern, string_view text, size_t first, size_t second) {
  return rx::pattern(pattern).find(text, std::pair(first, second));
}

vector<rx::range> captures(string_view flags, string_view pattern, string_view text, rx::anchor where) {
  return rx::pattern(pattern, options(flags)).captures(without_gil, text, where);
}
optional<vector<rx::range>> captures_into(string_view pattern, string_view text, size_t size) {
  vector<rx::range> out(size);
  if (!rx::pattern(pattern).captures(text, out)) return std::nullopt;
  return out;
}
vector<rx::range> find_all(string_view flags, string_view pattern, string_view text) {
  return rx::pattern(pattern, options(flags)).find_all(without_gil, text);
}
// A Python exception in `visit` comes out of here as it was.
size_t each_match(string_view pattern, string_view text, PyObject *visit) {
  return rx::pattern(pattern).each_match(text, [&](rx::range where, string_view found) {
    return PyObject_IsTrue(py::apply(visit, where, found).get()) == 1;
  });
}
std::pair<bool, size_t> consume(string_view pattern, string_view text, size_t position) {
  const bool done = rx::pattern(pattern).consume(text, position);
  return {done, position};
}
std::tuple<string_view, string_view, string_view> partition(string_view pattern, string_view text) {
  return rx::pattern(pattern).partition(text);
}
vector<rx::range> split(string_view pattern, string_view text, optional<size_t> limit) {
  return rx::pattern(pattern).split(without_gil, text, limit);
}

string replace(string_view pattern, string_view rewrite, string_view text) {
  return rx::pattern(pattern).replace(text, rewrite);
}
std::pair<string, int> replace_all(string_view pattern, string_view rewrite, string_view text) {
  return rx::pattern(pattern).replace_all(without_gil, text, rewrite);
}
optional<string> extract(string_view pattern, string_view rewrite, string_view text) {
  return rx::pattern(pattern).extract(text, rewrite);
}
void check_rewrite(string_view pattern, string_view rewrite) { rx::pattern(pattern).check_rewrite(rewrite); }
int max_group(string_view rewrite) { return rx::pattern::max_group(rewrite); }

int groups(string_view pattern) { return rx::pattern(pattern).groups(); }
optional<int> group_index(string_view pattern, string_view name) { return rx::pattern(pattern).group_index(name); }
optional<string> group_name(string_view pattern, int index) { return rx::pattern(pattern).group_name(index); }
vector<std::pair<string, int>> group_names(string_view pattern) {
  vector<std::pair<string, int>> out;
  rx::pattern(pattern).each_group([&](string_view name, int index) { out.emplace_back(name, index); });
  return out;
}
std::array<int, 2> program_sizes(string_view pattern) { return rx::pattern(pattern).program_sizes(); }
vector<int> fanout(string_view pattern) { return rx::pattern(pattern).fanout(); }
std::pair<string, string> possible_range(string_view pattern, int max_length) {
  return rx::pattern(pattern).possible_range(max_length);
}
string pattern_text(string_view pattern) { return string(rx::pattern(pattern).text()); }
settings_tuple how(string_view flags) { return values(rx::pattern("", options(flags)).how()); }
optional<rx::range> find_literal(string_view what, string_view text) { return rx::pattern::literal(what).find(text); }
bool same_patterns(string_view a, string_view b) { return rx::pattern(a) == rx::pattern(b); }

// ---- What is held against a text: patterns and sets ----

std::pair<int, bool> held_against(rx::expression_view what, string_view text) {
  return {what.size(), what.matches(without_gil, text)};
}
std::pair<int, bool> hold_pattern(string_view pattern, string_view text) {
  return held_against(rx::pattern(pattern), text);
}
std::pair<int, bool> hold_set(string_view lines, string_view text) {
  return held_against(rx::set::of_lines(lines), text);
}
// Of one pattern or of several: who asks need not know.
std::pair<int, bool> hold(string_view lines, string_view text) {
  const rx::expression what = rx::compile(lines);
  return held_against(what, text);
}
size_t count_lines(string_view pattern, string_view text) {
  return rx::count_lines(without_gil, rx::pattern(pattern), text);
}

vector<int> set_match(string_view lines, string_view text) { return rx::set::of_lines(lines).match(without_gil, text); }
optional<int> set_first(string_view flags, vector<string_view> patterns, rx::anchor where, string_view text) {
  rx::set set(options(flags), where);
  for (size_t i = 0; i + 1 < patterns.size(); ++i) {
    if (set.add(patterns[i]) != static_cast<int>(i)) throw std::logic_error("a set does not count");
  }
  if (!patterns.empty()) set += patterns.back();
  set.compile();
  return set.first(text);
}
int empty_set_size() { return rx::expression_view(rx::set()).size(); }

// ---- Scanners ----

// Places and texts of all matches in `text`, and then in `more`.
vector<std::pair<rx::range, string>> scan(string_view pattern, string_view text, string_view more) {
  rx::scanner scanner(rx::pattern(pattern), text);
  if (scanner.what().text() != pattern) throw std::logic_error("a scanner has another pattern");
  vector<std::pair<rx::range, string>> out;
  const auto all = [&] {
    while (const optional<rx::range> found = scanner.next(without_gil)) out.emplace_back(*found, scanner.token());
  };
  all();
  scanner.reset(more);
  all();
  return out;
}

// ---- Functions ----

string quote(string_view text) { return rx::quote(text); }
std::pair<int, const char *> check(string_view pattern) {
  const rx::error_code code = rx::check(pattern);
  return {static_cast<int>(code), rx::describe(code)};
}
string cut(string_view text, vector<rx::range> keep, optional<string_view> separator) {
  return separator ? rx::cut(text, keep, *separator) : rx::cut(text, keep);
}
size_t covered(vector<rx::range> ranges) { return rx::covered(ranges); }
std::array<bool, 4> match_each(string_view text, string_view a, string_view b, string_view c, string_view d) {
  return rx::match_each(text, {a, b, c, d});
}
vector<string_view> filter(string_view pattern, vector<string_view> texts) {
  const std::function<bool(string_view)> matches = rx::predicate(pattern);
  vector<string_view> out;
  for (const string_view text : texts) {
    if (matches(text)) out.push_back(text);
  }
  return out;
}
long alive() { return rx::alive(); }

// ---- Errors and owners: what tests ask for ----

// Whether it is rx's error, and rx.SyntaxError, and what it says.
std::tuple<bool, bool, string> caught(string_view pattern) {
  try {
    rx::pattern compiled(pattern);
    return {false, false, ""};
  } catch (const caplet::python_error &error) {
    return {error.matches(rx_Error), error.matches(rx_SyntaxError), error.what()};
  }
}

// Throws in a callback, which rx calls, which we call.
void throw_in_callback(string_view kind) {
  rx::pattern("a").each_match("banana", [&](rx::range, string_view) -> bool {
    if (kind == "python") py::checked(PyLong_FromString("no number", nullptr, 10));
    if (kind == "range") throw std::out_of_range("thrown by the consumer");
    if (kind == "memory") throw std::bad_alloc();
    if (kind == "rx") rx::pattern("(");
    throw 3;
  });
}

// Handles move, copy and are given away; each step says how many live.
vector<long> lives() {
  vector<long> out{rx::alive()};
  const auto note = [&] { out.push_back(rx::alive()); };
  {
    rx::options one;
    note();
    rx::options moved = std::move(one);
    note();
    if (one || !moved) throw std::logic_error("a moved-from handle is not empty");
    rx::options copy = moved;
    copy.literal(true);
    if (moved.literal() || copy == moved) throw std::logic_error("a copy is not independent");
    note();
    copy = std::move(moved);
    note();
    rx::pattern pattern("a+", copy);  // has options of its own
    note();
    rx::pattern other(static_cast<rx::pattern_view>(pattern));
    note();
    rx::scanner scanner(std::move(other), "banana");
    if (other) throw std::logic_error("what was given away is not empty");
    note();
    pattern = rx::pattern("b");
    note();
    ::rx_options_delete(copy.release());
    note();
  }
  note();
  return out;
}

void give_nothing() { rx::scanner scanner(rx::pattern(caplet::adopt, nullptr), "text"); }

// ---- The module ----

#define FUNCTION(name) {#name, py::call<name>, METH_VARARGS, nullptr}

PyMethodDef methods[] = {
    FUNCTION(settings),
    FUNCTION(posix_settings),
    FUNCTION(latin1_settings),
    FUNCTION(same_options),
    FUNCTION(search),
    FUNCTION(full_match),
    FUNCTION(partial_match),
    FUNCTION(match_once),
    FUNCTION(find),
    FUNCTION(find_between),
    FUNCTION(captures),
    FUNCTION(captures_into),
    FUNCTION(find_all),
    FUNCTION(each_match),
    FUNCTION(consume),
    FUNCTION(partition),
    FUNCTION(split),
    FUNCTION(replace),
    FUNCTION(replace_all),
    FUNCTION(extract),
    FUNCTION(check_rewrite),
    FUNCTION(max_group),
    FUNCTION(groups),
    FUNCTION(group_index),
    FUNCTION(group_name),
    FUNCTION(group_names),
    FUNCTION(program_sizes),
    FUNCTION(fanout),
    FUNCTION(possible_range),
    FUNCTION(pattern_text),
    FUNCTION(how),
    FUNCTION(find_literal),
    FUNCTION(same_patterns),
    FUNCTION(hold_pattern),
    FUNCTION(hold_set),
    FUNCTION(hold),
    FUNCTION(count_lines),
    FUNCTION(set_match),
    FUNCTION(set_first),
    FUNCTION(empty_set_size),
    FUNCTION(scan),
    FUNCTION(quote),
    FUNCTION(check),
    FUNCTION(cut),
    FUNCTION(covered),
    FUNCTION(match_each),
    FUNCTION(filter),
    FUNCTION(alive),
    FUNCTION(caught),
    FUNCTION(throw_in_callback),
    FUNCTION(lives),
    FUNCTION(give_nothing),
    {"careful_find_all", careful_find_all, METH_VARARGS, nullptr},
    {"careful_each_match", careful_each_match, METH_VARARGS, nullptr},
    {"bare_find_all", bare_find_all, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyModuleDef_Slot slots[] = {
    {Py_mod_exec, reinterpret_cast<void *>(rx::exec)},
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, nullptr},
};
PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "grepper._grepper", "A consumer of rx.", 0, methods, slots, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit__grepper() { return PyModuleDef_Init(&definition); }
