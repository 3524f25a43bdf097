// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/docs/line_starts.h"

#include <algorithm>

#include "support/text.h"

namespace caplet::render {
namespace {

bool is_ascii_punctuation(char c) { return c > ' ' && c < 0x7f && (!is_of_word(c) || c == '_'); }

// Where the point of "1." is, of "b)", "iv."; npos where the line begins with no such thing.
std::size_t end_of_number(std::string_view line) {
  const std::size_t end = line.find_first_of(".)");
  if (end == std::string_view::npos || end == 0) return std::string_view::npos;
  const bool is_ended = end + 1 == line.size() || line[end + 1] == ' ';
  const std::string_view word = line.substr(0, end);
  const auto all_of = [&](std::string_view known) { return word.find_first_not_of(known) == std::string_view::npos; };
  const bool is_number =
      (end == 1 && is_of_word(word.front())) || all_of("0123456789") || all_of("ivxlcdm") || all_of("IVXLCDM");
  return is_ended && is_number ? end : std::string_view::npos;
}

// Calls visit(line, whether it is the last one), lines without their newlines.
template <typename Visit>
void each_line(std::string_view text, const Visit &visit) {
  for (;;) {
    const std::size_t end = text.find('\n');
    visit(std::string(text.substr(0, end)), end == std::string_view::npos);
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string guarded_lines(std::string_view text, bool is_first,
                          const std::function<std::string(const std::string &line, std::size_t at)> &guard) {
  std::string out;
  bool begins = is_first;
  each_line(text, [&](const std::string &line, bool is_last) {
    const std::size_t number = end_of_number(line);
    const bool is_marked = !line.empty() && line.front() != '\\' && is_ascii_punctuation(line.front());
    const bool is_guarded = begins && (is_marked || number != std::string_view::npos);
    out += is_guarded ? guard(line, is_marked ? 0 : number) : line;
    out += is_last ? "" : "\n";
    begins = true;
  });
  return out;
}

std::string without_atomic(std::string_view declaration) {
  constexpr std::string_view word = "_Atomic ";
  std::string text(declaration);
  for (std::size_t at; (at = text.find(word)) != std::string::npos;) text.erase(at, word.size());
  return text;
}

std::string indented(std::string_view text, const std::string &margin) {
  std::string out;
  each_line(text, [&](const std::string &line, bool) { out += line.empty() ? "\n" : margin + line + "\n"; });
  return out;
}

}  // namespace caplet::render
