// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Findings for people and for the tools of CI. What a finding is about, this module does not know.
//
// Every format but text is a whole document by itself, also where nothing was found or the input is bad. Messages,
// which go to stderr, are part of it; a result of SARIF without a place of its own stands at the input as a whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/finding.h"

namespace caplet::report {

struct Located {  // a finding whose places were looked up
  Finding finding;
  Place now, then;
};
struct Report {
  std::string old_name, new_name;  // of the inputs, as the user named them
  std::string suggestion;          // the next version: "API 1.3"
  Severities fail_on;
  std::vector<Located> findings;
  std::vector<Diagnostic> messages;  // what else was said, about bad input for example
  bool is_complete = true;           // false: bad input, and what was found until then
  std::vector<RuleText> rules;       // of the findings, and of no others
  bool fails() const;
};

// Looks the places up. `rules` are all that exist.
Report make_report(const Findings &findings, const std::vector<RuleText> &rules, Diagnostics &diagnostics);

// `file:line:col: error: message [RULE]`, the line, a caret, where it was, a hint.
std::string text(const Report &report);
std::string json(const Report &report);
std::string sarif(const Report &report);     // 2.1.0
std::string github(const Report &report);    // workflow commands: annotations of a pull request
std::string markdown(const Report &report);  // a table for a comment

struct Format {
  std::string_view name;
  std::string (*print)(const Report &report);
};
inline constexpr Format kFormats[] = {
    {"text", text}, {"json", json}, {"sarif", sarif}, {"github", github}, {"markdown", markdown}};

}  // namespace caplet::report
