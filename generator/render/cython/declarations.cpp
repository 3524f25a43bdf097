// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "render/c/accessors.h"
#include "render/c/consumer_slots.h"
#include "render/c/foreign_view.h"
#include "render/cython/declarations.h"
#include "render/facts/contract.h"
#include "render/facts/type_order.h"

namespace caplet::render {

Keys<CythonLine> line_keys() {
  Keys<CythonLine> keys, inner;
  inner.text("doc", &CythonLine::doc).text("text", &CythonLine::text);
  keys.text("doc", &CythonLine::doc).text("text", &CythonLine::text);
  return keys.rows("members", &CythonLine::members, inner);
}

void add_cimports(const CythonLanguage &language, Key key, Data &data) {
  using Import = std::pair<std::string, std::string>;
  std::vector<Import> imports;
  for (const auto &[module, names] : language.cimports()) {
    std::string text;
    for (const std::string &one : names) text += (text.empty() ? "" : ", ") + one;
    imports.emplace_back(module, text.size() < 80 ? text : "(" + text + ")");
  }
  data.list(key, std::move(imports), Keys<Import>().text("from", &Import::first).text("names", &Import::second));
}

namespace {

using model::Field;
using model::Named;
using model::Record;
using model::RecordKind;
using model::Slot;
using model::SlotKind;
using model::Type;

// Types, each before its first use. A struct may be mentioned before its fields.
class CythonTypes {
 public:
  CythonTypes(const Subject &subject, const CythonLanguage &language) : language_(language) {
    const TypeSelection all{[](const Named &) { return true; }, [](const Record &one) { return !one.extensible; }};
    for (const TypeDeclaration &one : in_order(subject.api, subject.names, all)) {
      std::visit([&](const auto &entity) { declare(entity, one.form == TypeDeclaration::Form::kForward); }, one.entity);
    }
  }
  std::vector<CythonLine> take() { return std::move(out_); }

 private:
  void declare(std::monostate, bool) {}
  void declare(const model::Scalar *, bool) {}
  void declare(const model::External *, bool) {}
  //     struct geo_mesh:
  //         pass
  void declare(const model::Handle *one, bool) {
    add(*one, head(*one, one->kind, one->has_typedef) + ":", {{"", "pass"}});
  }
  //     enum geo_way:
  //         GEO_UP
  void declare(const model::Enum *one, bool) {
    std::vector<CythonLine> values;
    for (const model::Enumerator &value : one->enumerators) {
      if (!value.retired) values.push_back({language_.comment(value.doc, 8), language_.declared(value.name)});
    }
    if (values.empty()) values.push_back({"", "pass"});
    const bool has_typedef = one->has_typedef || is_fixed(*one);
    add(*one, (has_typedef ? "ctypedef enum " : "enum ") + name(*one) + ":", std::move(values));
  }
  void declare(const model::Typedef *one, bool) {
    add(*one, "ctypedef " + language_.declaration(one->type, language_.declared(one->name)));
  }
  // "ctypedef int (*geo_visit)(void *context, int n) noexcept"
  void declare(const model::Callback *one, bool) {
    const std::string name = language_.declared(one->name);
    std::string text = language_.function_pointer(one->signature, name);
    if (one->is_function) text.replace(text.find("(*" + name + ")"), name.size() + 3, name);
    add(*one, "ctypedef " + text + " noexcept");
  }
  void declare(const Record *one, bool is_forward) {
    const std::string first = head(*one, one->layout.kind, one->has_typedef);
    if (is_forward) return add_text("", first);
    std::vector<CythonLine> fields;
    if (!one->extensible) add_fields(*one, one->layout, "", fields);
    if (fields.empty()) fields.push_back({"", "pass"});
    add(*one, first + ":", std::move(fields));
  }

  // ---- Fields ----

