// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/approvals.h"

#include <unordered_map>

namespace caplet::diff {

std::vector<model::Approval> apply_approvals(const std::vector<model::Approval> &approvals, const std::string &today,
                                             Findings &findings) {
  std::unordered_multimap<std::string, Finding *> by_name;
  for (Finding &finding : findings) by_name.emplace(finding.name(), &finding);
  std::vector<model::Approval> stale;
  for (const model::Approval &approval : approvals) {
    bool used = false;
    const bool expired = !approval.expires.empty() && approval.expires < today;
    const auto [begin, end] = by_name.equal_range(approval.finding);
    for (auto one = begin; one != end && !expired; ++one) {
      one->second->excuse = "approved: " + approval.reason;
      used = true;
    }
    if (!used) stale.push_back(approval);
  }
  return stale;
}

}  // namespace caplet::diff
