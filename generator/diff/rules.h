// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What can happen to an interface, rule by rule: docs/rules.md is printed from this table. A rule is a row of the
// group that it belongs to; tests/breaking has a folder for each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/pairs.h"
#include "support/finding.h"

namespace caplet::diff {

// Takes what a check finds, for the rule that is at work.
class Reporter {
 public:
  Reporter(const Pairs &pairs, Findings &findings) : pairs_(pairs), findings_(findings) {}
  void start(const RuleText &rule) { rule_ = &rule; }

  // `where` of a thing that is only on one side is unknown on the other.
  void add(Severities severity, std::string subject, const std::string &change, const Origin &then, const Origin &now,
           std::string excuse = "");
  template <typename T>
  void add(Severities severity, const Pair<T> &pair, const std::string &change, std::string excuse = "") {
    add(severity, subject(pair.any()), change, pair.then ? pair.then->origin : Origin(),
        pair.now ? pair.now->origin : Origin(), std::move(excuse));
  }
  // Of the finding that was added last, where it can be said better than for the rule as a whole.
  void fix_last(std::string fix) { findings_.back().fix = std::move(fix); }
  // How `--fix` mends the finding that was added last.
  void mend_last(Repair repair) { findings_.back().repair = std::move(repair); }
  const Findings &so_far() const { return findings_; }

 private:
  const Pairs &pairs_;
  Findings &findings_;
  const RuleText *rule_ = nullptr;
};

// Of the finding that was added last: "record it: caplet record --rename geo_point.x geo_point.lon". The owners are
// empty for what stands by itself.
template <typename T>
void fix_by_rename(Reporter &report, const Pair<T> &pair, const std::string &then_owner = "",
                   const std::string &now_owner = "") {
  const auto path = [](const std::string &owner, const T &one) {
    return (owner.empty() ? "" : owner + ".") + one.name;
  };
  const std::string from = path(then_owner, *pair.then), to = path(now_owner, *pair.now);
  report.fix_last("record it: caplet record --rename " + from + " " + to);
  if (pair.certain) report.mend_last({Repair::kRename, from, to, pair.then->identity()});
}

struct Rule : RuleText {
  // Null where the rule is not a comparison: `elsewhere` says who enforces it, or that nobody does yet.
  void (*check)(const Pairs &, Reporter &) = nullptr;
  std::string_view elsewhere = {};
  bool judges_one = false;  // also what an interface is by itself, as if all of it were new
};

struct RuleGroup {
  std::string_view title;
  const Rule *first;
  std::size_t count;
  const Rule *begin() const { return first; }
  const Rule *end() const { return first + count; }
};

extern const RuleGroup kSlotRules, kForeignRules, kSignatureRules, kRecordRules, kTypeRules, kValueRules, kVersionRules,
    kContractRules, kCxxRules, kPlatformRules, kOtherRules, kSummaryRules;

// Every rule, in the order in which they run: those that sum up come last.
inline const RuleGroup *const kRules[] = {&kSlotRules,     &kForeignRules, &kSignatureRules, &kRecordRules,
                                          &kTypeRules,     &kValueRules,   &kContractRules,  &kCxxRules,
                                          &kPlatformRules, &kVersionRules, &kOtherRules,     &kSummaryRules};

const Rule *find_rule(std::string_view id);  // null where there is none

struct FindOptions {
  bool as_released = false;  // take all of the old interface as released, whatever its history says
  std::string today;         // against which approvals expire: "2027-01-31"; empty: none does
  Profiles profiles = {};    // the platforms on which layouts are judged
};
struct Changes {
  Findings findings;
  std::vector<model::Approval> stale;  // approvals of the new interface that excuse nothing
  std::string not_judged;              // what of the layouts could not be: "`geo_event`, which has `struct tm`..."
};
// What changed from `then` to `now`, which must be resolved, and valid but for the numbering of `now`. Empty for two
// equal interfaces.
Changes find_changes(const model::Api &then, const model::Api &stated, const FindOptions &options);

// What is to be said of one interface alone, by the rules that judge one.
Changes find_in(const model::Api &now, const FindOptions &options);

// The next version by these findings: "API 1.3". Empty for an adopted table: no consumer asks it for one.
std::string suggest_version(const model::Api &then, const model::Api &now, const Findings &findings);

}  // namespace caplet::diff
