// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Types and constants, in the order of the interface: Rust reads a module as a whole.
#include "model/canonical_type.h"
#include "render/rust/rows.h"
#include "render/rust/words.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Layout;

struct RustField {
  std::string name, type, doc = {};
  bool is_public = true;
};
struct RustLayoutRow {
  std::string name, doc, repr, derives, keyword;
  bool is_public = true;
  std::vector<RustField> fields = {};
};
struct RustValue {
  std::string name, value, doc;
};
struct RustEnumRow {
  std::string name, doc, type;
  std::vector<RustValue> values = {};
};
// Of what is opaque, of an alias, or of a constant.
struct RustNamed {
  std::string name, doc, type = {}, value = {};
};

class RustLayouts {
 public:
  explicit RustLayouts(const RustTypes &types) : types_(types) {}
  std::vector<RustLayoutRow> rows;

  void add(const std::string &name, const std::string &doc, const Layout &layout, bool is_public) {
    RustLayoutRow row{name, doc, repr(layout), derives(layout), "struct"};
    if (layout.kind == model::RecordKind::kUnion) row.keyword = "union";
    row.is_public = is_public;
    if (layout.head == model::Head::kObject) row.fields.push_back({"ob_base", "ffi::PyObject"});
    if (layout.head == model::Head::kVarObject) row.fields.push_back({"ob_base", "ffi::PyVarObject"});
    for (const Field &one : layout.fields) {
      RustField field{one.name.empty() ? "unnamed_" + std::to_string(row.fields.size()) : rust_name(one.name), ""};
      field.type = one.anonymous.empty() ? types_.of(one.type).text : add_inner(name, field.name, one);
      field.doc = rust_doc(one.doc, "    /// ");
      row.fields.push_back(std::move(field));
    }
    rows.push_back(std::move(row));
  }

 private:
  static std::string repr(const Layout &layout) {
    if (layout.packed != 0) return "C, packed(" + std::to_string(layout.packed) + ")";
    return layout.align != 0 ? "C, align(" + std::to_string(layout.align) + ")" : "C";
  }
  std::string derives(const Layout &layout) const {
    if (types_.has_head(layout)) return "";
    if (types_.has_union(layout)) return "Clone, Copy";
    const bool has_default = types_.is_plain(layout) && !types_.has_large_array(layout);
    return std::string("Clone, Copy, Debug") + (has_default ? ", Default" : "");
  }
  // A type for a struct or union that is declared in place; what the field's type then is.
  std::string add_inner(const std::string &outer, const std::string &field, const Field &one) {
    std::string type = outer + "_" + field;
    add(type, "/// The type of `" + outer + "::" + field + "`.\n", one.anonymous.front(), true);
    for (auto bound = one.type.bounds.rbegin(); bound != one.type.bounds.rend(); ++bound) {
      type = "[" + type + "; " + std::to_string(*bound) + "]";
    }
    return type;
  }

  const RustTypes &types_;
};

std::string documented(const model::Named &one, const char *mark = "/// ") {
  return rust_doc(one.doc.empty() ? "`" + one.name + "` of the C API." : one.doc, mark);
}

void add_layouts_and_opaques(const Subject &subject, const RustTypes &types, Data &data) {
  RustLayouts layouts(types);
  std::vector<RustNamed> opaques;
  for (const model::Handle &one : subject.api.handles) opaques.push_back({types.type_name(one), documented(one)});
  for (const model::Record &one : subject.api.records) {
    const std::string name = types.type_name(one), &flaw = types.flaw(one);
    if (flaw.empty()) {
      layouts.add(name, documented(one), one.layout, true);
      continue;
    }
    opaques.push_back({name, documented(one) + rust_doc("\nOnly to be pointed at: it has " + flaw + ".", "/// ")});
    const Layout part = one.extensible ? types.known_part(one.layout) : Layout();
    if (!part.fields.empty()) {
      layouts.add(name + "_layout_", "/// As far as this module knows it.\n", part, false);
    }
  }
  Keys<RustNamed> keys;
  keys.text("name", &RustNamed::name).text("comment", &RustNamed::doc);
  data.list("opaque_rows", std::move(opaques), keys);
  Keys<RustField> fields;
  fields.text("name", &RustField::name).text("type", &RustField::type).text("comment", &RustField::doc);
  Keys<RustLayoutRow> rows;
  rows.text("name", &RustLayoutRow::name).text("comment", &RustLayoutRow::doc).text("repr", &RustLayoutRow::repr);
  rows.text("derives", &RustLayoutRow::derives).text("keyword", &RustLayoutRow::keyword);
  rows.flag("is_public", &RustLayoutRow::is_public).rows("fields", &RustLayoutRow::fields, fields);
  data.list("layout_rows", std::move(layouts.rows), rows);
}

