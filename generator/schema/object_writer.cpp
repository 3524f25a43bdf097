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

void ObjectWriter::must(std::string_view key, std::string_view value) {
  out_.key(key);
  out_.string(value);
}

void ObjectWriter::may(std::string_view key, const std::string &value) {
  if (!value.empty()) must(key, value);
}

void ObjectWriter::may(std::string_view key, const std::optional<std::string> &value) {
  if (value) must(key, *value);
}

void ObjectWriter::may_text_or_null(std::string_view key, const std::string &value, bool is_null) {
  if (!is_null) return may(key, value);
  out_.key(key);
  out_.word("null");
}

void ObjectWriter::may(std::string_view key, const std::vector<std::string> &values) {
  if (values.empty()) return;
  out_.key(key);
  out_.open('[');
  for (const std::string &value : values) {
    out_.element();
    out_.string(value);
  }
  out_.close(']');
}

void ObjectWriter::may(std::string_view key, bool value) {
  if (!value) return;
  out_.key(key);
  out_.word("true");
}

void ObjectWriter::must(std::string_view key, int value, int, int) {
  out_.key(key);
  out_.integer(static_cast<std::int64_t>(value));
}

void ObjectWriter::may(std::string_view key, int value, int least, int most) {
  if (value >= least) must(key, value, least, most);
}

void ObjectWriter::may(std::string_view key, const std::optional<int> &value, int least, int most) {
  if (value) must(key, *value, least, most);
}

void ObjectWriter::must_integer(std::string_view key, std::int64_t value, bool is_unsigned) {
  out_.key(key);
  if (is_unsigned) {
    out_.integer(static_cast<std::uint64_t>(value));
  } else {
    out_.integer(value);
  }
}

void ObjectWriter::must(std::string_view key, const decltype(model::Constant::value) &value) {
  out_.key(key);
  std::visit(
      [this](const auto &one) {
        using Value = std::decay_t<decltype(one)>;
        if constexpr (std::is_same_v<Value, std::string>) {
          out_.string(one);
        } else if constexpr (std::is_same_v<Value, double>) {
          out_.floating(one);
        } else {
          out_.integer(one);
        }
      },
      value);
}

void ObjectWriter::may(std::string_view key, const model::ErrorValue &value) {
  if (std::holds_alternative<std::monostate>(value)) return;
  out_.key(key);
  if (const auto *number = std::get_if<std::int64_t>(&value)) {
    out_.integer(*number);
  } else if (const auto *fraction = std::get_if<double>(&value)) {
    out_.floating(*fraction);
  } else if (const auto *name = std::get_if<std::string>(&value)) {
    out_.string(*name);
  } else {
    out_.word("null");
  }
}

void ObjectWriter::must(std::string_view key, const model::Type &type) { must(key, model::spell(type)); }

void ObjectWriter::may(std::string_view key, const std::optional<model::Type> &type) {
  if (type) must(key, *type);
}

void ObjectWriter::must(std::string_view key, const model::CxxType &type) { must(key, model::spell(type)); }

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

}  // namespace caplet::schema
