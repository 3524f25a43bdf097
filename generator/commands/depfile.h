// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Dependency files as make and ninja read them.
#pragma once

#include <string>
#include <vector>

namespace caplet::commands {

std::string depfile_text(const std::string &target, const std::vector<std::string> &dependencies);

}  // namespace caplet::commands
