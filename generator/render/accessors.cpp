// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/accessors.h"

#include "render/literals.h"
#include "render/type_declarations.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Layout;
using model::Record;
using model::Type;

struct Accessor {
  const Record *record;
  const Field *field;
  std::string path;  // "spacing", "origin.x"
  std::string word;  // "spacing", "origin_x"
  int since;
};

// "struct geometry_geo_grid_layout_", perhaps with an attribute behind its keyword.
std::string layout_name(const Subject &subject, const Record &record, const std::string &attribute = "") {
  const std::string keyword = record.layout.kind == model::RecordKind::kUnion ? "union " : "struct ";
  return keyword + attribute + subject.api.name + "_" + record.name + "_layout_";
}

bool is_newer_value(const Subject &subject, const Type &written) {
  const Type type = model::see_through(written, subject.names);
  if (!type.pointers.empty()) return false;
  const model::Entity entity = subject.names.find(type.base);
  const auto *record = std::get_if<const Record *>(&entity);
  return record != nullptr && (*record)->since > subject.floor;
}

bool has_newer_value(const Subject &subject, const Field &field) {
  if (field.anonymous.empty()) return is_newer_value(subject, field.type);
  for (const Field &inner : field.anonymous.front().fields) {
    if (has_newer_value(subject, inner)) return true;
  }
  return false;
}

// The fields up to the first whose type this consumer knows by name only; what follows is at least as new.
Layout known_layout(const Subject &subject, const Record &record) {
  Layout layout = record.layout;
  layout.fields.clear();
  for (const Field &field : record.layout.fields) {
    if (has_newer_value(subject, field)) break;
    layout.fields.push_back(field);
  }
  return layout;
}

void collect(const Subject &subject, const Record &record, const Layout &layout, const Accessor &outer,
             std::vector<Accessor> &out) {
  for (const Field &field : layout.fields) {
    if (has_newer_value(subject, field)) return;
    Accessor one{&record, &field, outer.path, outer.word, outer.field == nullptr ? field.since : outer.since};
    if (!field.name.empty()) {
      one.path += (one.path.empty() ? "" : ".") + field.name;
      one.word += (one.word.empty() ? "" : "_") + field.name;
    }
    if (field.anonymous.empty()) {
      if (!field.name.empty()) out.push_back(one);
    } else if (field.type.bounds.empty()) {  // the elements of an array of anonymous structs have no name to return
      collect(subject, record, field.anonymous.front(), one, out);
    }
  }
}

// A pointer to the first element of the array that `type` is, for a function `call`.
std::string returning_elements(const Speller &speller, Type type, const std::string &call) {
  type.bounds.erase(type.bounds.begin());
  if (!type.bounds.empty()) return speller.declaration(type, "(*" + call + ")");
  type.pointers.emplace_back();
  return speller.declaration(type, call);
}

// Of the value itself, not of what it points to.
model::Qualifiers &own_qualifiers(Type &type) { return type.pointers.empty() ? type.qualifiers : type.pointers.back(); }

// "const struct geometry_table *geometry_table_, ": how an accessor of an isolated API can tell whether the provider
// has the field. Also at the floor, so that raising the floor changes nobody's calls.
std::string leading_parameter(const Speller &speller, const Accessor &one) {
  const model::Api &api = speller.api();
  if (!api.is_isolated() || one.since <= 1) return "";
  return "const struct " + api.table_name() + " *" + table_parameter(api) + ", ";
}

// "double geo_grid_get_spacing(const struct geo_grid *self)"; of an array, its elements.
std::string getter(const Speller &speller, const Accessor &one, const std::string &self) {
  const std::string call =
      one.record->name + "_get_" + one.word + "(" + leading_parameter(speller, one) + "const " + self + " *self)";
  Type type = one.field->type;
  own_qualifiers(type) = model::Qualifiers();
  if (type.bounds.empty()) return speller.declaration(type, call);
  own_qualifiers(type).is_const = true;
  return returning_elements(speller, type, call);
}

// "void geo_grid_set_spacing(struct geo_grid *self, double value)"; an array is edited in place. Empty for constants.
std::string setter(const Speller &speller, const Accessor &one, const std::string &self) {
  Type type = one.field->type;
  if (own_qualifiers(type).is_const) return "";
  own_qualifiers(type) = model::Qualifiers();
  const std::string name = one.record->name + (type.bounds.empty() ? "_set_" : "_edit_") + one.word + "(" +
                           leading_parameter(speller, one) + self + " *self";
  if (!type.bounds.empty()) return returning_elements(speller, type, name + ")");
  return "void " + name + ", " + speller.declaration(type, "value") + ")";
}

void fill(const Subject &subject, const Speller &speller, const Accessor &one, Row &row) {
  const std::string self = speller.base(model::reference(*one.record));
  const std::string layout = layout_name(subject, *one.record);
  row.set("doc", doc_comment(one.field->doc));
  row.set("getter", getter(speller, one, self));
  row.set("get", "CAPLET_POINTER_CAST(const " + layout + " *, self)->" + one.path);
  const bool is_array = !one.field->type.bounds.empty();
  const std::string place = "CAPLET_POINTER_CAST(" + layout + " *, self)->" + one.path;
  row.set("setter", setter(speller, one, self));
  row.set("bit_field", one.field->bits.has_value());
  row.set("set", is_array ? "return " + place : place + " = value");
  const std::string since = std::to_string(one.since);
  const bool is_given = !leading_parameter(speller, one).empty();
  const std::string table = is_given ? table_parameter(subject.api) : subject.api.name + "_imported_()";
  row.set("unused", is_given && one.since <= subject.floor ? table : "");
  row.set("since", since);
  row.set("came_later", one.since > 1);
  row.set("word", one.record->name + "_" + one.word);
  row.set("absent", one.since > subject.floor ? table + "->caplet.minor < " + since : "");
  row.set("newer", "&" + table + "->caplet, " + string_literal(one.record->name + "." + one.path) + ", " + since +
                       ", " + string_or_null(subject.versions[static_cast<std::size_t>(one.since)]));
}

}  // namespace

void add_accessors(const Subject &subject, const Speller &speller, Data &data) {
  std::vector<const Record *> records;
  std::vector<Accessor> accessors;
  for (const Record &one : subject.api.records) {
    if (!one.extensible) continue;
    records.push_back(&one);
    collect(subject, one, one.layout, {&one, nullptr, "", "", one.since}, accessors);
  }
  data.values.set("has_extensibles", !records.empty());
  data.feeds["extensibles"] = feed_of(std::move(records), [&subject, speller](const Record *one, Row &row) {
    row.set("text", layout_name(subject, *one, "CAPLET_MAY_ALIAS ") + " {\n" +
                        field_lines(speller, known_layout(subject, *one), 2) + "};");
  });
  data.feeds["accessors"] = feed_of(
      std::move(accessors), [&subject, speller](const Accessor &one, Row &row) { fill(subject, speller, one, row); });
}

}  // namespace caplet::render
