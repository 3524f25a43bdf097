// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/casters.h"

#include <algorithm>
#include <unordered_map>

#include "model/named_walk.h"
#include "model/scalars.h"
#include "render/c/c_view.h"
#include "render/c/refused_calls.h"
#include "render/cxx/cxx_functions.h"
#include "render/cxx/cxx_members.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Handle;
using model::Record;
using model::Slot;

// As code in any namespace writes it: "::geo_mesh", "struct ::pair".
template <typename Entity>
std::string global_type(const Entity &entity, model::RecordKind kind) {
  const std::string tag = kind == model::RecordKind::kUnion ? "union " : "struct ";
  return (entity.has_typedef ? "" : tag) + "::" + entity.name;
}

// ---- Handles ----

// A class that is converted to the handle's as C++ converts to a base.
struct Derived {
  std::string type, view;
};
struct HandleRow {
  std::string name, type, destroy, condition;  // of the preprocessor, under which it can be destroyed
  bool is_external = false;
  std::string view, ref, owner;  // classes of the C++ header; empty where there is none
  std::string get, release;
  std::vector<Derived> derived;
};

class HandleRows {
 public:
  HandleRows(const Subject &subject, const Speller &speller) : subject_(subject), api_(subject.api), side_(speller) {
    std::vector<CxxFunction> upcasts;
    for (const Slot &one : api_.slots) {
      const bool is_upcast = one.cxx && one.cxx->kind == model::CxxKind::kUpcast;
      if (is_upcast && reason_to_leave_out(one).empty()) upcasts.emplace_back(subject_, side_, one);
    }
    for (const Handle &one : api_.handles) {
      for (const Slot *up : upcasts_of(side_, one, upcasts)) derived_[up->cxx->result.plain.base].push_back(&one);
    }
  }

  std::vector<HandleRow> all() const {
    std::vector<HandleRow> rows;
    for (const Handle &one : api_.handles) rows.push_back(row(one));
    return rows;
  }

 private:
  HandleRow row(const Handle &handle) const {
    HandleRow row;
    row.name = handle.name;
    row.type = global_type(handle, handle.kind);
    row.is_external = handle.is_external;
    // Functions of an isolated API take its table first, which no converter has.
    const Slot *destroyer = api_.takes_table() ? nullptr : render::destroyer(api_, handle);
    if (destroyer != nullptr && reason_to_leave_out(*destroyer).empty()) {
      row.destroy = destroyer->name;
      row.condition = required(subject_, destroyer->since);
    }
    if (is_lifted(api_) && side_.cxx_names().has_class(handle)) add_classes(handle, row);
    return row;
  }

  void add_classes(const Handle &handle, HandleRow &row) const {
    const std::string name = global_class(handle);
    row.view = name + "_view";
    row.ref = name + "_ref";
    if (!row.destroy.empty()) row.owner = name;
    row.get = side_.own_member(handle, "get");
    row.release = side_.own_member(handle, "release");
    const auto found = derived_.find(model::reference(handle));
    if (found == derived_.end()) return;
    for (const Handle *one : found->second)
      row.derived.push_back({global_type(*one, one->kind), global_class(*one) + "_view"});
  }

  std::string global_class(const Handle &handle) const {
    const CxxName cxx = side_.cxx_names().of(handle);
    return "::" + cxx.space + "::" + cxx.name;
  }

  const Subject &subject_;
  const model::Api &api_;
  ConsumerSide side_;
  std::unordered_map<std::string, std::vector<const Handle *>> derived_;  // by the type of a base
};

Keys<HandleRow> handle_row_keys() {
  Keys<Derived> derived;
  derived.text("derived_type", &Derived::type).text("derived_view", &Derived::view);
  Keys<HandleRow> keys;
  keys.text("name", &HandleRow::name).text("type", &HandleRow::type).flag("is_external", &HandleRow::is_external);
  keys.text("destroy", &HandleRow::destroy).text("condition", &HandleRow::condition);
  keys.text("view", &HandleRow::view).text("ref", &HandleRow::ref).text("owner", &HandleRow::owner);
  keys.text("get", &HandleRow::get).text("release", &HandleRow::release);
  keys.rows("derived", [](const HandleRow &one) -> const auto & { return one.derived; }, derived);
  return keys;
}

