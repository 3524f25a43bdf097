// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/diagnostics.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "support/messages.h"
#include "support/text.h"

namespace caplet {
namespace {

constexpr int kTabStop = 8;
constexpr int kMaxWidth = 120;    // of the shown part of a line
constexpr int kWidthBefore = 40;  // of it, before the caret, where the line is longer
constexpr std::string_view kCut = "...";

// What one code point of a line shows as.
struct Cell {
  std::string text;
  int width = 0;
};

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  int column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = decode_utf8(line, at);
    Cell cell{printable(line.substr(at, c.bytes)), 0};
    if (c.value == '\t') {
      cell.width = kTabStop - column % kTabStop;
      cell.text.assign(cell.width, ' ');
    } else {
      const bool is_escaped = cell.text != line.substr(at, c.bytes);
      cell.width = is_escaped ? static_cast<int>(cell.text.size()) : display_width(c.value);
    }
    column += cell.width;
    at += c.bytes;
    cells.push_back(std::move(cell));
  }
  return cells;
}

int width_of(const std::vector<Cell> &cells, std::size_t first, std::size_t last) {
  const auto add = [](int sum, const Cell &cell) { return sum + cell.width; };
  return std::accumulate(cells.begin() + first, cells.begin() + std::max(first, last), 0, add);
}

// The part of a line that is shown: all, or some columns around the caret.
std::pair<std::size_t, std::size_t> window(const std::vector<Cell> &cells, std::size_t caret) {
  if (width_of(cells, 0, cells.size()) <= kMaxWidth) return {0, cells.size()};
  std::size_t first = caret, last = caret;
  int width = 0;
  while (first > 0 && width + cells[first - 1].width <= kWidthBefore) width += cells[--first].width;
  while (last < cells.size() && width + cells[last].width <= kMaxWidth) width += cells[last++].width;
  while (first > 0 && width + cells[first - 1].width <= kMaxWidth) width += cells[--first].width;
  return {first, last};
}

// The line and, under the span, `^~~~`.
std::string excerpt(const LinePart &line, const Span &span) {
  const std::vector<Cell> cells = cells_of(line.text);
  const std::size_t caret = std::min<std::size_t>(std::max(span.column - line.skipped, 1) - 1, cells.size());
  const auto [first, last] = window(cells, caret);
  std::string text(first > 0 || line.skipped > 0 ? kCut : "");
  const std::size_t indent = text.size() + width_of(cells, first, caret);
  for (std::size_t i = first; i < last; ++i) text += cells[i].text;
  if (last < cells.size() || line.is_cut) text += kCut;
  text += '\n';
  if (span.length < 1) return text;
  const int width = width_of(cells, caret, std::min(last, caret + span.length));
  return text + std::string(indent, ' ') + '^' + std::string(std::max(width, 1) - 1, '~') + '\n';
}

std::string_view word_for(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      break;
  }
  return "error";
}

std::string first_line(const Diagnostic &d) {
  std::string text = d.file.empty() ? "caplet" : printable(d.file);
  if (d.span.line > 0) text += ':' + std::to_string(d.span.line) + ':' + std::to_string(d.span.column);
  text += ": ";
  text += word_for(d.severity);
  text += ": " + printable(d.message) + " [";
  text += d.id;
  return text + "]\n";
}

}  // namespace

std::string format(const Diagnostic &diagnostic) {
  std::string text = first_line(diagnostic);
  if (diagnostic.span.line > 0) text += excerpt(diagnostic.line, diagnostic.span);
  if (!diagnostic.hint.empty()) text += "  hint: " + printable(diagnostic.hint) + '\n';
  return text;
}

int Diagnostics::add_source(std::string name, std::string text) {
  sources_.push_back({std::move(name), std::move(text), std::nullopt});
  return source_count() - 1;
}

void Diagnostics::error(std::string_view id, const Origin &where, std::string message, std::string hint) {
  report(Severity::kError, id, where, std::move(message), std::move(hint));
}

void Diagnostics::warning(std::string_view id, const Origin &where, std::string message, std::string hint) {
  report(Severity::kWarning, id, where, std::move(message), std::move(hint));
}

void Diagnostics::note(std::string_view id, const Origin &where, std::string message, std::string hint) {
  report(Severity::kNote, id, where, std::move(message), std::move(hint));
}

void Diagnostics::file_error(std::string_view id, std::string file, std::string message, std::string hint) {
  add({Severity::kError, id, std::move(file), {}, std::move(message), std::move(hint), {}});
}

void Diagnostics::report(Severity severity, std::string_view id, const Origin &where, std::string message,
                         std::string hint) {
  if (is_full(severity)) return;
  Place at = place(where);
  add({severity, id, std::move(at.file), at.span, std::move(message), std::move(hint), std::move(at.line)});
}

Place Diagnostics::place(const Origin &where) {
  if (!where.known()) return {};
  Source &source = sources_.at(where.source);
  Place place{source.name, where.span, {}};
  if (!source.lines) source.lines = lines_of(source.text);
  if (where.span.line == 0 && where.bytes.end > 0) {
    place.span = span_of(source.text, *source.lines, where.bytes.begin, where.bytes.end);
  }
  place.line = line_around(source.text, *source.lines, place.span.line, place.span.column);
  return place;
}

// Counts what is not kept.
bool Diagnostics::is_full(Severity severity) {
  int &count = counts_[static_cast<std::size_t>(severity)];
  if (count < kMost) return false;
  ++count;
  return true;
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (!is_message_id(diagnostic.id)) {
    throw std::logic_error("no row of kMessages: " + std::string(diagnostic.id));
  }
  if (is_full(diagnostic.severity) || !seen_.insert(first_line(diagnostic)).second) return;
  ++counts_[static_cast<std::size_t>(diagnostic.severity)];
  all_.push_back(std::move(diagnostic));
}

std::string Diagnostics::text() const {
  std::string text = preface_;
  for (const Diagnostic &diagnostic : all_) text += format(diagnostic);
  if (std::any_of(counts_.begin(), counts_.end(), [](int count) { return count > kMost; })) {
    text +=
        format({Severity::kNote, "too-many-messages", "", {}, "there are more messages, which are not shown", "", {}});
  }
  return text;
}

}  // namespace caplet
