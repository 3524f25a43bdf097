// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A target of a user's own: the target.json beside its templates. docs/templates.md says what may stand there.
#pragma once

#include <optional>
#include <string>

#include "commands/command.h"
#include "render/targets.h"

namespace caplet::commands {

// Fills `own` where `folder` has a target.json. False after an error, which is at its place there.
bool read_own_target(Context &context, const std::string &folder, std::optional<render::Target> *own);

}  // namespace caplet::commands
