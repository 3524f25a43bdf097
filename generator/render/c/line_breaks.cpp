// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/line_breaks.h"

#include <algorithm>

namespace caplet::render {
namespace {

constexpr std::size_t kColumns = 120;

// Where in a line the reader is: what a character means depends on it.
enum class Place { kCode, kComment, kString, kCharacter };

// Worse ones are taken only where there is no better one.
enum Quality { kNone, kInString, kBetweenWords, kBehindParenthesis, kBehindBrace, kBehindComma };

struct Break {
  Quality quality = kNone;
  std::size_t at = 0;       // where the line ends
  std::size_t skipped = 0;  // spaces that go
};

// Walks through a line of C, and notes the last break of the best kind that leaves `room` columns full at most.
class Scanner {
 public:
  Scanner(std::string_view line, std::size_t room, Place place) : line_(line), room_(room), place_(place) {
    for (std::size_t i = line.find_first_not_of(' '); i < line.size();) i += step(i);
  }
  const Break &best() const { return best_; }
  // Where the line that follows begins.
  Place place() const { return place_ == Place::kComment ? Place::kComment : Place::kCode; }
  bool has_line_comment() const { return has_line_comment_; }

 private:
  // Returns how many characters it read.
  std::size_t step(std::size_t i) {
    const std::string_view rest = line_.substr(i);
    if (place_ == Place::kComment) return in_comment(i, rest);
    if (place_ != Place::kCode) return in_literal(i, rest);
    if (rest.substr(0, 2) == "/*") return enter(Place::kComment, 2);
    if (rest.substr(0, 2) == "//") has_line_comment_ = true;
    if (rest.front() == '"') return enter(Place::kString, 1);
    if (rest.front() == '\'') return enter(Place::kCharacter, 1);
    if (rest.substr(0, 2) == ", ") note(kBehindComma, i + 1, 1);
    if (rest.substr(0, 3) == " { ") note(kBehindBrace, i + 2, 1);
    if (rest.front() == '(' && rest.substr(1, 1) != ")") note(kBehindParenthesis, i + 1, 0);
    return 1;
  }
  std::size_t in_comment(std::size_t i, std::string_view rest) {
    if (rest.substr(0, 2) == "*/") return enter(Place::kCode, 2);
    if (rest.front() == ' ' && rest.substr(1, 2) != "*/") note(kBetweenWords, i, 1);
    return 1;
  }
  std::size_t in_literal(std::size_t i, std::string_view rest) {
    if (rest.front() == '\\') return std::min<std::size_t>(2, rest.size());
    if (rest.front() == (place_ == Place::kString ? '"' : '\'')) place_ = Place::kCode;
    if (rest.front() == ' ' && place_ == Place::kString) note(kInString, i + 1, 0);
    return 1;
  }
  std::size_t enter(Place place, std::size_t characters) {
    place_ = place;
    return characters;
  }
  void note(Quality quality, std::size_t end, std::size_t skipped) {
    const std::size_t needed = quality == kInString ? end + 1 : end;
    if (needed > room_ || quality < best_.quality || end + skipped >= line_.size()) return;
    best_ = {quality, end, skipped};
  }

  std::string_view line_;
  std::size_t room_;
  Place place_;
  Break best_;
  bool has_line_comment_ = false;
};

// How far what is broken off is indented.
std::size_t margin(std::string_view line, Place place) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (place == Place::kComment) return indent;
  if (line.compare(indent, 3, "/**") == 0) return indent + 4;
  return indent + (line.compare(indent, 2, "/*") == 0 ? 3 : 4);
}

// Appends the line in pieces. Returns where the next one begins.
Place append_broken(std::string_view line, Place place, bool is_directive, std::string &out) {
  const std::size_t room = kColumns - (is_directive ? 2 : 0);
  const std::string indent(margin(line, place), ' ');
  std::string rest(line);
  for (;;) {
    const Scanner whole(rest, room, place);
    if (rest.size() <= kColumns || whole.best().quality == kNone || Scanner(line, 0, place).has_line_comment()) {
      out += rest;
      return whole.place();
    }
    const Break found = whole.best();
    const std::string piece = rest.substr(0, found.at);
    const char *quote = found.quality == kInString ? "\"" : "";
    out += piece + quote;
    out += is_directive && Scanner(piece, 0, place).place() == Place::kCode ? " \\\n" : "\n";
    place = Scanner(piece, 0, place).place();
    rest = indent + quote + rest.substr(found.at + found.skipped);
  }
}

}  // namespace

std::string break_long_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 64);
  Place place = Place::kCode;
  bool is_directive = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    is_directive = is_directive || (place == Place::kCode && !line.empty() && line.front() == '#');
    if (line.size() > kColumns) {
      place = append_broken(line, place, is_directive, out);
    } else {
      out += line;
      if (line.find('*') != std::string_view::npos || place == Place::kComment) place = Scanner(line, 0, place).place();
    }
    is_directive = is_directive && !line.empty() && line.back() == '\\';
    if (end < text.size()) out += '\n';
    begin = end + 1;
  }
  return out;
}

}  // namespace caplet::render
