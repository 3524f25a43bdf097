// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The table, and functions, objects and data as methods.
#include <algorithm>

#include "render/facts/contract.h"
#include "render/rust/arguments.h"
#include "render/rust/rows.h"
#include "render/rust/words.h"

namespace caplet::render {
namespace {

using model::Slot;
using model::SlotKind;

struct RustSlotRow {
  const Slot *slot;
  std::string name, field, doc, deprecated, version;
  int since = 0;
  bool is_guarded = false;
  // ---- Of functions ----
  std::string generics = {}, given = {}, returns = {}, call = {}, is_error = {}, value = {};
  bool is_unsafe = false, is_certain = false, is_result = false, is_detached = false;
  std::vector<std::string> before = {};
  // ---- Of objects, data, and what Rust only has the address of ----
  std::string type = {};
  bool is_set = false;  // an object behind a pointer, a constant variable, a variadic function
};

std::string replaced(std::string text, const std::string &what, const std::string &with) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

class RustSlotRows {
 public:
  RustSlotRows(const Subject &subject, const RustLanguage &language, const RustTypes &types)
      : subject_(subject), language_(language), types_(types), calls_(subject, language, types) {
    for (const Slot &one : subject.api.slots) {
      table.push_back(field(one));
      if (!is_usable(one)) continue;
      if (one.kind == SlotKind::kFunction) {
        add_function(one);
      } else if (one.kind == SlotKind::kObject) {
        RustSlotRow row = begin(one, "");
        row.is_set = !one.type.pointers.empty();
        objects.push_back(std::move(row));
      } else {
        add_variable(one);
      }
    }
  }
  std::vector<RustSlotRow> table, functions, objects, data, raw;

 private:
  // What the table has there.
  RustSlotRow field(const Slot &slot) const {
    RustSlotRow row{&slot, "", rust_name(slot.name), "", "", ""};
    if (slot.kind == SlotKind::kReserved) row.field = "reserved_" + std::to_string(slot.index);
    row.type = "*mut c_void";
    std::string why;
    const std::string function = types_.function(slot.signature, why);
    if (slot.kind == SlotKind::kFunction && !slot.retired && !function.empty()) row.type = "Option<" + function + ">";
    return row;
  }

  RustSlotRow begin(const Slot &slot, const std::string &note) const {
    RustSlotRow row{&slot, rust_method(slot.name), rust_name(slot.name), "", "", ""};
    std::string doc = slot_doc(subject_, language_, slot);
    if (doc.empty()) doc = "`" + slot.name + "` of the C API.";
    row.doc = rust_doc(doc + note, "    /// ");
    if (slot.deprecated) {
      const std::string text = slot.deprecated->empty() ? "" : "(note = " + rust_string(*slot.deprecated) + ")";
      row.deprecated = "#[deprecated" + text + "]";
    }
    row.since = needed_minor(subject_, slot);
    row.is_guarded = slot.optional || row.since > subject_.floor;
    row.version = rust_optional(subject_.versions[static_cast<std::size_t>(row.since)]);
    return row;
  }

  // ---- Functions ----

  void add_raw(const Slot &slot, const std::string &type, const std::string &why) {
    RustSlotRow row = begin(slot, "\n\nOnly its address: " + why + ".");
    row.type = type;
    row.is_set = slot.signature.variadic;
    raw.push_back(std::move(row));
  }

  void add_function(const Slot &slot) {
    std::string why;
    const std::string pointer = types_.function(slot.signature, why);
    if (pointer.empty()) return add_raw(slot, "*mut c_void", "Rust has no " + why);
    if (slot.signature.variadic) return add_raw(slot, pointer, "it takes a variable number of arguments");
    const bool is_released = slot.gil == model::Gil::kReleased;
    RustSlotRow row = function(slot, is_released, true);
    const std::vector<RustArgument> given = calls_.arguments(slot).all;
    const auto is_object = [](const RustArgument &one) { return one.is_object; };
    const bool can_do_without =
        is_released && row.is_error.empty() && std::none_of(given.begin(), given.end(), is_object);
    functions.push_back(std::move(row));
    if (!can_do_without) return;
    row = function(slot, false, false);
    row.name += "_without_gil";
    functions.push_back(std::move(row));
  }

  static std::string safety(const RustArguments &arguments) {
    std::string out;
    for (const RustArgument &one : arguments.all) {
      if (one.unsafe.empty()) continue;
      const char *what = one.unsafe == "inside" ? "has pointers in it: they must be" : "must be a pointer";
      out += "\n`" + one.name + "` " + what + " such as the function expects, valid for as long as it uses it.";
    }
    return out.empty() ? "" : "\n\n# Safety" + out;
  }

  RustSlotRow function(const Slot &slot, bool is_detached, bool is_attached) const {
    const RustArguments arguments = calls_.arguments(slot);
    const RustReturn result = calls_.returned(slot);
    std::string note = safety(arguments);
    if (arguments.may_panic) note += "\n\n# Panics\nWhere slices have other lengths than the function takes.";
    if (!is_attached) note = "\n\nThe same for threads that Python doesn't know." + note;
    RustSlotRow row = begin(slot, note);
    row.is_unsafe = note.find("# Safety") != std::string::npos;
    row.before = arguments.before;
    const bool has_py = result.has_py;
    if (has_py || result.has_lifetime) {
      row.generics = std::string("<") + (has_py ? "'py" : "") + (has_py && result.has_lifetime ? ", " : "") +
                     (result.has_lifetime ? "'a" : "") + ">";
    }
    const bool uses_py = is_detached || !result.is_error.empty();
    if (is_attached) row.given += has_py ? ", py: Python<'py>" : uses_py ? ", py: Python<'_>" : ", _: Python<'_>";
    std::string values;
    for (std::size_t i = 0; i < arguments.all.size(); ++i) {
      const RustArgument &one = arguments.all[i];
      const bool is_source = result.has_lifetime && slot.signature.parameters[i].name == slot.lifetime;
      if (!one.type.empty()) {
        row.given += ", " + one.name + ": " + (is_source ? replaced(one.type, "&", "&'a ") : one.type);
      }
      values += (i == 0 ? "" : ", ") + one.value;
    }
    row.is_detached = is_detached;
    row.call = "unsafe { call(" + values + ") }";
    if (is_detached) row.call = "caplet::detached(py, || " + row.call + ")";
    finish(result, row);
    return row;
  }

