// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <algorithm>
#include <utility>

#include "model/members.h"
#include "schema/object_reader.h"
#include "schema/schema.h"

namespace caplet::schema {
namespace {

constexpr std::size_t kLargest = 16U << 20;
constexpr std::string_view kSchemaId = "wrong-schema";

// "2" of "caplet-2.schema.json"; empty where it is no other format.
std::string format_of(const std::string &name) {
  constexpr std::string_view before = "caplet-", after = ".schema.json";
  const std::size_t end = name.size() - std::min(name.size(), after.size());
  if (name.rfind(before, 0) != 0 || name.substr(end) != after || end <= before.size()) return "";
  const std::string number = name.substr(before.size(), end - before.size());
  const bool is_number = number.size() <= 9 && number.find_first_not_of("0123456789") == std::string::npos;
  return is_number ? number : "";
}

// Says what a `$schema` that is not ours means. Another format has other members, so nothing more is read.
bool check_schema(Reading &reading) {
  const std::string hint = "write \"$schema\": \"" + std::string(kSchemaName) + "\"";
  const JsonDocument &document = reading.document;
  const Json *found = document.member(document.root(), "$schema");
  if (found == nullptr) {
    reading.error("missing-key", reading.source.at(document.root().bytes), "the key `$schema` is missing", hint);
    return true;
  }
  const Origin where = reading.source.at(found->bytes);
  const std::string name = found->is(JsonKind::kString) ? document.string(*found) : "";
  if (name == kSchemaName) return true;
  if (const std::string format = format_of(name); !format.empty()) {
    reading.error(kSchemaId, where, "this interface file has format " + format + ", this caplet reads format 1",
                  "use a newer caplet");
  } else {
    reading.error(kSchemaId, where, "this is not the schema of interface files", hint);
  }
  return false;
}

}  // namespace

std::optional<model::Api> read(const std::string &file_name, std::string text, Diagnostics &diagnostics) {
  if (text.size() > kLargest) {
    diagnostics.file_error("file-unreadable", file_name, "an interface file has at most 16 MiB");
    return std::nullopt;
  }
  const JsonSource source(file_name, std::move(text), diagnostics);
  bool is_valid = false;
  const std::optional<JsonDocument> document = parse_json(source, &is_valid);
  if (!document) return std::nullopt;
  Reading reading{source, *document};
  if (!document->root().is(JsonKind::kObject)) {
    reading.wrong_type({}, document->root(), "an object");
    return std::nullopt;
  }
  if (!check_schema(reading)) return std::nullopt;
  reading.is_draft = document->member(document->root(), "minor") == nullptr;
  model::Api api;
  ObjectReader::read_object(reading, document->root(), {}, api);
  if (!is_valid || !reading.is_valid) return std::nullopt;
  return api;
}

}  // namespace caplet::schema
