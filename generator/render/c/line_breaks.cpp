// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/line_breaks.h"

#include <algorithm>
#include <array>

namespace caplet::render {
namespace {

constexpr std::size_t kColumns = 120;

// Where in a line the reader is: what a character means depends on it.
enum class LinePlace { kCode, kComment, kString, kCharacter };

// Worse ones are taken only where there is no better one.
enum Quality { kNone, kInString, kBetweenWords, kBehindParenthesis, kBehindBrace, kBehindComma };

struct Break {
  Quality quality = kNone;
  std::size_t at = 0;       // where the line ends
  std::size_t skipped = 0;  // spaces that go
};

constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = (i >= '0' && i <= '9') || i == '_' || i >= 'a';
  for (std::size_t i = 'A'; i <= 'Z'; ++i) table[i] = true;
  return table;
}
constexpr std::array<bool, 256> kPlain = plain_bytes();

// What may begin or end a comment, a string or a character, or keep one from ending.
constexpr std::array<bool, 256> turning_bytes() {
  std::array<bool, 256> table{};
  for (const char one : {'/', '"', '\'', '\\'}) table[static_cast<unsigned char>(one)] = true;
  return table;
}
constexpr std::array<bool, 256> kTurning = turning_bytes();

// Walks through a part of a line of C that begins at `place`.
class Scanner {
 public:
  Scanner(std::string_view text, LinePlace place) : text_(text), place_(place) {}

  // The last break of the best kind that leaves `room` columns full at most.
  Break find_break(std::size_t room) {
    const bool may_skip = place_ == LinePlace::kCode || place_ == LinePlace::kComment;
    const std::size_t first = may_skip ? text_.find_first_not_of(' ') : 0;
    const std::size_t end = std::min(text_.size(), room + 1);
    for (at_ = first; at_ < end; skip_plain(end)) step(room);
    return best_;
  }
  // Where the line that follows begins.
  LinePlace walk() {
    for (; at_ < text_.size(); skip_to_turn()) step(0);
    return place_ == LinePlace::kComment ? LinePlace::kComment : LinePlace::kCode;
  }
  bool has_line_comment() {
    walk();
    return has_line_comment_;
  }

 private:
  // What means the same in each place, and ends no line.
  void skip_plain(std::size_t end) {
    while (at_ < end && kPlain[static_cast<unsigned char>(text_[at_])]) ++at_;
  }
  // Where a comment ends, else where one may begin, or a string.
  void skip_to_turn() {
    if (place_ == LinePlace::kComment) {
      at_ = std::min(text_.find("*/", at_), text_.size());
    } else {
      while (at_ < text_.size() && !kTurning[static_cast<unsigned char>(text_[at_])]) ++at_;
    }
  }
  char next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0'; }

  void step(std::size_t room) {
    const char c = text_[at_];
    if (place_ == LinePlace::kComment) {
      if (c == '*' && next() == '/') return enter(LinePlace::kCode, 2);
      if (c == ' ' && text_.compare(at_ + 1, 2, "*/") != 0) note(kBetweenWords, at_, 1, room);
      ++at_;
    } else if (place_ == LinePlace::kCode) {
      in_code(c, room);
    } else {
      if (c == ' ' && place_ == LinePlace::kString) note(kInString, at_ + 1, 0, room);
      if (c == (place_ == LinePlace::kString ? '"' : '\'')) place_ = LinePlace::kCode;
      at_ += c == '\\' ? 2 : 1;
    }
  }
  void in_code(char c, std::size_t room) {
    switch (c) {
      case '/':
        if (next() == '*') return enter(LinePlace::kComment, 2);
        has_line_comment_ = has_line_comment_ || next() == '/';
        break;
      case '"':
        return enter(LinePlace::kString, 1);
      case '\'':
        return enter(LinePlace::kCharacter, 1);
      case ',':
        if (next() == ' ') note(kBehindComma, at_ + 1, 1, room);
        break;
      case ' ':
        if (next() == '{' && text_.compare(at_, 3, " { ") == 0) note(kBehindBrace, at_ + 2, 1, room);
        break;
      case '(':
        if (next() != ')') note(kBehindParenthesis, at_ + 1, 0, room);
        break;
      default:
        break;
    }
    ++at_;
  }
  void enter(LinePlace place, std::size_t characters) {
    place_ = place;
    at_ += characters;
  }
  void note(Quality quality, std::size_t end, std::size_t skipped, std::size_t room) {
    const std::size_t needed = quality == kInString ? end + 1 : end;
    if (needed > room || quality < best_.quality || end + skipped >= text_.size()) return;
    best_ = {quality, end, skipped};
  }

  std::string_view text_;
  LinePlace place_;
  std::size_t at_ = 0;
  Break best_;
  bool has_line_comment_ = false;
};

// How far what is broken off is indented.
std::size_t margin(std::string_view line, LinePlace place) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (place == LinePlace::kComment) return indent;
  if (line.compare(indent, 3, "/**") == 0) return indent + 4;
  return indent + (line.compare(indent, 2, "/*") == 0 ? 3 : 4);
}

// Appends the line in pieces.
void append_broken(std::string_view line, LinePlace place, bool is_directive, std::string &out) {
  const std::size_t room = kColumns - (is_directive ? 2 : 0);
  const bool stays = line.find("//") != std::string_view::npos && Scanner(line, place).has_line_comment();
  const std::string indent(margin(line, place), ' ');
  std::string before;  // what stands before the rest of the line: nothing, or the indent and perhaps a quote
  while (!stays && before.size() + line.size() > kColumns) {
    const Break found = Scanner(line, place).find_break(room - before.size());
    if (found.quality == kNone) break;
    const char *quote = found.quality == kInString ? "\"" : "";
    out.append(before).append(line.substr(0, found.at)) += quote;
    out += is_directive && found.quality != kBetweenWords ? " \\\n" : "\n";
    place = found.quality == kInString       ? LinePlace::kString
            : found.quality == kBetweenWords ? LinePlace::kComment
                                             : LinePlace::kCode;
    before = indent + quote;
    line.remove_prefix(found.at + found.skipped);
  }
  out.append(before).append(line);
}

std::size_t find_turn(std::string_view text, LinePlace place, std::size_t from) {
  return std::min(text.find(place == LinePlace::kComment ? "*/" : "/*", from), text.size());
}

}  // namespace

std::string break_long_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 64);
  LinePlace place = LinePlace::kCode;
  bool is_directive = false;
  std::size_t copied = 0;  // of the text
  std::size_t turn = 0;    // where the next comment begins, or this one ends; to be looked for where it lies behind
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    is_directive = is_directive || (place == LinePlace::kCode && !line.empty() && line.front() == '#');
    if (turn <= begin) turn = find_turn(text, place, begin);
    if (line.size() > kColumns) {
      out.append(text, copied, begin - copied);
      append_broken(line, place, is_directive, out);
      copied = end;
    }
    if (turn < end) {
      place = Scanner(line, place).walk();
      turn = 0;
    }
    is_directive = is_directive && !line.empty() && line.back() == '\\';
    begin = end + 1;
  }
  out.append(text, copied, text.size() - copied);
  return out;
}

}  // namespace caplet::render