// ---- Structs ----

struct RecordRow {
  const Record *record;
  std::string condition;
  std::string type() const { return global_type(*record, record->layout.kind); }
};

class Layouts {
 public:
  explicit Layouts(const Subject &subject) : subject_(subject) {}

  // Of numbers, enums and such structs, each in a place of its own: what a tuple can say. A pointer would lead to what
  // dies with the conversion, and there are no references to bit-fields and packed ones.
  bool has(const Record &record) {
    const auto found = known_.find(&record);
    if (found != known_.end()) return found->second;
    const bool is = is_tuple(record);
    known_.emplace(&record, is);
    return is;
  }

 private:
  bool is_tuple(const Record &record) {
    const model::Layout &layout = record.layout;
    const bool is_plain = layout.kind == model::RecordKind::kStruct && layout.head == model::Head::kNone &&
                          record.type_object.empty() && layout.packed == 0 && !record.extensible && !record.is_external;
    return is_plain && !layout.fields.empty() &&
           std::all_of(layout.fields.begin(), layout.fields.end(), [&](const Field &one) { return has(one); });
  }
  bool has(const Field &field) {
    if (field.name.empty() || field.bits || field.packed != 0 || !field.anonymous.empty()) return false;
    const model::Type type = model::see_through(field.type, subject_.names);
    const auto is_flexible = [](std::uint64_t bound) { return bound == 0; };
    if (!type.pointers.empty() || !(type.qualifiers == model::Qualifiers()) ||
        std::any_of(type.bounds.begin(), type.bounds.end(), is_flexible))
      return false;
    const model::Entity entity = subject_.names.find(type.base);
    if (const auto *scalar = model::as<model::Scalar>(entity)) return is_number(*scalar);
    if (const auto *record = model::as<Record>(entity)) return has(*record);
    return model::as<model::Enum>(entity) != nullptr;
  }
  // Characters would be texts of one letter, and complex numbers are other types in C++.
  static bool is_number(const model::Scalar &scalar) {
    return scalar.kind == model::ScalarKind::kBool || scalar.kind == model::ScalarKind::kInteger ||
           scalar.kind == model::ScalarKind::kFloating;
  }

  const Subject &subject_;
  std::unordered_map<const Record *, bool> known_;  // a struct may be in another many times over
};

std::vector<RecordRow> typed_rows(const Subject &subject) {
  const auto slots = model::by_name(subject.api.slots);
  std::vector<RecordRow> rows;
  for (const Record &one : subject.api.records) {
    const auto type = one.type_object.empty() || subject.api.takes_table() ? slots.end() : slots.find(one.type_object);
    if (type == slots.end() || type->second->optional || !reason_to_leave_out(*type->second).empty()) continue;
    rows.push_back({&one, required(subject, std::max(one.since, type->second->since))});
  }
  return rows;
}

std::vector<RecordRow> layout_rows(const Subject &subject) {
  Layouts layouts(subject);
  std::vector<RecordRow> rows;
  for (const Record &one : subject.api.records) {
    if (layouts.has(one)) rows.push_back({&one, required(subject, one.since)});
  }
  return rows;
}

Keys<RecordRow> record_row_keys() {
  Keys<RecordRow> keys;
  keys.text("name", [](const RecordRow &one) { return one.record->name; });
  keys.text("type", &RecordRow::type).text("condition", &RecordRow::condition);
  return keys;
}

}  // namespace

void add_casters(const Subject &subject, const Speller &speller, Data &data) {
  data.list("caster_handles", HandleRows(subject, speller).all(), handle_row_keys());

  Keys<RecordRow> objects = record_row_keys();
  objects.text("type_object", [](const RecordRow &one) { return one.record->type_object; });
  data.list("caster_objects", typed_rows(subject), objects);

  Keys<const Field *> fields;
  fields.text("name", &Field::name);
  Keys<RecordRow> layouts = record_row_keys();
  layouts.text("count", [](const RecordRow &one) { return std::to_string(one.record->layout.fields.size()); });
  layouts.rows("fields", [](const RecordRow &one) { return pointers_to(one.record->layout.fields); }, fields);
  data.list("caster_layouts", layout_rows(subject), layouts);
}

}  // namespace caplet::render