  static void finish(const RustReturn &result, RustSlotRow &row) {
    row.is_error = result.is_error;
    row.is_certain = result.is_certain;
    row.is_result = !result.is_error.empty() || row.is_guarded;
    row.returns = result.type;
    if (row.is_result) row.returns = "PyResult<" + (result.type.empty() ? std::string("()") : result.type) + ">";
    row.value = replaced(result.value, "CALL", result.is_error.empty() ? row.call : "result");
    if (!result.is_error.empty() || !row.is_result) return;
    if (result.type.empty()) {
      row.before.push_back(row.value + ";");
      row.value = "()";
    }
  }

  // ---- Variables ----

  void add_variable(const Slot &slot) {
    const RustType type = types_.of(slot.type);
    if (type.kind == RustKind::kNone || type.kind == RustKind::kVoid)
      return add_raw(slot, "*mut c_void", "Rust has no such type");
    RustSlotRow row = begin(slot, "");
    const model::Type behind = types_.without_typedef(slot.type);
    const bool is_const = behind.is_const();
    row.is_set =
        is_const && type.kind != RustKind::kArray &&
        (type.kind != RustKind::kRecord || !types_.has_head(subject_.names.find<model::Record>(behind.base)->layout));
    row.type = row.is_set ? type.text : (is_const ? "*const " : "*mut ") + type.text;
    data.push_back(std::move(row));
  }

  const Subject &subject_;
  const RustLanguage &language_;
  const RustTypes &types_;
  RustCalls calls_;
};

Keys<RustSlotRow> rust_slot_keys() {
  Keys<RustSlotRow> keys;
  keys.text("slot", [](const RustSlotRow &one) { return one.slot->name; });
  keys.text("name", &RustSlotRow::name).text("field", &RustSlotRow::field).text("comment", &RustSlotRow::doc);
  keys.text("deprecated", &RustSlotRow::deprecated).text("version", &RustSlotRow::version);
  keys.text("since", &RustSlotRow::since).flag("is_guarded", &RustSlotRow::is_guarded);
  keys.text("generics", &RustSlotRow::generics)
      .text("given", &RustSlotRow::given)
      .text("returns", &RustSlotRow::returns);
  keys.text("call", &RustSlotRow::call).text("is_error", &RustSlotRow::is_error).text("value", &RustSlotRow::value);
  keys.flag("is_unsafe", &RustSlotRow::is_unsafe).flag("is_certain", &RustSlotRow::is_certain);
  keys.flag("is_result", &RustSlotRow::is_result).flag("is_set", &RustSlotRow::is_set);
  keys.text("type", &RustSlotRow::type);
  return keys.rows("before", &RustSlotRow::before, Keys<std::string>().text("line", detail::AsItIs()));
}

struct RustOwned {
  std::string type, field, arguments;
  bool without_gil, is_guarded;
  std::string slot;
};

void add_owned(const Subject &subject, const RustTypes &types, const RustCalls &calls, Data &data) {
  std::vector<RustOwned> all;
  for (const model::Handle &one : subject.api.handles) {
    const Slot *slot = calls.destroyer(one);
    if (slot == nullptr) continue;
    const std::string table = calls.takes_table(*slot) ? "api.imported.table().cast(), " : "";
    const bool is_guarded = slot->optional || slot->since > subject.floor;
    all.push_back({types.type_name(one), rust_name(slot->name), table + "it", slot->gil == model::Gil::kReleased,
                   is_guarded, slot->name});
  }
  Keys<RustOwned> keys;
  keys.text("type", &RustOwned::type).text("field", &RustOwned::field).text("arguments", &RustOwned::arguments);
  keys.flag("without_gil", &RustOwned::without_gil).flag("is_guarded", &RustOwned::is_guarded);
  data.list("owned_rows", std::move(all), keys.text("slot", &RustOwned::slot));
}

}  // namespace

void add_rust_slots(const Subject &subject, const RustLanguage &language, const RustTypes &types, Data &data) {
  RustSlotRows rows(subject, language, types);
  data.list("table_rows", std::move(rows.table), rust_slot_keys());
  data.list("function_rows", std::move(rows.functions), rust_slot_keys());
  data.list("object_rows", std::move(rows.objects), rust_slot_keys());
  data.list("data_rows", std::move(rows.data), rust_slot_keys());
  data.list("raw_rows", std::move(rows.raw), rust_slot_keys());
  add_owned(subject, types, RustCalls(subject, language, types), data);
  Keys<const Slot *> questions;
  questions.text("name", &Slot::name).text("index", &Slot::index);
  questions.text("since", [&subject](const Slot *one) { return needed_minor(subject, *one); });
  data.list("questions", slots_where(subject.api, is_usable), questions);
}

}  // namespace caplet::render
