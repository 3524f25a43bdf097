// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What consumers in C++ see: their header's classes, functions, types and constants. What the C functions behind
// promise is said there.
#include <algorithm>

#include "render/c/constants.h"
#include "render/cxx/cxx_members.h"
#include "render/docs/page.h"

namespace caplet::render {
namespace {

using model::CxxKind;
using Entries = std::vector<DocsEntry>;

class CxxParts {
 public:
  CxxParts(const Subject &subject, const PlainC &c) : api_(subject.api), side_(c.speller()) {
    for (const model::Slot &one : api_.slots) {
      const bool is_gone = one.retired || one.kind != model::SlotKind::kFunction;
      if (!is_gone && (one.cxx || (!one.symbol.empty() && !one.signature.variadic)))
        functions_.emplace_back(subject, side_, one);
    }
  }

  void add(std::vector<DocsPart> &parts) const {
    Entries classes, functions, types;
    for (const model::Handle &one : api_.handles) {
      if (side_.cxx_names().has_class(one)) add(one, classes);
    }
    for (const CxxFunction &one : functions_) {
      const CxxName cxx = side_.cxx_names().of(one.slot());
      if (one.kind() == CxxKind::kFunction && cxx.within == nullptr) functions.push_back(function(one, cxx.space, ""));
    }
    add_types(types);
    parts.push_back({"C++: classes", "cxx-classes", std::move(classes)});
    parts.push_back({"C++: functions", "cxx-functions", std::move(functions)});
    parts.push_back({"C++: types and constants", "cxx-types", std::move(types)});
  }

 private:
  template <typename Entity>
  DocsEntry entry(const Entity &entity, std::string directive, const std::string &role, const std::string &name,
                  std::string signature) const {
    DocsEntry out = docs_entry(entity, std::move(directive), "", std::move(signature));
    out.domain = "cpp";
    out.name = name;
    out.place = {"cpp:" + role, name, "cpp." + name};
    return out;
  }
  static DocsDetail about(std::string name, std::string text) {
    return {DocsDetail::Kind::kOther, std::move(name), std::move(text)};
  }
  static std::string in(const std::string &space, const std::string &name) {
    return space.empty() ? name : space + "::" + name;
  }

  // ---- Functions ----

  // `before` is "static " and the like of members, which have no scope of their own.
  DocsEntry function(const CxxFunction &one, const std::string &scope, const std::string &before) const {
    const bool is_member = !before.empty() || one.kind() == CxxKind::kMethod;
    const std::string name = is_member ? one.name() : in(scope, one.name());
    const std::string head = before + one.result() + " " + name;
    DocsEntry out = described(one, scope, head + "(" + one.parameters(false, true) + ")" + one.qualifiers());
    out.name = name;
    return out;
  }
  DocsEntry described(const CxxFunction &one, const std::string &scope, const std::string &signature) const {
    const model::Slot &slot = one.slot();
    DocsEntry out = entry(slot, "function", "func", in(scope, one.name()), signature);
    out.place.anchor = "cpp." + slot.name;
    if (out.is_deprecated) out.deprecated_since = std::max(slot.deprecated_since, 1);
    if (one.can_detach())
      out.details.push_back(about("GIL",
                                  "With `caplet::without_gil` before its arguments it may be called without an "
                                  "attached thread state."));
    out.details.push_back(about("In C", "`" + slot.name + "`"));
    return out;
  }

  // ---- Classes ----

