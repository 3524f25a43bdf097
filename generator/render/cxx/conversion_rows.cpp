// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// One row for each kind of type of C++. Above its three functions stands what they write, of a parameter or result `x`;
// a result that C left stands in variables `caplet_x`.
#include "render/cxx/conversions.h"

namespace caplet::render {
namespace {

using model::CxxType;
using model::CxxTypeKind;
using model::Type;

// What owns a handle from its first statement on.
//     std::unique_ptr<geo::mesh> caplet_x_owner(x);
//     ... std::move(caplet_x_owner)
std::string lift_owner(Lifting &to, const CxxType &type) {
  const std::string pointer = to.next();
  const std::string name = to.own_name(pointer) + "_owner";
  to.own(to.side().owner(type.plain) + " " + name + "(" + to.side().adopted(type.plain, pointer) + ");");
  return "std::move(" + name + ")";
}

// ---- What C has, too ----
//     lift  x                            static_cast<geo::level>(x)
//     pass  x                            static_cast<::geo_level>(x)
// A handle by value is owned.

std::string lift_plain(Lifting &to, const CxxType &type) {
  return to.side().is_handle(type.plain) ? lift_owner(to, type) : to.side().lift(type.plain, to.next());
}
void pass_plain(Arguments &to, const CxxType &type, const std::string &value) {
  to.push(to.side().lower(type.plain, value));
}

// ---- A reference ----
//     lift  *x                           geo::mesh_view(x)
//     pass  std::addressof(x)            x.get()

std::string lift_reference(Lifting &to, const CxxType &type) { return to.side().lift_reference(type.plain, to.next()); }
void pass_reference(Arguments &to, const CxxType &type, const std::string &value) {
  to.push(to.side().lower_reference(type.plain, value));
}

// ---- std::string_view, std::string, std::span, std::vector: a pointer and a size ----
//     lift  std::string(x, x_size)       std::vector<int>(x, x + x_size)
//     pass  x.data(), x.size()
// A result that is a copy is freed in any case:
//     lift  const caplet::memory caplet_x_memory(caplet_x, ::geo_free);

bool is_text(const CxxType &type) { return type.kind == CxxTypeKind::kString || type.kind == CxxTypeKind::kStringView; }
bool is_copy(const CxxType &type) { return type.kind == CxxTypeKind::kString || type.kind == CxxTypeKind::kVector; }

std::string data_of(const CxxSide &side, const CxxType &type, const std::string &value) {
  const std::string data = value + ".data()";
  return is_text(type) ? data : side.lower_elements(type.plain, data);
}

std::string lift_counted(Lifting &to, const CxxType &type) {
  const std::string pointer = to.next(), size = to.next();
  if (is_copy(type) && to.is_of_results()) {
    to.own("const caplet::memory " + pointer + "_memory(" + pointer + ", " + to.side().free() + ");");
  }
  const std::string data = is_text(type) ? pointer : to.side().lift_elements(type.plain, pointer);
  const std::string end = type.kind == CxxTypeKind::kVector ? data + " + " + size : size;
  return to.type(type) + "(" + data + ", " + end + ")";
}
void pass_counted(Arguments &to, const CxxType &type, const std::string &value) {
  to.push(data_of(to.side(), type, value));
  to.push(value + ".size()");
}

// ---- std::array: the elements ----
//     lift  caplet::array_of<double, 3>(x)
//     pass  x.data()

std::string lift_array(Lifting &to, const CxxType &type) {
  const std::string data = to.side().lift_elements(type.plain, to.next(type.bound));
  return "caplet::array_of<" + to.side().type(type.plain) + ", " + std::to_string(type.bound) + ">(" + data + ")";
}
void pass_array(Arguments &to, const CxxType &type, const std::string &value) {
  Type element = type.plain;
  element.qualifiers.is_const = true;
  to.push(to.side().lower_elements(element, value + ".data()"));
}

// ---- std::optional: a pointer that may be NULL; among results a bool before the value ----
//     lift  x != nullptr ? std::optional<double>(*x) : std::nullopt
//           caplet_x_has ? std::optional<double>(caplet_x) : std::nullopt
//     pass  x ? std::addressof(*x) : nullptr
//           x ? caplet::present((*x).data()) : nullptr, x ? (*x).size() : 0

std::string lift_optional(Lifting &to, const CxxType &type) {
  const CxxType &inner = type.arguments.front();
  const std::string is_there = to.is_of_results() ? to.next() : to.peek() + " != nullptr";
  const bool is_behind = !to.is_of_results() && inner.kind == CxxTypeKind::kPlain;
  const std::string value = is_behind ? to.side().lift(inner.plain, "*" + to.next()) : to.value(inner);
  return is_there + " ? " + to.type(type) + "(" + value + ") : std::nullopt";
}
// NULL says that there is none, so that an empty text must not be NULL.
void pass_optional(Arguments &to, const CxxType &type, const std::string &value) {
  const CxxType &inner = type.arguments.front();
  if (inner.kind == CxxTypeKind::kPlain) {
    const std::string pointer = to.side().lower_elements(inner.plain, "std::addressof(*" + value + ")");
    return to.push(value + " ? " + pointer + " : nullptr");
  }
  const std::vector<std::string> parts = to.parts(inner, "(*" + value + ")");
  to.push(value + " ? caplet::present(" + parts[0] + ") : nullptr");
  to.push(value + " ? " + parts[1] + " : 0");
}

// ---- std::pair, std::tuple: one after the other ----
//     lift  std::pair<int, double>(x_0, x_1)
//     pass  std::get<0>(x), std::get<1>(x)

std::string part_of(const std::string &value, std::size_t index) {
  return "std::get<" + std::to_string(index) + ">(" + value + ")";
}

std::string lift_several(Lifting &to, const CxxType &type) {
  std::string list;
  for (const CxxType &one : type.arguments) list += (list.empty() ? "" : ", ") + to.value(one);
  return to.type(type) + "(" + list + ")";
}
void pass_several(Arguments &to, const CxxType &type, const std::string &value) {
  for (std::size_t i = 0; i < type.arguments.size(); ++i) to.pass(type.arguments[i], part_of(value, i));
}

// ---- std::function: a function, a context that it takes first, and what releases that ----
//     lift  caplet::context caplet_x_owner(x_context, x_release);
//           ... std::move(caplet_x_function)
//     pass  caplet_x_function, caplet_x.release(), caplet::release_callable<caplet_x_type>
// calls.cpp defines caplet_x_function, and what it is passed with.

std::string lift_function(Lifting &to, const CxxType &type) {
  const std::string callback = to.callback();
  const std::string pointer = to.next(), context = to.next(), release = to.next();
  const std::string name = to.own_name(pointer);
  to.own("caplet::context " + name + "_owner(" + context + ", " + release + ");");
  to.want({type, callback, name, pointer});
  const std::string variable = name + "_function";
  return to.is_of_results() ? variable : "std::move(" + variable + ")";  // a result is all there is
}
void pass_function(Arguments &to, const CxxType &type, const std::string &value) {
  const std::string name = "caplet_" + to.peek();
  to.want({type, to.callback(), name, value});
  to.push(name + "_function");
  to.push(name + ".release()");
  to.push("caplet::release_callable<" + name + "_type>");
}

// ---- std::unique_ptr of a handle: the pointer, which changes hands ----
//     lift  std::unique_ptr<geo::mesh> caplet_x_owner(x);
//           ... std::move(caplet_x_owner)
//     pass  x.release()

void pass_owner(Arguments &to, const CxxType &type, const std::string &value) {
  to.push(to.side().released(type.plain, value));
}

// In the order of the kinds.
constexpr ConversionRow kRows[] = {
    {CxxTypeKind::kPlain, lift_plain, pass_plain},          {CxxTypeKind::kReference, lift_reference, pass_reference},
    {CxxTypeKind::kStringView, lift_counted, pass_counted}, {CxxTypeKind::kString, lift_counted, pass_counted},
    {CxxTypeKind::kSpan, lift_counted, pass_counted},       {CxxTypeKind::kVector, lift_counted, pass_counted},
    {CxxTypeKind::kArray, lift_array, pass_array},          {CxxTypeKind::kOptional, lift_optional, pass_optional},
    {CxxTypeKind::kPair, lift_several, pass_several},       {CxxTypeKind::kTuple, lift_several, pass_several},
    {CxxTypeKind::kFunction, lift_function, pass_function}, {CxxTypeKind::kUnique, lift_owner, pass_owner},
};
constexpr bool are_in_order() {
  std::size_t index = 0;
  for (const ConversionRow &one : kRows) {
    if (static_cast<std::size_t>(one.kind) != index++) return false;
  }
  return index == static_cast<std::size_t>(CxxTypeKind::kUnique) + 1;
}
static_assert(are_in_order());

}  // namespace

const ConversionRow &conversion(CxxTypeKind kind) { return kRows[static_cast<std::size_t>(kind)]; }

}  // namespace caplet::render
