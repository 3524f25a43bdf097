// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/cxx_classes.h"
#include "render/c/constants.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "render/c/literals.h"

namespace caplet::render {

using model::CxxKind;

CxxClass::CxxClass(const Subject &subject, const ConsumerSide &side, const model::Handle &handle,
                   const std::vector<CxxFunction> &functions)
    : subject_(subject),
      side_(side),
      handle_(handle),
      cxx_name_(side.cxx_names().of(handle)),
      view_(cxx_name_.name + "_view"),
      ref_(cxx_name_.name + "_ref"),
      owner_(cxx_name_.name),
      c_("::" + handle.name),
      get_(side.own_member(handle, "get")),
      destroyer_(side.destroyer(handle)),
      members_(members_of(side, handle, functions)),
      upcasts_(upcasts_of(side, handle, functions)) {}

template <typename Wanted>
std::vector<CxxMember> CxxClass::members(Wanted wanted) const {
  std::vector<CxxMember> out;
  std::copy_if(members_.begin(), members_.end(), std::back_inserter(out),
               [&](const CxxMember &one) { return wanted(*one.function); });
  return out;
}

namespace {

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
      const CxxName cxx = side_.cxx_names().of(one);
      if (cxx.within == &handle_) alias(cxx, one);
    }
  };
  const auto alias = [&](const CxxName &cxx, const model::Named &) {
    code.line("using " + cxx.member + " = " + cxx.qualified() + ";");
  };
  look(subject_.api.enums, alias);
  look(subject_.api.records, alias);
  look(subject_.api.handles, [&](const CxxName &cxx, const model::Handle &) {
    for (const char *suffix : {"", "_view", "_ref"}) {
      code.line("using " + cxx.member + suffix + " = " + cxx.qualified() + suffix + ";");
    }
  });
}

void CxxClass::constants(Code &code) const {
  for (const model::Constant &one : subject_.api.constants) {
    const CxxName cxx = side_.cxx_names().of(one);
    if (cxx.within != &handle_) continue;
    code.verbatim(doc_comment(one.doc, 2));
    code.line("static constexpr " + constant_variable(one, one.type ? side_.type(*one.type) : "", cxx.member) + ";");
  }
}

// What reads.
//     class mesh_view {
//      public:
//       explicit mesh_view(const ::geo_mesh *self) noexcept : caplet_self_(self) {}
//       const ::geo_mesh *get() const noexcept { return caplet_self_; }
//       double area() const noexcept;
//       operator geo::shape_view() const noexcept;
//      protected:
//       const ::geo_mesh *caplet_self_;
//     };
Code CxxClass::view() const {
  Code code;
  code.verbatim(doc_comment(handle_.doc));
  code.open("class " + view_ + " {").label("public:");
  aliases(code);
  constants(code);
  code.line("explicit " + view_ + "(const " + c_ + " *self) noexcept : caplet_self_(self) {}");
  code.line("const " + c_ + " *" + get_ + "() const noexcept { return caplet_self_; }");
  for (const CxxMember &one : members(is_of_view)) declare(code, *one.function);
  for (const model::Slot *one : upcasts_) {
    code.line("operator " + side_.base_class(*one->cxx, "_view") + "() const noexcept;");
  }
  code.label("protected:").line("const " + c_ + " *caplet_self_;");
  return code.close("};");
}

// What may change it as well; a const one is no way to that.
//     class mesh_ref : public mesh_view {
//      public:
//       explicit mesh_ref(::geo_mesh *self) noexcept : mesh_view(self) {}
//       mesh_ref(const mesh_ref &) = delete;
//       ...
//       ::geo_mesh *get() noexcept { return const_cast<::geo_mesh *>(caplet_self_); }
//       using mesh_view::at;
//       caplet::result<void> refine(double factor = 2);
//     };
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
  std::map<std::string, std::string> hidden;  // with the condition of what would be
  const std::vector<CxxMember> of_view = members(is_of_view), of_ref = members(is_of_ref);
  for (const CxxMember &one : of_ref) {
    for (const CxxMember &other : of_view) {
      if (other.function->name() != one.function->name()) continue;
      const auto [place, is_new] = hidden.emplace(one.function->name(), other.function->condition());
      if (!is_new && other.function->condition().empty()) place->second.clear();
    }
  }
  for (const auto &[name, condition] : hidden) {
    if (!condition.empty()) code.line("#if " + condition);
    code.line("using " + view_ + "::" + name + ";");
    if (!condition.empty()) code.line("#endif");
  }
  for (const CxxMember &one : of_ref) declare(code, *one.function);
  for (const model::Slot *one : upcasts_) {
    code.line("operator " + side_.base_class(*one->cxx, "_ref") + "() noexcept;");
  }
  return code.close("};");
}

// ---- The class that owns ----

const CxxFunction *CxxClass::copy_constructor() const {
  const auto found = std::find_if(members_.begin(), members_.end(),
                                  [](const CxxMember &one) { return one.function->is_copy_constructor(); });
  return found == members_.end() ? nullptr : found->function;
}

