// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Whether what ships is what was released.
#pragma once

#include <string>

#include "commands/findings.h"
#include "commands/input.h"

namespace caplet::commands {

// Adds that the current minor is not released, or not as `version`, unless that is empty. An adopted table without a
// history was in use before its file was: it counts as released, as no version.
void check_released(const model::Api &api, const std::string &version, Outcome *outcome);

// Says of what was shipped that no release has it.
void note_unreleased(Context &context, const Input &input, const model::Api &api);

}  // namespace caplet::commands
