// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/rust/words.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "support/text.h"

namespace caplet::render {
namespace {

// Keywords of any edition, names of types and values that the generated module uses, and its own. Sorted.
constexpr std::string_view kRustWords[] = {
    "Api",       "AtomicPtr",   "Bound",  "CStr",     "COMPILED", "Clone",  "Copy",     "Debug",      "Default",
    "Deref",     "Destroy",     "Drop",   "Err",      "FLOOR",    "None",   "Ok",       "Option",     "Owned",
    "PUBLISHED", "PyAny",       "PyErr",  "PyModule", "PyResult", "PyType", "Python",   "RECORD",     "Result",
    "Self",      "Some",        "Table",  "_",        "abstract", "as",     "async",    "await",      "become",
    "bool",      "box",         "break",  "c_char",   "call",     "c_int",  "c_long",   "c_longlong", "c_uint",
    "c_ulong",   "c_ulonglong", "c_void", "caplet",   "char",     "const",  "continue", "core",       "crate",
    "do",        "dyn",         "else",   "enum",     "extern",   "f32",    "f64",      "false",      "ffi",
    "final",     "fn",          "for",    "gen",      "i16",      "i32",    "i64",      "i8",         "if",
    "impl",      "in",          "isize",  "let",      "loop",     "macro",  "match",    "mod",        "move",
    "mut",       "override",    "priv",   "pub",      "py",       "pyo3",   "ref",      "result",     "return",
    "self",      "static",      "std",    "str",      "struct",   "super",  "time_t",   "trait",      "true",
    "try",       "type",        "typeof", "u16",      "u32",      "u64",    "u8",       "union",      "unsafe",
    "unsized",   "use",         "usize",  "virtual",  "wchar_t",  "where",  "while",    "yield"};
// Methods that the module gives its `Api` itself. Sorted.
constexpr std::string_view kRustMethods[] = {"attempt", "borrow", "clone",    "get",        "import",  "imported",
                                             "into",    "table",  "to_owned", "try_import", "try_into"};
// Variables of the generated functions. Sorted.
constexpr std::string_view kRustVariables[] = {"api", "attempt", "consumer", "f",     "imported",  "is_optional",
                                               "it",  "module",  "object",   "place", "published", "value"};

template <typename Words>
bool is_word_of(const Words &words, std::string_view name) {
  return std::find(std::begin(words), std::end(words), name) != std::end(words);
}
// A name that ends in underscores gets a further one where its word has, so that no two become one.
std::string stem(const std::string &name) { return name.substr(0, name.find_last_not_of('_') + 1); }

}  // namespace

std::string rust_name(const std::string &name) {
  const std::string word = stem(name);
  return word.empty() || is_word_of(kRustWords, word) ? name + "_" : name;
}
std::string rust_item(const std::string &name) {
  return is_word_of(kRustVariables, stem(name)) ? name + "_" : rust_name(name);
}
std::string rust_method(const std::string &name) {
  const std::string word = stem(name);
  const bool is_taken = is_word_of(kRustMethods, word) || starts_with(word, "has_") || ends_with(word, "_without_gil");
  return is_taken ? name + "_" : rust_name(name);
}

std::string rust_string(std::string_view text) { return '"' + escaped(text, 0xff, "\\u{", "}") + '"'; }
std::string rust_bytes(std::string_view text) { return "b\"" + escaped(text, 0x7f, "\\x") + '"'; }
std::string rust_optional(std::string_view text) { return text.empty() ? "None" : "Some(" + rust_string(text) + ")"; }
std::string rust_real(double value, bool is_double) {
  const std::string type = is_double ? "f64" : "f32";
  if (std::isnan(value)) return type + "::NAN";
  if (std::isinf(value)) return type + (value < 0 ? "::NEG_INFINITY" : "::INFINITY");
  std::string digits = real_digits(value);
  if (digits.find_first_of(".eE") == std::string::npos) digits += ".0";
  return digits;
}
std::string rust_integer(std::int64_t value) {
  // The literal of the least number is one of the largest with a sign.
  return value == INT64_MIN ? "i64::MIN" : std::to_string(value);
}

namespace {

// Outside of `code`, what rustdoc would take for links and tags.
std::string rust_doc_line(std::string_view line) {
  const std::size_t margin = std::min(line.find_first_not_of(" \t"), line.size());
  std::string out(std::min<std::size_t>(margin, 2), ' ');  // four and more would be code, and code a test
  const bool has_pairs = std::count(line.begin(), line.end(), '`') % 2 == 0;
  bool is_code = false;
  for (std::size_t i = margin; i < line.size(); ++i) {
    const bool is_fence = line.compare(i, 3, "```") == 0;
    if (line[i] == '`' && has_pairs && !is_fence) is_code = !is_code;
    const bool is_mark = line[i] == '[' || line[i] == ']' || line[i] == '<' || (line[i] == '`' && !has_pairs);
    if (is_fence || (is_mark && !is_code)) out += '\\';
    out += line[i];
    if (is_fence) {
      out += "\\`\\`";
      i += 2;
    }
  }
  return out;
}

}  // namespace

std::string rust_doc(std::string_view text, std::string_view mark) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = std::string(mark) + rust_doc_line(text.substr(0, end));
    line.erase(line.find_last_not_of(" \r") + 1);
    out += line + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace caplet::render
