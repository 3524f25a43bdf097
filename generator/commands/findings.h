// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the commands share that compare two interfaces: how findings are printed, and which of them fail.
#pragma once

#include <string>
#include <vector>

#include "commands/options.h"
#include "diff/rules.h"
#include "report/report.h"

namespace caplet::commands {

struct FindingOptions {
  std::string fail_on = kFailOn.text();
  std::string format = "text";
  bool as_released = false;
  bool fix = false;
};
// --fail-on, --format, --as-released, --fix.
void add_finding_options(CLI::App &app, FindingOptions *options);

struct Compared {
  const model::Api &then, &now;
  std::string old_name, new_name;
  bool is_result = false;  // findings are what the command is for: text goes to stdout, too
};
// Compares, prints, and returns the exit status.
int report_findings(Context &context, const Compared &compared, const FindingOptions &options);

// The current day, against which approvals expire: "2027-01-31".
std::string today();

// The text of every rule.
std::vector<RuleText> all_rules();

// Joined with the numbers of `then` where `input` has none of its own, as `caplet record` would; validated. Nullopt
// after an error.
std::optional<model::Api> resolve_after(Context &context, const Input &input, const model::Api &then, bool as_released);

}  // namespace caplet::commands
