// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the templates of targets see, as JSON.
#pragma once

#include "commands/command.h"
#include "render/render.h"

namespace caplet::commands {

// Prints one object with a member for each target that `options` choose. False after an error.
bool print_views(Context &context, const model::Api &api, const model::Fingerprints &fingerprints,
                 const std::string &interface_json, const render::Options &options);

}  // namespace caplet::commands
