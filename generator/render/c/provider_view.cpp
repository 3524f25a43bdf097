// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <set>

#include "model/objects.h"
#include "render/c/c_view.h"
#include "render/c/constants.h"
#include "render/c/literals.h"
#include "render/c/protocol_view.h"
#include "render/c/refused_calls.h"
#include "render/c/type_declarations.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

// C99 promises 4095 bytes of a string; GCC's -Woverlength-strings holds us to it.
constexpr std::size_t kPieceBytes = 3900;

std::vector<std::string> provider_types(const Subject &subject, const Speller &speller) {
  const auto all = [](const model::Record &) { return true; };
  if (!speller.uses_header()) return declare_types(speller, {[](const model::Named &) { return true; }, all});
  std::set<const model::Named *> wanted = types_of_retired_slots(subject);  // the header may have others of the name
  for (const auto &one : subject.api.typedefs) {
    if (one.is_inline) wanted.insert(&one);
  }
  for (const auto &one : subject.api.callbacks) {
    if (one.is_inline) wanted.insert(&one);
  }
  return declare_types(speller, {[&](const model::Named &entity) { return wanted.count(&entity) != 0; }, all});
}

// The types of retired slots, for which the user's header has no use, and so perhaps another one for their names. The
// table of an isolated API is declared by Caplet.
std::set<const model::Named *> types_apart(const Subject &subject) {
  if (subject.api.header.empty()) return {};
  std::set<const model::Named *> apart = types_of_retired_slots(subject);
  for (const model::Handle &one : subject.api.handles) {
    if (one.name == subject.api.table_name()) apart.erase(&one);
  }
  return apart;
}

// What a retired function returns after raising; "zero", a variable, for a struct: one in static storage is zero in C
// and C++ alike.
std::string retired_result(const Speller &speller, const Slot &slot) {
  if (slot.signature.result.is_void()) return "";
  std::string error = speller.error_value(slot);
  if (!error.empty()) return error;
  const model::Type behind = model::see_through(slot.signature.result, speller.names());
  const model::Entity entity = speller.names().find(behind.base);
  if (!behind.pointers.empty() || model::as<model::Callback>(entity)) return "CAPLET_NULL";
  if (model::as<model::Scalar>(entity)) return "0";
  const bool is_enum = model::as<model::Enum>(entity);
  return is_enum ? "CAPLET_CAST(" + speller.type(slot.signature.result) + ", 0)" : "zero";
}

// What stands in the table where nothing keeps it out.
std::string provided_value(const Speller &speller, const Slot &slot) {
  if (slot.cxx) return thunk_name(speller.api(), slot);
  return (slot.kind == SlotKind::kFunction ? "" : "&") + speller.name(slot);
}

std::string retired_name(const Api &api, const Slot &slot) { return "caplet_" + api.name + "_retired_" + slot.name; }

Keys<const Slot *> retired_function_keys(const Speller &speller) {
  Keys<const Slot *> keys;
  keys.text("head", [&speller](const Slot *slot) {
    return "static " + speller.provided(slot->signature, retired_name(speller.api(), *slot)) + " {";
  });
  keys.text("name", &Slot::name);
  keys.rows(
      "parameters", [&speller](const Slot *slot) { return speller.parameter_names(slot->signature); },
      Keys<std::string>().text("name", detail::AsItIs()));
  const auto taken = [&speller](const Slot *slot) {
    return release_taken(speller, *slot, [&](const Slot &destroyer) {
      return DestroyCall{destroyer.optional ? "" : provided_value(speller, destroyer), ""};
    });
  };
  keys.rows("taken", taken, Keys<std::string>().text("statement", detail::AsItIs()));
  keys.text("result", [&speller](const Slot *slot) { return retired_result(speller, *slot); });
  keys.text("zero", [&speller](const Slot *slot) {
    const bool is_struct = retired_result(speller, *slot) == "zero";
    return is_struct ? speller.declaration(slot->signature.result, "zero") : "";
  });
  return keys;
}

// A variable in a retired object's or datum's place: old consumers still read through its address.
Keys<const Slot *> retired_variable_keys(const Speller &speller) {
  Keys<const Slot *> keys;
  keys.text("variable", [&api = speller.api()](const Slot *slot) { return retired_name(api, *slot); });
  keys.text("declaration", [&speller](const Slot *slot) {
    model::Type type = slot->type;
    (type.pointers.empty() ? type.qualifiers : type.pointers.back()).is_const = false;
    return speller.declaration(type, retired_name(speller.api(), *slot));
  });
  keys.flag("is_object",
            [](const Slot *slot) { return slot->type.base == "PyObject" && slot->type.pointers.size() == 1; });
  return keys;
}

