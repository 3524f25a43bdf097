// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A text that is UTF-8 to JSON values, in one pass: the parser of nlohmann/json reads it, and each of its events gets
// its bytes here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json.h"

namespace caplet::schema {

// What was seen before the text stopped being JSON, and what the parser says of it: enough to say what was expected.
struct ScanState {
  enum class Last { kNothing, kOpening, kKey, kValue };
  Last last = Last::kNothing;
  char inside = 0;           // '{', '[' or 0
  std::size_t end = 0;       // of the last token
  std::string reason;        // why it stopped: "unexpected ','", "invalid literal"
  std::size_t read = 0;      // bytes until then, more than all if it wants more
  bool is_overflow = false;  // stopped by a number too large for a double
};

// What is JSON, and refused all the same.
struct JsonProblem {
  Bytes where;
  std::string_view id;
  std::string message;
};

struct JsonScan {
  JsonDocument document;
  bool is_json = false;
  bool is_too_deep = false;  // which is a problem, and ends the scan
  ScanState state;
  std::vector<JsonProblem> problems;  // as they stand
};

JsonScan scan_json(std::string_view text);

}  // namespace caplet::schema
