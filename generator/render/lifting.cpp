// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/lifting.h"

#include "render/calls.h"

namespace caplet::render {

using model::CxxType;
using model::CxxTypeKind;
using model::Type;

Lifting::Lifting(const CxxSide &side, const model::Signature &signature, std::size_t first, Of what)
    : side_(side), signature_(signature), at_(first), what_(what) {}

// Names the next parameter, or its variable.
std::string Lifting::next(std::uint64_t bound) {
  const std::size_t at = at_++;
  std::string name = side_.speller().parameter_name(signature_, at);
  if (what_ == Of::kArguments) return name;
  const std::string variable = "caplet_" + name;
  Type type = signature_.parameters[at].type;
  type.pointers.pop_back();
  const std::string bounds = bound == 0 ? "" : "[" + std::to_string(bound) + "]";
  variables_.line(declared(side_.c_type(type), variable) + bounds + "{};");
  arguments_.push_back((bound == 0 ? "&" : "") + variable);
  return variable;
}

std::string Lifting::type(const CxxType &type) const {
  return what_ == Of::kArguments ? side_.type(type) : side_.result_type(type);
}

std::string Lifting::value(const CxxType &type) {
  switch (type.kind) {
    case CxxTypeKind::kPlain:
      return side_.is_handle(type.plain) ? owned(type.plain) : side_.lift(type.plain, next());
    case CxxTypeKind::kReference:
      return side_.lift_reference(type.plain, next());
    case CxxTypeKind::kUnique:
      return owned(type.plain);
    case CxxTypeKind::kStringView:
    case CxxTypeKind::kString:
    case CxxTypeKind::kSpan:
    case CxxTypeKind::kVector:
      return vector(type);
    case CxxTypeKind::kArray: {
      const std::string bound = std::to_string(type.bound);
      const std::string data = side_.lift_elements(type.plain, next(type.bound));
      return "caplet::array_of<" + side_.type(type.plain) + ", " + bound + ">(" + data + ")";
    }
    case CxxTypeKind::kOptional:
      return optional(type);
    case CxxTypeKind::kPair:
    case CxxTypeKind::kTuple:
      return several(type);
    case CxxTypeKind::kFunction:
      return function(type);
  }
  return "";
}

// All that is a pointer and a size.
std::string Lifting::vector(const CxxType &type) {
  const std::string pointer = next(), size = next();
  const bool is_copy = type.kind == CxxTypeKind::kString || type.kind == CxxTypeKind::kVector;
  if (is_copy && what_ == Of::kResults) own_memory(pointer);
  const bool is_text = type.kind == CxxTypeKind::kString || type.kind == CxxTypeKind::kStringView;
  const std::string data = is_text ? pointer : side_.lift_elements(type.plain, pointer);
  const std::string end = type.kind == CxxTypeKind::kVector ? data + " + " + size : size;
  return this->type(type) + "(" + data + ", " + end + ")";
}

void Lifting::own_memory(const std::string &pointer) {
  owners_.line("const std::unique_ptr<void, void (*)(void *)> " + pointer + "_memory(" + pointer + ", " + side_.free() +
               ");");
}

std::string Lifting::owned(const Type &handle) {
  const std::string pointer = next();
  const std::string name = (what_ == Of::kArguments ? "caplet_" : "") + pointer + "_owner";
  owners_.line(side_.owner(handle) + " " + name + "(" + side_.adopted(handle, pointer) + ");");
  return "std::move(" + name + ")";
}

std::string Lifting::optional(const CxxType &type) {
  const CxxType &inner = type.arguments.front();
  std::string is_there;
  if (what_ == Of::kResults) {
    is_there = next();
  } else {
    is_there = side_.speller().parameter_name(signature_, at_) + " != nullptr";
  }
  std::string value;
  if (what_ == Of::kArguments && inner.kind == CxxTypeKind::kPlain) {
    value = side_.lift(inner.plain, "*" + next());
  } else {
    value = this->value(inner);
  }
  return is_there + " ? " + this->type(type) + "(" + value + ") : std::nullopt";
}

std::string Lifting::several(const CxxType &type) {
  std::string list;
  for (const CxxType &one : type.arguments) list += (list.empty() ? "" : ", ") + value(one);
  return this->type(type) + "(" + list + ")";
}

std::string Lifting::function(const CxxType &type) {
  const std::string &callback = signature_.parameters[at_].type.base;
  const std::string pointer = next(), context = next(), release = next();
  const std::string name = (what_ == Of::kArguments ? "caplet_" : "") + pointer;
  owners_.line("caplet::context " + name + "_owner(" + context + ", " + release + ");");
  const std::string variable = name + "_function";
  functions_.line(this->type(type) + " " + variable + ";");
  functions_.open("if (" + pointer + " != nullptr) {");
  functions_.add(held_function(side_, type, callback, variable, pointer, name + "_owner.share()")).close();
  return what_ == Of::kArguments ? "std::move(" + variable + ")" : variable;  // a result is all there is
}

}  // namespace caplet::render
