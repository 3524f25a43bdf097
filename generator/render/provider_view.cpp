// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <set>

#include "model/objects.h"
#include "render/constants.h"
#include "render/literals.h"
#include "render/taken.h"
#include "render/thunks.h"
#include "render/type_declarations.h"
#include "render/view.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

// C99 promises 4095 bytes of a string; GCC's -Woverlength-strings holds us to it.
constexpr std::size_t kPieceBytes = 3900;

template <typename Wanted>
std::vector<const Slot *> slots_where(const Api &api, Wanted wanted) {
  std::vector<const Slot *> out;
  for (const Slot &one : api.slots) {
    if (wanted(one)) out.push_back(&one);
  }
  return out;
}

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

// What a retired function returns after raising.
void add_retired_result(const Subject &subject, const Speller &speller, const Slot &slot, Row &row) {
  const std::string error = speller.error_value(slot);
  row.set("zero_type", "");
  if (slot.signature.result.is_void()) {
    row.set("result", "");
    return;
  }
  const model::Type behind = model::see_through(slot.signature.result, subject.names);
  const model::Entity entity = subject.names.find(behind.base);
  const bool is_value = behind.pointers.empty();
  if (!error.empty()) {
    row.set("result", error);
  } else if (!is_value || std::holds_alternative<const model::Callback *>(entity)) {
    row.set("result", "CAPLET_NULL");
  } else if (std::holds_alternative<const model::Scalar *>(entity)) {
    row.set("result", "0");
  } else if (std::holds_alternative<const model::Enum *>(entity)) {
    row.set("result", "CAPLET_CAST(" + speller.type(slot.signature.result) + ", 0)");
  } else {  // a struct: one in static storage is zero in C and C++ alike
    row.set("zero_type", speller.declaration(slot.signature.result, "zero"));
    row.set("result", "zero");
  }
}

// What stands in the table where nothing keeps it out.
std::string provided_value(const Speller &speller, const Slot &slot) {
  if (slot.cxx) return thunk_name(speller.api(), slot);
  return (slot.kind == SlotKind::kFunction ? "" : "&") + speller.name(slot);
}

void fill_retired_function(const Subject &subject, const Speller &speller, const Slot &slot, Row &row) {
  const std::string name = "caplet_" + subject.api.name + "_retired_" + slot.name;
  row.set("head", "static " + speller.provided(slot.signature, name) + " {");
  std::string unused;
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) {
    unused += "  (void)" + speller.parameter_name(slot.signature, i) + ";\n";
  }
  row.set("unused", unused);
  row.set("taken", release_taken(speller, slot, [&](const Slot &destroyer) {
                     return Destroying{destroyer.optional ? "" : provided_value(speller, destroyer), ""};
                   }).text(2));
  row.set("name_string", string_literal(slot.name));
  add_retired_result(subject, speller, slot, row);
}

// A variable in a retired object's or datum's place: old consumers still read through its address.
void fill_retired_variable(const Subject &subject, const Speller &speller, const Slot &slot, Row &row) {
  row.set("variable", "caplet_" + subject.api.name + "_retired_" + slot.name);
  model::Type type = slot.type;
  (type.pointers.empty() ? type.qualifiers : type.pointers.back()).is_const = false;
  row.set("declaration", speller.declaration(type, "caplet_" + subject.api.name + "_retired_" + slot.name));
  row.set("is_object", type.base == "PyObject" && type.pointers.size() == 1);
}

// A type object's place is taken by one of Python's. Its address is no constant where Python is a DLL, so the table gets it
// as it is provided.
bool is_retired_type(const Slot &slot) {
  return slot.retired && slot.kind == SlotKind::kObject && slot.type.pointers.empty();
}

std::string slot_value(const Api &api, const Speller &speller, const Slot &slot) {
  const bool function = slot.kind == SlotKind::kFunction;
  if (is_per_interpreter(api, slot) || is_retired_type(slot)) return "CAPLET_NULL";
  const std::string retired = "caplet_" + api.name + "_retired_" + slot.name;
  if (slot.retired && !function && !slot.type.bounds.empty()) {  // C has no conversion that adds const to elements
    return "CAPLET_POINTER_CAST(" + speller.declaration(slot.type, "(*)") + ", &" + retired + ")";
  }
  if (slot.retired) return (function ? "" : "&") + retired;
  if (slot.optional) return "caplet_" + api.name + "_" + slot.name;
  return provided_value(speller, slot);
}

