// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/capsule_text.h"

namespace caplet::model {
namespace {

// "double (**)(int)"; none for a function itself.
std::string function_text(const Signature &signature, std::size_t stars, const Names &names) {
  std::string text = capsule_text(signature.result, names);
  if (text.back() != '*') text += " ";
  if (stars != 0) text += "(" + std::string(stars, '*') + ")";
  text += "(";
  for (const Parameter &one : signature.parameters) {
    if (&one != &signature.parameters.front()) text += ", ";
    text += capsule_text(one.type, names);
  }
  if (signature.variadic) text += signature.parameters.empty() ? "..." : ", ...";
  return text + (text.back() == '(' ? "void)" : ")");
}

// Of what has a tag, without it.
std::string base_text(const Type &type, const Names &names) {
  const Entity entity = names.find(type.base);
  if (const auto *found = as<Record>(entity)) return capsule_word(*found);
  if (const auto *found = as<Handle>(entity)) return capsule_word(*found);
  if (const auto *found = as<Enum>(entity)) return capsule_word(*found);
  return type.base;
}

}  // namespace

std::string capsule_word(const Named &entity) { return entity.spelled_in_provider(); }

std::string capsule_text(const Type &type, const Names &names) {
  const Type seen = see_through(type, names);
  if (const auto *callback = names.find<Callback>(seen.base)) {
    const std::size_t stars = seen.pointers.size() + (callback->is_function ? 0 : 1);
    return function_text(callback->signature, stars, names);
  }
  std::string text = base_text(seen, names);
  if (seen.qualifiers.is_volatile) text += " volatile";
  if (seen.qualifiers.is_const) text += " const";
  if (!seen.pointers.empty()) text += " " + std::string(seen.pointers.size(), '*');
  for (const std::uint64_t bound : seen.bounds) text += "[" + (bound != 0 ? std::to_string(bound) : "") + "]";
  return text;
}

std::string capsule_text(const Signature &signature, const Names &names) { return function_text(signature, 0, names); }

std::string capsule_name_of(const Slot &slot, const Names &names) {
  return slot.capsule_name.empty() ? capsule_text(slot.signature, names) : slot.capsule_name;
}

std::string capsule_text(const Callback &callback, const Names &names) {
  return function_text(callback.signature, 1, names);
}

}  // namespace caplet::model
