// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/docs/plain_c.h"

#include "model/type_text.h"

namespace caplet::render {

PlainC::PlainC(const Subject &subject) : names_(subject.names), speller_(subject.api, subject.names, Side::kConsumer) {}

std::string PlainC::declaration(const model::Type &type, std::string_view name) const {
  model::Type written = type;
  // An enum of a fixed type is a typedef for C.
  const auto *fixed = names_.find<model::Enum>(type.base);
  if (fixed != nullptr && is_fixed(*fixed)) written.base = fixed->name;
  return name.empty() ? model::spell(written) : model::spell_declaration(written, name);
}

std::string PlainC::prototype(const model::Signature &signature, std::string_view name) const {
  std::string parameters;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    parameters += parameters.empty() ? "" : ", ";
    parameters += declaration(signature.parameters[i].type, speller_.parameter_name(signature, i));
  }
  if (signature.variadic) parameters += parameters.empty() ? "..." : ", ...";
  return declaration(signature.result, std::string(name)) + "(" + (parameters.empty() ? "void" : parameters) + ")";
}

std::string PlainC::error(const model::Slot &slot) const {
  const std::string text = speller_.error_text(slot);
  return text.empty() ? "" : "`" + text + "`";
}

}  // namespace caplet::render
