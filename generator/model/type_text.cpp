// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/type_text.h"

namespace caplet::model {
namespace {

// Behind a pointer the qualifiers follow the star; before the base they lead it.
void append_words(std::string &text, const Qualifiers &q) {
  if (q.is_const) text += "const ";
  if (q.is_volatile) text += "volatile ";
  if (q.is_restrict) text += "restrict ";
  if (q.is_atomic) text += "_Atomic ";
}

void append_pointers(std::string &text, const Type &type) {
  for (const Qualifiers &level : type.pointers) {
    text += '*';
    append_words(text, level);
  }
}

void append_bounds(std::string &text, const Type &type) {
  for (const std::uint64_t bound : type.bounds) {
    text += '[';
    if (bound != 0) text += std::to_string(bound);
    text += ']';
  }
}

void append(std::string &text, const Type &type) {
  const std::size_t before = text.size();
  append_words(text, type.qualifiers);
  text += type.base;
  if (!type.pointers.empty()) text += ' ';
  append_pointers(text, type);
  if (text.size() > before && text.back() == ' ') text.pop_back();  // reserved slots have no type
  append_bounds(text, type);
}

}  // namespace

std::string spell(const Type &type) {
  std::string text;
  append(text, type);
  return text;
}

std::string spell_declaration(const Type &type, std::string_view name) {
  std::string text;
  append_words(text, type.qualifiers);
  text += type.base;
  text += ' ';
  append_pointers(text, type);
  text += name;
  append_bounds(text, type);
  return text;
}

std::string spell(const Signature &signature) {
  std::string text;
  append(text, signature.result);
  text += " (";
  for (const Parameter &parameter : signature.parameters) {
    if (&parameter != &signature.parameters.front()) text += ", ";
    append(text, parameter.type);
  }
  if (signature.variadic) text += signature.parameters.empty() ? "..." : ", ...";
  return text += text.back() == '(' ? "void)" : ")";
}

std::string spell_prototype(const Signature &signature, std::string_view name) {
  std::string text = spell(signature);
  return text.insert(text.find('('), name);
}

}  // namespace caplet::model