// A type object's place is taken by one of Python's. Its address is no constant where Python is a DLL, so the table
// gets it as it is provided.
bool is_retired_type(const Slot &slot) {
  return slot.retired && slot.kind == SlotKind::kObject && slot.type.pointers.empty();
}

Keys<const Slot *> retired_type_keys() {
  Keys<const Slot *> keys;
  keys.text("name", &Slot::name);
  return keys;
}

std::string slot_value(const Api &api, const Speller &speller, const Slot &slot) {
  const bool function = slot.kind == SlotKind::kFunction;
  if (is_per_interpreter(api, slot) || is_retired_type(slot)) return "CAPLET_NULL";
  if (!slot.retired) return slot.optional ? "caplet_" + api.name + "_" + slot.name : provided_value(speller, slot);
  const std::string retired = retired_name(api, slot);
  if (!function && !slot.type.bounds.empty()) {  // C has no conversion that adds const to elements
    return "CAPLET_POINTER_CAST(" + speller.declaration(slot.type, "(*)") + ", &" + retired + ")";
  }
  return (function ? "" : "&") + retired;
}

std::string assertion(const std::string &condition, const std::string &message) {
  return "static_assert(" + condition + ", " + string_literal(message) + ");\n";
}

std::string value_check(const Speller &speller, const model::Constant &constant) {
  if (std::holds_alternative<double>(constant.value)) return "";
  const std::string &name = speller.name(constant);
  const bool is_cxx = speller.api().language == model::Language::kCxx;
  const std::string value = is_cxx ? constant_text(speller, constant).cxx : constant_number(constant);
  const bool is_text = std::holds_alternative<std::string>(constant.value);
  const std::string condition = is_text ? "sizeof(" + name + ") == sizeof(" + value + ")" : name + " == " + value;
  return assertion(condition, constant.name + " differs from the interface file");
}

// Where C++ reads a header of C, an enumerator isn't an int.
std::string type_check(const Speller &speller, const model::Constant &constant) {
  const bool is_cxx = speller.api().language == model::Language::kCxx;
  const std::string &name = speller.name(constant);
  const std::string condition =
      is_cxx ? has_type_in_cxx(speller, constant, name) : has_type_in_c(speller, constant, name);
  if (condition.empty()) return "";
  const std::string check = assertion(condition, constant.name + " has another type than in the interface file");
  return is_cxx ? check : "#ifndef __cplusplus\n" + check + "#endif\n";
}

std::string constant_assertion(const Speller &speller, const model::Constant &constant) {
  const std::string &name = speller.name(constant);
  std::string check = value_check(speller, constant) + type_check(speller, constant);
  if (name.find("::") == std::string::npos) return "#ifdef " + name + "\n" + check + "#endif\n";
  return check;
}

// Only what a compiler can compare: C has no constant expressions of floating type, texts compare by length.
std::vector<std::string> constant_assertions(const Api &api, const Speller &speller) {
  std::vector<std::string> out;
  if (!speller.uses_header()) return out;
  for (const model::Constant &one : api.constants) {
    const bool is_scoped = speller.name(one).find("::") != std::string::npos;
    const bool is_comparable = !std::holds_alternative<std::string>(one.value) || (!is_scoped && !one.type);
    if (is_comparable) {
      out.push_back(constant_assertion(speller, one));
    }
  }
  return out;
}

struct Piece {
  std::size_t number, begin, size;
};
std::vector<Piece> cut(const std::string &text) {
  std::vector<Piece> pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(begin + kPieceBytes, text.size());
    const std::size_t line = end == text.size() ? end : text.rfind('\n', end - 1) + 1;
    if (line > begin) end = line;
    pieces.push_back({pieces.size(), begin, end - begin});
    begin = end;
  }
  return pieces;
}

// One literal a line.
void append_piece(std::string_view text, std::string &out) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    out += begin == 0 ? "    " : "\n    ";
    append_string_literal(text.substr(begin, end - begin), out);
    begin = end;
  }
}

void add_interface(const Subject &subject, Data &data) {
  const bool embed = subject.options.embed_interface && !subject.interface_json.empty();
  data.set("embed", embed);
  const std::vector<Piece> pieces = embed ? cut(subject.interface_json) : std::vector<Piece>();
  Keys<Piece> keys;
  keys.text("number", &Piece::number).text("size", [](const Piece &one) { return one.size + 1; });
  keys.text("literals", [&json = subject.interface_json](const Piece &one, std::string &out) {
    append_piece(std::string_view(json).substr(one.begin, one.size), out);
  });
  data.list("pieces", pieces, keys);
}