  // Those of unnamed members are the struct's own. A named one of a type without a name has a type for Cython, which C
  // calls what it is the type of.
  void add_fields(const Record &record, const model::Layout &layout, const std::string &path,
                  std::vector<CythonLine> &out) {
    for (const Field &one : layout.fields) {
      if (!one.anonymous.empty() && one.name.empty()) {
        add_fields(record, one.anonymous.front(), path, out);
      } else if (!one.name.empty()) {
        const std::string own = language_.declared(one.name);
        out.push_back({language_.comment(one.doc, 8),
                       one.anonymous.empty() ? language_.declaration(one.type, own) : inline_field(record, one, path)});
      }
    }
  }
  //     ctypedef struct geo_box_corner "__typeof__(((struct geo_box *)0)->corner)":
  //         int x
  //     geo_box_corner corner
  std::string inline_field(const Record &record, const Field &field, const std::string &path) {
    const model::Layout &layout = field.anonymous.front();
    std::string name = record.name + "_", element = path + field.name, bounds;
    for (const char c : element) name += c == '[' || c == ']' || c == '.' ? '_' : c;
    for (const std::uint64_t bound : field.type.bounds) {
      element += "[0]";
      bounds += "[" + std::to_string(bound) + "]";
    }
    std::vector<CythonLine> fields;
    add_fields(record, layout, element + ".", fields);
    const std::string in_c = "__typeof__(((" + model::reference(record) + " *)0)->" + element + ")";
    add_text("", "ctypedef " + keyword(layout.kind) + name + " \"" + in_c + "\":", std::move(fields));
    return name + " " + language_.declared(field.name) + bounds;
  }

  // ---- Text ----

  static std::string keyword(RecordKind kind) { return kind == RecordKind::kUnion ? "union " : "struct "; }
  std::string name(const Named &entity) const { return language_.declared(language_.type_name(entity), entity.name); }
  std::string head(const Named &entity, RecordKind kind, bool has_typedef) const {
    return (has_typedef ? "ctypedef " : "") + keyword(kind) + name(entity);
  }
  void add(const Named &entity, std::string text, std::vector<CythonLine> members = {}) {
    add_text(language_.comment(entity.doc, 4), std::move(text), std::move(members));
  }
  void add_text(std::string doc, std::string text, std::vector<CythonLine> members = {}) {
    for (std::string &one : language_.take_declarations()) out_.push_back({"", std::move(one)});
    out_.push_back({std::move(doc), std::move(text), std::move(members)});
  }

  const CythonLanguage &language_;
  std::vector<CythonLine> out_;
};

// A function whose references aren't Cython's, as one that has Cython's.
struct Adapter {
  std::string name, doc, head, statement;
  std::vector<std::string> stolen;
};

struct PythonEnum {
  struct Value {
    std::string in_c, own, declared;
  };
  std::string name;
  std::vector<Value> values;
};

class CythonView {
 public:
  CythonView(const Subject &subject, const CythonLanguage &language)
      : subject_(subject),
        api_(subject.api),
        c_(language.c()),
        language_(language),
        types_(CythonTypes(subject, language).take()) {}

  void fill(Data &data) {
    if (api_.is_isolated()) table_ = "const " + language_.identifier(api_.table_name()) + " *" + table_parameter(api_);
    for (const model::Constant &one : api_.constants) add(one);
    for (const ConsumerSlot &one : consumer_slots(subject_)) add(one);
    if (subject_.api.foreign && tells_version(subject_.api))
      questions_.push_back("long long " + subject_.api.function_prefix() + "_version() noexcept nogil");
    for (const Accessor &one : all_accessors(subject_)) add(one);
    for (std::string &one : language_.take_declarations()) types_.push_back({"", std::move(one)});
    add_imports(data);
    data.list("type_lines", std::move(types_), line_keys());
    data.list("int_constants", std::move(ints_), line_keys());
    data.list("other_constants", std::move(constants_), line_keys());
    data.list("function_lines", std::move(functions_), line_keys());
    data.list("accessors", std::move(accessors_), line_keys());
    data.list("variables", std::move(variables_), line_keys());
    data.texts("places", "name", std::move(cxx_names_));
    data.texts("questions", "text", std::move(questions_));
    data.list("adapters", std::move(adapters_), adapter_keys());
    add_enums(data);
    data.set("has_complexes", !subject_.vocabulary.complexes.empty());
    if (api_.language == model::Language::kCxx && !api_.is_isolated() && !api_.foreign) add_cython_cxx(subject_, data);
  }

