// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What findings quote comes from a branch that nobody has reviewed yet: in a comment or a job summary it must stay
// text. Markdown would make HTML, links, images, mentions, references and formulas of it.

#include <algorithm>
#include <cctype>

#include "report/parts.h"
#include "report/report.h"
#include "support/text.h"

namespace caplet::report {
namespace {

constexpr std::string_view kBreak = "&#8203;";  // a space of no width

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// In one line, without what a terminal or a browser would obey.
std::string one_line(std::string_view text) {
  std::string flat;
  for (const char c : text) {
    const bool is_space = c == '\n' || c == '\r' || c == '\t';
    if (!is_space) flat += c;
    if (is_space && !flat.empty() && flat.back() != ' ') flat += ' ';
  }
  return printable(flat);
}

// "www." and "https://" are links wherever they stand.
bool begins_link(std::string_view before, char next) {
  if (before.back() == ':') return next == '/' || is_alnum(next);  // or an emoji: ":x:"
  std::string end(before.substr(before.size() - std::min<std::size_t>(before.size(), 4)));
  std::transform(end.begin(), end.end(), end.begin(), [](unsigned char c) { return std::tolower(c); });
  return end == "www.";
}

// As it is, wherever in a line it stands. Of GitHub's and GitLab's references, the sign and what it names are parted.
std::string plain(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i], next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (std::string_view("\\`*_[]~|").find(c) != std::string_view::npos) result += '\\';
    if (c == '<' || c == '>' || c == '&' || c == '$') {
      result += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : "&#36;";
    } else {
      result += c;
    }
    const bool is_sign = std::string_view("@#!$%&~").find(c) != std::string_view::npos && next != ' ';
    if (is_sign || begins_link(text.substr(0, i + 1), next)) result += kBreak;
  }
  return result;
}

// A code span, whatever is in it. In a table even there a bar ends the cell, unless a backslash stands before it, and
// there is no way to write both.
std::string code(std::string_view text, bool is_in_table) {
  if (is_in_table && text.find("\\|") != std::string_view::npos) return plain(text);
  std::string body, fence = "`";
  for (const char c : text) body += c == '|' && is_in_table ? "\\|" : std::string(1, c);
  while (body.find(fence) != std::string::npos) fence += '`';
  const bool needs_room = body.empty() || body.front() == '`' || body.back() == '`' || body.front() == ' ';
  return needs_room ? fence + ' ' + body + ' ' + fence : fence + body + fence;
}

// A sentence of ours, with names between backticks. A name that has a backtick itself ends its code span early; what
// follows is then plain, or code, and text in either case.
std::string sentence(const std::string &text) {
  const std::string flat = one_line(text);
  std::string result;
  std::size_t at = 0;
  for (std::size_t open = flat.find('`'); open != std::string::npos; open = flat.find('`', at)) {
    const std::size_t close = flat.find('`', open + 1);
    result += plain(std::string_view(flat).substr(at, open - at));
    if (close == std::string::npos || close == open + 1) {
      result += "\\`";
      at = open + 1;
      continue;
    }
    if (!result.empty() && result.back() == '`') result += ' ';  // two of them would be another fence
    result += code(std::string_view(flat).substr(open + 1, close - open - 1), true);
    at = close + 1;
  }
  return result + plain(std::string_view(flat).substr(at));
}

std::string name(const std::string &text, bool is_in_table) {
  return text.empty() ? "" : code(one_line(text), is_in_table);
}

std::string row(bool stops, std::string_view id, const std::string &severity, const std::string &change,
                const Place &place, const std::string &fix) {
  const std::string cells[] = {stops ? "**stops**" : "", "`" + std::string(id) + "`",   plain(severity),
                               sentence(change),         name(place_text(place), true), sentence(fix)};
  std::string line = "|";
  for (const std::string &cell : cells) line += ' ' + cell + " |";
  return line + "\n";
}

std::string rows(const Report &report) {
  std::string all;
  for (const Located &one : report.findings) {
    const Finding &finding = one.finding;
    all += row(finding.stops(report.fail_on), finding.rule, finding.severity.text(),
               finding.message + (finding.excuse.empty() ? "" : "; " + finding.excuse),
               one.now.file.empty() ? one.then : one.now, diagnostic(one, report.fail_on).hint);
  }
  for (const Diagnostic &d : report.messages)
    all += row(d.severity == Severity::kError, d.id, "", d.message, {d.file, d.span, {}}, d.hint);
  return all;
}

}  // namespace

std::string markdown(const Report &report) {
  const bool is_alone = report.old_name.empty();
  const std::string title =
      "### " + name(report.new_name, false) + (is_alone ? "" : " against " + name(report.old_name, false)) + "\n\n";
  const std::string suggestion =
      report.suggestion.empty() ? "" : " Suggested version: " + sentence(report.suggestion) + ".";
  const std::string all = rows(report);
  if (all.empty()) return title + (is_alone ? "Nothing was found." : "No changes.") + suggestion + "\n";
  return title + "| | rule | severity | change | place | fix |\n|---|---|---|---|---|---|\n" + all + "\n" +
         (report.is_complete ? counts(report) + "." + suggestion : "The input is bad: not all was looked at.") + "\n";
}

}  // namespace caplet::report
