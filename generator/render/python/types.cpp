// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Classes for types, each before its first use.
#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "model/named_walk.h"
#include "render/facts/type_order.h"
#include "render/python/rows.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Layout;

struct PythonValue {
  std::string name, member, value, enumeration;
};
struct PythonField {
  std::string field, type = {}, annotation = {}, bits = {};
};
enum class RowKind { kEnum, kHandle, kRecord, kLayout, kAlias };
struct TypeRow {
  RowKind kind;
  std::string name, base = {}, doc = {}, type = {}, annotation = {}, packed = {}, destroy = {};
  std::vector<PythonValue> values = {};
  std::vector<PythonField> fields = {}, shown = {};
  std::vector<std::string> anonymous = {};
  bool is_callback = false, is_hidden = false;
};

// Names that a class of enum.IntEnum can't have for members.
std::string member_name(const std::string &name) {
  static const std::set<std::string> taken = {
      "as_integer_ratio", "bit_length", "bit_count", "conjugate", "denominator", "from_bytes", "imag", "mro", "name",
      "numerator",        "real",       "to_bytes",  "value",     "is_integer"};
  if (name.front() == '_') return "member" + name;  // `_x_` is enum's own, `__x` a name of the class alone
  const std::string own = python_name(name);
  return taken.count(own) == 0 ? own : own + "_";
}

class TypeRows {
 public:
  TypeRows(const Subject &subject, const PythonLanguage &language, const Shapes &shapes)
      : language_(language), shapes_(shapes), slots_(model::by_name(subject.api.slots)) {
    for (const model::Slot &one : subject.api.slots) {
      if (!one.cxx || one.cxx->kind != model::CxxKind::kDestructor || one.signature.parameters.empty()) continue;
      const model::Type self = model::see_through(one.signature.parameters.front().type, subject.names);
      destructors_[subject.names.find<model::Handle>(self.base)] = &one;
    }
    const TypeSelection all{[](const model::Named &) { return true; },
                            [&](const model::Record &one) { return shapes_.flaw(one).empty(); }};
    for (const TypeDeclaration &one : in_order(subject.api, subject.names, all)) add(one);
    // Of structs that may grow, for the functions that reach their fields.
    for (const model::Record &one : subject.api.records) {
      if (!one.extensible || !shapes_.flaw_of_fields(one).empty()) continue;
      TypeRow row{RowKind::kRecord, "_layout_" + language.type_name(one)};
      row.base = base(one.layout);
      row.doc = "As far as this module knows it.";
      row.is_hidden = true;
      rows_.push_back(std::move(row));
      add_layout("_layout_" + language.type_name(one), one.layout);
    }
  }
  std::vector<TypeRow> take() { return std::move(rows_); }

 private:
  void add(const TypeDeclaration &one) {
    if (const auto *found = model::as<model::Enum>(one.entity)) add(*found);
    if (const auto *found = model::as<model::Handle>(one.entity)) add(*found);
    if (const auto *found = model::as<model::Record>(one.entity)) add(*found, one);
    if (const auto *found = model::as<model::Typedef>(one.entity)) add(*found);
    if (const auto *found = model::as<model::Callback>(one.entity)) add(*found);
  }

  void add(const model::Enum &one) {
    TypeRow row = named(RowKind::kEnum, one);
    for (const model::Enumerator &value : one.enumerators) {
      if (value.retired) continue;
      row.values.push_back({python_name(value.name), member_name(value.name), language_.value(value), row.name});
    }
    rows_.push_back(std::move(row));
  }
  void add(const model::Handle &one) {
    TypeRow row = named(RowKind::kHandle, one);
    const auto destructor = destructors_.find(&one);
    const std::string &destroy = destructor != destructors_.end() ? destructor->second->name : one.destroy;
    const auto destroyer = slots_.find(destroy);
    const bool is_owned = destroyer != slots_.end() && !destroyer->second->retired;
    row.base = is_owned ? "_Owned" : "_Handle";
    if (is_owned) row.destroy = python_name(destroy);
    rows_.push_back(std::move(row));
  }

