// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/docs.h"

#include <algorithm>
#include <array>
#include <vector>

#include "support/text.h"

namespace caplet::frontend {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r\f\v";

std::string_view trim_right(std::string_view text) {
  const std::size_t last = text.find_last_not_of(kBlanks);
  return last == kNone ? std::string_view() : text.substr(0, last + 1);
}
std::string_view trim_left(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  return first == kNone ? std::string_view() : text.substr(first);
}

std::string join(std::vector<std::string_view> lines) {
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  std::size_t first = 0;
  while (first < lines.size() && lines[first].empty()) ++first;
  std::string text;
  if (first < lines.size()) text.reserve(static_cast<std::size_t>(80) * (lines.size() - first));
  for (std::size_t i = first; i < lines.size(); ++i) {
    if (i > first) text += '\n';
    text += lines[i];
  }
  return text;
}

bool is_line_mark(std::string_view line) {
  return (starts_with(line, "///") && !starts_with(line, "////")) || starts_with(line, "//!");
}
bool is_block_mark(std::string_view block) {
  return (starts_with(block, "/**") && !starts_with(block, "/***") && block.size() > 4) || starts_with(block, "/*!");
}

// The text of a `///` line; one blank belongs to the mark.
std::string_view line_text(std::string_view line, std::size_t mark) {
  line = trim_right(line.substr(mark));
  return starts_with(line, " ") ? line.substr(1) : line;
}

std::string block_text(std::string_view block, std::size_t mark) {
  std::string_view body = block.substr(mark, block.size() - mark - 2);
  std::vector<std::string_view> lines;
  bool starred = true;
  for (std::size_t begin = 0; begin <= body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    lines.push_back(trim_right(body.substr(begin, end - begin)));
    if (lines.size() > 1 && !trim_left(lines.back()).empty() && trim_left(lines.back())[0] != '*') starred = false;
    begin = end + 1;
  }
  lines[0] = trim_left(lines[0]);
  std::size_t indent = kNone;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (starred && !lines[i].empty()) {
      lines[i] = trim_left(lines[i]);
      if (!lines[i].empty()) lines[i] = line_text(lines[i], 1);
    } else if (!lines[i].empty()) {
      indent = std::min(indent, lines[i].size() - trim_left(lines[i]).size());
    }
  }
  for (std::size_t i = 1; !starred && i < lines.size(); ++i)
    lines[i] = lines[i].substr(std::min(indent, lines[i].size()));
  return join(lines);
}

// The end of what stands before `offset` once blanks are skipped, and how many lines end in between.
std::size_t skip_blanks_back(std::string_view text, std::size_t offset, int *line_ends) {
  *line_ends = 0;
  while (offset > 0 && (kBlanks.find(text[offset - 1]) != kNone || text[offset - 1] == '\n')) {
    if (text[--offset] == '\n') ++*line_ends;
  }
  return offset;
}

// Words that may stand between a comment and the place where Clang lets a declaration begin.
bool is_specifier(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kWords = {"typedef", "extern", "static", "inline", "const",
                                                             "struct",  "union",  "enum",   "class"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// Of a line that nobody has written only the end counts.
bool is_in_line_comment(std::string_view text, std::size_t end) {
  constexpr std::size_t longest_line = 4096;
  const std::size_t first = end > longest_line ? end - longest_line : 0;
  const std::size_t newline = text.substr(first, end - first).rfind('\n');
  const std::size_t begin = newline == kNone ? first : first + newline + 1;
  return text.substr(begin, end - begin).find("//") != kNone;
}

// Skips one `[[attribute]]`, specifier or "C" that ends at `end`; returns its start, or `end`.
std::size_t skip_prefix(std::string_view text, std::size_t end) {
  if (is_in_line_comment(text, end)) return end;
  const std::string_view before = text.substr(0, end);
  if (ends_with(before, "]]")) {
    const std::size_t start = before.rfind("[[");
    return start == kNone ? end : start;
  }
  if (ends_with(before, "\"C\"")) return end - 3;
  std::size_t start = end;
  while (start > 0 && is_of_word(text[start - 1])) --start;
  return is_specifier(text.substr(start, end - start)) ? start : end;
}

std::string lines_above(std::string_view text, std::size_t end) {
  std::vector<std::string_view> lines;
  lines.reserve(8);
  for (;;) {
    const std::size_t newline = text.rfind('\n', end == 0 ? 0 : end - 1);
    const std::size_t begin = newline == kNone || newline >= end ? 0 : newline + 1;
    const std::string_view line = trim_left(text.substr(begin, end - begin));
    if (!is_line_mark(line) || (line.size() > 3 && line[3] == '<')) break;
    lines.push_back(line_text(line, 3));
    if (begin == 0) break;
    end = begin - 1;
  }
  std::reverse(lines.begin(), lines.end());
  return join(lines);
}

}  // namespace

std::string doc_before(std::string_view text, std::size_t offset) {
  int line_ends = 0;
  std::size_t end = skip_blanks_back(text, offset, &line_ends);
  for (std::size_t next = skip_prefix(text, end); next != end && line_ends <= 1; next = skip_prefix(text, end)) {
    end = skip_blanks_back(text, next, &line_ends);
  }
  if (end == 0 || line_ends > 1) return "";
  const std::string_view before = text.substr(0, end);
  if (ends_with(before, "*/")) {
    const std::size_t start = end < 4 ? kNone : text.rfind("/*", end - 4);
    if (start == kNone) return "";
    const std::string_view block = text.substr(start, end - start);
    return is_block_mark(block) && block[3] != '<' ? block_text(block, 3) : "";
  }
  return line_ends == 1 ? lines_above(text, end) : "";
}

std::string doc_after(std::string_view text, std::size_t offset) {
  while (offset < text.size() && (text[offset] == ' ' || text[offset] == '\t' || text[offset] == ',' ||
                                  text[offset] == ';' || text[offset] == ')')) {
    ++offset;
  }
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  if (starts_with(rest, "///<") || starts_with(rest, "//!<")) {
    return std::string(line_text(rest.substr(0, rest.find('\n')), 4));
  }
  if (!starts_with(rest, "/**<") && !starts_with(rest, "/*!<")) return "";
  const std::size_t end = rest.find("*/", 4);
  return end == kNone ? "" : block_text(rest.substr(0, end + 2), 4);
}

}  // namespace caplet::frontend
