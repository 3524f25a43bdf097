// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/lowering.h"

#include "render/calls.h"

namespace caplet::render {

using model::CxxType;
using model::CxxTypeKind;
using model::Type;

std::string part_of(const std::string &value, std::size_t index) {
  return "std::get<" + std::to_string(index) + ">(" + value + ")";
}

void Passing::push(const std::string &expression) {
  arguments_.push_back(expression);
  ++at_;
}

void Passing::pass(const CxxType &type, const std::string &value) {
  switch (type.kind) {
    case CxxTypeKind::kPlain:
      return push(side_.lower(type.plain, value));
    case CxxTypeKind::kReference:
      return push(side_.lower_reference(type.plain, value));
    case CxxTypeKind::kStringView:
    case CxxTypeKind::kString:
      push(value + ".data()");
      return push(value + ".size()");
    case CxxTypeKind::kSpan:
    case CxxTypeKind::kVector:
      push(side_.lower_elements(type.plain, value + ".data()"));
      return push(value + ".size()");
    case CxxTypeKind::kArray: {
      Type element = type.plain;
      element.qualifiers.is_const = true;
      return push(side_.lower_elements(element, value + ".data()"));
    }
    case CxxTypeKind::kOptional:
      return optional(type, value);
    case CxxTypeKind::kPair:
    case CxxTypeKind::kTuple:
      for (std::size_t i = 0; i < type.arguments.size(); ++i) pass(type.arguments[i], part_of(value, i));
      return;
    case CxxTypeKind::kFunction:
      return function(type, value);
    case CxxTypeKind::kUnique:
      return push(side_.released(type.plain, value));
  }
}

// NULL says that there is none, so that an empty text must not be NULL.
void Passing::optional(const CxxType &type, const std::string &value) {
  const CxxType &inner = type.arguments.front();
  if (inner.kind == CxxTypeKind::kPlain) {
    return push(value + " ? " + side_.lower_elements(inner.plain, "std::addressof(*" + value + ")") + " : nullptr");
  }
  Passing parts(side_, signature_, at_);
  parts.pass(inner, "(*" + value + ")");
  push(value + " ? caplet::present(" + parts.arguments()[0] + ") : nullptr");
  push(value + " ? " + parts.arguments()[1] + " : 0");
}

void Passing::function(const CxxType &type, const std::string &value) {
  const model::Parameter &parameter = signature_.parameters[at_];
  const std::string name = "caplet_" + side_.speller().parameter_name(signature_, at_);
  const std::string cxx = side_.type(type);
  preparation_.line("std::unique_ptr<" + cxx + "> " + name + "(new " + cxx + "(std::move(" + value + ")));");
  preparation_.add(given_function(side_, type, parameter.type.base, name + "_function"));
  push(name + "_function");
  push(name + ".release()");
  push("caplet::release_callable<" + cxx + ">");
}

std::string Giving::next() { return side_.speller().parameter_name(signature_, at_++); }

void Giving::give(const CxxType &type, const std::string &value) {
  switch (type.kind) {
    case CxxTypeKind::kPlain:
      writing_.line("*" + next() + " = " + side_.lower(type.plain, value) + ";");
      return;
    case CxxTypeKind::kReference:
      writing_.line("*" + next() + " = " + side_.lower_reference(type.plain, value) + ";");
      return;
    case CxxTypeKind::kUnique:
      writing_.line("*" + next() + " = " + side_.released(type.plain, value) + ";");
      return;
    case CxxTypeKind::kString:
      return copy("char", value + ".data()", value + ".size()");
    case CxxTypeKind::kVector:
      return copy(side_.speller().type(type.plain), side_.lower_elements(type.plain, value + ".data()"),
                  value + ".size()");
    case CxxTypeKind::kStringView:
    case CxxTypeKind::kSpan: {
      const std::string data = value + ".data()";
      writing_.line("*" + next() + " = " +
                    (type.kind == CxxTypeKind::kSpan ? side_.lower_elements(type.plain, data) : data) + ";");
      writing_.line("*" + next() + " = " + value + ".size();");
      return;
    }
    case CxxTypeKind::kArray:
      writing_.line("std::copy_n(" + side_.lower_elements(type.plain, value + ".data()") + ", " + value + ".size(), " +
                    next() + ");");
      return;
    case CxxTypeKind::kOptional:
      return optional(type, value);
    case CxxTypeKind::kPair:
    case CxxTypeKind::kTuple:
      for (std::size_t i = 0; i < type.arguments.size(); ++i) give(type.arguments[i], part_of(value, i));
      return;
    case CxxTypeKind::kFunction:
      return function(type, value);
  }
}

void Giving::copy(const std::string &element, const std::string &data, const std::string &size) {
  const std::string pointer = next(), count = next();
  const std::string name = "caplet_" + pointer;
  owners_.line("caplet::given<" + element + "> " + name + ";");
  making_.line("if (!" + name + ".copy(" + data + ", " + size + ")) return caplet::out_of_memory();");
  writing_.line(name + ".release(" + pointer + ", " + count + ");");
}

void Giving::optional(const CxxType &type, const std::string &value) {
  const std::string has = next();
  Giving inner(side_, signature_, at_);
  inner.give(type.arguments.front(), "(*" + value + ")");
  at_ = inner.at_;
  owners_.add(inner.owners_);
  if (!inner.making_.empty()) making_.open("if (" + value + ") {").add(inner.making_).close();
  writing_.line("*" + has + " = " + value + ".has_value();");
  writing_.open("if (" + value + ") {").add(inner.writing_).close();
}

void Giving::function(const CxxType &type, const std::string &value) {
  const std::string callback = signature_.parameters[at_].type.base;
  const std::string pointer = next(), context = next(), release = next();
  const std::string name = "caplet_" + pointer;
  const std::string cxx = side_.type(type);
  owners_.line("std::unique_ptr<" + cxx + "> " + name + ";");
  making_.open("if (" + value + ") {").line(name + ".reset(new " + cxx + "(std::move(" + value + ")));").close();
  making_.add(given_function(side_, type, callback, name + "_function"));
  writing_.line("*" + pointer + " = " + name + " ? " + name + "_function : nullptr;");
  writing_.line("*" + context + " = " + name + ".release();");
  writing_.line("*" + release + " = caplet::release_callable<" + cxx + ">;");
}

}  // namespace caplet::render