void add_thunks(const Speller &speller, Data &data) {
  std::vector<const Slot *> thunks =
      slots_where(speller.api(), [](const Slot &one) { return one.cxx && !one.retired; });
  data.values.set("has_thunks", !thunks.empty());
  const std::string raise = thunks.empty() ? "" : raise_function(speller);
  data.values.set("raise_function", raise.substr(0, raise.size() - (raise.empty() ? 0 : 1)));
  data.feeds["thunks"] = feed_of(std::move(thunks), [speller](const Slot *slot, Row &row) {
    row.set("optional_name", slot->optional ? slot->name : "");
    const std::string text = thunk(speller, *slot);
    row.set("text", text.substr(0, text.size() - 1));
  });
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

std::string constant_check(const Speller &speller, const model::Constant &constant) {
  const std::string &name = speller.name(constant);
  std::string check = value_check(speller, constant) + type_check(speller, constant);
  if (name.find("::") == std::string::npos) return "#ifdef " + name + "\n" + check + "#endif\n";
  return check;
}

// Only what a compiler can compare: C has no constant expressions of floating type, texts compare by length.
std::vector<std::string> constant_checks(const Api &api, const Speller &speller) {
  std::vector<std::string> out;
  if (!speller.uses_header()) return out;
  for (const model::Constant &one : api.constants) {
    const bool is_scoped = speller.name(one).find("::") != std::string::npos;
    const bool is_comparable = !std::holds_alternative<std::string>(one.value) || (!is_scoped && !one.type);
    if (is_comparable) {
      out.push_back(constant_check(speller, one));
    }
  }
  return out;
}

struct Piece {
  std::size_t begin, size;
};
std::vector<Piece> cut(const std::string &text) {
  std::vector<Piece> pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(begin + kPieceBytes, text.size());
    const std::size_t line = end == text.size() ? end : text.rfind('\n', end - 1) + 1;
    if (line > begin) end = line;
    pieces.push_back({begin, end - begin});
    begin = end;
  }
  return pieces;
}

