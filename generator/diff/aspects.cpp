// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/aspects.h"

#include <sstream>

#include "model/canonical_type.h"
#include "model/cxx_type_text.h"
#include "model/type_text.h"
#include "model/words.h"

namespace caplet::diff {
namespace {

using namespace model;

std::string yes_no(bool value) { return value ? "yes" : "no"; }
std::string number(int value) { return std::to_string(value); }

std::string join(const std::vector<std::string> &all) {
  std::string text;
  for (const std::string &one : all) text += (text.empty() ? "" : ", ") + one;
  return text;
}

Aspects named(const Named &entity) {
  return {{"symbol", entity.symbol},
          {"earlier name", entity.was},
          {"origin", entity.is_external ? "another project's" : "its own"},
          {"since", number(entity.since)},
          {"documentation", entity.doc, true},
          {"deprecation", entity.deprecated ? "deprecated: " + *entity.deprecated : "none"}};
}
Aspects operator+(Aspects left, const Aspects &right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

std::string words(const Parameter &one) {
  std::string text;
  const auto add = [&](bool set, const char *word) {
    if (set) text += (text.empty() ? "" : ", ") + std::string(word);
  };
  add(one.nonnull, "nonnull");
  add(one.nullable, "nullable");
  add(one.steals, "steals");
  add(one.out, "out");
  add(one.inout, "inout");
  if (!one.length.empty()) text += (text.empty() ? "length = " : ", length = ") + one.length;
  return text.empty() ? "none" : text;
}

Aspects of(const Signature &signature) {
  Aspects all = {{"type", spell(signature)},
                 {"noexcept", yes_no(signature.is_noexcept)},
                 {"calling convention", convention_name(signature.convention)}};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    const Parameter &one = signature.parameters[i];
    names.push_back(one.name.empty() ? "(unnamed)" : one.name);
    all.push_back({"contract for parameter " + number(static_cast<int>(i) + 1), words(one)});
  }
  all.push_back({"parameters' names", join(names)});
  return all;
}

std::string error_text(const ErrorValue &value) {
  if (std::holds_alternative<Null>(value)) return "NULL";
  if (const auto *integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
  if (const auto *name = std::get_if<std::string>(&value)) return *name;
  if (const auto *real = std::get_if<double>(&value)) {
    std::ostringstream text;
    text.precision(17);
    text << *real;
    return text.str();
  }
  return "none";
}
// The fields in one line, which is what a reader compares.
std::string body(const Layout &layout) {
  std::string text = word_text(layout.kind) + " {";
  for (const Field &field : layout.fields) {
    text += ' ';
    if (field.anonymous.empty()) {
      text += spell_declaration(field.type, field.name);
    } else {
      text += body(field.anonymous.front()) + (field.name.empty() ? "" : ' ' + field.name);
      for (std::uint64_t bound : field.type.bounds) text += '[' + std::to_string(bound) + ']';
    }
    if (field.bits) text += " : " + number(*field.bits);
    if (field.packed > 0) text += " packed(" + number(field.packed) + ")";
    if (field.align > 0) text += " aligned(" + number(field.align) + ")";
    text += ';';
  }
  text += " }";
  if (layout.packed > 0) text += " packed(" + number(layout.packed) + ")";
  if (layout.align > 0) text += " aligned(" + number(layout.align) + ")";
  return text;
}

// Labels are unique: fields are named by their path, those without a name by their position.
Aspects inside(const Layout &layout, const std::string &place = "") {
  Aspects all;
  for (std::size_t i = 0; i < layout.fields.size(); ++i) {
    const Field &field = layout.fields[i];
    const std::string name = place + (field.name.empty() ? number(static_cast<int>(i)) : field.name);
    for (Aspect &one : named(field)) {
      one.label = "field " + name + "'s " + one.label;
      all.push_back(std::move(one));
    }
    if (!field.anonymous.empty()) all = all + inside(field.anonymous.front(), name + ".");
  }
  return all;
}

std::string value_text(const Enumerator &one) {
  return one.is_unsigned ? std::to_string(static_cast<std::uint64_t>(one.value)) : std::to_string(one.value);
}

std::string value_text(const Constant &constant) {
  std::ostringstream text;
  text.precision(17);
  std::visit([&](const auto &value) { text << value; }, constant.value);
  return (std::holds_alternative<double>(constant.value) ? "floating " : "") + text.str();
}

std::string offset_text(const std::optional<int> &offset) { return offset ? number(*offset) : ""; }

// Of an adopted table.
Aspects of(const Foreign &foreign) {
  std::string leading;
  for (const Field &field : foreign.leading) {
    leading += (leading.empty() ? "" : " ") + spell_declaration(field.type, field.name) + ";";
    if (field.offset) leading += " /* " + offset_text(field.offset) + " */";
  }
  return {{"struct", foreign.record},
          {"start before slot 0", leading},
          {"pointer size", number(foreign.pointer_size)},
          {"capsule's name", foreign.is_unnamed ? "NULL" : foreign.capsule_name},
          {"prerequisites", join(foreign.includes)}};
}

}  // namespace

Aspects aspects(const Api &api) {
  std::vector<std::string> exceptions;
  for (const ExceptionType &one : api.exceptions) exceptions.push_back(one.name + " = " + one.object);
  return Aspects{{"name", api.name},
                 {"capsule", api.capsule},
                 {"aliases", join(api.aliases)},
                 {"distribution", api.distribution},
                 {"language", api.language == Language::kC ? "C" : "C++"},
                 {"header", api.header},
                 {"headers", join(api.headers)},
                 {"include guards", join(api.guards)},
                 {"includes", join(api.includes)},
                 {"macros before the includes", join(api.defines)},
                 {"prefix", api.prefix},
                 {"interpreters", api.interpreters ? word_text(*api.interpreters) : "unstated"},
                 {"limited API", api.limited_api},
                 {"deprecation window", number(api.deprecation_window)},
                 {"abi", number(api.abi)},
                 {"minor", number(api.minor)},
                 {"exceptions", join(exceptions)},
                 {"helpers", join(api.helpers), true}} +
         (api.foreign ? of(*api.foreign) : Aspects()) + named(api);
}

Aspects aspects(const Slot &slot) {
  Aspects all = slot.kind == SlotKind::kFunction ? of(slot.signature) : Aspects{{"type", spell(slot.type)}};
  return all +
         Aspects{{"index", number(slot.index)},
                 {"offset", offset_text(slot.offset)},
                 {"kind", word_text(slot.kind)},
                 {"static linkage", yes_no(slot.is_static)},
                 {"optionality", slot.optional ? "optional" : "required"},
                 {"state", slot.retired ? "retired" : "live"},
                 {"GIL", word_text(slot.gil)},
                 {"error value", error_text(slot.on_error)},
                 {"ownership", word_text(slot.ownership)},
                 {"C++ form", slot.cxx ? spell(*slot.cxx, slot.spelled_in_provider()) : ""},
                 {"result's nullness", word_text(slot.result)},
                 {"result's lifetime", slot.lifetime.empty() ? "unstated" : slot.lifetime},
                 {"thread safety", word_text(slot.threads)},
                 {"attributes", join(slot.attributes)}} +
         named(slot);
}

Aspects aspects(const Record &record) {
  return Aspects{{"layout", body(record.layout)},
                 {"extensibility", record.extensible ? "extensible" : "fixed"},
                 {"head", word_text(record.layout.head, "none")},
                 {"type object", record.type_object},
                 {"basic size", word_text(record.basicsize)},
                 {"typedef", yes_no(record.has_typedef)}} +
         inside(record.layout) + named(record);
}

Aspects aspects(const Enum &entity) {
  Aspects all = {{"underlying type", entity.underlying ? spell(*entity.underlying) : "the compiler's"},
                 {"typedef", yes_no(entity.has_typedef)},
                 {"scope", entity.is_scoped ? "scoped" : "unscoped"},
                 {"closedness", entity.closed ? "closed" : "open"}};
  std::vector<std::string> names;
  for (const Enumerator &one : entity.enumerators) {
    names.push_back(one.name + " = " + value_text(one) + (one.retired ? " (retired)" : ""));
    for (Aspect &aspect : named(one)) {
      aspect.label = one.name + "'s " + aspect.label;
      all.push_back(std::move(aspect));
    }
  }
  all.insert(all.begin(), {"values", join(names)});
  return all + named(entity);
}

Aspects aspects(const Handle &handle) {
  return Aspects{{"kind", word_text(handle.kind)},
                 {"typedef", yes_no(handle.has_typedef)},
                 {"destroying slot", handle.destroy},
                 {"ownership", word_text(handle.ownership)}} +
         named(handle);
}
Aspects aspects(const Typedef &alias) {
  return Aspects{{"type", spell(alias.type)}, {"inline", yes_no(alias.is_inline)}} + named(alias);
}
Aspects aspects(const Callback &callback) {
  return of(callback.signature) +
         Aspects{{"form", callback.is_function ? "function" : "pointer"}, {"inline", yes_no(callback.is_inline)}} +
         named(callback);
}
Aspects aspects(const Constant &constant) {
  return Aspects{{"value", value_text(constant)},
                 {"value's type", constant.type ? spell(*constant.type) : "implied"},
                 {"value's form", constant.is_literal ? "literal" : "number"}} +
         named(constant);
}
Aspects aspects(const External &external) {
  Aspects all = {{"header", external.header},
                 {"opaqueness", external.opaque ? "opaque" : "compared"},
                 {"category", external.is_enum ? "enum" : "other"}};
  for (const Sighting &one : external.seen) all.push_back({"form on " + one.profile, text(one)});
  return all + named(external);
}

std::string text(const Sighting &one) {
  const std::string align = one.align == one.size ? "" : ", aligned to " + number(one.align);
  return number(one.size) + " bytes" + align + (one.kind.empty() ? "" : ", " + one.kind);
}

}  // namespace caplet::diff
