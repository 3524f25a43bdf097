// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What consumers of a foreign table call: functions and macros by the original names, and questions about them.
#include <algorithm>

#include "model/references.h"
#include "render/c/c_view.h"
#include "render/c/foreign_view.h"
#include "render/c/literals.h"
#include "render/c/refused_calls.h"
#include "render/c/wrappers.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Parameter;
using model::Slot;
using model::SlotKind;

// What consumers call the table: what an import gives them is a handle, of a protocol each object may have another.
std::string handle_word(const Api &api) { return api.protocol ? "table" : "handle"; }

// The expression for the table that one calls through: "geometry_table_()", or the handle.
std::string table_of(const Api &api, const std::string &handle) {
  return api.takes_table() ? handle : api.name + "_table_()";
}
std::string inner_table_of(const ForeignSlot &one, const std::string &table) {
  return one.inside == nullptr ? table : table + "->" + one.inside->name;
}

// The conditions under which the slot is not there; empty where it always is. `table`: that which the capsule has.
std::string lacks(const Subject &subject, const ForeignSlot &one, const std::string &table) {
  const Api &api = subject.api;
  const std::string minor = api.name + "_minor_(" + (api.takes_table() ? table : "") + ")";
  std::string text;
  const auto add = [&](const std::string &condition) { text += (text.empty() ? "" : " || ") + condition; };
  const auto add_all = [&](const Slot &slot, const std::string &from) {
    const std::string is_null = from + "->" + slot.name + " == CAPLET_NULL";
    if (api.is_dict()) {  // each says by itself whether it is there
      if (may_be_null(slot) || slot.until != 0) return add(is_null);
      const std::string is_asked = upper(api.name) + "_REQUIRE < " + std::to_string(slot.since);
      if (slot.since > subject.floor) add(is_asked + " && " + is_null);
      return;
    }
    if (slot.since > subject.floor) add(upper(api.name) + "_LACKS_(" + minor + ", " + std::to_string(slot.since) + ")");
    if (slot.until != 0) add(minor + " > " + std::to_string(slot.until));
    if (may_be_null(slot)) add(is_null);
  };
  if (one.inside != nullptr) add_all(*one.inside, table);
  add_all(*one.slot, inner_table_of(one, table));
  return text;
}

std::string left_out(const Subject &subject, const ForeignSlot &one) {
  const auto gone = [&](const Slot *slot) {
    return slot != nullptr && slot->until != 0 && slot->until < subject.floor;
  };
  if (!gone(one.slot) && !gone(one.inside)) return "";
  const int until = gone(one.slot) ? one.slot->until : one.inside->until;
  return one.name(subject.api) + " is gone since API " + version_text(subject, until + 1) + ".";
}

std::string foreign_doc(const Subject &subject, const Speller &speller, const ForeignSlot &one) {
  std::string text = slot_doc(subject, speller, *one.slot);
  if (one.slot->until != 0)
    text += (text.empty() ? "" : "\n") + ("Gone since API " + version_text(subject, one.slot->until + 1) + ".");
  return doc_comment(text);
}

// What functions and macros have in common.
struct ForeignWrapper : ForeignSlot {
  ForeignWrapper(const Subject &subject, const ForeignSlot &of) : ForeignSlot(of), note(left_out(subject, of)) {}
  std::string note, table, lacks;
};
template <typename Kind>
Keys<Kind> foreign_wrapper_keys(const Subject &subject, const Speller &speller) {
  Keys<Kind> keys;
  keys.text("note", &ForeignWrapper::note).text("table", &ForeignWrapper::table).text("lacks", &ForeignWrapper::lacks);
  keys.text("row", [](const ForeignWrapper &one) { return one.row; });
  keys.text("name", [&subject](const ForeignWrapper &one) { return one.name(subject.api); });
  keys.text("doc", [&subject, &speller](const ForeignWrapper &one) { return foreign_doc(subject, speller, one); });
  keys.text("deprecated", [](const ForeignWrapper &one) { return deprecation(*one.slot); });
  keys.text("linkage", [&subject](const ForeignWrapper &one) { return linkage(subject, one.slot->since); });
  return keys;
}

struct ForeignFunction : ForeignWrapper {
  ForeignFunction(const Subject &subject, const Speller &speller, const std::optional<model::Type> &state,
                  const ForeignSlot &of)
      : ForeignWrapper(subject, of) {
    if (!note.empty()) return;
    const Api &api = subject.api;
    Slot shown = *of.slot;
    std::vector<Parameter> &parameters = shown.signature.parameters;
    const bool has_state = state && !parameters.empty() && parameters.front().type == *state;
    if (has_state) parameters.erase(parameters.begin());
    std::string arguments = speller.arguments(shown.signature);
    if (api.takes_table()) shown = with_table(speller, shown, handle_word(api));
    table = table_of(api, api.takes_table() ? speller.parameter_name(shown.signature, 0) : "");
    if (has_state) arguments = table + "->" + api.foreign->state + (arguments.empty() ? "" : ", ") + arguments;
    lacks = render::lacks(subject, of, table);
    head = linkage(subject, of.slot->since) + " " + speller.prototype(shown.signature, name(api)) + " {";
    const std::string callee = inner_table_of(of, table) + "->" + of.slot->name;
    shown.name = name(api);
    call = call_statement(subject, speller, shown, callee + "(" + arguments + ")");
    checked = checked_parameters(speller, shown);
    needs_gil = of.slot->gil == model::Gil::kRequired;
    error = speller.error_value(*of.slot);
    is_short = head.size() + call.size() + 3 <= 120 && checked.empty() && !needs_gil && lacks.empty();
  }
  std::string head, call, error;
  std::vector<std::string> checked;
  bool needs_gil = false, is_short = false;
};

