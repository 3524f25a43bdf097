// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/versioned.h"
#include "support/text.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>

namespace caplet::render {
namespace {

constexpr std::string_view kPrefix = "caplet_";

// Where what begins at `at` ends: a comment, a literal, a word, or one other character.
std::size_t end_of_token(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "/*") return std::min(text.find("*/", at + 2), text.size() - 2) + 2;
  const char first = text[at];
  std::size_t end = at + 1;
  if (first == '"' || first == '\'') {
    while (end < text.size() && text[end] != first) end += text[end] == '\\' ? 2 : 1;
    return std::min(end + 1, text.size());
  }
  if (is_of_word(first)) {
    while (end < text.size() && is_of_word(text[end])) ++end;
  }
  return end;
}

// The text with each word as `rename` has it.
std::string with_words(std::string_view text, const std::function<std::string(std::string_view)> &rename) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_token(text, at);
    const std::string_view token = text.substr(at, end - at);
    out += is_of_word(token.front()) ? rename(token) : std::string(token);
    at = end;
  }
  return out;
}

std::set<std::string> words_with_prefix(std::string_view text) {
  std::set<std::string> out;
  with_words(text, [&](std::string_view word) {
    if (starts_with(word, kPrefix)) out.emplace(word);
    return std::string();
  });
  return out;
}

void for_each_line(std::string_view text, const std::function<void(std::string_view)> &visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_of_word(text[end])) ++end;
  return text.substr(0, end);
}

// What a line without indentation defines for its file alone: "refuse" of "static int refuse(...".
std::string static_function(std::string_view line) {
  const std::size_t open = line.find('(');
  const bool is_static = starts_with(line, "static ") || line.find(" static ") != std::string_view::npos;
  if (!is_static || line.front() == ' ' || open == std::string_view::npos) return "";
  std::size_t begin = open;
  while (begin > 0 && is_of_word(line[begin - 1])) --begin;
  return std::string(line.substr(begin, open - begin));
}

std::set<std::string> static_functions(std::string_view source) {
  std::set<std::string> out;
  for_each_line(source, [&](std::string_view line) {
    if (!line.empty()) out.insert(static_function(line));
  });
  out.erase("");
  return out;
}

constexpr std::string_view kDefine = "#define ";

std::set<std::string> macros(std::string_view text) {
  std::set<std::string> out;
  for_each_line(text, [&](std::string_view line) {
    if (starts_with(line, kDefine)) out.emplace(first_word(line.substr(kDefine.size())));
  });
  return out;
}

// Without "#define caplet_import caplet_r1_import", which says in one header what this file does for all.
std::string without_aliases(std::string_view text) {
  std::string out;
  for_each_line(text, [&](std::string_view line) {
    if (!starts_with(line, "#define caplet_")) out.append(line) += '\n';
  });
  return out;
}

std::string version_of(const std::string &header, std::string_view macro) {
  const std::string key = "#define " + std::string(macro) + " ";
  const std::size_t at = header.find(key);
  return at == std::string::npos ? "0" : std::string(first_word(std::string_view(header).substr(at + key.size())));
}

}  // namespace

std::string versioned(const std::string &header, const std::string &source, const Versioning &how) {
  const std::string version = version_of(header, how.macro), macro(how.macro);
  const std::string own_prefix = std::string(kPrefix) + "r" + version + "_";
  const std::string inner_prefix = own_prefix + std::string(how.within);
  const std::string text = without_aliases(header);
  const std::set<std::string> internal = static_functions(source), known = words_with_prefix(how.known);
  std::set<std::string> names = words_with_prefix(text);
  for (const std::string &one : known) names.erase(one);  // which the header before this one has defined
  const auto rename = [&](std::string_view word) {
    std::string name(word);
    if (starts_with(word, own_prefix) || known.count(name) != 0) return name;
    if (starts_with(word, kPrefix))
      return (names.count(name) != 0 ? own_prefix : inner_prefix) + name.substr(kPrefix.size());
    return internal.count(name) != 0 ? inner_prefix + name : name;
  };
  std::set<std::string> defined = macros(text + source);
  defined.insert(names.begin(), names.end());
  defined.insert("CAPLET_STATIC_RUNTIME");

  std::string out = "#if !defined(" + macro + ") || " + macro + " < " + version + "\n";
  out += "#ifdef " + macro + "\n";
  for (const std::string &one : defined) out += "#undef " + one + "\n";
  out += "#endif\n\n#ifndef CAPLET_LINKED_RUNTIME\n#define CAPLET_STATIC_RUNTIME\n#endif\n\n";
  out += with_words(text, rename) + "\n#ifdef CAPLET_STATIC_RUNTIME\n";
  out += with_words(source, rename) + "#endif\n\n/* The names that generated code has for these. */\n";
  for (const std::string &one : names) out += "#define " + one + " " + rename(one) + "\n";
  return out + "#endif\n";
}

}  // namespace caplet::render
