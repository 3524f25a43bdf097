// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Functions, objects and data, as calls through the table.
#include <algorithm>
#include <map>
#include <set>

#include "model/named_walk.h"
#include "render/facts/contract.h"
#include "render/python/rows.h"

namespace caplet::render {
namespace {

using model::Parameter;
using model::Slot;
using model::SlotKind;

struct PythonParameter {
  std::string name = {}, type = {}, annotation = {};
};
struct SlotRow {
  const Slot *slot;
  std::string name, doc = {}, result = {}, annotation = {}, given = {}, type = {};
  bool is_set = false;  // an object behind a pointer, a constant variable
  std::vector<PythonParameter> parameters = {};
  std::vector<std::string> options = {};
};

class SlotRows {
 public:
  SlotRows(const Subject &subject, const PythonLanguage &language, const Shapes &shapes)
      : subject_(subject), language_(language), shapes_(shapes) {
    for (const model::Handle &one : subject.api.handles) destroyed_[one.destroy].insert(language.type_name(one));
    for (const Slot &one : subject.api.slots) {
      if (!is_usable(one)) continue;
      if (one.kind == SlotKind::kFunction) {
        functions.push_back(function(one));
      } else if (one.kind == SlotKind::kObject) {
        objects.push_back(object(one));
      } else {
        data.push_back(variable(one));
      }
    }
  }
  std::vector<SlotRow> functions, objects, data;

 private:
  SlotRow begin(const Slot &slot, const std::string &left_out) const {
    SlotRow row{&slot, python_name(slot.name)};
    std::string doc = slot_doc(subject_, language_, slot);
    if (doc.empty()) doc = "`" + slot.name + "` of the C API.";
    if (!left_out.empty()) doc += "\n\nNot to be called: " + left_out + ".";
    row.doc = docstring(doc, 4);
    row.options = since_options(subject_, needed_minor(subject_, slot));
    if (slot.deprecated) {
      const std::string text = slot.name + " is deprecated" + (slot.deprecated->empty() ? "" : ": " + *slot.deprecated);
      row.options.push_back("deprecated=" + python_string(text));
    }
    if (!left_out.empty()) row.options.push_back("left_out=" + python_string(slot.name + ": " + left_out));
    return row;
  }

  // ---- Functions ----

  std::string left_out(const Slot &slot) const {
    const model::Signature &signature = slot.signature;
    if (signature.variadic) return "ctypes can't pass a variable number of arguments to it";
    if (has_own_convention(signature)) return "it has a calling convention of its own";
    const std::string result = shapes_.flaw_by_value(signature.result);
    if (!result.empty()) return "ctypes can't return " + result;
    for (const Parameter &one : signature.parameters) {
      const bool is_array = !model::see_through(one.type, subject_.names).bounds.empty();
      const std::string flaw = is_array ? "" : shapes_.flaw_by_value(one.type);
      if (!flaw.empty()) return "ctypes can't pass " + flaw;
    }
    return "";
  }

  bool takes_table(const Slot &slot) const {
    const std::vector<Parameter> &all = slot.signature.parameters;
    if (!subject_.api.is_isolated() || all.empty()) return false;
    const model::Type behind = model::see_through(all.front().type, subject_.names);
    const auto *handle = subject_.names.find<model::Handle>(behind.base);
    return handle != nullptr && handle->name == subject_.api.table_name() && behind.pointers.size() == 1;
  }

  // Whether the function ends what the parameter of this shape points to, as the handle says.
  bool destroys(const Slot &slot, const Shape &shape) const {
    const auto found = destroyed_.find(slot.name);
    return shape.kind == ShapeKind::kHandle && found != destroyed_.end() && found->second.count(shape.name) != 0;
  }