// A macro that stands for the slot: what is no function, or passes on what it can't name.
struct ForeignMacro : ForeignWrapper {
  ForeignMacro(const Subject &subject, const ForeignSlot &of) : ForeignWrapper(subject, of) {
    const Api &api = subject.api;
    const bool is_function = of.slot->kind == SlotKind::kFunction;
    const std::string given = api.takes_table() ? "(" + handle_word(api) + ")" : "";
    parameters = given;
    table = api.takes_table() ? handle_word(api) : "table";
    lacks = render::lacks(subject, of, table);
    own = !lacks.empty() || of.slot->deprecated.has_value();
    // The start table stops a call by itself; reading a variable must look.
    std::string from = api.name + (is_function ? "_table_()" : "_imported_()");
    if (api.takes_table()) from = given;
    if (own) from = api.name + "_with_" + name(api) + "_" + (api.takes_table() ? given : "()");
    value =
        std::string("(") + (of.slot->dereferenced ? "*" : "") + inner_table_of(of, from) + "->" + of.slot->name + ")";
  }
  std::string parameters, value;
  bool own = false;
};

bool is_function(const ForeignSlot &one) {
  return one.slot->kind == SlotKind::kFunction && !one.slot->signature.variadic;
}

// "x_has_(2, 0) && x_table_()->name != CAPLET_NULL"
std::string answer(const Api &api, const ForeignSlot &one) {
  const std::string table = table_of(api, handle_word(api));
  const std::string given = api.takes_table() ? table + ", " : "";
  std::string text;
  const auto add = [&](const Slot &slot, const std::string &from) {
    const std::string is_there = from + "->" + slot.name + " != CAPLET_NULL";
    if (api.is_dict()) {
      text = api.function_prefix() + "_imported() && " + is_there;
      return;
    }
    const bool is_implied = &slot == one.inside && slot.since <= one.slot->since && slot.until == 0;
    if (is_implied && !may_be_null(slot)) return;
    text += (text.empty() ? "" : " && ") + api.name + "_has_(" + given + std::to_string(slot.since) + ", " +
            std::to_string(slot.until) + ")";
    if (may_be_null(slot)) text += " && " + is_there;
  };
  if (one.inside != nullptr) add(*one.inside, table);
  add(*one.slot, inner_table_of(one, table));
  return text;
}

}  // namespace

std::optional<model::Type> state_type(const Subject &subject) {
  const std::string &state = subject.api.foreign->state;
  if (state.empty()) return std::nullopt;
  model::BadReference bad;
  const auto found = model::References(subject.api, subject.names).find(state, &bad);
  return found ? std::optional(found->type) : std::nullopt;
}

bool is_state(const Api &api, const ForeignSlot &one) {
  return one.inside == nullptr && one.slot->name == api.foreign->state;
}

void add_foreign_calls(const Subject &subject, const Speller &speller, Data &data) {
  const Api &api = subject.api;
  std::vector<ForeignSlot> functions, others, all;
  for (const ForeignSlot &one : foreign_slots(api)) {
    if (is_state(api, one)) continue;
    all.push_back(one);
    if (one.slot->kind != SlotKind::kTable) (is_function(one) ? functions : others).push_back(one);
  }
  data.set("asked", api.takes_table() ? "const struct " + api.table_name() + " *" + handle_word(api) : "void");
  Keys<ForeignFunction> keys = foreign_wrapper_keys<ForeignFunction>(subject, speller);
  keys.text("advice", [](const ForeignFunction &one) { return advice(*one.slot); });
  keys.text("head", &ForeignFunction::head).text("call", &ForeignFunction::call).text("error", &ForeignFunction::error);
  keys.flag("short", &ForeignFunction::is_short).flag("needs_gil", &ForeignFunction::needs_gil);
  keys.rows("checked", &ForeignFunction::checked, Keys<std::string>().text("parameter", detail::AsItIs()));
  const auto taken = [&speller](const ForeignFunction &one) {
    return release_taken(speller, *one.slot, [](const Slot &) { return DestroyCall(); });
  };
  keys.rows("taken", taken, Keys<std::string>().text("statement", detail::AsItIs()));
  const auto make = [&subject, &speller, state = state_type(subject)](const ForeignSlot &one) {
    return ForeignFunction(subject, speller, state, one);
  };
  data.list("functions", std::move(functions), make, keys);
  Keys<ForeignMacro> macros = foreign_wrapper_keys<ForeignMacro>(subject, speller);
  macros.text("parameters", &ForeignMacro::parameters)
      .text("value", &ForeignMacro::value)
      .flag("own", &ForeignMacro::own);
  data.list(
      "macros", std::move(others), [&subject](const ForeignSlot &one) { return ForeignMacro(subject, one); }, macros);
  Keys<ForeignSlot> questions;
  questions.text("name", [](const ForeignSlot &one) {
    return one.inside == nullptr ? one.slot->name : one.inside->name + "_" + one.slot->name;
  });
  questions.text("answer", [&api](const ForeignSlot &one) { return answer(api, one); });
  data.list("questions", std::move(all), questions);
}

}  // namespace caplet::render
