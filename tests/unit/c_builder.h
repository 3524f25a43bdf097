// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Interfaces from C, for tests: slot("int geo_f(geo_point *p, double)"), record("geo_point", {"double x", "double y"}).
#pragma once

#include <gtest/gtest.h>

#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "model/api.h"
#include "model/type_text.h"

namespace caplet::build {

inline model::Type type(const std::string &text) {
  model::TypeSyntaxError error;
  const std::optional<model::Type> found = model::parse_type(text, &error);
  EXPECT_TRUE(found) << text << ": " << error.message;
  return found.value_or(model::Type());
}

// "const double *" and "v" of "const double *v"; the name may be missing. Arrays and pointers to functions have none.
inline std::pair<std::string, std::string> declared(const std::string &text) {
  std::size_t end = text.size();
  while (end > 0 && (std::isalnum(static_cast<unsigned char>(text[end - 1])) || text[end - 1] == '_')) --end;
  const std::string name = text.substr(end);
  const std::string before = text.substr(0, text.find_last_not_of(' ', end == 0 ? 0 : end - 1) + 1);
  const bool is_type = before.empty() || name.empty() || before == "struct" || before == "union" || before == "enum" ||
                       before == "const" || name == "int" || name == "double" || name == "long" || name == "char";
  return is_type ? std::pair(text, std::string()) : std::pair(before, name);
}

inline std::vector<std::string> split(const std::string &list) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    const std::string part = list.substr(at, comma - at);
    const std::size_t first = part.find_first_not_of(' ');
    if (first != std::string::npos) parts.push_back(part.substr(first));
    at = comma + 1;
  }
  return parts;
}

inline model::Signature signature(const std::string &result, const std::string &parameters) {
  model::Signature made;
  made.result = type(result);
  for (const std::string &one : split(parameters)) {
    const auto [spelled, name] = declared(one);
    if (spelled == "void" && name.empty()) continue;
    model::Parameter parameter;
    parameter.name = name;
    parameter.type = type(spelled);
    made.parameters.push_back(std::move(parameter));
  }
  return made;
}

// "int geo_f(geo_point *p, double)".
inline model::Slot slot(const std::string &prototype, int since = 0) {
  const std::size_t open = prototype.find('(');
  const auto [result, name] = declared(prototype.substr(0, open));
  model::Slot made;
  made.name = name;
  made.since = since;
  made.signature = signature(result, prototype.substr(open + 1, prototype.rfind(')') - open - 1));
  return made;
}

inline model::Record record(const std::string &name, const std::vector<std::string> &fields, int since = 0) {
  model::Record made;
  made.name = name;
  made.since = since;
  for (const std::string &one : fields) {
    const auto [spelled, called] = declared(one);
    model::Field field;
    field.name = called;
    field.since = since;
    field.type = type(spelled);
    made.layout.fields.push_back(std::move(field));
  }
  return made;
}

inline model::Handle handle(const std::string &name, int since = 0) {
  model::Handle made;
  made.name = name;
  made.since = since;
  return made;
}

inline model::Enum enumeration(const std::string &name, const std::vector<std::string> &enumerators, int since = 0) {
  model::Enum made;
  made.name = name;
  made.since = since;
  for (const std::string &one : enumerators) {
    model::Enumerator value;
    value.name = one;
    value.since = since;
    value.value = static_cast<std::int64_t>(made.enumerators.size());
    made.enumerators.push_back(std::move(value));
  }
  return made;
}

inline model::Api api(std::vector<model::Slot> slots, std::vector<model::Record> records = {}) {
  model::Api made;
  made.name = "geo";
  made.capsule = "geo._core._C_API";
  made.slots = std::move(slots);
  made.records = std::move(records);
  return made;
}

}  // namespace caplet::build
