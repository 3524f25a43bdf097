// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/lines.h"

#include <algorithm>

#include "support/text.h"

namespace caplet {
namespace {

constexpr std::size_t kBetweenMarks = 1024, kShown = 512;

std::vector<std::size_t> find_starts(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_first_of_pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (text[at] == '\n' || (text[at] == '\r' && !is_first_of_pair)) starts.push_back(at + 1);
  }
  return starts;
}

std::vector<Lines::Mark> find_marks(std::string_view text) {
  std::vector<Lines::Mark> marks = {{0, 0}};
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++points) {
    if (at >= marks.back().byte + kBetweenMarks) marks.push_back({at, points});
    at += static_cast<std::size_t>(decode_utf8(text, at).bytes);
  }
  return marks;
}

// Where code point `point` of the text begins.
std::size_t byte_of(std::string_view text, const Lines &lines, std::size_t point) {
  const auto next = std::upper_bound(lines.marks.begin(), lines.marks.end(), point,
                                     [](std::size_t wanted, const Lines::Mark &mark) { return wanted < mark.points; });
  std::size_t at = (next - 1)->byte;
  for (std::size_t left = point - (next - 1)->points; left > 0 && at < text.size(); --left) {
    at += static_cast<std::size_t>(decode_utf8(text, at).bytes);
  }
  return at;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

Lines lines_of(std::string_view text) { return {find_starts(text), find_marks(text)}; }

std::size_t points_before(std::string_view text, const Lines &lines, std::size_t byte) {
  const auto next = std::upper_bound(lines.marks.begin(), lines.marks.end(), byte,
                                     [](std::size_t wanted, const Lines::Mark &mark) { return wanted < mark.byte; });
  const Lines::Mark &mark = *(next - 1);
  return mark.points + static_cast<std::size_t>(count_code_points(text.substr(mark.byte, byte - mark.byte)));
}

std::string_view line_of(std::string_view text, const Lines &lines, int number) {
  if (number < 1 || static_cast<std::size_t>(number) > lines.starts.size()) return {};
  const auto index = static_cast<std::size_t>(number);
  const std::size_t end = index < lines.starts.size() ? lines.starts[index] : text.size();
  std::string_view line = text.substr(lines.starts[index - 1], end - lines.starts[index - 1]);
  while (index < lines.starts.size() && !line.empty() && (line.back() == '\n' || line.back() == '\r')) {
    line.remove_suffix(1);
  }
  return line;
}

LinePart line_around(std::string_view text, const Lines &lines, int number, int column) {
  const std::string_view line = line_of(text, lines, number);
  if (line.size() <= 2 * kShown) return {std::string(line), 0, false};
  const std::size_t start = lines.starts[static_cast<std::size_t>(number) - 1];
  const std::size_t before = points_before(text, lines, start);
  const std::size_t caret = byte_of(text, lines, before + static_cast<std::size_t>(std::max(column, 1) - 1)) - start;
  std::size_t first = caret > kShown ? std::min(caret, line.size()) - kShown : 0;
  while (first > 0 && continues(line[first])) --first;
  std::size_t last = std::min(caret + kShown, line.size());
  while (last < line.size() && continues(line[last])) ++last;
  const std::size_t skipped = points_before(text, lines, start + first) - before;
  return {std::string(line.substr(first, last - first)), static_cast<int>(skipped), last < line.size()};
}

}  // namespace caplet
