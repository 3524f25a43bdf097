// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Text to JSON values, stricter than nlohmann/json alone: duplicate keys and numbers beyond 64 bits are errors.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "schema/json_positions.h"
#include "support/diagnostics.h"

namespace caplet::schema {

using Json = nlohmann::ordered_json;  // members in the order of the file

// A registered text and, once an error asks for them, its positions.
class JsonSource {
 public:
  JsonSource(const std::string &file_name, const std::string &text, Diagnostics &diagnostics);

  const std::string &text() const { return lazy_->text; }
  const JsonPositions &positions() const { return lazy_->get(); }
  Diagnostics &diagnostics() const { return diagnostics_; }
  int number() const { return number_; }

  Origin value(const std::string &pointer) const { return {number_, {}, pointer}; }
  Origin bytes(Token token) const { return {number_, positions().span(token), ""}; }
  Origin at(std::optional<Span> span) const { return {number_, span.value_or(Span{}), ""}; }

 private:
  struct Lazy {
    std::string text;
    std::unique_ptr<JsonPositions> positions;
    const JsonPositions &get();
  };
  std::shared_ptr<Lazy> lazy_;  // shared with the Diagnostics, which may outlive this
  Diagnostics &diagnostics_;
  int number_;
};

// The document, even where it has errors that leave its structure intact (duplicate keys; numbers out of range, which
// are "discarded" values), so that further errors can be found; `is_valid` says whether there was none.
std::optional<Json> parse_json(const JsonSource &source, bool *is_valid);

}  // namespace caplet::schema
