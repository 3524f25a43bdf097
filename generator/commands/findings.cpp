// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/findings.h"

#include <ctime>

#include "frontend/frontend.h"
#include "ledger/resolve.h"
#include "model/validate.h"

namespace caplet::commands {
namespace {

std::string check_severities(const std::string &text) {
  return Severities::parse(text) ? "" : "severities are X, A, L, A*, S, F and D, separated by commas: " + text;
}

}  // namespace

std::string today() {
  const std::time_t now = std::time(nullptr);
  char text[sizeof "2027-01-31"];
  return std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&now)) > 0 ? text : "";
}

namespace {

std::string default_profiles() {
  std::string all;
  for (const char *triple : model::kDefaultProfiles) all += (all.empty() ? "" : ", ") + std::string(triple);
  return all;
}
std::vector<std::string> profiles(const FindingOptions &options) {
  if (!options.profiles.empty()) return options.profiles;
  return {std::begin(model::kDefaultProfiles), std::end(model::kDefaultProfiles)};
}

void print(Context &context, const report::Report &report, const std::string &format, const Outcome &outcome) {
  for (const report::Format &one : report::kFormats) {
    if (one.name != format) continue;
    if (one.print != report::text || (outcome.is_result && outcome.is_compared)) {
      context.out << one.print(report);
    } else if (outcome.is_compared || !report.findings.empty()) {
      context.diagnostics.add_text(report::text(report));
    }
  }
}

// Said once, as nobody can do anything about it.
void report_not_judged(Context &context, const std::string &what, const model::Api &now) {
  if (what.empty()) return;
  context.diagnostics.note("layout-not-judged", now.origin, "not judged on other platforms: " + what);
}

bool report_stale(Context &context, const std::vector<model::Approval> &stale, const model::Api &now) {
  for (const model::Approval &one : stale) {
    const bool expired = !one.expires.empty() && one.expires < today();
    context.diagnostics.error(
        "stale-approval", now.origin,
        "the approval of `" + one.finding + "` " +
            (expired ? "expired on " + one.expires : "excuses nothing: nothing like it was found"),
        expired ? "remove it from `approvals`, or give it another date and a reason that still holds"
                : "remove it from `approvals`, or name the finding as it is printed: RULE subject");
  }
  return !stale.empty();
}

}  // namespace

void add_finding_options(CommandLine &line, FindingOptions *options) {
  line.add_option("--fail-on", options->fail_on,
                  "Severities that fail, separated by commas (default: " + kFailOn.text() + ")")
      .checked(check_severities);
  std::vector<std::string> names;
  for (const report::Format &format : report::kFormats) names.emplace_back(format.name);
  line.add_option("--format", options->format, "text (default), json, sarif, github, markdown").one_of(names);
  line.add_option("--profile", options->profiles,
                  "A platform (target triple) on which layouts are judged; may be repeated (default: " +
                      default_profiles() + ")")
      .one_value_each();
  line.add_flag("--as-released", options->as_released,
                "Take all of the old interface as released, whatever its history says");
  line.add_flag("--fix", options->fix, "Write into the interface file what can be fixed without a decision");
}

std::vector<RuleText> all_rules() {
  std::vector<RuleText> all;
  for (const diff::RuleGroup *group : diff::kRules) all.insert(all.end(), group->begin(), group->end());
  return all;
}

void find_changes(Context &context, const model::Api &then, const model::Api &now, const FindingOptions &options,
                  Outcome *outcome) {
  const std::unique_ptr<model::LayoutOracle> oracle = frontend::make_layout_oracle();
  const diff::Changes changes =
      diff::find_changes(then, now, {options.as_released, today(), {oracle.get(), profiles(options)}});
  outcome->is_compared = true;
  outcome->suggestion = diff::suggest_version(then, now, changes.findings);
  outcome->findings.insert(outcome->findings.end(), changes.findings.begin(), changes.findings.end());
  report_not_judged(context, changes.not_judged, now);
  if (report_stale(context, changes.stale, now)) outcome->fail(kFindings);
}

void find_in(Context &context, const model::Api &api, const FindingOptions &options, Outcome *outcome) {
  const std::unique_ptr<model::LayoutOracle> oracle = frontend::make_layout_oracle();
  const diff::Changes changes = diff::find_in(api, {false, today(), {oracle.get(), options.profiles}});
  outcome->findings.insert(outcome->findings.end(), changes.findings.begin(), changes.findings.end());
  report_not_judged(context, changes.not_judged, api);
}

int print_outcome(Context &context, const Outcome &outcome, const FindingOptions &options) {
  report::Report report = report::make_report(outcome.findings, all_rules(), context.diagnostics);
  report.old_name = outcome.old_name;
  report.new_name = outcome.new_name;
  report.suggestion = outcome.suggestion;
  report.fail_on = *Severities::parse(options.fail_on);
  report.is_complete = outcome.status != kBadInput;
  const std::vector<Diagnostic> &all = context.diagnostics.all();
  report.messages.assign(all.begin() + static_cast<std::ptrdiff_t>(outcome.first_message), all.end());
  print(context, report, options.format, outcome);
  return std::max(outcome.status, report.fails() ? kFindings : kFine);
}

diff::Changes find_all_changes(const model::Api &then, const model::Api &now) {
  const std::unique_ptr<model::LayoutOracle> oracle = frontend::make_layout_oracle();
  return diff::find_changes(then, now, {false, today(), {oracle.get(), profiles({})}});
}

bool check_profiles(Context &context, const FindingOptions &options) {
  const std::unique_ptr<model::LayoutOracle> oracle = frontend::make_layout_oracle();
  bool fine = true;
  for (const std::string &triple : options.profiles) {
    if (oracle->knows(triple)) continue;
    fine = false;
    context.diagnostics.file_error("unknown-profile", "", "Clang knows no platform `" + triple + "`",
                                   "a profile is a target triple: " + default_profiles());
  }
  return fine;
}

std::optional<model::Api> resolve_after(Context &context, const Input &input, const model::Api &then,
                                        bool as_released) {
  if (has_numbers(input)) return resolve_input(context, input);
  if (!model::validate(ledger::resolve(input.stated, nullptr), context.diagnostics)) return std::nullopt;
  model::Api ledger = then;
  if (as_released && ledger.last_released() < ledger.minor) ledger.history.push_back({ledger.minor, "", "", 0});
  model::Api now = ledger::resolve(input.stated, &ledger);
  now.history = then.history;
  return now;
}

}  // namespace caplet::commands