  void add(const model::Record &one, const TypeDeclaration &how) {
    const std::string &flaw = shapes_.flaw(one);
    if (how.form != TypeDeclaration::Form::kWhole || !flaw.empty()) {
      if (how.is_known || !known_.insert(&one).second) return;
      if (flaw.empty()) return add_class(one);
      TypeRow row = named(RowKind::kHandle, one);
      const std::string note = "Only to be pointed at: it has " + flaw + ".";
      const bool is_reached = one.extensible && shapes_.flaw_of_fields(one).empty();
      row.doc = is_reached ? row.doc : docstring(one.doc.empty() ? note : one.doc + "\n\n" + note, 4);
      row.base = "_Handle";
      rows_.push_back(std::move(row));
      return;
    }
    if (known_.insert(&one).second) add_class(one);
    add_layout(language_.type_name(one), one.layout);
  }
  void add_class(const model::Record &one) {
    TypeRow row = named(RowKind::kRecord, one);
    row.base = base(one.layout);
    if (one.layout.head != model::Head::kNone) row.shown.push_back({"ob_base", "", "_Array[_ctypes.c_void_p]", ""});
    if (one.layout.head == model::Head::kVarObject) row.shown.push_back({"ob_size", "", "int", ""});
    for (const Field &field : one.layout.fields) add_shown(field, row);
    rows_.push_back(std::move(row));
  }
  static std::string base(const Layout &layout) {
    return layout.kind == model::RecordKind::kUnion ? "_ctypes.Union" : "_ctypes.Structure";
  }
  // What type checkers see of a field; of an unnamed struct its fields.
  void add_shown(const Field &field, TypeRow &row) const {
    if (field.name.empty() && !field.anonymous.empty()) {
      for (const Field &inner : field.anonymous.front().fields) add_shown(inner, row);
    } else if (!field.name.empty()) {
      const std::string type = field.anonymous.empty() ? shapes_.field(shapes_.of(field.type)) : "_Any";
      row.shown.push_back({python_name(field.name), "", type, ""});
    }
  }

  void add_layout(const std::string &name, const Layout &layout) {
    TypeRow row{RowKind::kLayout, name};
    if (layout.packed != 0) row.packed = std::to_string(layout.packed);
    if (layout.head != model::Head::kNone) row.fields.push_back({"ob_base", "_Head", "", ""});
    if (layout.head == model::Head::kVarObject) row.fields.push_back({"ob_size", "_ctypes.c_ssize_t", "", ""});
    for (const Field &one : layout.fields) {
      PythonField out{one.name.empty() ? "_unnamed" + std::to_string(row.fields.size()) : python_name(one.name)};
      out.type = one.anonymous.empty() ? shapes_.of(one.type).type : add_inner(name, out.field, one);
      if (one.bits) out.bits = std::to_string(*one.bits);
      if (one.name.empty()) row.anonymous.push_back(out.field);
      row.fields.push_back(std::move(out));
    }
    rows_.push_back(std::move(row));
  }
  // A class for a struct or union that is declared in place; what the field's type then is.
  std::string add_inner(const std::string &outer, const std::string &field, const Field &one) {
    const Layout &layout = one.anonymous.front();
    TypeRow row{RowKind::kRecord, (outer.front() == '_' ? "" : "_") + outer + "_" + field};
    row.base = base(layout);
    row.doc = "The type of `" + field + "`.";
    row.is_hidden = true;
    const std::string name = row.name;
    rows_.push_back(std::move(row));
    add_layout(name, layout);
    std::string type = name;
    for (auto bound = one.type.bounds.rbegin(); bound != one.type.bounds.rend(); ++bound) {
      type = "(" + type + " * " + std::to_string(*bound) + ")";
    }
    return type;
  }

