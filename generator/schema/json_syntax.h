// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Says in the user's words why a text is not JSON.
#pragma once

#include <string>
#include <string_view>

#include "schema/json_scanner.h"

namespace caplet::schema {

// A token by its bytes.
struct Token {
  std::size_t begin = 0, end = 0;
};

struct SyntaxError {
  Token where;
  std::string_view id;
  std::string message, hint;
};

// Why the parser stopped in `state`; `text` is UTF-8.
SyntaxError explain_syntax_error(std::string_view text, const ScanState &state);

}  // namespace caplet::schema