 private:
  static Keys<Adapter> adapter_keys() {
    Keys<Adapter> keys;
    keys.text("name", &Adapter::name).text("doc", &Adapter::doc).text("head", &Adapter::head);
    keys.text("statement", &Adapter::statement);
    return keys.rows("stolen", &Adapter::stolen,
                     Keys<std::string>().text("argument", [](const std::string &one) { return one; }));
  }
  // As Python's, on request: those with a tag are for Cython to make, the others are made of their values.
  void add_enums(Data &data) {
    std::vector<PythonEnum> tagged, others;
    for (const model::Enum &one : api_.enums) {
      PythonEnum out{one.name, {}};
      for (const model::Enumerator &value : one.enumerators) {
        if (!value.retired)
          out.values.push_back({value.name, language_.identifier(value.name), language_.declared(value.name)});
      }
      if (!out.values.empty()) (is_fixed(one) ? others : tagged).push_back(std::move(out));
    }
    Keys<PythonEnum::Value> values;
    values.text("in_c", &PythonEnum::Value::in_c).text("own", &PythonEnum::Value::own);
    values.text("declared", &PythonEnum::Value::declared);
    Keys<PythonEnum> keys;
    keys.text("name", &PythonEnum::name).rows("values", &PythonEnum::values, values);
    data.list("tagged_enums", std::move(tagged), keys);
    data.list("other_enums", std::move(others), keys);
  }
  void add_imports(Data &data) {
    if (!adapters_.empty()) language_.imported("cpython.object", "PyObject");
    const auto steals = [](const Adapter &one) { return !one.stolen.empty(); };
    if (std::any_of(adapters_.begin(), adapters_.end(), steals)) language_.imported("cpython.ref", "Py_INCREF");
    add_cimports(language_, "cimports", data);
  }

  // ---- Constants ----

  void add(const model::Constant &one) {
    const std::string name = language_.declared(one.name), doc = language_.comment(one.doc, 4);
    if (CythonLanguage::is_plain_int(one)) {
      ints_.push_back({language_.comment(one.doc, 8), name});
      return;
    }
    Type type = one.type.value_or(Type());
    if (std::holds_alternative<std::string>(one.value)) {
      type.base = one.type ? type.base : "char";
      type.bounds.clear();
      if (type.pointers.empty()) type.pointers.emplace_back();
    } else if (!one.type) {
      type.base = std::holds_alternative<double>(one.value)          ? "double"
                  : std::holds_alternative<std::uint64_t>(one.value) ? "unsigned long long"
                                                                     : "long long";
    }
    type.qualifiers.is_const = true;
    constants_.push_back({doc, language_.declaration(type, name)});
  }

  // ---- Slots ----

  // "int geo_count(geo_list *list) except -1 nogil", and "bint geo_has_geo_count() noexcept nogil"
  void add(const ConsumerSlot &one) {
    const std::string given = api_.is_isolated() ? table_ : "";
    questions_.push_back("bint " + api_.function_prefix() + "_has_" + one.question + "(" + given + ") noexcept nogil");
    if (one.slot.kind != SlotKind::kTable) add(one.slot);
  }
  void add(const Slot &slot) {
    if (slot.kind != SlotKind::kFunction) return add_variable(slot);
    const bool is_adapted = needs_adapter(slot);
    std::string name = language_.declared(slot.name);
    if (is_adapted) name = language_.declared(raw_name(slot), slot.name);
    std::string text = language_.prototype(slot.signature, name);
    if (CythonLanguage::returns_object(slot)) text = "object " + text.substr(text.find(name));
    functions_.push_back({doc(slot), text + language_.error_clause(slot)});
    if (is_adapted) add_adapter(slot);
  }
  std::string doc(const Slot &slot) const { return language_.comment(slot_doc(subject_, language_, slot), 4); }

  // ---- References ----

  static bool lends_object(const Slot &slot) {
    return CythonLanguage::is_object(slot.signature.result) && slot.ownership == model::Ownership::kBorrowed &&
           slot.result != model::Nullness::kNullable;
  }
  static bool steals_object(const model::Parameter &one) {
    return CythonLanguage::is_object(one.type) && one.steals && !one.nullable;
  }
  static bool needs_adapter(const Slot &slot) {
    const std::vector<model::Parameter> &all = slot.signature.parameters;
    return !slot.signature.variadic && (lends_object(slot) || std::any_of(all.begin(), all.end(), steals_object));
  }
  std::string raw_name(const Slot &slot) const { return slot.name + "_"; }

  // "object geo_first(geo_list *list)", which returns "<object>geo_first_(list)".
  void add_adapter(const Slot &slot) {
    const std::vector<model::Parameter> &all = slot.signature.parameters;
    Adapter out;
    std::string parameters, arguments;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string name = language_.parameter_name(slot.signature, i), separator = i == 0 ? "" : ", ";
      const bool is_stolen = steals_object(all[i]);
      if (is_stolen) out.stolen.push_back(name);
      parameters += separator + (is_stolen ? "object " + name : language_.parameter(slot.signature, i));
      arguments += separator + (is_stolen ? "<PyObject *>" : "") + name;
    }
    const std::string call = raw_name(slot) + "(" + arguments + ")";
    const bool is_object = lends_object(slot) || CythonLanguage::returns_object(slot);
    std::string clause = is_object ? "" : language_.error_clause(slot);
    if (slot.gil == model::Gil::kReleased && !clause.empty()) clause.resize(clause.size() - 6);  // " nogil"
    out.name = raw_name(slot);
    out.doc = language_.comment(slot.doc, 0);
    out.head = (is_object ? "object " + language_.identifier(slot.name) + "(" + parameters + ")"
                          : language_.passed(slot.signature.result,
                                             language_.identifier(slot.name) + "(" + parameters + ")")) +
               clause;
    out.statement =
        lends_object(slot) ? "return <object>" + call : (slot.signature.result.is_void() ? "" : "return ") + call;
    adapters_.push_back(std::move(out));
  }