// One literal a line.
std::string piece_literals(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    out += (out.empty() ? "    " : "\n    ") + string_literal(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

void add_interface(const Subject &subject, Data &data) {
  const bool embed = subject.options.embed_interface && !subject.interface_json.empty();
  data.values.set("embed", embed);
  const std::vector<Piece> pieces = embed ? cut(subject.interface_json) : std::vector<Piece>();
  const auto numbered = [pieces](std::size_t index, Row &row) {
    if (index >= pieces.size()) return false;
    row.set("number", std::to_string(index));
    row.set("size", std::to_string(pieces[index].size + 1));
    return true;
  };
  data.feeds["piece_members"] = numbered;
  data.feeds["pieces"] = [pieces, numbered, &subject](std::size_t index, Row &row) {
    if (!numbered(index, row)) return false;
    row.set("literals",
            piece_literals(std::string_view(subject.interface_json).substr(pieces[index].begin, pieces[index].size)));
    return true;
  };
}

// Prototypes of what the user defines, where no header of theirs declares it.
void add_prototypes(const Subject &subject, const Speller &speller, Data &data) {
  std::vector<const Slot *> declared;
  if (!speller.uses_header()) {
    declared = slots_where(subject.api, [&](const Slot &one) {
      return !one.retired && !one.is_static && !is_per_interpreter(subject.api, one);
    });
  }
  data.values.set("has_prototypes", !declared.empty());
  data.feeds["prototypes"] = feed_of(std::move(declared), [&subject, speller](const Slot *slot, Row &row) {
    row.set("doc", doc_comment(slot_doc(subject, speller, *slot)));
    row.set("declaration", slot->kind == SlotKind::kFunction
                               ? speller.provided(slot->signature, slot->name) + ";"
                               : "extern " + speller.declaration(slot->type, slot->name) + ";");
  });
}

void add_slots(const Subject &subject, const Speller &speller, Data &data) {
  const Api &api = subject.api;
  const std::vector<const Slot *> all = slots_where(api, [](const Slot &) { return true; });
  data.feeds["slots"] = feed_of(all, [speller](const Slot *slot, Row &row) {
    row.set("field", speller.table_field(*slot));
    row.set("index", std::to_string(slot->index));
    row.set("since", slot->since > 1 ? std::to_string(slot->since) : "");
    row.set("retired", slot->retired);
  });
  data.feeds["slot_values"] = feed_of(all, [&api, speller](const Slot *slot, Row &row) {
    row.set("value", slot_value(api, speller, *slot));
    row.set("index", std::to_string(slot->index));
  });
  std::vector<const Slot *> optional =
      slots_where(api, [&](const Slot &one) { return one.optional && !one.retired && !is_per_interpreter(api, one); });
  data.values.set("has_optional", !optional.empty());
  data.feeds["optional_slots"] = feed_of(std::move(optional), [speller](const Slot *slot, Row &row) {
    row.set("name", slot->name);
    row.set("value", provided_value(speller, *slot));
  });
  data.feeds["retired_functions"] =
      feed_of(slots_where(api, [](const Slot &one) { return one.retired && one.kind == SlotKind::kFunction; }),
              [&subject, speller](const Slot *slot, Row &row) { fill_retired_function(subject, speller, *slot, row); });
  const auto is_variable = [](const Slot &one) {
    return one.retired && (one.kind == SlotKind::kData || is_made_at_run_time(one));
  };
  data.feeds["retired_variables"] =
      feed_of(slots_where(api, is_variable),
              [&subject, speller](const Slot *slot, Row &row) { fill_retired_variable(subject, speller, *slot, row); });
  data.feeds["retired_types"] = feed_of(slots_where(api, is_retired_type), [](const Slot *slot, Row &row) { row.set("name", slot->name); });
  data.values.set("has_retired",
                  std::any_of(api.slots.begin(), api.slots.end(), [](const Slot &s) { return s.retired; }));
}

// Where the variables of an isolated API are is for `provide` to say, in each interpreter.
void add_variables(const Api &api, const Speller &speller, Data &data) {
  std::vector<const Slot *> variables = slots_where(api, [&](const Slot &one) { return is_per_interpreter(api, one); });
  data.values.set("has_variables", !variables.empty());
  data.feeds["variables"] = feed_of(std::move(variables), [speller](const Slot *slot, Row &row) {
    row.set("field", speller.table_field(*slot));
    row.set("name", slot->name);
  });
}

// Under which path the module is to publish the capsule.
void add_paths(const Api &api, Data &data) {
  std::vector<std::string> paths;
  if (!api.aliases.empty()) paths.push_back(api.capsule);
  paths.insert(paths.end(), api.aliases.begin(), api.aliases.end());
  data.values.set("has_aliases", !paths.empty());
  data.values.set(
      "path", paths.empty() ? string_literal(api.capsule) : "caplet_path_in(module, caplet_" + api.name + "_paths)");
  data.feeds["paths"] =
      feed_of(std::move(paths), [](const std::string &path, Row &row) { row.set("path", string_literal(path)); });
}

}  // namespace

Data provider_view(const Subject &subject) {
  const Api &api = subject.api;
  Data data = common_view(subject);
  add_descriptor(subject, data);
  const Speller speller(api, subject.names, Side::kProvider, types_apart(subject));
  data.values.set("guard", upper(api.name) + "_PROVIDER_H");
  if (speller.uses_header()) data.values.set("atomic", false);  // that header says _Atomic itself
  data.values.set("is_cxx", api.language == model::Language::kCxx);
  std::vector<std::string> types = provider_types(subject, speller);
  data.values.set("has_types", !types.empty());
  data.feeds["types"] = feed_of(
      std::move(types), [](const std::string &text, Row &row) { row.set("text", text.substr(0, text.size() - 1)); });
  add_prototypes(subject, speller, data);
  add_thunks(speller, data);
  add_slots(subject, speller, data);
  add_type_infos(subject, speller, api.minor, data);
  add_externals(subject, data);
  std::vector<std::string> checks = constant_checks(api, speller);
  data.values.set("has_checks", !checks.empty());
  data.values.set("has_type_checks", !checks.empty() && api.language == model::Language::kCxx);
  data.feeds["checks"] = feed_of(
      std::move(checks), [](const std::string &text, Row &row) { row.set("text", text.substr(0, text.size() - 1)); });
  add_interface(subject, data);
  const bool objects = std::any_of(api.slots.begin(), api.slots.end(), [&](const Slot &one) {
    return !one.retired && leads_to_objects(one, subject.names);
  });
  add_variables(api, speller, data);
  const bool single = api.interpreters ? *api.interpreters == model::Interpreters::kSingle : objects;
  data.values.set("single", single);
  const bool filled = std::any_of(api.slots.begin(), api.slots.end(), is_retired_type) && !api.is_isolated();
  data.values.set("writable", single || filled);
  add_paths(api, data);
  return data;
}

}  // namespace caplet::render
