// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/rules.h"

#include <algorithm>

#include "diff/approvals.h"
#include "diff/array_slots.h"
#include "ledger/resolve.h"

namespace caplet::diff {
namespace {

// Whether importers of a dict of functions notice: they compare the signatures of what they look for, and nothing else.
bool is_compared(const RuleText &rule, const model::Api &now) {
  if (!now.is_dict()) return false;
  const auto has_it = [&](const RuleGroup &group) {
    return std::any_of(group.begin(), group.end(), [&](const Rule &one) { return one.id == rule.id; });
  };
  return has_it(kSlotRules) || has_it(kForeignRules) || has_it(kSignatureRules);
}

// What each severity means for those who already use the API.
std::string consequences(Severities severity, const RuleText &rule, const model::Api &now) {
  static const std::pair<Severities::Letter, const char *> kTexts[] = {
      {Severities::kA, "compiled consumers are refused"},
      {Severities::kL, "compiled consumers are refused at load"},
      {Severities::kContract, "compiled consumers rely on the old contract"},
      {Severities::kS, "consumers may no longer compile"},
      {Severities::kF, "needs a new minor"}};
  // Of a table that exists: who fills it by hand checks nothing.
  static constexpr const char *kUnchecked = "compiled consumers call or read something else unnoticed";
  std::string text;
  for (auto [letter, meaning] : kTexts) {
    const bool is_checked = !now.foreign || is_compared(rule, now) || (letter == Severities::kL && now.foreign->abi);
    if (!is_checked && (letter == Severities::kA || letter == Severities::kL)) meaning = kUnchecked;
    if (letter == Severities::kL && severity.has_any(Severities::kA)) continue;  // said already
    if (severity.has_any(letter)) text += (text.empty() ? "; " : ", and ") + std::string(meaning);
  }
  return text;
}

bool is_adopted_without_history(const model::Api &then, const model::Api &now) {
  return then.foreign && now.foreign && then.history.empty();
}

}  // namespace

void Reporter::add_api(Severities severity, const std::string &change) {
  add(severity, "API " + pairs_.now.name, change, pairs_.then.origin, pairs_.now.origin);
}

void Reporter::add(Severities severity, std::string subject, const std::string &change, const Origin &then,
                   const Origin &now, std::string excuse) {
  if (excuse.empty() && !pairs_.same_abi && severity.has_any(kNeedsAbi | Severities::kS)) {
    excuse = "the abi is raised to " + std::to_string(pairs_.now.abi);
  }
  const std::string message = subject + ": " + change + consequences(severity, *rule_, pairs_.now);
  // Names are the check's to say, and a table that exists has its numbers from its struct.
  const bool restores = rule_->repair == Repair::kRestore && !pairs_.now.foreign;
  findings_.push_back({rule_->id,
                       severity,
                       std::move(subject),
                       message,
                       then,
                       now,
                       std::string(rule_->fix),
                       std::move(excuse),
                       {restores ? Repair::kRestore : Repair::kNone}});
}

const Rule *find_rule(std::string_view id) {
  for (const RuleGroup *group : kRules) {
    const Rule *found = std::find_if(group->begin(), group->end(), [&](const Rule &rule) { return rule.id == id; });
    if (found != group->end()) return found;
  }
  return nullptr;
}

Changes find_changes(const model::Api &then, const model::Api &stated, const FindOptions &options) {
  const bool adopted = is_adopted_without_history(then, stated);
  const model::Api now = adopted ? ledger::resolve_after(stated, then) : stated;
  const Pairs pairs(then, now, options.as_released || adopted ? then.minor : then.last_released(), options.profiles);
  Changes changes;
  Reporter reporter(pairs, changes.findings);
  for (const RuleGroup *group : kRules) {
    // What sums up must know what is excused.
    if (group == &kSummaryRules) changes.stale = apply_approvals(now.approvals, options.today, changes.findings);
    for (const Rule &rule : *group) {
      if (rule.check == nullptr) continue;
      reporter.start(rule);
      rule.check(pairs, reporter);
    }
  }
  changes.not_judged = pairs.platforms.not_judged();
  return changes;
}

Changes find_in(const model::Api &now, const FindOptions &options) {
  model::Api nothing;
  nothing.abi = now.abi;
  const Pairs pairs(nothing, now, 0, options.profiles);
  Changes changes;
  Reporter reporter(pairs, changes.findings);
  for (const RuleGroup *group : kRules) {
    for (const Rule &rule : *group) {
      if (!rule.judges_one) continue;
      reporter.start(rule);
      rule.check(pairs, reporter);
    }
  }
  // Approvals that excuse none of these may excuse a change: only a comparison says which are stale.
  apply_approvals(now.approvals, options.today, changes.findings);
  changes.not_judged = pairs.platforms.not_judged();
  return changes;
}

std::string suggest_version(const model::Api &then, const model::Api &now, const Findings &findings) {
  const auto any = [&](Severities severity, bool excused) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &one) {
      return one.severity.has_any(severity) && (excused || one.excuse.empty());
    });
  };
  const auto api = [](int abi, int minor) { return "API " + std::to_string(abi) + "." + std::to_string(minor); };
  if (now.foreign) return "";
  if (now.abi != then.abi) return api(now.abi, now.minor);
  if (any(kNeedsAbi, false)) return api(then.abi + 1, 1);
  const int released = then.last_released();
  if (any(Severities::kF, true)) return api(then.abi, std::max(then.minor, released + 1));
  return api(then.abi, then.minor);
}

}  // namespace caplet::diff
