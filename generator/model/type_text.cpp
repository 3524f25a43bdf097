// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/type_text.h"

namespace caplet::model {
namespace {

// Behind a pointer the qualifiers follow the star; before the base they lead it.
std::string words(const Qualifiers &q) {
  std::string text;
  if (q.is_const) text += "const ";
  if (q.is_volatile) text += "volatile ";
  if (q.is_restrict) text += "restrict ";
  if (q.is_atomic) text += "_Atomic ";
  return text;
}

std::string spell_pointers(const Type &type) {
  std::string text;
  for (const Qualifiers &level : type.pointers) text += '*' + words(level);
  return text;
}

std::string spell_bounds(const Type &type) {
  std::string text;
  for (std::uint64_t bound : type.bounds) text += '[' + (bound == 0 ? "" : std::to_string(bound)) + ']';
  return text;
}

}  // namespace

std::string spell(const Type &type) {
  std::string text = words(type.qualifiers) + type.base;
  if (!type.pointers.empty()) text += ' ' + spell_pointers(type);
  if (!text.empty() && text.back() == ' ') text.pop_back();  // reserved slots have no type
  return text + spell_bounds(type);
}

std::string spell_declaration(const Type &type, std::string_view name) {
  return words(type.qualifiers) + type.base + ' ' + spell_pointers(type) + std::string(name) + spell_bounds(type);
}

std::string spell(const Signature &signature) {
  std::string text = spell(signature.result) + " (";
  for (const Parameter &parameter : signature.parameters) {
    if (&parameter != &signature.parameters.front()) text += ", ";
    text += spell(parameter.type);
  }
  if (signature.variadic) text += signature.parameters.empty() ? "..." : ", ...";
  return text + (text.back() == '(' ? "void)" : ")");
}

}  // namespace caplet::model
