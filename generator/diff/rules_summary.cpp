// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What all findings together mean. These run last, when what is approved is known.

#include <algorithm>

#include "diff/rules.h"

namespace caplet::diff {
namespace {

using S = Severities;

void abi_not_bumped(const Pairs &c, Reporter &report) {
  const Findings &all = report.so_far();
  const auto count = std::count_if(all.begin(), all.end(), [](const Finding &one) { return one.stops(kNeedsAbi); });
  if (count == 0 || c.now.foreign) return;  // an adopted table has no abi that its consumers ask for
  report.add_api(S::kX, "the abi is still " + std::to_string(c.now.abi) + ", and " +
                            std::to_string(static_cast<int>(count)) + (count == 1 ? " change needs" : " changes need") +
                            " another");
}
void abi_bumped_needlessly(const Pairs &c, Reporter &report) {
  const Findings &all = report.so_far();
  const auto needs = [](const Finding &one) { return one.severity.has_any(kNeedsAbi); };
  if (c.now.abi <= c.then.abi || std::any_of(all.begin(), all.end(), needs)) return;
  report.add_api(S::kD, "the abi was " + std::to_string(c.then.abi) + ", is " + std::to_string(c.now.abi) +
                            ", and nothing needs it");
}

constexpr Rule kSummaryRows[] = {
    {{"ABI_NOT_BUMPED", S::kX, "changes need another abi, and it is still the same",
      "It sums up the findings A, L and A* that nothing excuses.", "abi 1 -> abi 1, with a slot less",
      "undo them, or begin the next abi: caplet record --new-abi"},
     abi_not_bumped},
    {{"ABI_BUMPED_NEEDLESSLY", S::kD, "the abi was raised, and no change needs it",
      "Every consumer must be compiled again for nothing.", "abi 1 -> abi 2, with one slot more",
      "keep the abi, unless the meaning of something changed that no interface file says"},
     abi_bumped_needlessly},
};

}  // namespace

const RuleGroup kSummaryRules = {"Summary", kSummaryRows, std::size(kSummaryRows)};

}  // namespace caplet::diff