  SlotRow function(const Slot &slot) const {
    const std::string why = left_out(slot);
    SlotRow row = begin(slot, why);
    const bool with_table = takes_table(slot);
    const Shape result = why.empty() ? shapes_.of(slot.signature.result) : Shape{ShapeKind::kVoid, "None"};
    row.result = result.type;
    row.annotation = why.empty() ? shapes_.got(result, may_be_none(slot)) : "_Any";
    const std::vector<Parameter> &all = slot.signature.parameters;
    std::string nonnull, stolen, taken;
    for (std::size_t i = with_table ? 1 : 0; i < all.size(); ++i) {
      const Shape shape = shapes_.of_parameter(all[i].type);
      PythonParameter one{language_.parameter_name(slot.signature, i)};
      one.type = why.empty() ? shapes_.taken(shape) : "_ctypes.c_void_p";
      one.annotation = why.empty() ? shapes_.given(shape, !all[i].nonnull) : "_Any";
      const std::string place = "(" + std::to_string(row.parameters.size()) + ", " +
                                python_string(all[i].name.empty() ? one.name : all[i].name) + "), ";
      if (all[i].nonnull) nonnull += place;
      if (all[i].steals || destroys(slot, shape)) (shape.kind == ShapeKind::kObject ? stolen : taken) += place;
      row.given += (row.given.empty() ? "" : ", ") + one.name;
      row.parameters.push_back(std::move(one));
    }
    if (slot.signature.variadic) {
      row.parameters.push_back({"*_", "_ctypes.c_void_p", "_Any"});
      row.given += std::string(row.given.empty() ? "" : ", ") + "*_";
    }
    const auto option = [&](const std::string &text) { row.options.push_back(text); };
    const auto places = [&](const std::string &name, const std::string &text) {
      if (!text.empty()) option(name + "=[" + text.substr(0, text.size() - 2) + "]");
    };
    // An exception is only seen where the thread stays attached.
    const bool is_detached = slot.gil == model::Gil::kReleased && !has_error(slot);
    if (is_detached) option("gil=False");
    places("nonnull", nonnull);
    places("stolen", stolen);
    places("taken", taken);
    if (has_error(slot)) option("error=" + error(slot, result));
    if (has_error(slot) && is_certain(slot)) option("certain=True");
    if (result.kind == ShapeKind::kEnum) option("convert=" + result.name);
    if (result.kind == ShapeKind::kObject && slot.ownership == model::Ownership::kNew) option("owned=True");
    if (with_table) option("takes_table=True");
    return row;
  }

  bool has_error(const Slot &slot) const { return !language_.error_value(slot).empty(); }
  std::string error(const Slot &slot, const Shape &result) const {
    if (std::holds_alternative<model::Null>(slot.on_error)) return "None";
    const std::string text = language_.error_value(slot);
    return result.kind == ShapeKind::kBool ? "bool(" + text + ")" : text;
  }
  // Whether the error value is never a result: it must come with an exception.
  static bool is_certain(const Slot &slot) {
    return slot.result != model::Nullness::kNullable && !std::holds_alternative<std::monostate>(slot.on_error) &&
           !slot.cxx;
  }
  static bool may_be_none(const Slot &slot) {
    const bool is_never =
        slot.result == model::Nullness::kNonnull ||
        (std::holds_alternative<model::Null>(slot.on_error) && slot.result != model::Nullness::kNullable);
    return !is_never;
  }

  // ---- Variables ----

  SlotRow object(const Slot &slot) const {
    SlotRow row = begin(slot, "");
    row.is_set = !slot.type.pointers.empty();
    return row;
  }
  SlotRow variable(const Slot &slot) const {
    const Shape shape = shapes_.of(slot.type);
    const bool is_none = shape.kind == ShapeKind::kNone;
    SlotRow row = begin(slot, is_none ? "ctypes has no " + shape.why : "");
    row.type = is_none ? "None" : shape.type;
    row.annotation = is_none ? "_Any" : shape.annotation;
    const model::Type behind = model::see_through(slot.type, subject_.names);
    row.is_set = behind.is_const() || (behind.pointers.empty() && slot.type.qualifiers.is_const);
    return row;
  }

  const Subject &subject_;
  const PythonLanguage &language_;
  const Shapes &shapes_;
  std::map<std::string, std::set<std::string>> destroyed_;  // by the function that does: classes of handles
};

Keys<SlotRow> slot_row_keys() {
  Keys<SlotRow> keys;
  keys.text("index", [](const SlotRow &one) { return one.slot->index; });
  keys.text("quoted", [](const SlotRow &one) { return python_string(one.slot->name); });
  keys.text("name", &SlotRow::name).text("docstring", &SlotRow::doc).text("result", &SlotRow::result);
  keys.text("annotation", &SlotRow::annotation).text("given", &SlotRow::given).text("type", &SlotRow::type);
  const auto answer = [](const SlotRow &one) { return std::string(one.is_set ? "True" : "False"); };
  keys.text("indirect", answer).text("constant", answer);
  Keys<PythonParameter> parameters;
  parameters.text("name", &PythonParameter::name).text("type", &PythonParameter::type);
  keys.rows("parameters", &SlotRow::parameters, parameters.text("annotation", &PythonParameter::annotation));
  return keys.rows("options", &SlotRow::options, Keys<std::string>().text("option", detail::AsItIs()));
}

}  // namespace

void add_python_slots(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data) {
  SlotRows rows(subject, language, shapes);
  data.list("function_rows", std::move(rows.functions), slot_row_keys());
  data.list("object_rows", std::move(rows.objects), slot_row_keys());
  data.list("data_rows", std::move(rows.data), slot_row_keys());
  Keys<const Slot *> questions;
  questions.text("name", &Slot::name).text("index", &Slot::index).text("since", &Slot::since);
  data.list("questions", slots_where(subject.api, is_usable), questions);
}

}  // namespace caplet::render
