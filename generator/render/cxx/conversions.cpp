// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/conversions.h"

#include "render/c/literals.h"
namespace caplet::render {

using model::CxxType;
using model::Type;

// ---- Lifting ----

std::string Lifting::value(const CxxType &type) { return conversion(type.kind).lift(*this, type); }

std::string Lifting::type(const CxxType &type) const {
  return is_of_results() ? side_.result_type(type) : side_.type(type);
}

// A variable: "char *caplet_result{};", passed as "&caplet_result"; "double caplet_result[3]{};" as "caplet_result".
std::string Lifting::next(std::uint64_t bound) {
  std::string name = peek();
  const std::size_t at = at_++;
  if (!is_of_results()) return name;
  const std::string variable = "caplet_" + name;
  Type type = signature_.parameters[at].type;
  type.pointers.pop_back();
  const std::string bounds = bound == 0 ? "" : "[" + std::to_string(bound) + "]";
  variables_.line(declared(side_.c_type(type), variable) + bounds + "{};");
  arguments_.push_back((bound == 0 ? "&" : "") + variable);
  return variable;
}

// ---- Arguments ----

void Arguments::pass(const CxxType &type, const std::string &value) { conversion(type.kind).pass(*this, type, value); }

void Arguments::push(const std::string &expression) {
  arguments_.push_back(expression);
  ++at_;
}

std::vector<std::string> Arguments::parts(const CxxType &type, const std::string &value) const {
  Arguments inner(side_, signature_, at_);
  inner.pass(type, value);
  return inner.arguments_;
}

}  // namespace caplet::render
