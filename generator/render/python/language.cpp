// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/python/language.h"

#include <algorithm>
#include <cmath>

#include "model/type_text.h"
#include "render/facts/api_view.h"
#include "render/python/rows.h"
#include "render/python/shapes.h"
#include "support/text.h"

namespace caplet::render {
namespace {

std::string real_text(double value) {
  const std::string digits = real_digits(value);
  return std::isfinite(value) ? digits : "float(\"" + digits + "\")";
}

}  // namespace

PythonLanguage::PythonLanguage(const Subject &subject)
    : subject_(subject), shapes_(std::make_unique<Shapes>(subject, *this)) {
  const model::Api &api = subject.api;
  for (const auto &one : api.slots) taken_.insert(one.name);
  for (const auto &one : api.constants) taken_.insert(one.name);
  for (const auto &one : api.typedefs) taken_.insert(one.name);
  for (const auto &one : api.callbacks) taken_.insert(one.name);
  for (const auto &entity : api.enums) {
    for (const auto &one : entity.enumerators) taken_.insert(one.name);
  }
}

PythonLanguage::~PythonLanguage() = default;

std::string PythonLanguage::identifier(const std::string &name) const { return python_name(name); }
std::string PythonLanguage::type_name(const model::Named &entity) const {
  return taken_.count(entity.name) == 0 ? identifier(entity.name) : "struct_" + entity.name;
}
std::string PythonLanguage::parameter_name(const model::Signature &signature, std::size_t index) const {
  const std::vector<model::Parameter> &all = signature.parameters;
  if (!all[index].name.empty()) return identifier(all[index].name);
  return unnamed_parameter(signature, index);
}

std::string PythonLanguage::type(const model::Type &type) const {
  const Shape shape = shapes_->of(type);
  return shape.kind == ShapeKind::kNone ? "_ctypes.c_void_p" : shape.type;
}
std::string PythonLanguage::declaration(const model::Type &type, std::string_view name) const {
  return "(" + text(name) + ", " + this->type(type) + ")";
}
std::string PythonLanguage::prototype(const model::Signature &signature, std::string_view name) const {
  return model::spell_prototype(signature, name);
}
std::string PythonLanguage::function_pointer(const model::Signature &signature, std::string_view name) const {
  return prototype(signature, "(*" + std::string(name) + ")");
}

std::string PythonLanguage::text(std::string_view text) const { return python_string(text); }
std::string PythonLanguage::value(const model::Constant &constant) const {
  if (const auto *one = std::get_if<std::string>(&constant.value)) return "b" + python_bytes(*one);
  if (const auto *one = std::get_if<double>(&constant.value)) return real_text(*one);
  if (const auto *one = std::get_if<std::uint64_t>(&constant.value)) return std::to_string(*one);
  return std::to_string(std::get<std::int64_t>(constant.value));
}
std::string PythonLanguage::value(const model::Enumerator &one) const {
  return one.is_unsigned ? std::to_string(static_cast<std::uint64_t>(one.value)) : std::to_string(one.value);
}
// Python raises the exception, so there is nothing to say of the value.
std::string PythonLanguage::error_text(const model::Slot &) const { return ""; }
std::string PythonLanguage::error_value(const model::Slot &slot) const {
  if (const auto *one = std::get_if<std::int64_t>(&slot.on_error)) return std::to_string(*one);
  if (const auto *one = std::get_if<double>(&slot.on_error)) return real_text(*one);
  if (const auto *one = std::get_if<std::string>(&slot.on_error)) return identifier(*one);
  const bool is_object = is_python_object(subject_, slot.signature.result);
  return std::holds_alternative<model::Null>(slot.on_error) || is_object ? "None" : "";
}
std::string PythonLanguage::comment(const std::string &text, int indent) const {
  std::string out, margin(static_cast<std::size_t>(indent), ' ');
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += margin + "# " + text.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  return out;
}

void PythonLanguage::add_rows(const Subject &subject, Data &data) const {
  add_python_compiled(subject, *this, *shapes_, data);
  add_python_types(subject, *this, *shapes_, data);
  add_python_fields(subject, *this, *shapes_, data);
  add_python_slots(subject, *this, *shapes_, data);
}

}  // namespace caplet::render
