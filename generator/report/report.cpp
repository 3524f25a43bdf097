// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/report.h"

#include <algorithm>

namespace caplet::report {
namespace {

std::string place_text(const Place &place) {
  if (place.span.line == 0) return place.file;
  return place.file + ":" + std::to_string(place.span.line) + ":" + std::to_string(place.span.column);
}

Diagnostic diagnostic(const Located &one, Severities fail_on) {
  const Finding &finding = one.finding;
  const Place &where = one.now.file.empty() ? one.then : one.now;
  const bool informs = !finding.severity.has_any(kFailOn) || !finding.excuse.empty();
  const Severity severity = finding.stops(fail_on) ? Severity::kError : informs ? Severity::kNote : Severity::kWarning;
  std::string message = finding.message + " (" + finding.severity.text() + ")";
  if (!finding.excuse.empty()) message += "; " + finding.excuse;
  return {severity,  finding.rule, where.file, where.span, message, severity == Severity::kNote ? "" : finding.fix,
          where.line};
}

std::string counts(const Report &report) {
  const auto stopping = [&](const Located &one) { return one.finding.stops(report.fail_on); };
  const auto total = report.findings.size();
  const auto stop = std::count_if(report.findings.begin(), report.findings.end(), stopping);
  return std::to_string(total) + (total == 1 ? " finding, " : " findings, ") + std::to_string(stop) +
         (stop == 1 ? " stops" : " stop");
}

}  // namespace

bool Report::fails() const {
  return std::any_of(findings.begin(), findings.end(), [&](const Located &one) { return one.finding.stops(fail_on); });
}

Report make_report(const Findings &findings, const std::vector<RuleText> &rules, Diagnostics &diagnostics) {
  Report report;
  for (const Finding &one : findings) {
    report.findings.push_back({one, diagnostics.place(one.now), diagnostics.place(one.then)});
    Located &located = report.findings.back();
    if (!located.now.file.empty()) located.then.line = {};  // one of the two is shown
  }
  for (const RuleText &rule : rules) {
    const auto is_its = [&](const Finding &one) { return one.rule == rule.id; };
    if (std::any_of(findings.begin(), findings.end(), is_its)) report.rules.push_back(rule);
  }
  return report;
}

std::string text(const Report &report) {
  std::string all;
  for (const Located &one : report.findings) {
    all += format(diagnostic(one, report.fail_on));
    if (!one.now.file.empty() && !one.then.file.empty()) all += "  was at: " + place_text(one.then) + "\n";
  }
  all += all.empty() ? "no changes" : counts(report);
  return all + (report.suggestion.empty() ? "" : "; suggested version: " + report.suggestion) + "\n";
}

std::string github(const Report &report) {
  const auto escaped = [](const std::string &text, bool property) {
    std::string result;
    for (const char c : text) {
      if (c == '%')
        result += "%25";
      else if (c == '\r')
        result += "%0D";
      else if (c == '\n')
        result += "%0A";
      else if (property && c == ':')
        result += "%3A";
      else if (property && c == ',')
        result += "%2C";
      else
        result += c;
    }
    return result;
  };
  static constexpr const char *kCommands[] = {"notice", "warning", "error"};
  std::string all;
  for (const Located &one : report.findings) {
    const Diagnostic d = diagnostic(one, report.fail_on);
    all += std::string("::") + kCommands[static_cast<int>(d.severity)] + " title=" + escaped(std::string(d.id), true);
    if (!d.file.empty()) all += ",file=" + escaped(d.file, true);
    if (d.span.line > 0) all += ",line=" + std::to_string(d.span.line) + ",col=" + std::to_string(d.span.column);
    all += "::" + escaped(d.message + (d.hint.empty() ? "" : "\n" + d.hint), false) + "\n";
  }
  return all;
}

std::string markdown(const Report &report) {
  const auto cell = [](const std::string &text) {
    std::string result;
    for (const char c : text) result += c == '|' ? "\\|" : c == '\n' ? " " : std::string(1, c);
    return result;
  };
  std::string all =
      "### " + cell(report.new_name) + (report.old_name.empty() ? "" : " against " + cell(report.old_name)) + "\n\n";
  const std::string suggestion = report.suggestion.empty() ? "" : " Suggested version: " + report.suggestion + ".";
  if (report.findings.empty()) return all + "No changes." + suggestion + "\n";
  all += "| | rule | severity | change | place | fix |\n|---|---|---|---|---|---|\n";
  for (const Located &one : report.findings) {
    const Diagnostic d = diagnostic(one, report.fail_on);
    const bool stops = one.finding.stops(report.fail_on);
    all += std::string("| ") + (stops ? "**stops**" : "") + " | `" + std::string(d.id) + "` | " +
           one.finding.severity.text() + " | " +
           cell(one.finding.message + (one.finding.excuse.empty() ? "" : "; " + one.finding.excuse)) + " | " +
           cell(place_text(one.now.file.empty() ? one.then : one.now)) + " | " + cell(d.hint) + " |\n";
  }
  return all + "\n" + counts(report) + "." + suggestion + "\n";
}

}  // namespace caplet::report
