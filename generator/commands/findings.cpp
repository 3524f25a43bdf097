// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/findings.h"

#include <ctime>

#include "model/resolve.h"
#include "model/validate.h"

namespace caplet::commands {
namespace {

std::string check_severities(const std::string &text) {
  return Severities::parse(text) ? "" : "severities are X, A, L, A*, S, F and D, with commas: " + text;
}

}  // namespace

std::string today() {
  const std::time_t now = std::time(nullptr);
  char text[sizeof "2027-01-31"];
  return std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&now)) > 0 ? text : "";
}

namespace {

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

void add_finding_options(CLI::App &app, FindingOptions *options) {
  app.add_option("--fail-on", options->fail_on, "Severities that fail, with commas (default: " + kFailOn.text() + ")")
      ->check(check_severities);
  std::vector<std::string> names;
  for (const report::Format &format : report::kFormats) names.emplace_back(format.name);
  app.add_option("--format", options->format, "text (default), json, sarif, github, markdown")
      ->check(CLI::IsMember(names));
  app.add_flag("--as-released", options->as_released,
               "Take all of the old interface as released, whatever its history says");
  app.add_flag("--fix", options->fix, "Write into the interface file what can be fixed without a decision");
}

std::vector<RuleText> all_rules() {
  std::vector<RuleText> all;
  for (const diff::RuleGroup *group : diff::kRules) all.insert(all.end(), group->begin(), group->end());
  return all;
}

int report_findings(Context &context, const Compared &compared, const FindingOptions &options) {
  const diff::Changes changes = diff::find_changes(compared.then, compared.now, {options.as_released, today()});
  report::Report report = report::make_report(changes.findings, all_rules(), context.diagnostics);
  report.old_name = compared.old_name;
  report.new_name = compared.new_name;
  report.suggestion = diff::suggest_version(compared.then, compared.now, changes.findings);
  report.fail_on = *Severities::parse(options.fail_on);
  for (const report::Format &format : report::kFormats) {
    if (format.name != options.format) continue;
    if (format.print == report::text && !compared.is_result) {
      context.diagnostics.add_text(report::text(report));
    } else {
      context.out << format.print(report);
    }
  }
  const bool stale = report_stale(context, changes.stale, compared.now);
  return report.fails() || stale ? kFindings : kFine;
}

std::optional<model::Api> resolve_after(Context &context, const Input &input, const model::Api &then,
                                        bool as_released) {
  if (has_numbers(input)) return resolve_input(context, input);
  if (!model::validate(model::resolve(input.stated, nullptr), context.diagnostics)) return std::nullopt;
  model::Api ledger = then;
  if (as_released && ledger.last_released() < ledger.minor) ledger.history.push_back({ledger.minor, "", "", 0});
  model::Api now = model::resolve(input.stated, &ledger);
  now.history = then.history;
  return now;
}

}  // namespace caplet::commands