  // What owns, what may change, and what reads.
  void add(const model::Handle &handle, Entries &out) const {
    const CxxName cxx = side_.cxx_names().of(handle);
    const std::string name = in(cxx.space, cxx.name), view = name + "_view", ref = name + "_ref";
    const std::vector<CxxMember> members = members_of(side_, handle, functions_);
    if (side_.destroyer(handle) != nullptr) {
      add_class(handle, name, ref, "Owns one.", out);
      for (const CxxMember &one : members) {
        if (is_constructor(*one.function)) out.push_back(constructor(*one.function, cxx));
      }
    } else {
      out.push_back(entry(handle, "type", "type", name, name + " = " + ref));
      out.back().keyword = "using";
    }
    add_class(handle, ref, view, "Refers to one that it may change.", out);
    add_members(handle, members, is_of_ref, ref, out);
    add_class(handle, view, "", "Refers to one, and only reads.", out);
    add_members(handle, members, is_of_view, view, out);
  }
  void add_class(const model::Handle &handle, const std::string &name, const std::string &base, const std::string &what,
                 Entries &out) const {
    out.push_back(entry(handle, "class", "class", name, name + (base.empty() ? "" : " : public " + base)));
    DocsEntry &own = out.back();
    own.keyword = "class";
    const CxxName cxx = side_.cxx_names().of(handle);
    const std::string suffix = name.substr(in(cxx.space, cxx.name).size());
    if (!suffix.empty()) own.doc.clear();
    own.details.push_back(about("Use", what));
    std::string bases;
    for (const model::Slot *one : upcasts_of(side_, handle, functions_)) {
      bases += (bases.empty() ? "`" : ", `") + side_.base_class(*one->cxx, suffix.empty() ? "_ref" : suffix) + "`";
    }
    if (!bases.empty()) own.details.push_back(about("Converts to", bases + ", whose members it has."));
    own.details.push_back(about("In C", "`" + handle.name + "`"));
  }
  template <typename Wanted>
  void add_members(const model::Handle &handle, const std::vector<CxxMember> &members, Wanted wanted,
                   const std::string &of, Entries &out) const {
    for (const CxxMember &one : members) {
      if (one.of != &handle || !wanted(*one.function)) continue;
      const bool is_static = one.function->kind() == CxxKind::kFunction;
      out.push_back(function(*one.function, of, is_static ? "static " : ""));
      out.back().is_member = true;
    }
  }
  DocsEntry constructor(const CxxFunction &one, const CxxName &cxx) const {
    const std::string name = in(cxx.space, cxx.name);
    DocsEntry out = described(
        one, name, (one.is_explicit() ? "explicit " : "") + cxx.name + "(" + one.parameters(false, true) + ")");
    out.name = cxx.name;
    out.place.target = name + "::" + cxx.name;
    out.details.insert(out.details.begin(),
                       about("Without exceptions", "`" + name + "::make` takes the same, and returns a result."));
    out.is_member = true;
    return out;
  }

  // ---- Types and constants ----

  void add_types(Entries &out) const {
    for (const model::Enum &one : api_.enums) add(one, out);
    for (const model::Record &one : api_.records) {
      if (!one.symbol.empty()) add_alias(one, out);
    }
    for (const model::Constant &one : api_.constants) add(one, out);
  }
  template <typename Entity>
  void add_alias(const Entity &entity, Entries &out) const {
    const CxxName cxx = side_.cxx_names().of(entity);
    const std::string name = in(cxx.space, cxx.name);
    out.push_back(entry(entity, "type", "type", name, name + " = ::" + entity.name));
    out.back().keyword = "using";
    out.back().details.push_back(about("In C", "`" + entity.name + "`"));
  }
  void add(const model::Enum &entity, Entries &out) const {
    if (entity.symbol.empty() || !entity.is_scoped) {
      if (!entity.symbol.empty()) add_alias(entity, out);
      return;
    }
    const CxxName cxx = side_.cxx_names().of(entity);
    const std::string name = in(cxx.space, cxx.name);
    const std::string base = entity.underlying ? " : " + side_.type(*entity.underlying) : "";
    out.push_back(entry(entity, "enum-class", "enum", name, name + base));
    out.back().keyword = "enum class";
    out.back().details.push_back(about("In C", "`" + entity.name + "`"));
    for (const model::Enumerator &one : entity.enumerators) {
      if (one.retired) continue;
      const std::string last = split(one.spelled_in_provider()).last;
      out.push_back(entry(one, "enumerator", "enumerator", last, last + " = " + side_.speller().value(one)));
      out.back().place.target = name + "::" + last;
      out.back().place.anchor = "cpp." + name + "::" + last;
      out.back().is_member = true;
    }
  }
  void add(const model::Constant &constant, Entries &out) const {
    const CxxName cxx = side_.cxx_names().of(constant);
    const bool is_in_c = constant.is_external || constant.symbol.empty() || cxx.name == constant.name;
    if (is_in_c || cxx.within != nullptr) return;
    const std::string type = constant.type ? side_.type(*constant.type) : "", name = in(cxx.space, cxx.name);
    out.push_back(entry(constant, "var", "var", name, "inline constexpr " + constant_variable(constant, type, name)));
  }

  const model::Api &api_;
  ConsumerSide side_;
  std::vector<CxxFunction> functions_;
};

}  // namespace

void add_cxx_parts(const Subject &subject, const PlainC &c, std::vector<DocsPart> &parts) {
  if (is_lifted(subject.api)) CxxParts(subject, c).add(parts);
}

}  // namespace caplet::render
