// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Words and literals of Python.
#include <algorithm>
#include <iterator>

#include "render/python/language.h"
#include "support/text.h"

namespace caplet::render {
namespace {

// Keywords, and built-in names that the generated module uses itself. Sorted.
constexpr std::string_view kPythonWords[] = {"AttributeError",
                                             "BaseException",
                                             "DeprecationWarning",
                                             "Exception",
                                             "False",
                                             "ImportError",
                                             "None",
                                             "NotImplementedError",
                                             "OverflowError",
                                             "RuntimeError",
                                             "SystemError",
                                             "True",
                                             "TypeError",
                                             "ValueError",
                                             "and",
                                             "any",
                                             "as",
                                             "assert",
                                             "async",
                                             "await",
                                             "bool",
                                             "break",
                                             "bytes",
                                             "callable",
                                             "class",
                                             "classmethod",
                                             "continue",
                                             "def",
                                             "del",
                                             "dict",
                                             "elif",
                                             "else",
                                             "except",
                                             "finally",
                                             "float",
                                             "for",
                                             "from",
                                             "getattr",
                                             "global",
                                             "hash",
                                             "hex",
                                             "id",
                                             "if",
                                             "import",
                                             "in",
                                             "int",
                                             "is",
                                             "isinstance",
                                             "lambda",
                                             "len",
                                             "list",
                                             "min",
                                             "nonlocal",
                                             "not",
                                             "object",
                                             "or",
                                             "pass",
                                             "print",
                                             "property",
                                             "raise",
                                             "range",
                                             "return",
                                             "setattr",
                                             "str",
                                             "super",
                                             "try",
                                             "tuple",
                                             "type",
                                             "while",
                                             "with",
                                             "yield"};

std::string python_escaped(std::string_view text, unsigned char last = 0xff) { return escaped(text, last, "\\x"); }

}  // namespace

std::string python_string(std::string_view text) { return '"' + python_escaped(text) + '"'; }
std::string python_bytes(std::string_view text) { return '"' + python_escaped(text, 0x7f) + '"'; }
std::string python_string_or_none(std::string_view text) { return text.empty() ? "None" : python_string(text); }

namespace {

// Quotes only where they would end the docstring.
std::string plain_line(std::string_view line) {
  const std::string all = python_escaped(line);
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_quote = all[i] == '\\' && i + 1 < all.size() && all[i + 1] == '"';
    const bool is_harmless = is_quote && i + 2 < all.size() && all[i + 2] != '\\';
    if (all[i] == '\\' && !is_quote) out += all[i++];
    if (!is_harmless) out += all[i];
    if (is_quote && !is_harmless) out += all[++i];
  }
  return out;
}

}  // namespace

std::string docstring(std::string_view text, int indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = plain_line(text.substr(0, end));
    line.erase(line.find_last_not_of(' ') + 1);
    if (!out.empty()) out += '\n';
    if (!out.empty() && !line.empty()) out.append(static_cast<std::size_t>(indent), ' ');
    out += line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string python_name(const std::string &name) {
  // `def_` gets a further underscore, too, so that it is none of `def`.
  const std::string word = name.substr(0, name.find_last_not_of('_') + 1);
  const bool is_taken = std::binary_search(std::begin(kPythonWords), std::end(kPythonWords), word);
  return is_taken || name.front() == '_' ? name + '_' : name;
}

}  // namespace caplet::render
