// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/report.h"

#include <algorithm>

#include "report/parts.h"

namespace caplet::report {

std::string place_text(const Place &place) {
  if (place.span.line == 0) return place.file;
  return place.file + ":" + std::to_string(place.span.line) + ":" + std::to_string(place.span.column);
}

Diagnostic diagnostic(const Located &one, Severities fail_on) {
  const Finding &finding = one.finding;
  const Place &where = one.now.file.empty() ? one.then : one.now;
  const Severity severity = finding.stops(fail_on)   ? Severity::kError
                            : finding.stops(kFailOn) ? Severity::kWarning
                                                     : Severity::kNote;
  std::string message = finding.message;
  if (!finding.severity.is_empty()) message += " (" + finding.severity.text() + ")";
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

namespace {

// Of what no rule says there may be much with one thing to do about it, which is said once.
bool repeats_fix(const Finding &one, const Finding &next) {
  return one.severity.is_empty() && one.rule == next.rule && one.fix == next.fix;
}

std::string text(const Located &one, const Located *next, Severities fail_on) {
  Diagnostic all = diagnostic(one, fail_on);
  if (next != nullptr && repeats_fix(one.finding, next->finding)) all.hint.clear();
  const bool moved = !one.now.file.empty() && !one.then.file.empty();
  return format(all) + (moved ? "  was at: " + place_text(one.then) + "\n" : "");
}

}  // namespace

bool Report::fails() const {
  const auto is_error = [](const Diagnostic &one) { return one.severity == Severity::kError; };
  return !is_complete || std::any_of(messages.begin(), messages.end(), is_error) ||
         std::any_of(findings.begin(), findings.end(), [&](const Located &one) { return one.finding.stops(fail_on); });
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
    all += text(one, &one == &report.findings.back() ? nullptr : &one + 1, report.fail_on);
  }
  all += all.empty() ? "no changes" : counts(report);
  return all + (report.suggestion.empty() ? "" : "; suggested version: " + report.suggestion) + "\n";
}

namespace {

std::string escaped(const std::string &text, bool is_property) {
  std::string result;
  for (const char c : text) {
    if (c == '%')
      result += "%25";
    else if (c == '\r')
      result += "%0D";
    else if (c == '\n')
      result += "%0A";
    else if (is_property && c == ':')
      result += "%3A";
    else if (is_property && c == ',')
      result += "%2C";
    else
      result += c;
  }
  return result;
}

std::string annotation(const Diagnostic &d) {
  static constexpr const char *kCommands[] = {"notice", "warning", "error"};
  std::string all =
      std::string("::") + kCommands[static_cast<int>(d.severity)] + " title=" + escaped(std::string(d.id), true);
  if (!d.file.empty()) all += ",file=" + escaped(d.file, true);
  if (d.span.line > 0) all += ",line=" + std::to_string(d.span.line) + ",col=" + std::to_string(d.span.column);
  return all + "::" + escaped(d.message + (d.hint.empty() ? "" : "\n" + d.hint), false) + "\n";
}

}  // namespace

std::string github(const Report &report) {
  std::string all;
  for (const Located &one : report.findings) all += annotation(diagnostic(one, report.fail_on));
  for (const Diagnostic &one : report.messages) all += annotation(one);
  return all;
}

}  // namespace caplet::report
