// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What several formats print.
#pragma once

#include <string>

#include "report/report.h"

namespace caplet::report {

// "geometry.h:5:22"
std::string place_text(const Place &place);
// The finding as a message; a hint only where something is to be done.
Diagnostic diagnostic(const Located &one, Severities fail_on);
// "3 findings, 1 stops"
std::string counts(const Report &report);

}  // namespace caplet::report