  void add(const model::Typedef &one) {
    const Shape shape = shapes_.of(one.type);
    if (one.is_inline || shape.kind == ShapeKind::kNone || shape.kind == ShapeKind::kVoid) return;
    TypeRow row = named(RowKind::kAlias, one);
    row.type = shape.kind == ShapeKind::kEnum ? shape.name : shape.type;
    row.annotation = shape.kind == ShapeKind::kEnum ? shape.name : shape.annotation;
    if (row.type != row.name) rows_.push_back(std::move(row));
  }
  void add(const model::Callback &one) {
    if (!shapes_.flaw(one).empty()) return;
    TypeRow row = named(RowKind::kAlias, one);
    row.type = shapes_.callback(one);
    row.is_callback = true;
    rows_.push_back(std::move(row));
  }

  TypeRow named(RowKind kind, const model::Named &one) const {
    TypeRow row{kind, language_.type_name(one)};
    if (kind == RowKind::kAlias) row.name = python_name(one.name);
    row.doc = docstring(one.doc.empty() ? "`" + one.name + "` of the C API." : one.doc, 4);
    return row;
  }

  const PythonLanguage &language_;
  const Shapes &shapes_;
  std::unordered_map<std::string_view, const model::Slot *> slots_;
  std::unordered_map<const model::Handle *, const model::Slot *> destructors_;  // of C++
  std::set<const model::Record *> known_;
  std::vector<TypeRow> rows_;
};

Keys<PythonField> field_keys_of_python() {
  Keys<PythonField> keys;
  keys.text("field", &PythonField::field).text("type", &PythonField::type);
  return keys.text("annotation", &PythonField::annotation).text("bits", &PythonField::bits);
}

Keys<TypeRow> type_row_keys() {
  Keys<TypeRow> keys;
  const auto is = [](RowKind kind) { return [kind](const TypeRow &one) { return one.kind == kind; }; };
  keys.flag("is_enum", is(RowKind::kEnum)).flag("is_handle", is(RowKind::kHandle));
  keys.flag("is_record", is(RowKind::kRecord)).flag("is_layout", is(RowKind::kLayout));
  keys.flag("is_alias", is(RowKind::kAlias))
      .flag("is_callback", &TypeRow::is_callback)
      .flag("is_hidden", &TypeRow::is_hidden);
  keys.text("name", &TypeRow::name).text("base", &TypeRow::base).text("docstring", &TypeRow::doc);
  keys.text("type", &TypeRow::type).text("annotation", &TypeRow::annotation);
  keys.text("packed", &TypeRow::packed).text("destroy", &TypeRow::destroy);
  Keys<PythonValue> values;
  values.text("name", &PythonValue::name).text("member", &PythonValue::member);
  values.text("value", &PythonValue::value).text("enum", &PythonValue::enumeration);
  keys.rows("values", &TypeRow::values, values);
  keys.rows("fields", &TypeRow::fields, field_keys_of_python());
  keys.rows("shown_fields", &TypeRow::shown, field_keys_of_python());
  return keys.rows("anonymous", &TypeRow::anonymous, Keys<std::string>().text("member", detail::AsItIs()));
}

}  // namespace

void add_python_types(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data) {
  data.list("type_rows", TypeRows(subject, language, shapes).take(), type_row_keys());
  Keys<const model::Constant *> constants;
  constants.text("name", [](const model::Constant *one) { return python_name(one->name); });
  constants.text("value", [&language](const model::Constant *one) { return language.value(*one); });
  constants.text("annotation", [](const model::Constant *one) -> std::string {
    if (std::holds_alternative<std::string>(one->value)) return "bytes";
    return std::holds_alternative<double>(one->value) ? "float" : "int";
  });
  data.list("constant_rows", pointers_to(subject.api.constants), constants);
}

}  // namespace caplet::render
