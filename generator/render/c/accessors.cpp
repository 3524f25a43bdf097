// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/accessors.h"

#include <algorithm>

#include "render/c/literals.h"
#include "render/c/type_declarations.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Layout;
using model::Record;
using model::Type;

// "struct geometry_geo_grid_layout_", perhaps with an attribute behind its keyword.
std::string layout_name(const Subject &subject, const Record &record, const std::string &attribute = "") {
  const std::string keyword = record.layout.kind == model::RecordKind::kUnion ? "union " : "struct ";
  return keyword + attribute + subject.api.name + "_" + record.name + "_layout_";
}

// The minor that brought the newest record that a field has by value, if that is above the floor, else 0.
int newest_value(const Subject &subject, const Field &field) {
  if (field.anonymous.empty()) {
    const Record *newer = newer_value(subject, field.type);
    return newer == nullptr ? 0 : newer->since;
  }
  int found = 0;
  for (const Field &inner : field.anonymous.front().fields) found = std::max(found, newest_value(subject, inner));
  return found;
}

// The fields; from the first on whose type not every consumer knows, all are for those that do.
std::string known_fields(const Subject &subject, const Speller &speller, const Record &record) {
  std::string text, ends;
  int newest = 0;
  for (const Field &field : record.layout.fields) {
    const int needs = newest_value(subject, field);
    if (needs > newest) {
      text += "#if " + required(subject, needs) + "\n";
      ends += "#endif\n";
      newest = needs;
    }
    Layout one = record.layout;
    one.fields = {field};
    text += field_lines(speller, one, 2);
  }
  return text + ends;
}

void collect(const Subject &subject, const Record &record, const Layout &layout, const Accessor &outer,
             std::vector<Accessor> &out) {
  int needs = outer.needs;
  for (const Field &field : layout.fields) {
    needs = std::max(needs, newest_value(subject, field));
    Accessor one{&record, &field, outer.path, outer.word, outer.field == nullptr ? field.since : outer.since, needs};
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

}  // namespace

std::vector<Accessor> all_accessors(const Subject &subject) {
  std::vector<Accessor> accessors;
  for (const Record &one : subject.api.records) {
    if (one.extensible) collect(subject, one, one.layout, {&one, nullptr, "", "", one.since, 0}, accessors);
  }
  return accessors;
}

namespace {

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
  if (!api.takes_table() || one.since <= 1) return "";
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

// What the text of an accessor is made of.
struct AccessorText {
  AccessorText(const Subject &of, const Speller &speller, const Accessor &one) : subject(of), accessor(one) {
    self = speller.base(model::reference(*one.record));
    is_given = !leading_parameter(speller, one).empty();
    table = is_given ? table_parameter(subject.api) : subject.api.name + "_imported_()";
  }
  bool is_newer() const { return accessor.since > subject.floor; }
  const Subject &subject;
  const Accessor &accessor;
  std::string self, table;
  bool is_given;
};

Keys<AccessorText> accessor_keys(const Speller &speller) {
  Keys<AccessorText> keys;
  keys.text("doc", [](const AccessorText &one) { return doc_comment(one.accessor.field->doc); });
  keys.text("getter",
            [&speller = speller](const AccessorText &one) { return getter(speller, one.accessor, one.self); });
  keys.text("setter",
            [&speller = speller](const AccessorText &one) { return setter(speller, one.accessor, one.self); });
  keys.text("layout", [](const AccessorText &one) { return layout_name(one.subject, *one.accessor.record); });
  keys.text("field", [](const AccessorText &one) { return one.accessor.path; });
  keys.text("path", [](const AccessorText &one) { return one.accessor.record->name + "." + one.accessor.path; });
  keys.flag("is_array", [](const AccessorText &one) { return !one.accessor.field->type.bounds.empty(); });
  keys.flag("bit_field", [](const AccessorText &one) { return one.accessor.field->bits.has_value(); });
  keys.text("table", &AccessorText::table);
  keys.text("unused", [](const AccessorText &one) { return one.is_given && !one.is_newer() ? one.table : ""; });
  keys.text("since", [](const AccessorText &one) { return one.accessor.since; });
  keys.flag("came_later", [](const AccessorText &one) { return one.accessor.since > 1; });
  keys.flag("is_newer", &AccessorText::is_newer);
  keys.text("release", [](const AccessorText &one) { return release_string(one.subject, one.accessor.since); });
  keys.text("word", [](const AccessorText &one) { return one.accessor.record->name + "_" + one.accessor.word; });
  keys.text("linkage", [](const AccessorText &one) { return linkage(one.subject, one.accessor.since); });
  keys.text("condition", [](const AccessorText &one) { return required(one.subject, one.accessor.needs); });
  return keys;
}

}  // namespace

void add_minors_of_accessors(const Subject &subject, std::set<int> &minors) {
  for (const Accessor &one : all_accessors(subject)) {
    if (one.since > subject.floor) minors.insert(one.since);
  }
}

void add_accessors(const Subject &subject, const Speller &speller, Data &data) {
  std::vector<const Record *> records;
  for (const Record &one : subject.api.records) {
    if (one.extensible) records.push_back(&one);
  }
  Keys<const Record *> layouts;
  layouts.text("text", [&subject, &speller](const Record *one) {
    return layout_name(subject, *one, "CAPLET_MAY_ALIAS ") + " {\n" + known_fields(subject, speller, *one) + "};";
  });
  data.list("extensibles", std::move(records), layouts);
  data.list(
      "accessors", all_accessors(subject),
      [&subject, &speller](const Accessor &one) { return AccessorText(subject, speller, one); },
      accessor_keys(speller));
}

}  // namespace caplet::render
