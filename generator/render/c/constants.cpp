// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/constants.h"

#include <cstdio>
#include <limits>

#include "render/c/literals.h"

namespace caplet::render {
namespace {

using model::Constant;

// How the digits of a type are written, where C has a way.
struct ConstantForm {
  std::string_view type, prefix, suffix;
};
constexpr ConstantForm kForms[] = {
    {"float", "", "f"},        {"int64_t", "INT64_C(", ")"}, {"long", "", "L"},
    {"long double", "", "L"},  {"long long", "", "LL"},      {"uint64_t", "UINT64_C(", ")"},
    {"unsigned int", "", "u"}, {"unsigned long", "", "UL"},  {"unsigned long long", "", "ULL"},
};
const ConstantForm *find_form(std::string_view type) {
  for (const ConstantForm &one : kForms) {
    if (one.type == type) return &one;
  }
  return nullptr;
}

std::string with_form(const std::string &digits, const ConstantForm *form) {
  return form == nullptr ? digits : std::string(form->prefix) + digits + std::string(form->suffix);
}

// No literal has the smallest value of its type: it would be the negation of one that is too large.
std::string integer(std::int64_t value, const ConstantForm *form) {
  const bool is_least =
      value == std::numeric_limits<std::int64_t>::min() || value == std::numeric_limits<std::int32_t>::min();
  if (is_least) return "(-" + with_form(std::to_string(-(value + 1)), form) + " - 1)";
  if (value < 0) return "(-" + with_form(std::to_string(-value), form) + ")";
  return with_form(std::to_string(value), form);
}

// Beyond long long, only hexadecimal digits find a type without a suffix.
std::string integer(std::uint64_t value, const ConstantForm *form) {
  if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    return integer(static_cast<std::int64_t>(value), form);
  }
  if (form != nullptr) return with_form(std::to_string(value), form);
  char text[24];
  std::snprintf(text, sizeof text, "0x%llX", static_cast<unsigned long long>(value));
  return text;
}

std::string real(double value, const ConstantForm *form) {
  std::string text = real_literal(value);
  if (form == nullptr) return text;
  return text.front() == '(' ? "(" + with_form(text.substr(1, text.size() - 2), form) + ")" : with_form(text, form);
}

std::string number(const Constant &constant, const ConstantForm *form) {
  if (const auto *value = std::get_if<double>(&constant.value)) return real(*value, form);
  if (const auto *value = std::get_if<std::uint64_t>(&constant.value)) return integer(*value, form);
  return integer(std::get<std::int64_t>(constant.value), form);
}

std::string_view character_prefix(std::string_view type) {
  return type == "wchar_t" ? "L" : type == "char16_t" ? "u" : type == "char32_t" ? "U" : "";
}

std::string character(std::int64_t value, std::string_view type) {
  const std::string head = std::string(character_prefix(type)) + "'";
  if (value == '\'' || value == '\\') return head + '\\' + static_cast<char>(value) + "'";
  if (value >= 0x20 && value < 0x7f) return head + static_cast<char>(value) + "'";
  const bool is_narrow = type == "char";
  char text[24];
  std::snprintf(text, sizeof text, is_narrow ? "\\%03llo" : "\\x%llx",
                static_cast<unsigned long long>(value) & (is_narrow ? 0xffU : 0xffffffffU));
  return head + text + "'";
}

std::string literal(const Constant &constant) {
  const std::int64_t value = std::get<std::int64_t>(constant.value);
  if (constant.type->base == "bool") return value != 0 ? "true" : "false";
  return character(value, constant.type->base);
}

bool is_text(const Constant &constant) { return std::holds_alternative<std::string>(constant.value); }

bool is_int(const Constant &constant) {
  const auto *value = std::get_if<std::int64_t>(&constant.value);
  return value != nullptr && *value >= std::numeric_limits<std::int32_t>::min() &&
         *value <= std::numeric_limits<std::int32_t>::max();
}

bool needs_cast(const Constant &constant) {
  if (!constant.type || constant.is_literal) return false;
  return !constant.type->pointers.empty() || find_form(constant.type->base) == nullptr;
}

std::string cast_in_cxx(const std::string &type, const Constant &constant) {
  const std::string value = constant_number(constant);
  return "static_cast<" + type + ">" + (value.front() == '(' ? value : "(" + value + ")");
}

bool holds32(const Constant &constant) {
  const auto *value = std::get_if<std::int64_t>(&constant.value);
  return value != nullptr && *value >= 0 && *value <= std::numeric_limits<std::uint32_t>::max();
}

bool can_be_enumerator(const Constant &constant) {
  return !constant.type ? !std::holds_alternative<double>(constant.value)
                        : constant.type->base == "unsigned int" || constant.type->base == "unsigned long";
}

// The types among which C chooses one.
std::string candidates(const Speller &speller, const Constant &constant) {
  const std::string type = constant.type ? speller.type(*constant.type) : "";
  // Before C23, 'a' and true are ints.
  if (constant.is_literal && type == "char") return "int: 1";
  if (constant.is_literal && type == "bool") return "int: 1, bool: 1";
  // A suffix asks for no less than the value needs.
  if (type == "unsigned long" && !holds32(constant)) return "unsigned long: 1, unsigned long long: 1";
  if (!type.empty()) return type + ": 1";
  if (std::holds_alternative<double>(constant.value)) return "double: 1";
  if (is_int(constant)) return "int: 1";
  return std::holds_alternative<std::int64_t>(constant.value) ? "long: 1, long long: 1"
                                                              : "unsigned long: 1, unsigned long long: 1";
}

}  // namespace

std::string constant_number(const Constant &constant) {
  if (const auto *text = std::get_if<std::string>(&constant.value)) return string_literal(*text);
  if (constant.is_literal) return literal(constant);
  const ConstantForm *form = constant.type && !needs_cast(constant) ? find_form(constant.type->base) : nullptr;
  return number(constant, form);
}

ConstantText constant_text(const Speller &speller, const Constant &constant) {
  if (!needs_cast(constant)) return {constant_number(constant), constant_number(constant)};
  const std::string type = speller.type(*constant.type);
  return {"((" + type + ")" + constant_number(constant) + ")", cast_in_cxx(type, constant)};
}

std::string constant_variable(const Constant &constant, const std::string &type, const std::string &name) {
  const std::string value =
      needs_cast(constant) && !is_text(constant) ? cast_in_cxx(type, constant) : constant_number(constant);
  if (is_text(constant) && type.empty()) return "char " + name + "[] = " + value;
  if (type.empty()) return "auto " + name + " = " + value;
  return declared(is_text(constant) ? type + "const" : type, name) + " = " + value;
}

std::string has_type_in_c(const Speller &speller, const Constant &constant, const std::string &expression) {
  if (is_text(constant)) return "";
  return "_Generic((" + expression + "), " + candidates(speller, constant) + ", default: 0)";
}

std::string has_type_in_cxx(const Speller &speller, const Constant &constant, const std::string &expression) {
  if (is_text(constant)) return "";
  const auto type_of = [](const std::string &text) { return "std::decay<decltype(" + text + ")>::type"; };
  const std::string same =
      "std::is_same<" + type_of(expression) + ", " + type_of(constant_text(speller, constant).cxx) + ">::value";
  // An enumerator without an enum that has a name is recorded as what it is promoted to.
  return can_be_enumerator(constant) ? "(" + same + " || std::is_enum<" + type_of(expression) + ">::value)" : same;
}

}  // namespace caplet::render
