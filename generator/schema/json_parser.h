// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Text to JSON values, as strict as RFC 8259; duplicate keys and whole numbers beyond 64 bits are errors, too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/json.h"
#include "support/diagnostics.h"

namespace caplet::schema {

// A registered text.
class JsonSource {
 public:
  JsonSource(const std::string &file_name, std::string text, Diagnostics &diagnostics)
      : diagnostics_(diagnostics), number_(diagnostics.add_source(file_name, std::move(text))) {}

  std::string_view text() const { return diagnostics_.source_text(number_); }
  Diagnostics &diagnostics() const { return diagnostics_; }
  Origin at(Bytes bytes) const { return {number_, {}, bytes}; }
  Origin at(Span span) const { return {number_, span, {}}; }

 private:
  Diagnostics &diagnostics_;
  int number_;
};

// The document, even where it has errors that leave its structure intact (duplicate keys; numbers out of range, which
// are refused values), so that further errors can be found; `is_valid` says whether there was none. It reads the text
// of `source`, until the diagnostics get another one.
std::optional<JsonDocument> parse_json(const JsonSource &source, bool *is_valid);

}  // namespace caplet::schema