void add_enums(const Subject &subject, const RustLanguage &language, const RustTypes &types, Data &data) {
  std::vector<RustEnumRow> all;
  for (const model::Enum &one : subject.api.enums) {
    RustEnumRow row{types.type_name(one), documented(one), types.enum_type(one)};
    for (const model::Enumerator &value : one.enumerators) {
      if (value.retired) continue;
      row.values.push_back({rust_name(value.name), language.value(value), rust_doc(value.doc, "    /// ")});
    }
    all.push_back(std::move(row));
  }
  Keys<RustValue> values;
  values.text("name", &RustValue::name).text("value", &RustValue::value).text("comment", &RustValue::doc);
  Keys<RustEnumRow> keys;
  keys.text("name", &RustEnumRow::name).text("comment", &RustEnumRow::doc).text("type", &RustEnumRow::type);
  data.list("enum_rows", std::move(all), keys.rows("values", &RustEnumRow::values, values));
}

void add_aliases(const Subject &subject, const RustTypes &types, Data &data) {
  std::vector<RustNamed> all;
  for (const model::Typedef &one : subject.api.typedefs) {
    const RustType type = types.of(one.type);
    if (one.is_inline || type.kind == RustKind::kNone || type.text == rust_item(one.name)) continue;
    const std::string text = type.kind == RustKind::kVoid ? "c_void" : type.text;
    all.push_back({rust_item(one.name), documented(one), text});
  }
  for (const model::Callback &one : subject.api.callbacks) {
    std::string why;
    const std::string function = types.function(one.signature, why);
    if (!function.empty()) all.push_back({rust_item(one.name), documented(one), function});
  }
  Keys<RustNamed> keys;
  keys.text("name", &RustNamed::name).text("comment", &RustNamed::doc).text("type", &RustNamed::type);
  data.list("alias_rows", std::move(all), keys);
}

RustNamed rust_constant(const model::Constant &one, const RustLanguage &language, const RustTypes &types) {
  RustNamed row{rust_item(one.name), documented(one), "", language.value(one)};
  if (const auto *text = std::get_if<std::string>(&one.value)) {
    row.type = "&CStr";  // no text of an API has a NUL in it
    row.value = "unsafe { CStr::from_bytes_with_nul_unchecked(" + rust_bytes(*text + '\0') + ") }";
    return row;
  }
  const RustType type = one.type ? types.of(*one.type) : RustType();
  row.type = type.kind == RustKind::kNumber ? type.text : "c_int";
  if (type.kind == RustKind::kNumber) {
    if (type.is_bool) row.value = row.value == "0" ? "false" : "true";
    if (type.is_float && row.value.find_first_of(".:e") == std::string::npos) row.value += ".0";
    return row;
  }
  if (std::holds_alternative<double>(one.value)) row.type = "f64";
  if (std::holds_alternative<std::uint64_t>(one.value)) row.type = "u64";
  const auto *number = std::get_if<std::int64_t>(&one.value);
  if (number != nullptr && (*number > INT32_MAX || *number < INT32_MIN)) row.type = "i64";
  return row;
}

}  // namespace

void add_rust_types(const Subject &subject, const RustLanguage &language, const RustTypes &types, Data &data) {
  add_layouts_and_opaques(subject, types, data);
  add_enums(subject, language, types, data);
  add_aliases(subject, types, data);
  std::vector<RustNamed> constants;
  for (const model::Constant &one : subject.api.constants) {
    constants.push_back(rust_constant(one, language, types));
  }
  Keys<RustNamed> keys;
  keys.text("name", &RustNamed::name).text("comment", &RustNamed::doc);
  keys.text("type", &RustNamed::type).text("value", &RustNamed::value);
  data.list("constant_rows", std::move(constants), keys);
}

}  // namespace caplet::render
