// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The quick way to JSON values, which nearly every text takes: RapidJSON reads what nothing is to be said of.
#pragma once

#include <optional>
#include <string_view>

#include "schema/json.h"

namespace caplet::schema {

// The values of a text that is JSON, and of which nothing is refused: no key stands twice, numbers fit, nothing is too
// deep. Nullopt for any other; scan_json() says what is wrong with it.
std::optional<JsonDocument> read_valid_json(std::string_view text);

}  // namespace caplet::schema