//     class mesh : public mesh_ref {
//      public:
//       mesh(caplet::adopt_t, ::geo_mesh *owned) noexcept : mesh_ref(owned) {}
//       mesh(mesh &&other) noexcept : mesh_ref(other.release()) {}
//       ...
//       ~mesh() {
//         if (caplet_self_ != nullptr) ::geo_mesh_free(const_cast<::geo_mesh *>(caplet_self_));
//       }
//       static caplet::result<geo::mesh> make(int sides);
//       explicit mesh(int sides) : mesh(make(sides)) {}
//       ::geo_mesh *release() noexcept { ... }
//     };
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
  for (const model::Slot *one : upcasts_) {
    code.line("operator " + side_.base_class(*one->cxx, "_ref") + "() & noexcept;");
  }
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
  const std::vector<CxxMember> all = members(is_constructor);
  const std::string make = side_.own_member(handle_, "make");
  for (const CxxMember &member : all) {
    const CxxFunction &one = *member.function;
    for (const bool detached : variants(one)) one.declare(code, "static " + one.result() + " " + make, detached);
  }
  if (all.empty()) return;
  code.line("#if CAPLET_THROWS");
  for (const CxxMember &member : all) {
    const CxxFunction &one = *member.function;
    for (const bool detached : variants(one)) {
      if (one.takes_itself() && !detached) continue;
      const bool is_explicit = one.is_explicit() || one.is_copy_constructor();
      one.begin_call(code);
      code.verbatim(one.doc(2));
      const std::string head = (is_explicit ? "explicit " : "") + owner_ + "(";
      code.line(one.has_late_default() ? head + one.parameters(detached, false) + ");"
                                       : head + one.parameters(detached, true) + ")" + delegate(one, detached));
      one.end_call(code);
    }
  }
  code.line("#endif");
}

// What follows the parameters of a constructor.
std::string CxxClass::delegate(const CxxFunction &constructor, bool detached) const {
  return " : " + owner_ + "(" + side_.own_member(handle_, "make") + "(" + constructor.arguments(detached) + ")) {}";
}

// ---- Definitions of members ----

std::string CxxClass::class_of(const CxxFunction &function) const {
  if (is_constructor(function)) return owner_;
  return is_of_ref(function) ? ref_ : view_;
}

// What leads C's function to the object: of a base, a reference to that does.
std::string CxxClass::pointer_of(const CxxMember &member) const {
  if (member.of == &handle_) return get_ + "()";
  const std::string suffix = is_of_ref(*member.function) ? "_ref" : "_view";
  return side_.cxx_names().of(*member.of).qualified() + suffix + "(*this)." + side_.own_member(*member.of, "get") +
         "()";
}

void CxxClass::define(std::string &out, const CxxMember &member) const {
  const CxxFunction &function = *member.function;
  const std::string name = is_constructor(function) ? side_.own_member(handle_, "make") : function.name();
  for (const bool detached : variants(function)) {
    Code code;
    function.define(code, class_of(function) + "::" + name, detached, pointer_of(member));
    out += (out.empty() ? "" : "\n") + code.text(0);
  }
}

// A default that comes with the definition can't make it a constructor without arguments.
std::string CxxClass::define_constructor(const CxxFunction &function) const {
  Code code;
  code.line("#if CAPLET_THROWS");
  for (const bool detached : variants(function)) {
    if (function.takes_itself() && !detached) continue;
    function.begin_call(code);
    code.line("inline " + owner_ + "::" + owner_ + "(" +
              function.parameters(detached, detached || !function.needs_nothing()) + ")" +
              delegate(function, detached));
    function.end_call(code);
  }
  return code.line("#endif").text(0);
}

// One step up: "return caplet::upcast_to<geo::shape_view>(::geo_mesh_as_geo_shape, get());".
Code CxxClass::convert(const model::Slot &slot, const std::string &suffix) const {
  return Code().line("return caplet::upcast_to<" + side_.base_class(*slot.cxx, suffix) + ">(::" + slot.name + ", " +
                     get_ + "());");
}

//     inline mesh_view::operator geo::shape_view() const noexcept {
//       return caplet::upcast_to<geo::shape_view>(::geo_mesh_as_geo_shape, get());
//     }
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

// An owner that is about to end refers to no base, as it refers to no class of its own.
std::string CxxClass::define_upcast_of_owner(const model::Slot &slot) const {
  const std::string conversion = "operator " + side_.base_class(*slot.cxx, "_ref") + "()";
  Code code;
  code.open("inline " + owner_ + "::" + conversion + " & noexcept {");
  code.line("return " + ref_ + "::" + conversion + ";");
  return code.close().text(0);
}

std::string CxxClass::definitions() const {
  std::string out;
  const auto add = [&](const std::string &text) { out += (out.empty() ? "" : "\n") + text; };
  for (const CxxMember &one : members_) {
    const CxxFunction &function = *one.function;
    const bool makes_owner = is_constructor(function) && destroyer_ != nullptr;
    if (makes_owner || is_of_view(function) || is_of_ref(function)) define(out, one);
    if (makes_owner && function.has_late_default()) add(define_constructor(function));
  }
  for (const model::Slot *one : upcasts_) {
    for (const char *suffix : {"_view", "_ref"}) add(define_upcast(*one, suffix));
    if (destroyer_ != nullptr) add(define_upcast_of_owner(*one));
  }
  return out;
}

}  // namespace caplet::render
