// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/object_writer.h"

#include "model/cxx_type_text.h"
#include "model/type_text.h"
#include "schema/json_scanner.h"
#include "schema/schema.h"

namespace caplet::schema {
void ObjectWriter::schema() { must("$schema", kSchemaName); }

void ObjectWriter::extra(const std::string &members) {
  if (members.empty()) return;
  const JsonDocument document = scan_json(members).document;
  for (const Json &member : document.root()) {
    out_.key(document.key(member));
    out_.value(document, member);
  }
}

void ObjectWriter::may_text_or_null(std::string_view key, const std::string &value, bool is_null) {
  if (!is_null) return may(key, value);
  must(key, model::Null{});
}

void ObjectWriter::must_integer(std::string_view key, std::int64_t value, bool is_unsigned) {
  if (!is_unsigned) return must(key, value);
  must(key, static_cast<std::uint64_t>(value));
}

void ObjectWriter::may_result(std::string_view key, const model::CxxType &type) {
  if (type.kind != model::CxxTypeKind::kPlain || !type.plain.is_void()) must(key, type);
}

void ObjectWriter::field_type(const model::Type &type, const std::vector<model::Layout> &anonymous) {
  if (anonymous.empty()) return must("type", type);
  if (type.bounds.empty()) return;
  out_.key("bounds");
  out_.open('[');
  for (const std::uint64_t bound : type.bounds) {
    out_.element();
    out_.integer(bound);
  }
  out_.close(']');
}

void ObjectWriter::put(const std::vector<std::string> &values) {
  out_.open('[');
  for (const std::string &value : values) {
    out_.element();
    out_.string(value);
  }
  out_.close(']');
}
void ObjectWriter::put(const model::Type &type) { put(model::spell(type)); }
void ObjectWriter::put(const model::CxxType &type) { put(model::spell(type)); }

}  // namespace caplet::schema