  // ---- Variables ----

  // The variable itself; of an isolated API a function, which returns an object, or else where the variable lies.
  void add_variable(const Slot &slot) {
    const std::string name = language_.declared(slot.name);
    if (!api_.is_isolated()) {
      Type type = slot.type;
      if (slot.kind == SlotKind::kObject) type.qualifiers.is_const = false;
      variables_.push_back({doc(slot), language_.declaration(type, name)});
      return;
    }
    const std::string tail = "(" + table_ + ") noexcept nogil";
    if (!slot.type.bounds.empty()) {
      variables_.push_back({doc(slot), elements(slot.type, slot.name, name + tail)});
    } else if (slot.kind == SlotKind::kObject && !slot.type.pointers.empty()) {
      variables_.push_back({doc(slot), language_.declaration(slot.type, name + tail)});
    } else {
      Type type = slot.type;
      type.pointers.emplace_back();
      cxx_names_.push_back(slot.name);
      variables_.push_back(
          {doc(slot),
           language_.declaration(type, language_.declared(language_.identifier(slot.name), slot.name + "_") + tail)});
    }
  }
  // A function that returns a pointer to the first element of an array. One to arrays needs a name of its own.
  std::string elements(Type type, const std::string &function, const std::string &call) {
    type.bounds.erase(type.bounds.begin());
    if (type.bounds.empty()) {
      type.pointers.emplace_back();
      return language_.declaration(type, call);
    }
    const std::string name = function + "_result", in_c = "__typeof__(" + c_.declaration(type, "(*)") + ")";
    language_.declare(name, "ctypedef " + language_.declaration(type, "(*" + name + " \"" + in_c + "\")"));
    return name + " " + call;
  }

  // ---- Fields of structs that may grow ----

  // "int geo_box_get_width(const geo_box *self) noexcept nogil", and the like for _set_, _edit_ and _has_
  void add(const Accessor &one) {
    const std::string record = language_.type_name(*one.record), word = one.record->name + "_" + one.word;
    const std::string given = api_.is_isolated() && one.since > 1 ? table_ + ", " : "";
    const std::string doc = language_.comment(one.field->doc, 4);
    const bool is_array = !one.field->type.bounds.empty();
    Type type = one.field->type;
    model::Qualifiers &own = type.pointers.empty() ? type.qualifiers : type.pointers.back();
    const bool is_const = own.is_const;
    const auto function = [&](const std::string &name, const std::string &self, const Type &result) {
      const std::string call = name + "(" + given + self + record + " *self) noexcept nogil";
      accessors_.push_back(
          {self.empty() ? "" : doc, is_array ? elements(result, name, call) : language_.passed(result, call)});
    };
    own = {};
    own.is_const = is_array;
    function(one.record->name + "_get_" + one.word, "const ", type);
    own = {};
    if (!is_const && is_array) {
      function(one.record->name + "_edit_" + one.word, "", type);
    } else if (!is_const) {
      accessors_.push_back({"", "void " + one.record->name + "_set_" + one.word + "(" + given + record + " *self, " +
                                    language_.passed(type, "value") + ") noexcept nogil"});
    }
    if (one.since > 1)
      questions_.push_back("bint " + api_.function_prefix() + "_has_" + word + "(" +
                           (api_.is_isolated() ? table_ : "") + ") noexcept nogil");
  }

  const Subject &subject_;
  const model::Api &api_;
  const Speller &c_;
  const CythonLanguage &language_;
  std::string table_;  // the parameter of an isolated API's questions
  std::vector<CythonLine> types_, ints_, constants_, functions_, accessors_, variables_;
  std::vector<std::string> cxx_names_, questions_;
  std::vector<Adapter> adapters_;
};

}  // namespace

void CythonLanguage::add_rows(const Subject &subject, Data &data) const { CythonView(subject, *this).fill(data); }

}  // namespace caplet::render
