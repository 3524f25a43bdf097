// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Says in the user's words why a text is not JSON.
#pragma once

#include <string>
#include <string_view>

#include "schema/json_positions.h"

namespace caplet::schema {

struct SyntaxError {
  Token where;
  std::string_view id;
  std::string message, hint;
};

// Why the parser stopped in `state`; `text` is UTF-8.
SyntaxError explain_syntax_error(std::string_view text, const ScanState &state);

}  // namespace caplet::schema
