// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Declarations of an API as one side of it writes them. Consumers use the names of the API; a provider uses those of
// its own header ("geo::point"), unless the interface file is the source and generated code declares everything.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/api.h"
#include "model/names.h"
#include "render/facts/subject.h"
#include "render/language.h"

namespace caplet::render {

enum class Side { kConsumer, kProvider };

class Speller : public Language {
 public:
  // `apart`: types of which the header knows nothing any more, or something else: a provider calls them by names of
  // their own, and so their enumerators.
  Speller(const model::Api &api, const model::Names &names, Side side, std::set<const model::Named *> apart = {});

  const model::Api &api() const { return api_; }
  const model::Names &names() const { return names_; }
  // Whether the types come from the user's header rather than from generated code.
  bool uses_header() const { return uses_header_; }

  std::string base(const std::string &base) const;
  // The name under which generated code declares the type or enumerator.
  std::string declared(const model::Named &entity) const;
  std::string type(const model::Type &type) const override { return declaration(type, ""); }
  std::string declaration(const model::Type &type, std::string_view declarator) const override;
  // "const double *v, Py_ssize_t n", or the types alone; "void" for none.
  std::string parameters(const model::Signature &signature, bool with_names) const;
  // "v, n"
  std::string arguments(const model::Signature &signature) const;
  std::string prototype(const model::Signature &signature, std::string_view name) const override;
  // The same with its calling convention, as the provider must declare what its table points to.
  std::string provided(const model::Signature &signature, std::string_view name) const;
  std::string function_pointer(const model::Signature &signature, std::string_view name) const override {
    return function_pointer(signature, name, true);
  }
  std::string function_pointer(const model::Signature &signature, std::string_view name, bool with_names) const;
  // The slot's field of the table, without the semicolon.
  std::string table_field(const model::Slot &slot) const;
  std::string identifier(const std::string &name) const override { return name; }
  // Never a macro or one of our own words.
  std::string parameter_name(const model::Signature &signature, std::size_t index) const override;
  std::vector<std::string> parameter_names(const model::Signature &signature) const;
  // The same of what has a name, which may be empty; no two of `all` get one name.
  template <typename Parameter>
  std::string safe_name(const std::vector<Parameter> &all, std::size_t index) const {
    if (!all[index].name.empty()) return safe(all[index].name);
    std::string name = "a" + std::to_string(index);
    const auto is_called_so = [&](const Parameter &one) { return !one.name.empty() && safe(one.name) == name; };
    while (is_taken(name) || std::any_of(all.begin(), all.end(), is_called_so)) name += '_';
    return name;
  }
  // As the function, variable, constant or enumerator is called on this side.
  const std::string &name(const model::Named &entity) const {
    return uses_header_ ? entity.spelled_in_provider() : entity.name;
  }
  std::string text(std::string_view text) const override;
  std::string null() const override { return "NULL"; }
  std::string value(const model::Constant &constant) const override;
  std::string value(const model::Enumerator &enumerator) const override;
  std::string comment(const std::string &text, int indent) const override;
  std::string finish(std::string text) const override;
  std::string error_text(const model::Slot &slot) const override;
  // "CAPLET_CAST(enum geo_level, -1)": what to return for a slot's error; empty where it has no error convention.
  std::string error_value(const model::Slot &slot) const;

 private:
  void take_cxx_names();
  bool is_taken(const std::string &word) const;
  std::string reference_apart(const model::Entity &entity) const;
  const std::string &safe(const std::string &name) const;
  // What stands around a declarator, and what it is made of.
  void append_before(const model::Type &type, std::string &out) const;
  static void append_behind(const model::Type &type, std::string &out);
  void append_qualifiers(const model::Qualifiers &qualifiers, std::string &out) const;
  void append_base(const std::string &base, std::string &out) const;
  const std::string *shared_base(const model::Entity &entity, const std::string &base) const;
  void append_name(const model::Signature &signature, std::size_t index, std::string &out) const;
  void append_parameters(const model::Signature &signature, bool with_names, std::string &out) const;
  std::string convention(model::CallingConvention convention) const;

  const model::Api &api_;
  const model::Names &names_;
  bool uses_header_;
  std::set<const model::Named *> apart_;
  std::unordered_map<std::string, std::string> values_;  // constants and enumerators, as this side spells them
  std::unordered_set<std::string_view> taken_;           // further names of the API that no parameter may hide
  std::unordered_set<std::string> classes_;              // what C++ gets for handles: "mesh_view", "mesh_ref"
  mutable std::unordered_map<std::string, std::string> safe_names_;  // what parameters are called, worked out once
};

// How a calling convention is written: "GEOMETRY_STDCALL", which generated headers define where `condition` holds as
// `attribute`, and else as nothing.
struct ConventionWord {
  model::CallingConvention convention;
  std::string_view attribute, condition;
};
// Null for the default.
const ConventionWord *find_convention(model::CallingConvention convention);

// The words that generated headers must define before they use them: "geometry_double_complex".
std::string complex_typedef(const model::Api &api, std::string_view scalar);
// Whether the enum's type is fixed, and so a typedef of an integer for C, which has no such enums before C23.
inline bool is_fixed(const model::Enum &entity) { return entity.underlying.has_value(); }

}  // namespace caplet::render
