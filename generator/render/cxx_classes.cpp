// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx_classes.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "render/literals.h"

namespace caplet::render {

using model::CxxKind;

CxxClass::CxxClass(const Subject &subject, const ConsumerSide &side, const model::Handle &handle,
                   const std::vector<CxxFunction> &functions)
    : subject_(subject),
      side_(side),
      handle_(handle),
      place_(side.places().of(handle)),
      view_(place_.name + "_view"),
      ref_(place_.name + "_ref"),
      owner_(place_.name),
      c_("::" + handle.name),
      get_(side.own_member(handle, "get")),
      destroyer_(side.destroyer(handle)) {
  const std::string reference = model::reference(handle);
  for (const CxxFunction &one : functions) {
    const model::Slot &slot = one.slot();
    const bool is_named = slot.cxx && !slot.cxx->of.empty();
    if (is_named ? slot.cxx->of == reference : side.places().of(slot).within == &handle) functions_.push_back(&one);
  }
  find_bases(reference, functions);
}

// C++ goes up by one conversion of a class only, so that each has all of them.
void CxxClass::find_bases(const std::string &reference, const std::vector<CxxFunction> &all) {
  for (const CxxFunction &one : all) {
    if (one.kind() != CxxKind::kUpcast || one.slot().cxx->of != reference) continue;
    const std::string &base = one.slot().cxx->result.plain.base;
    const auto same = [&](const model::Slot *other) { return other->cxx->result.plain.base == base; };
    if (std::any_of(upcasts_.begin(), upcasts_.end(), same)) continue;
    upcasts_.push_back(&one.slot());
    find_bases(base, all);
  }
}

template <typename Wanted>
std::vector<const CxxFunction *> CxxClass::functions(Wanted wanted) const {
  std::vector<const CxxFunction *> out;
  std::copy_if(functions_.begin(), functions_.end(), std::back_inserter(out),
               [&](const CxxFunction *one) { return wanted(*one); });
  return out;
}

namespace {

bool is_of_view(const CxxFunction &one) {
  return one.kind() == CxxKind::kFunction || (one.kind() == CxxKind::kMethod && one.is_const());
}
bool is_of_ref(const CxxFunction &one) { return one.kind() == CxxKind::kMethod && !one.is_const(); }
bool is_constructor(const CxxFunction &one) { return one.kind() == CxxKind::kConstructor; }

std::vector<bool> variants(const CxxFunction &function) {
  return function.can_detach() ? std::vector<bool>{false, true} : std::vector<bool>{false};
}

}  // namespace

std::string CxxClass::forward() const {
  Code code;
  code.line("class " + view_ + ";").line("class " + ref_ + ";");
  code.line(destroyer_ == nullptr ? "using " + owner_ + " = " + ref_ + ";" : "class " + owner_ + ";");
  return code.text(0);
}

std::string CxxClass::definition() const {
  std::string text = view().text(0) + "\n" + ref().text(0);
  return destroyer_ == nullptr ? text : text + "\n" + owner().text(0);
}

// ---- Declarations ----

void CxxClass::declare(Code &code, const CxxFunction &function) const {
  const std::string before = function.kind() == CxxKind::kFunction ? "static " : "";
  for (const bool detached : variants(function)) {
    function.declare(code, before + function.result() + " " + function.name(), detached);
  }
}

void CxxClass::aliases(Code &code) const {
  const auto look = [&](const auto &all, auto alias) {
    for (const auto &one : all) {
      const Place place = side_.places().of(one);
      if (place.within == &handle_) alias(place, one);
    }
  };
  const auto alias = [&](const Place &place, const model::Named &) {
    code.line("using " + place.member + " = " + place.qualified() + ";");
  };
  look(subject_.api.enums, alias);
  look(subject_.api.records, alias);
  look(subject_.api.handles, [&](const Place &place, const model::Handle &) {
    for (const char *suffix : {"", "_view", "_ref"}) {
      code.line("using " + place.member + suffix + " = " + place.qualified() + suffix + ";");
    }
  });
}

void CxxClass::constants(Code &code) const {
  for (const model::Constant &one : subject_.api.constants) {
    const Place place = side_.places().of(one);
    if (place.within != &handle_) continue;
    code.verbatim(doc_comment(one.doc, 2));
    code.line("static constexpr auto " + place.member + " = " + constant_literal(one) + ";");
  }
}

Code CxxClass::view() const {
  Code code;
  code.verbatim(doc_comment(handle_.doc));
  code.open("class " + view_ + " {").label("public:");
  aliases(code);
  constants(code);
  code.line("explicit " + view_ + "(const " + c_ + " *self) noexcept : caplet_self_(self) {}");
  code.line("const " + c_ + " *" + get_ + "() const noexcept { return caplet_self_; }");
  for (const CxxFunction *one : functions(is_of_view)) declare(code, *one);
  for (const model::Slot *one : upcasts_) {
    code.line("operator " + side_.base_class(*one->cxx, "_view") + "() const noexcept;");
  }
  code.label("protected:").line("const " + c_ + " *caplet_self_;");
  return code.close("};");
}

Code CxxClass::ref() const {
  Code code;
  code.open("class " + ref_ + " : public " + view_ + " {").label("public:");
  code.line("explicit " + ref_ + "(" + c_ + " *self) noexcept : " + view_ + "(self) {}");
  code.line(ref_ + "(" + ref_ + " &) = default;").line(ref_ + "(" + ref_ + " &&) = default;");
  code.line(ref_ + "(const " + ref_ + " &) = delete;");
  code.line(ref_ + " &operator=(" + ref_ + " &) = default;").line(ref_ + " &operator=(" + ref_ + " &&) = default;");
  code.line(ref_ + " &operator=(const " + ref_ + " &) = delete;");
  if (destroyer_ != nullptr) {
    code.line(ref_ + "(" + owner_ + " &&) = delete;").line(ref_ + " &operator=(" + owner_ + " &&) = delete;");
  }
  code.line("using " + view_ + "::" + get_ + ";");
  code.line(c_ + " *" + get_ + "() noexcept { return const_cast<" + c_ + " *>(caplet_self_); }");
  std::set<std::string> hidden;
  const std::vector<const CxxFunction *> inherited = functions(is_of_view);
  for (const CxxFunction *one : functions(is_of_ref)) {
    const auto same = [&](const CxxFunction *other) { return other->name() == one->name(); };
    if (std::any_of(inherited.begin(), inherited.end(), same)) hidden.insert(one->name());
  }
  for (const std::string &name : hidden) code.line("using " + view_ + "::" + name + ";");
  for (const CxxFunction *one : functions(is_of_ref)) declare(code, *one);
  for (const model::Slot *one : upcasts_) {
    code.line("operator " + side_.base_class(*one->cxx, "_ref") + "() noexcept;");
  }
  return code.close("};");
}

// ---- The class that owns ----

const CxxFunction *CxxClass::copy_constructor() const {
  const auto found = std::find_if(functions_.begin(), functions_.end(),
                                  [](const CxxFunction *one) { return one->is_copy_constructor(); });
  return found == functions_.end() ? nullptr : *found;
}

Code CxxClass::owner() const {
  const std::string release = side_.own_member(handle_, "release");
  Code code;
  code.open("class " + owner_ + " : public " + ref_ + " {").label("public:");
  code.line("/** Takes over what `owned` points to; it may be null. */");
  code.line(owner_ + "(caplet::adopt_t, " + c_ + " *owned) noexcept : " + ref_ + "(owned) {}");
  code.line(owner_ + "(" + owner_ + " &&other) noexcept : " + ref_ + "(other." + release + "()) {}");
  code.open(owner_ + " &operator=(" + owner_ + " &&other) noexcept {");
  code.line(owner_ + " taken(std::move(other));");
  code.line("std::swap(caplet_self_, taken.caplet_self_);").line("return *this;").close();
  copying(code);
  code.open("~" + owner_ + "() {");
  code.line("if (caplet_self_ != nullptr) ::" + destroyer_->name + "(const_cast<" + c_ + " *>(caplet_self_));").close();
  constructors(code);
  code.line("/** Gives it up: this is empty then, and the caller destroys it. */");
  code.open(c_ + " *" + release + "() noexcept {").line(c_ + " *const self = " + get_ + "();");
  code.line("caplet_self_ = nullptr;").line("return self;").close();
  code.line("explicit operator bool() const noexcept { return caplet_self_ != nullptr; }");
  return code.close("};");
}

void CxxClass::copying(Code &code) const {
  if (copy_constructor() == nullptr) return;
  const std::string make = side_.own_member(handle_, "make");
  code.line("#if CAPLET_THROWS");
  code.line(owner_ + "(const " + owner_ + " &other) : " + owner_ + "(" + make + "(other)) {}");
  code.line(owner_ + " &operator=(const " + owner_ + " &other) { return *this = " + owner_ + "(other); }");
  code.line("#endif");
}

void CxxClass::constructors(Code &code) const {
  const std::vector<const CxxFunction *> all = functions(is_constructor);
  const std::string make = side_.own_member(handle_, "make");
  for (const CxxFunction *one : all) {
    for (const bool detached : variants(*one)) one->declare(code, "static " + one->result() + " " + make, detached);
  }
  if (all.empty()) return;
  code.line("#if CAPLET_THROWS");
  for (const CxxFunction *one : all) {
    for (const bool detached : variants(*one)) {
      const bool is_explicit = one->is_explicit() || one->is_copy_constructor();
      one->begin_call(code);
      code.verbatim(one->doc(2));
      code.line((is_explicit ? "explicit " : "") + owner_ + "(" + one->parameters(detached, true) + ") : " + owner_ +
                "(" + make + "(" + one->arguments(detached) + ")) {}");
      one->end_call(code);
    }
  }
  code.line("#endif");
}

// ---- Definitions of members ----

std::string CxxClass::class_of(const CxxFunction &function) const {
  if (is_constructor(function)) return owner_;
  return is_of_ref(function) ? ref_ : view_;
}

void CxxClass::define(std::string &out, const CxxFunction &function) const {
  const std::string name = is_constructor(function) ? side_.own_member(handle_, "make") : function.name();
  for (const bool detached : variants(function)) {
    Code code;
    function.define(code, class_of(function) + "::" + name, detached, get_ + "()");
    out += (out.empty() ? "" : "\n") + code.text(0);
  }
}

// One step up. The address is all that changes, and so is good with and without const.
Code CxxClass::convert(const model::Slot &slot, const std::string &suffix) const {
  model::Type pointer = slot.signature.result;
  pointer.qualifiers.is_const = suffix == "_view";
  Code code;
  code.line("return " + side_.base_class(*slot.cxx, suffix) + "(const_cast<" + side_.type(pointer) +
            ">(::" + slot.name + "(const_cast<" + c_ + " *>(" + get_ + "()))));");
  return code;
}

std::string CxxClass::define_upcast(const model::Slot &slot, const std::string &suffix) const {
  const bool is_view = suffix == "_view";
  Code code;
  code.open("inline " + (is_view ? view_ : ref_) + "::operator " + side_.base_class(*slot.cxx, suffix) + "() " +
            (is_view ? "const " : "") + "noexcept {");
  if (slot.cxx->of == model::reference(handle_)) {
    code.add(convert(slot, suffix));
  } else {
    code.line(side_.derived_class(*slot.cxx, suffix) + " base(*this);").line("return base;");
  }
  return code.close().text(0);
}

std::string CxxClass::members() const {
  std::string out;
  for (const CxxFunction *one : functions_) {
    if (is_constructor(*one) ? destroyer_ != nullptr : is_of_view(*one) || is_of_ref(*one)) define(out, *one);
  }
  for (const model::Slot *one : upcasts_) {
    for (const char *suffix : {"_view", "_ref"}) out += (out.empty() ? "" : "\n") + define_upcast(*one, suffix);
  }
  return out;
}

}  // namespace caplet::render
