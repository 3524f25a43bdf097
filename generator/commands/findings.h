// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the commands share that compare two interfaces: how findings are printed, and which of them fail.
#pragma once

#include <algorithm>
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
  std::vector<std::string> profiles;  // empty: the defaults
};
// --fail-on, --format, --as-released, --fix, --profile.
void add_finding_options(CommandLine &line, FindingOptions *options);

// What a command has found until now.
struct Outcome {
  explicit Outcome(const Context &context) : first_message(context.diagnostics.all().size()) {}
  std::string old_name, new_name;  // as the user named them
  std::string suggestion;          // the next version
  Findings findings;
  int status = kFine;         // kBadInput: not all could be looked at
  bool is_compared = false;   // that there are no changes is worth saying
  bool is_result = false;     // findings are what the command is for: text goes to stdout, too
  std::size_t first_message;  // of those that are about this
  // The worse of both.
  void fail(int other) { status = std::max(status, other); }
};

// Adds what changed, whom that breaks, and which approvals are stale.
void find_changes(Context &context, const model::Api &then, const model::Api &now, const FindingOptions &options,
                  Outcome *outcome);
// Adds what is to be said of one interface alone; of layouts only where a profile is named.
void find_in(Context &context, const model::Api &api, const FindingOptions &options, Outcome *outcome);
// Prints it all and returns the exit status. All formats but text are whole documents, whatever happened.
int print_outcome(Context &context, const Outcome &outcome, const FindingOptions &options);

// The current day, against which approvals expire: "2027-01-31".
std::string today();
// As `caplet check` and `caplet diff` find it where they are told nothing else: with the default platforms.
diff::Changes find_all_changes(const model::Api &then, const model::Api &now);
// Reports profiles that nobody knows; false if there was one.
bool check_profiles(Context &context, const FindingOptions &options);

// The text of every rule.
std::vector<RuleText> all_rules();

// Joined with the numbers of `then` where `input` has none of its own, as `caplet record` would; validated. Nullopt
// after an error.
std::optional<model::Api> resolve_after(Context &context, const Input &input, const model::Api &then, bool as_released);

}  // namespace caplet::commands
