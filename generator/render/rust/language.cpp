// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/rust/language.h"

#include "model/type_text.h"
#include "render/rust/rows.h"
#include "render/rust/types.h"
#include "render/rust/words.h"

namespace caplet::render {

RustLanguage::RustLanguage(const Subject &subject) : types_(std::make_unique<RustTypes>(subject)) {}
RustLanguage::~RustLanguage() = default;

std::string RustLanguage::identifier(const std::string &name) const { return rust_name(name); }
std::string RustLanguage::parameter_name(const model::Signature &signature, std::size_t index) const {
  const std::vector<model::Parameter> &all = signature.parameters;
  if (!all[index].name.empty()) {
    const std::string own = rust_name(all[index].name);
    return types_->is_item(own) ? own + "_" : own;
  }
  return unnamed_parameter(signature, index);
}

std::string RustLanguage::type(const model::Type &type) const {
  const RustType found = types_->of(type);
  return found.kind == RustKind::kNone ? "c_void" : found.text;
}
std::string RustLanguage::declaration(const model::Type &type, std::string_view name) const {
  return std::string(name) + ": " + this->type(type);
}
std::string RustLanguage::prototype(const model::Signature &signature, std::string_view name) const {
  return model::spell_prototype(signature, name);
}
std::string RustLanguage::function_pointer(const model::Signature &signature, std::string_view name) const {
  return prototype(signature, "(*" + std::string(name) + ")");
}

std::string RustLanguage::text(std::string_view text) const { return rust_string(text); }
std::string RustLanguage::value(const model::Constant &constant) const {
  const bool is_float = constant.type && types_->of(*constant.type).text == "f32";
  if (const auto *one = std::get_if<std::string>(&constant.value)) return rust_bytes(*one);
  if (const auto *one = std::get_if<double>(&constant.value)) return rust_real(*one, !is_float);
  if (const auto *one = std::get_if<std::uint64_t>(&constant.value)) return std::to_string(*one);
  return rust_integer(std::get<std::int64_t>(constant.value));
}
std::string RustLanguage::value(const model::Enumerator &one) const {
  return one.is_unsigned ? std::to_string(static_cast<std::uint64_t>(one.value)) : rust_integer(one.value);
}
std::string RustLanguage::comment(const std::string &text, int indent) const {
  return rust_doc(text, std::string(static_cast<std::size_t>(indent), ' ') + "/// ");
}

void RustLanguage::add_rows(const Subject &subject, Data &data) const {
  add_rust_compiled(subject, *types_, data);
  add_rust_types(subject, *this, *types_, data);
  add_rust_slots(subject, *this, *types_, data);
  add_rust_fields(subject, *types_, data);
}

}  // namespace caplet::render
