// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json_parser.h"

#include "schema/json_scanner.h"
#include "schema/json_syntax.h"
#include "support/text.h"

namespace caplet::schema {
namespace {

constexpr std::string_view kEncodingId = "json-encoding";
constexpr std::string_view kMarker = "<<<<<<<";  // of git, before our side of a conflict

Origin place(const JsonSource &source, std::size_t begin, std::size_t end) {
  return source.at(Bytes{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

bool check_encoding(const JsonSource &source) {
  const std::string_view text = source.text();
  const std::string_view start = text.substr(0, 2);
  const std::string hint = "save the file as UTF-8 without a byte order mark";
  if (start == "\xFF\xFE" || start == "\xFE\xFF") {
    source.diagnostics().error(kEncodingId, source.at(Span{1, 1, 0}), "the file is UTF-16, not UTF-8", hint);
    return false;
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") {
    source.diagnostics().error(kEncodingId, source.at(Span{1, 1, 1}), "the file starts with a byte order mark", hint);
    return false;
  }
  const std::size_t wrong = find_invalid_utf8(text);
  if (wrong == std::string_view::npos) return true;
  source.diagnostics().error(kEncodingId, place(source, wrong, wrong + 1), "this byte is not UTF-8",
                             "save the file as UTF-8");
  return false;
}

// A line of JSON never starts like this: strings can't hold line ends.
bool check_conflicts(const JsonSource &source) {
  const std::string_view text = source.text();
  bool is_clean = true;
  for (std::size_t at = text.find(kMarker); at != std::string_view::npos; at = text.find(kMarker, at + 1)) {
    if (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') continue;
    const Origin where = place(source, at, at + kMarker.size());
    source.diagnostics().error("merge-conflict", where, "unresolved merge conflict",
                               "run `caplet record --merge " + source.diagnostics().source_name(where.source) +
                                   "`, which joins both sides, or mend it by hand");
    is_clean = false;
  }
  return is_clean;
}

void report_syntax(const JsonSource &source, const ScanState &state) {
  const SyntaxError error = explain_syntax_error(source.text(), state);
  source.diagnostics().error(error.id, place(source, error.where.begin, error.where.end), error.message, error.hint);
}

}  // namespace

std::optional<JsonDocument> parse_json(const JsonSource &source, bool *is_valid) {
  *is_valid = false;
  if (!check_encoding(source) || !check_conflicts(source)) return std::nullopt;
  JsonScan scan = scan_json(source.text());
  for (const JsonProblem &problem : scan.problems) {
    source.diagnostics().error(problem.id, source.at(problem.where), problem.message);
  }
  if (!scan.is_json && !scan.is_too_deep) report_syntax(source, scan.state);
  if (!scan.is_json) return std::nullopt;
  *is_valid = scan.problems.empty();
  return std::move(scan.document);
}

}  // namespace caplet::schema
