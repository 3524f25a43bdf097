// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The extension module direct: RE2 without Caplet between, with functions of grepper's names and arguments, to compare
// their results with. They are written from RE2's documentation and not from rx.cpp.
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <stdexcept>

#include "python.hpp"

namespace {

using re2::RE2;
using re2::StringPiece;
using std::optional;
using std::string;
using std::string_view;
using std::vector;
using place = std::pair<long, long>;

// RE2's own kind of view, which is that of the standard library or not, by how it was built.
StringPiece piece(string_view text) { return {text.data(), text.size()}; }

RE2::Options options_of(string_view flags) {
  RE2::Options out(RE2::Quiet);
  const auto has = [&](char flag) { return flags.find(flag) != string_view::npos; };
  if (has('1')) out.set_encoding(RE2::Options::EncodingLatin1);
  if (has('m')) out.set_max_mem(1 << 16);
  out.set_posix_syntax(has('p'));
  out.set_longest_match(has('l'));
  out.set_literal(has('t'));
  out.set_never_nl(has('n'));
  out.set_dot_nl(has('s'));
  out.set_never_capture(has('c'));
  out.set_case_sensitive(!has('i'));
  out.set_perl_classes(has('w'));
  out.set_word_boundary(has('b'));
  out.set_one_line(has('o'));
  return out;
}

using settings_tuple = std::tuple<int, bool, bool, std::int64_t, bool, bool, bool, bool, bool, bool, bool, bool>;
settings_tuple values(const RE2::Options &one) {
  return {one.encoding(),       one.posix_syntax(), one.longest_match(), one.max_mem(),
          one.literal(),        one.never_nl(),     one.dot_nl(),        one.never_capture(),
          one.case_sensitive(), one.perl_classes(), one.word_boundary(), one.one_line()};
}
settings_tuple settings(string_view flags) { return values(options_of(flags)); }
settings_tuple how(string_view flags) { return values(RE2("", options_of(flags)).options()); }
settings_tuple posix_settings() { return values(RE2::Options(RE2::POSIX)); }
settings_tuple latin1_settings() { return values(RE2::Options(RE2::Latin1)); }

// Throws ValueError with RE2's text where a pattern is wrong.
struct regex : RE2 {
  explicit regex(string_view text, string_view flags = "") : RE2(piece(text), options_of(flags)) {
    if (!ok()) throw std::invalid_argument(error());
  }
};

place place_of(const StringPiece &found, const char *text) {
  return found.data() == nullptr ? place(-1, -1) : place(found.data() - text, found.data() + found.size() - text);
}

optional<place> match(const RE2 &re, string_view text, int where, size_t from, size_t end) {
  StringPiece found;
  if (!re.Match(piece(text), from, end, static_cast<RE2::Anchor>(where), &found, 1)) return std::nullopt;
  return place_of(found, text.data());
}

optional<place> search(string_view flags, string_view re, string_view text) {
  return match(regex(re, flags), text, 0, 0, text.size());
}
optional<place> find(string_view re, string_view text, int where, size_t from, optional<size_t> end) {
  return match(regex(re), text, where, from, end.value_or(text.size()));
}
optional<place> find_between(string_view re, string_view text, size_t first, size_t second) {
  return match(regex(re), text, RE2::UNANCHORED, first, second);
}
optional<place> find_literal(string_view what, string_view text) { return search("t", what, text); }
bool full_match(string_view re, string_view text) { return RE2::FullMatch(piece(text), regex(re)); }
bool partial_match(string_view re, string_view text) { return RE2::PartialMatch(piece(text), regex(re)); }

vector<place> captures(string_view flags, string_view re, string_view text, int where) {
  const regex compiled(re, flags);
  StringPiece found[20];
  const int count = compiled.NumberOfCapturingGroups() + 1;
  if (!compiled.Match(piece(text), 0, text.size(), static_cast<RE2::Anchor>(where), found, count)) return {};
  vector<place> out;
  std::transform(found, found + count, std::back_inserter(out), [&](auto one) { return place_of(one, text.data()); });
  return out;
}
optional<vector<place>> captures_into(string_view re, string_view text, size_t size) {
  vector<place> out = captures("", re, text, 0);
  if (out.empty()) return std::nullopt;
  out.resize(size, place(-1, -1));
  return out;
}

// Steps over whole characters, of which a dot matches one.
vector<place> find_all(string_view flags, string_view re, string_view text) {
  const regex compiled(re, flags), any("(?s).", flags.find('1') != string_view::npos ? "1" : "");
  vector<place> out;
  long at = 0;
  while (const auto found = match(compiled, text, 0, static_cast<size_t>(at), text.size())) {
    out.push_back(*found);
    at = found->second;
    if (found->first != at) continue;
    const auto next = match(any, text, RE2::ANCHOR_START, static_cast<size_t>(at), text.size());
    if (!next) break;
    at = next->second;
  }
  return out;
}
std::pair<bool, size_t> consume(string_view re, string_view text, size_t position) {
  StringPiece rest(text.data() + position, text.size() - position);
  const bool done = RE2::Consume(&rest, regex(re));
  return {done, text.size() - rest.size()};
}
std::tuple<string, string, string> partition(string_view re, string_view text) {
  StringPiece rest = piece(text), found;
  if (!RE2::FindAndConsume(&rest, regex("(" + string(re) + ")"), &found)) return {string(text), "", ""};
  return {string(text.data(), found.data()), string(found), string(rest)};
}

string replace(string_view re, string_view rewrite, string_view text) {
  string out(text);
  RE2::Replace(&out, regex(re), piece(rewrite));
  return out;
}
std::pair<string, int> replace_all(string_view re, string_view rewrite, string_view text) {
  string out(text);
  const int count = RE2::GlobalReplace(&out, regex(re), piece(rewrite));
  return {out, count};
}
optional<string> extract(string_view re, string_view rewrite, string_view text) {
  string out;
  return RE2::Extract(piece(text), regex(re), piece(rewrite), &out) ? optional<string>(out) : std::nullopt;
}
void check_rewrite(string_view re, string_view rewrite) {
  string why;
  if (!regex(re).CheckRewriteString(piece(rewrite), &why)) throw std::invalid_argument(why);
}
int max_group(string_view rewrite) { return RE2::MaxSubmatch(piece(rewrite)); }

int groups(string_view re) { return regex(re).NumberOfCapturingGroups(); }
optional<int> group_index(string_view re, string_view name) {
  const regex compiled(re);
  const auto found = compiled.NamedCapturingGroups().find(string(name));
  return found == compiled.NamedCapturingGroups().end() ? std::nullopt : optional<int>(found->second);
}
vector<std::pair<string, int>> group_names(string_view re) {
  const regex compiled(re);
  vector<std::pair<string, int>> out;
  for (const auto &one : compiled.CapturingGroupNames()) out.emplace_back(one.second, one.first);
  return out;
}
optional<string> group_name(string_view re, int index) {
  for (const auto &[name, at] : group_names(re)) {
    if (at == index) return name;
  }
  return std::nullopt;
}
std::array<int, 2> program_sizes(string_view re) {
  const regex compiled(re);
  return {compiled.ProgramSize(), compiled.ReverseProgramSize()};
}
vector<int> fanout(string_view re) {
  vector<int> out;
  regex(re).ProgramFanout(&out);
  return out;
}
std::pair<string, string> possible_range(string_view re, int max_length) {
  std::pair<string, string> out;
  regex(re).PossibleMatchRange(&out.first, &out.second, max_length);
  return out;
}
string pattern_text(string_view re) { return regex(re).pattern(); }

vector<int> set_of(string_view flags, const vector<string_view> &patterns, int where, string_view text) {
  RE2::Set set(options_of(flags), static_cast<RE2::Anchor>(where));
  for (const string_view one : patterns) {
    string why;
    if (set.Add(piece(one), &why) < 0) throw std::invalid_argument(why);
  }
  set.Compile();
  vector<int> out;
  set.Match(piece(text), &out);
  std::sort(out.begin(), out.end());
  return out;
}
optional<int> set_first(string_view flags, vector<string_view> patterns, int where, string_view text) {
  const vector<int> all = set_of(flags, patterns, where, text);
  return all.empty() ? std::nullopt : optional<int>(all[0]);
}

string quote(string_view text) { return RE2::QuoteMeta(piece(text)); }
int check(string_view re) { return RE2(piece(re), RE2::Quiet).error_code(); }

#define FUNCTION(name) {#name, py::call<name>, METH_VARARGS, nullptr}

PyMethodDef methods[] = {FUNCTION(settings),        FUNCTION(how),          FUNCTION(posix_settings),
                         FUNCTION(latin1_settings), FUNCTION(search),       FUNCTION(find),
                         FUNCTION(find_between),    FUNCTION(find_literal), FUNCTION(full_match),
                         FUNCTION(partial_match),   FUNCTION(captures),     FUNCTION(captures_into),
                         FUNCTION(find_all),        FUNCTION(consume),      FUNCTION(partition),
                         FUNCTION(replace),         FUNCTION(replace_all),  FUNCTION(extract),
                         FUNCTION(check_rewrite),   FUNCTION(max_group),    FUNCTION(groups),
                         FUNCTION(group_index),     FUNCTION(group_names),  FUNCTION(group_name),
                         FUNCTION(program_sizes),   FUNCTION(fanout),       FUNCTION(possible_range),
                         FUNCTION(pattern_text),    FUNCTION(set_of),       FUNCTION(set_first),
                         FUNCTION(quote),           FUNCTION(check),        {nullptr, nullptr, 0, nullptr}};

PyModuleDef_Slot slots[] = {
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, nullptr},
};
PyModuleDef definition = {PyModuleDef_HEAD_INIT, "direct", "RE2 itself.", 0, methods, slots, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_direct() { return PyModuleDef_Init(&definition); }
