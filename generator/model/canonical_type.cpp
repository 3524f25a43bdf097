// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/canonical_type.h"

#include "model/scalars.h"
#include "model/words.h"

namespace caplet::model {
namespace {

// Of what a pointer leads to (or a variable in memory): const and restrict are promises of the source, the others
// change the code on both sides.
void append_memory_words(const Qualifiers &q, std::string &out) {
  if (q.is_atomic) out += "atomic ";
  if (q.is_volatile) out += "volatile ";
}

}  // namespace

std::string convention_name(CallingConvention convention) { return word_text(convention, "default"); }

std::string identity_text(const Enum &entity) { return "enum " + entity.identity(); }
std::string identity_text(const Record &entity) { return word_text(entity.layout.kind) + " " + entity.identity(); }
std::string identity_text(const Handle &entity) {
  return (entity.kind == RecordKind::kUnion ? "union " : "struct ") + entity.identity();
}
std::string underlying_class(const Enum &entity, const CanonicalTypes &types) {
  return entity.underlying ? types.value(*entity.underlying) : "enum32";
}

void CanonicalTypes::append_base(const Type &type, std::string &out) const {
  const Entity entity = names_.find(type.base);
  if (const auto *scalar = as<Scalar>(entity)) {
    const bool is_of_platform = scalars_ != nullptr && scalars_->count(type.base) != 0;
    out += is_of_platform ? scalars_->at(type.base) : scalar->abi_class;
  } else if (const auto *alias = as<Typedef>(entity)) {
    append_value(alias->type, out);
  } else if (const auto *callback = as<Callback>(entity)) {
    if (!callback->is_function) out += "ptr(";
    append_function(callback->signature, out);
    if (!callback->is_function) out += ')';
  } else if (const auto *record = as<Record>(entity)) {
    out += identity_text(*record);
  } else if (const auto *handle = as<Handle>(entity)) {
    out += identity_text(*handle);
  } else if (const auto *enumeration = as<Enum>(entity)) {
    out += identity_text(*enumeration);
  } else {
    out.append("external ").append(type.base);
  }
}

// The type without its bounds, and without its own qualifiers where it is passed.
void CanonicalTypes::append_pointed(const Type &type, bool is_passed, std::string &out) const {
  for (auto level = type.pointers.rbegin(); level != type.pointers.rend(); ++level) {
    const bool is_outermost = level == type.pointers.rbegin();
    if (!is_outermost || !is_passed) append_memory_words(*level, out);
    out += "ptr(";
  }
  if (!type.pointers.empty() || !is_passed) append_memory_words(type.qualifiers, out);
  append_base(type, out);
  out.append(type.pointers.size(), ')');
}

void CanonicalTypes::append_value(const Type &type, std::string &out) const {
  for (const std::uint64_t bound : type.bounds) out.append("array(").append(std::to_string(bound)).append("; ");
  append_pointed(type, false, out);
  out.append(type.bounds.size(), ')');
}

void CanonicalTypes::append_parameter(const Type &type, std::string &out) const {
  constexpr std::string_view function = "fn(", array = "array(", pointer = "ptr(";
  const std::size_t begin = out.size();
  if (type.bounds.empty()) {
    append_pointed(type, true, out);
  } else {
    append_value(type, out);  // an array has no qualifiers of its own
  }
  if (out.compare(begin, function.size(), function) == 0) {
    out.insert(begin, pointer) += ')';
  } else if (out.compare(begin, array.size(), array) == 0) {
    out.replace(begin, out.find("; ", begin) + 2 - begin, pointer);
  }
}

std::string CanonicalTypes::value(const Type &type) const {
  std::string text;
  append_value(type, text);
  return text;
}

std::string CanonicalTypes::parameter(const Type &type) const {
  std::string text;
  append_parameter(type, text);
  return text;
}

void CanonicalTypes::append_function(const Signature &signature, std::string &out) const {
  out.append("fn(").append(convention_name(signature.convention)).append("; ");
  append_parameter(signature.result, out);
  for (const Parameter &one : signature.parameters) {
    out += "; ";
    append_parameter(one.type, out);
  }
  out += signature.variadic ? "; ...)" : ")";
}

std::string CanonicalTypes::function(const Signature &signature) const {
  std::string text;
  append_function(signature, text);
  return text;
}

}  // namespace caplet::model
