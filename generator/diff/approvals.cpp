// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/approvals.h"

namespace caplet::diff {

std::vector<model::Approval> apply_approvals(const std::vector<model::Approval> &approvals, const std::string &today,
                                             Findings &findings) {
  std::vector<model::Approval> stale;
  for (const model::Approval &approval : approvals) {
    bool used = false;
    const bool expired = !approval.expires.empty() && approval.expires < today;
    for (Finding &finding : findings) {
      if (expired || finding.name() != approval.finding) continue;
      finding.excuse = "approved: " + approval.reason;
      used = true;
    }
    if (!used) stale.push_back(approval);
  }
  return stale;
}

}  // namespace caplet::diff