// Prototypes of what the user defines, where no header of theirs declares it.
void add_prototypes(const Subject &subject, const Speller &speller, Data &data) {
  std::vector<const Slot *> declared;
  if (!speller.uses_header()) {
    declared = slots_where(subject.api, [&](const Slot &one) {
      return !one.retired && one.until == 0 && !one.is_static && !is_per_interpreter(subject.api, one);
    });
  }
  Keys<const Slot *> keys;
  keys.text("doc", [&subject, &speller](const Slot *slot) { return doc_comment(slot_doc(subject, speller, *slot)); });
  keys.text("declaration", [&speller](const Slot *slot) {
    if (slot->kind == SlotKind::kFunction) return speller.provided(slot->signature, slot->name) + ";";
    return "extern " + speller.declaration(slot->type, slot->name) + ";";
  });
  data.list("prototypes", std::move(declared), keys);
}

void add_slots(const Speller &speller, Data &data) {
  const Api &api = speller.api();
  Keys<const Slot *> keys = slot_keys();
  keys.text("field", [&speller](const Slot *slot) { return speller.table_field(*slot); });
  keys.text("value", [&api, &speller](const Slot *slot) { return slot_value(api, speller, *slot); });
  data.list("slots", slots_where(api, [](const Slot &) { return true; }), keys);
  Keys<const Slot *> optional;
  optional.text("name", &Slot::name);
  optional.text("value", [&speller](const Slot *slot) { return provided_value(speller, *slot); });
  data.list(
      "optional_slots",
      slots_where(api, [&](const Slot &one) { return one.optional && !one.retired && !is_per_interpreter(api, one); }),
      optional);
  data.list("retired_functions",
            slots_where(api, [](const Slot &one) { return one.retired && one.kind == SlotKind::kFunction; }),
            retired_function_keys(speller));
  const auto is_variable = [](const Slot &one) {
    return one.retired && (one.kind == SlotKind::kData || is_made_at_run_time(one));
  };
  data.list("retired_variables", slots_where(api, is_variable), retired_variable_keys(speller));
  data.list("retired_types", slots_where(api, is_retired_type), retired_type_keys());
  data.set("has_retired", std::any_of(api.slots.begin(), api.slots.end(), [](const Slot &s) { return s.retired; }));
}

// Where the variables of an isolated API are is for `provide` to say, in each interpreter.
void add_variables(const Api &api, const Speller &speller, Data &data) {
  std::vector<const Slot *> variables = slots_where(api, [&](const Slot &one) { return is_per_interpreter(api, one); });
  Keys<const Slot *> keys;
  keys.text("field", [&speller](const Slot *slot) { return speller.table_field(*slot); }).text("name", &Slot::name);
  data.list("variables", std::move(variables), keys);
}

// Under which path the module is to publish the capsule. The first path is the end of the record.
void add_paths(const Api &api, Data &data) {
  const std::string first = "CAPLET_END_OF(caplet_" + api.name + "_record, " + string_literal(api.capsule) + ")";
  data.set("path", api.aliases.empty() ? first : "caplet_path_in(module, caplet_" + api.name + "_paths)");
  std::vector<std::string> paths;
  if (!api.aliases.empty()) paths.push_back(first);
  for (const std::string &one : api.aliases) paths.push_back(string_literal(one));
  data.list("paths", std::move(paths), Keys<std::string>().text("path", detail::AsItIs()));
}

}  // namespace

Speller provider_speller(const Subject &subject) {
  return Speller(subject.api, subject.names, Side::kProvider, types_apart(subject));
}

Data provider_data(const Subject &subject, const Speller &speller) {
  const Api &api = subject.api;
  Data data = common_view(subject);
  add_descriptor(subject, Side::kProvider, data);
  data.set("guard", upper(api.name) + "_PROVIDER_H");
  if (speller.uses_header()) data.set("atomic", false);  // that header says _Atomic itself
  data.set("is_cxx", api.language == model::Language::kCxx);
  std::vector<std::string> types = provider_types(subject, speller);
  data.texts("types", "text", without_newlines(std::move(types)));
  add_prototypes(subject, speller, data);
  add_slots(speller, data);
  add_type_infos(subject, speller, api.minor, data);
  add_externals(subject, data);
  std::vector<std::string> checks = constant_assertions(api, speller);
  data.set("has_type_checks", !checks.empty() && api.language == model::Language::kCxx);
  data.texts("checks", "text", without_newlines(std::move(checks)));
  add_interface(subject, data);
  const bool objects = std::any_of(api.slots.begin(), api.slots.end(), [&](const Slot &one) {
    return !one.retired && leads_to_objects(one, subject.names);
  });
  add_variables(api, speller, data);
  const bool single = api.interpreters ? *api.interpreters == model::Interpreters::kSingle : objects;
  data.set("single", single);
  const bool filled = std::any_of(api.slots.begin(), api.slots.end(), is_retired_type) && !api.is_isolated();
  data.set("writable", single || filled);
  add_paths(api, data);
  add_protocol(api, data);
  return data;
}

}  // namespace caplet::render
