// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A part of a foreign table, for consumers that need no more of a large one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/api.h"
#include "support/diagnostics.h"

namespace caplet::render {

// The API with the slots of these names; the places of others stay, and nothing is known of them. What the provider
// says of itself stays, too, with data by which a struct has its layout, and the types that all these need, with those
// of Python's. Constants and enums stay. Nullopt after an error.
std::optional<model::Api> keep_only(const model::Api &api, const std::vector<std::string> &names,
                                    Diagnostics &diagnostics);

}  // namespace caplet::render
