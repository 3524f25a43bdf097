// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <regex>

#include "schema/members.h"
#include "schema/object_reader.h"
#include "schema/schema.h"

namespace caplet::schema {
namespace {

constexpr std::string_view kSchemaId = "wrong-schema";

// Says what a `$schema` that is not ours means. Another format has other members, so nothing more is read.
bool check_schema(Reading &reading, const Json &document) {
  const std::string hint = "write \"$schema\": \"" + std::string(kSchemaName) + "\"";
  const auto found = document.find("$schema");
  if (found == document.end()) {
    reading.error("missing-key", reading.source.value(""), "the key `$schema` is missing", hint);
    return true;
  }
  const Origin where = reading.source.value("/$schema");
  const std::string name = found->is_string() ? found->get<std::string>() : "";
  if (name == kSchemaName) return true;
  static const std::regex other_format("caplet-([0-9]+)\\.schema\\.json");
  std::smatch match;
  if (std::regex_match(name, match, other_format)) {
    reading.error(kSchemaId, where, "this interface file has format " + match[1].str() + ", this caplet reads format 1",
                  "use a newer caplet");
  } else {
    reading.error(kSchemaId, where, "this is not the schema of interface files", hint);
  }
  return false;
}

}  // namespace

std::optional<model::Api> read(const std::string &file_name, const std::string &text, Diagnostics &diagnostics) {
  const JsonSource source(file_name, text, diagnostics);
  bool is_valid = false;
  const std::optional<Json> document = parse_json(source, &is_valid);
  if (!document) return std::nullopt;
  Reading reading{source};
  const Path root;
  if (!document->is_object()) {
    reading.wrong_type(root, *document, "an object");
    return std::nullopt;
  }
  if (!check_schema(reading, *document)) return std::nullopt;
  reading.is_draft = !document->contains("minor");
  model::Api api;
  ObjectReader::read_object(reading, *document, root, api);
  if (!is_valid || !reading.is_valid) return std::nullopt;
  return api;
}

}  // namespace caplet::schema
