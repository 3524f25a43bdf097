// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An approval of the interface file lets one finding through: {"finding": "SLOT_REMOVED slot 1 geo_norm", "reason"}.
#pragma once

#include <string>
#include <vector>

#include "model/api.h"
#include "support/finding.h"

namespace caplet::diff {

// Excuses the findings that are approved. Returns those approvals that excuse nothing: nothing was found that they
// name, or they expired before `today` ("2027-01-31"; empty: nothing expires).
std::vector<model::Approval> apply_approvals(const std::vector<model::Approval> &approvals, const std::string &today,
                                             Findings &findings);

}  // namespace caplet::diff
