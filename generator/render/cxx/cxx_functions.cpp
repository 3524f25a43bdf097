// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/cxx_functions.h"

#include <algorithm>

#include "model/cxx_type_text.h"
#include "render/c/literals.h"
#include "render/cxx/calls.h"
#include "render/cxx/thunks.h"

namespace caplet::render {

using model::CxxKind;
using model::CxxType;
using model::CxxTypeKind;
using model::ResultForm;

namespace {

// What may own something, and is passed on as what it is.
bool is_moved(const CxxType &type) {
  return type.kind == CxxTypeKind::kFunction || type.kind == CxxTypeKind::kUnique ||
         std::any_of(type.arguments.begin(), type.arguments.end(), is_moved);
}

// Arrays may be long.
bool is_by_reference(const CxxType &type) { return type.kind == CxxTypeKind::kArray; }

CxxType plain(const model::Type &type) {
  CxxType out;
  out.plain = type;
  return out;
}

void collect(const CxxType &type, std::set<std::string> &out) {
  if (const std::string_view header = model::header_of(type.kind); !header.empty()) out.emplace(header);
  for (const CxxType &one : type.arguments) collect(one, out);
}

}  // namespace

CxxFunction::CxxFunction(const Subject &subject, const ConsumerSide &side, const model::Slot &slot)
    : subject_(subject), side_(side), slot_(slot) {
  const model::Record *newest = newest_value(subject, slot);
  condition_ = newest == nullptr ? "" : required(subject, newest->since);
  const CxxName cxx = side.cxx_names().of(slot);
  name_ = cxx.within == nullptr ? cxx.name : cxx.member;
  if (!slot.cxx) {
    take_c_form();
    return;
  }
  form_ = *slot.cxx;
  lowered_ = model::lower(form_, slot.name, subject.api, subject.names);
  for (model::CxxParameter &one : form_.parameters) one.type = as_argument(one.type);
  form_.result = as_result(form_.result);
  if (form_.kind == CxxKind::kConstructor) {
    form_.result.kind = CxxTypeKind::kUnique;
    form_.result.plain.base = form_.of;
  }
  find_defaults();
}

// C's own form is C++'s: it doesn't fail as far as C++ knows.
void CxxFunction::take_c_form() {
  lowered_.signature = slot_.signature;
  lowered_.result = slot_.signature.result.is_void() ? ResultForm::kNothing : ResultForm::kDirect;
  form_.result = plain(slot_.signature.result);
  for (const model::Parameter &one : slot_.signature.parameters) {
    form_.parameters.push_back({one.name, plain(one.type), "", one.origin});
  }
  find_defaults();
}

// As consumers write it; empty where they can't, because their views have no other handle to refer to.
std::string CxxFunction::default_of(const model::CxxParameter &parameter) const {
  const std::string &text = parameter.default_value;
  const bool is_nothing = text == "{}" || text == "nullptr";
  const CxxType &type = parameter.type;
  if (type.kind == CxxTypeKind::kReference && side_.is_handle(type.plain)) return "";
  if (type.kind == CxxTypeKind::kUnique && is_nothing) {
    return side_.type(type) + "(" + side_.adopted(type.plain, "nullptr") + ")";
  }
  const model::Enum *found = side_.cxx_names().enum_of(text);
  return found == nullptr ? text : side_.cxx_names().of(*found).qualified() + "::" + split(text).last;
}

void CxxFunction::find_defaults() {
  first_default_ = form_.parameters.size();
  while (first_default_ > 0 && !default_of(form_.parameters[first_default_ - 1]).empty()) --first_default_;
}

bool CxxFunction::is_copy_constructor() const {
  if (form_.kind != CxxKind::kConstructor || form_.parameters.size() != 1) return false;
  const CxxType &type = form_.parameters.front().type;
  return type.kind == CxxTypeKind::kReference && type.plain.base == form_.of && type.plain.qualifiers.is_const;
}

bool CxxFunction::takes_itself() const {
  if (form_.kind != CxxKind::kConstructor || form_.parameters.empty() || first_default_ > 1) return false;
  const CxxType &type = form_.parameters.front().type;
  return type.kind == CxxTypeKind::kUnique && type.plain.base == form_.of;
}

bool CxxFunction::has_late_default() const {
  const auto begin = form_.parameters.begin() + static_cast<std::ptrdiff_t>(first_default_);
  return std::any_of(begin, form_.parameters.end(),
                     [](const model::CxxParameter &one) { return one.type.kind == CxxTypeKind::kUnique; });
}

std::string CxxFunction::doc(int indent) const {
  std::string text = slot_.doc;
  const auto say = [&](const std::string &line) { text += (text.empty() ? "" : "\n") + line; };
  const std::string since = since_text(subject_, slot_.since);
  if (!since.empty()) say(since);
  if (can_detach()) say("May be called without an attached thread state.");
  std::string out = doc_comment(text, indent);
  if (slot_.deprecated) {
    const std::string why = slot_.deprecated->empty() ? "deprecated" : *slot_.deprecated;
    out += std::string(static_cast<std::size_t>(indent), ' ') + "[[deprecated(" + string_literal(why) + ")]]\n";
  }
  if (is_not_to_be_dropped(slot_)) out += std::string(static_cast<std::size_t>(indent), ' ') + "[[nodiscard]]\n";
  return out;
}

void CxxFunction::begin_call(Code &code) const {
  if (!condition_.empty()) code.line("#if " + condition_);
  if (slot_.deprecated) code.line("CAPLET_BEGIN_DEPRECATED");
}
void CxxFunction::end_call(Code &code) const {
  if (slot_.deprecated) code.line("CAPLET_END_DEPRECATED");
  if (!condition_.empty()) code.line("#endif");
}

//     caplet::result<double> area(int side = 0) const;
void CxxFunction::declare(Code &code, const std::string &before, bool detached) const {
  if (!condition_.empty()) code.line("#if " + condition_);
  code.verbatim(doc(2));
  code.line(before + "(" + parameters(detached, !has_late_default()) + ")" + qualifiers() + ";");
  if (!condition_.empty()) code.line("#endif");
}

//     inline caplet::result<double> mesh_view::area(int side) const {
//       return caplet::checked<double>(::geo_mesh_area(get(), side));
//     }
void CxxFunction::define(Code &code, const std::string &name, bool detached, const std::string &self) const {
  begin_call(code);
  if (self.empty()) code.verbatim(doc(0));
  const bool with_defaults = self.empty() || has_late_default();
  code.open("inline " + result() + " " + name + "(" + parameters(detached, with_defaults) + ")" + qualifiers() + " {");
  code.add(body(detached, self)).close();
  end_call(code);
}

// "caplet::without_gil_t, std::string_view name, int n = 3"
std::string CxxFunction::parameters(bool detached, bool with_defaults) const {
  std::string text = detached ? "caplet::without_gil_t" : "";
  for (std::size_t i = 0; i < form_.parameters.size(); ++i) {
    const model::CxxParameter &one = form_.parameters[i];
    const std::string type = side_.type(one.type);
    const std::string written = is_by_reference(one.type) ? "const " + type + " &" : type;
    text += (text.empty() ? "" : ", ") + declared(written, side_.speller().safe_name(form_.parameters, i));
    if (with_defaults && i >= first_default_) text += " = " + default_of(one);
  }
  return text;
}

// "caplet::without_gil, name, std::move(visit)"
std::string CxxFunction::arguments(bool detached) const {
  std::string text = detached ? "caplet::without_gil" : "";
  for (std::size_t i = 0; i < form_.parameters.size(); ++i) {
    const std::string name = side_.speller().safe_name(form_.parameters, i);
    text += (text.empty() ? "" : ", ") + (is_moved(form_.parameters[i].type) ? "std::move(" + name + ")" : name);
  }
  return text;
}

std::string CxxFunction::result() const {
  const std::string type = side_.result_type(form_.result);
  return can_fail() ? side_.result(type) : type;
}

std::string CxxFunction::qualifiers() const {
  std::string text = form_.kind == CxxKind::kMethod && form_.is_const ? " const" : "";
  return can_fail() ? text : text + " noexcept";
}

// Empty for what the runtime expects.
std::string CxxFunction::stated_error() const {
  const auto *number = std::get_if<std::int64_t>(&slot_.on_error);
  const bool is_usual = std::holds_alternative<model::Null>(slot_.on_error) || (number != nullptr && *number == -1);
  if (!can_fail() || is_usual) return "";
  const std::string error = cxx_error_value(side_.speller(), slot_);
  const bool is_cast = error.find("CAPLET_CAST(") == 0;
  return is_cast ? error : "static_cast<" + side_.type(lowered_.signature.result) + ">(" + error + ")";
}

Code CxxFunction::body(bool detached, const std::string &self) const {
  std::vector<std::string> leading;
  if (form_.kind != CxxKind::kFunction && form_.kind != CxxKind::kConstructor) leading.push_back(self);
  std::vector<NamedArgument> arguments;
  for (std::size_t i = 0; i < form_.parameters.size(); ++i) {
    arguments.push_back({side_.speller().safe_name(form_.parameters, i), form_.parameters[i].type});
  }
  const CallShape shape{slot_.signature, lowered_.result, stated_error(), form_.result, leading.size()};
  return wrapper_body(side_, shape, arguments, leading, [&](const std::string &passed) {
    const std::string function = can_fail() ? "::" + slot_.name : "caplet::nothrow(::" + slot_.name + ")";
    const std::string call = function + "(" + passed + ")";
    return detached ? "caplet::detach([&] { return " + call + "; })" : call;
  });
}

void CxxFunction::collect_includes(std::set<std::string> &out) const {
  collect(form_.result, out);
  for (const model::CxxParameter &one : form_.parameters) collect(one.type, out);
}

}  // namespace caplet::render
