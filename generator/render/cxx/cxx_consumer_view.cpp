// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The consumer's C++ header: what of C++ there is to lift.
#include <algorithm>
#include <set>

#include "render/c/c_view.h"
#include "render/c/constants.h"
#include "render/c/literals.h"
#include "render/cxx/cxx_classes.h"
#include "render/cxx/cxx_functions.h"
#include "render/cxx/cxx_view.h"

namespace caplet::render {
namespace {

using model::CxxKind;

// Texts in namespaces, those that follow each other in the same in one.
class Namespaces {
 public:
  void add(const std::string &space, const std::string &text) {
    if (text.empty()) return;
    if (!all_.empty() && all_.back().first == space) {
      all_.back().second += "\n" + text;
    } else {
      all_.emplace_back(space, text);
    }
  }
  void list(Key key, Data &data) && {
    Keys<std::pair<std::string, std::string>> keys;
    keys.text("space", [](const auto &one) { return one.first; });
    keys.text("text", [](const auto &one) { return one.second.substr(0, one.second.size() - 1); });
    data.list(key, std::move(all_), keys);
  }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

class LiftedView {
 public:
  LiftedView(const Subject &subject, const Speller &speller) : subject_(subject), api_(subject.api), side_(speller) {
    for (const model::Slot &one : api_.slots) {
      if (is_lifted(one)) functions_.emplace_back(subject_, side_, one);
    }
    for (const model::Handle &one : api_.handles) {
      if (side_.cxx_names().has_class(one)) classes_.emplace_back(subject_, side_, one, functions_);
    }
  }

  void fill(Data &data) {
    add_types(data);
    Namespaces forwards, definitions, members, functions;
    for (const CxxClass &one : classes_) forwards.add(one.cxx_name().space, one.forward());
    for (const CxxClass &one : classes_) definitions.add(one.cxx_name().space, one.definition());
    for (const CxxClass &one : classes_) members.add(one.cxx_name().space, one.definitions());
    for (const CxxFunction &one : functions_) add_function(one, functions);
    std::move(forwards).list("forwards", data);
    std::move(definitions).list("class_definitions", data);
    std::move(members).list("members", data);
    std::move(functions).list("free_functions", data);
    data.texts("cxx_includes", "name", includes());
  }

 private:
  // C calls functions of C alike, and needs no other name for those of C++ that have but one.
  bool is_lifted(const model::Slot &slot) const {
    if (slot.kind != model::SlotKind::kFunction || !reason_to_leave_out(slot).empty()) return false;
    return slot.cxx || (!slot.symbol.empty() && !slot.signature.variadic);
  }

  void add_types(Data &data) {
    Namespaces types;
    for (const model::Enum &one : api_.enums) add_enum(one, types);
    for (const model::Record &one : api_.records) {
      if (!one.symbol.empty()) add_alias(one, types);
    }
    for (const model::Constant &one : api_.constants) add_constant(one, types);
    std::move(types).list("lifted_types", data);
  }

  // "using point = ::geo_point;"
  void add_alias(const model::Named &entity, Namespaces &types) const {
    const CxxName cxx = side_.cxx_names().of(entity);
    types.add(cxx.space, doc_comment(entity.doc) + "using " + cxx.name + " = ::" + entity.name + ";\n");
  }

  //     enum class level : uint8_t {
  //       low = 1,
  //     };
  // Of one without a scope, an alias and constants: "inline constexpr way up = ::GEO_UP;".
  void add_enum(const model::Enum &entity, Namespaces &types) const {
    if (entity.symbol.empty()) return;
    const CxxName cxx = side_.cxx_names().of(entity);
    if (!entity.is_scoped) add_alias(entity, types);
    if (!entity.is_scoped && entity.is_external) return;  // its enumerators have names in C that are nobody else's
    std::string text;
    for (const model::Enumerator &one : entity.enumerators) {
      if (one.retired) continue;
      const std::string name = split(one.spelled_in_provider()).last;
      text += doc_comment(one.doc, entity.is_scoped ? 2 : 0);
      text += entity.is_scoped ? "  " + name + " = " + enumerator_literal(one) + ",\n"
                               : "inline constexpr " + cxx.name + " " + name + " = ::" + one.name + ";\n";
    }
    if (!entity.is_scoped) return types.add(cxx.space, text);
    const std::string base = entity.underlying ? " : " + side_.type(*entity.underlying) : "";
    types.add(cxx.space, doc_comment(entity.doc) + "enum class " + cxx.name + base + " {\n" + text + "};\n");
  }

  // "inline constexpr auto max_sides = 12;"
  void add_constant(const model::Constant &constant, Namespaces &types) const {
    const CxxName cxx = side_.cxx_names().of(constant);
    if (constant.is_external || constant.symbol.empty() || cxx.within != nullptr || cxx.name == constant.name) return;
    const std::string type = constant.type ? side_.type(*constant.type) : "";
    types.add(cxx.space,
              doc_comment(constant.doc) + "inline constexpr " + constant_variable(constant, type, cxx.name) + ";\n");
  }

  void add_function(const CxxFunction &function, Namespaces &functions) const {
    const model::Slot &slot = function.slot();
    const CxxName cxx = side_.cxx_names().of(slot);
    if (function.kind() != CxxKind::kFunction || cxx.within != nullptr) return;
    for (const bool detached : {false, true}) {
      if (detached && !function.can_detach()) continue;
      Code code;
      function.define(code, function.name(), detached, "");
      functions.add(cxx.space, code.text(0));
    }
  }

  // What of the standard library the functions take and return, and use.
  std::vector<std::string> includes() const {
    std::set<std::string> out;
    for (const CxxFunction &one : functions_) one.collect_includes(out);
    return {out.begin(), out.end()};
  }

  const Subject &subject_;
  const model::Api &api_;
  ConsumerSide side_;
  std::vector<CxxFunction> functions_;
  std::vector<CxxClass> classes_;
};

}  // namespace

void add_lifted(const Subject &subject, const Speller &speller, Data &data) {
  data.set("is_lifted", is_lifted(subject.api));
  if (!is_lifted(subject.api)) return;
  data.set("lifted_guard", upper(subject.api.name) + "_CAPI_HPP");
  LiftedView(subject, speller).fill(data);
}

}  // namespace caplet::render
