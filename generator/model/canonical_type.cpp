// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/canonical_type.h"

#include "model/scalars.h"
#include "model/words.h"

namespace caplet::model {
namespace {

// Of what a pointer leads to (or a variable in memory): const and restrict are promises of the source, the others
// change the code on both sides.
std::string memory_words(const Qualifiers &q) {
  std::string text;
  if (q.is_atomic) text += "atomic ";
  if (q.is_volatile) text += "volatile ";
  return text;
}

}  // namespace

std::string convention_name(CallingConvention convention) { return std::string(word(convention, "default")); }

std::string identity_text(const Enum &entity) { return "enum " + entity.identity(); }
std::string identity_text(const Record &entity) {
  return std::string(word(entity.layout.kind)) + " " + entity.identity();
}
std::string identity_text(const Handle &entity) {
  return (entity.kind == RecordKind::kUnion ? "union " : "struct ") + entity.identity();
}
std::string underlying_class(const Enum &entity, const CanonicalTypes &types) {
  return entity.underlying ? types.value(*entity.underlying) : "enum32";
}

std::string CanonicalTypes::base(const Type &type) const {
  const Entity entity = names_.find(type.base);
  if (const auto *scalar = std::get_if<const Scalar *>(&entity)) {
    if (scalars_ == nullptr || scalars_->count(type.base) == 0) return std::string((*scalar)->abi_class);
    return scalars_->at(type.base);
  }
  if (const auto *alias = std::get_if<const Typedef *>(&entity)) return value((*alias)->type);
  if (const auto *callback = std::get_if<const Callback *>(&entity)) {
    const std::string text = function((*callback)->signature);
    return (*callback)->is_function ? text : "ptr(" + text + ")";
  }
  if (const auto *record = std::get_if<const Record *>(&entity)) return identity_text(**record);
  if (const auto *handle = std::get_if<const Handle *>(&entity)) return identity_text(**handle);
  if (const auto *enumeration = std::get_if<const Enum *>(&entity)) return identity_text(**enumeration);
  return "external " + type.base;
}

// The type without its bounds, and without its own qualifiers where it is passed.
std::string CanonicalTypes::pointed(const Type &type, bool is_passed) const {
  std::size_t left = type.pointers.size();
  std::string text;
  if (left > 0 || !is_passed) text = memory_words(type.qualifiers);
  text += base(type);
  for (const Qualifiers &level : type.pointers) {
    --left;
    text.insert(0, left > 0 || !is_passed ? memory_words(level) + "ptr(" : "ptr(");
    text += ')';
  }
  return text;
}

std::string CanonicalTypes::value(const Type &type) const {
  std::string text = pointed(type, false);
  for (auto bound = type.bounds.rbegin(); bound != type.bounds.rend(); ++bound) {
    text = "array(" + std::to_string(*bound) + "; " + text + ")";
  }
  return text;
}

std::string CanonicalTypes::parameter(const Type &type) const {
  // An array has no qualifiers of its own.
  std::string text = type.bounds.empty() ? pointed(type, true) : value(type);
  if (text.rfind("fn(", 0) == 0) return "ptr(" + text + ")";
  if (text.rfind("array(", 0) != 0) return text;
  const std::size_t element = text.find("; ") + 2;
  return "ptr(" + text.substr(element, text.size() - element - 1) + ")";
}

std::string CanonicalTypes::function(const Signature &signature) const {
  std::string text = "fn(" + convention_name(signature.convention) + "; " + parameter(signature.result);
  for (const Parameter &one : signature.parameters) text += "; " + parameter(one.type);
  return text + (signature.variadic ? "; ...)" : ")");
}

}  // namespace caplet::model
