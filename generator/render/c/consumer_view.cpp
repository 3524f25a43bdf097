// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "render/c/accessors.h"
#include "render/c/c_view.h"
#include "render/c/literals.h"
#include "render/c/protocol_view.h"
#include "render/c/refused_calls.h"
#include "render/c/type_declarations.h"
#include "render/c/wrappers.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Record;
using model::Slot;
using model::SlotKind;

// The table to call a function through: an isolated one is the first argument, that of a protocol stands before all of
// them. A lazy call that has an error value has
// imported it by then, any other does so here.
std::string table_of(const Subject &subject, const Speller &speller, const Slot &slot) {
  if (subject.api.takes_table()) return speller.parameter_name(slot.signature, 0);
  const bool imports = subject.options.lazy && speller.error_value(slot).empty();
  return subject.api.name + (imports ? "_imported_()" : "_table_()");
}

// What a lazy call ends the life of, if that is all it does: a NULL, which a failed call returned, needs no provider.
std::string destroyed_parameter(const Subject &subject, const Speller &speller, const Slot &slot) {
  const model::Signature &signature = slot.signature;
  if (!subject.options.lazy || !signature.result.is_void() || signature.parameters.size() != 1) return "";
  const model::Type type = model::see_through(signature.parameters.front().type, subject.names);
  const auto *handle = subject.names.find<model::Handle>(type.base);
  const bool is_destructor = slot.cxx && slot.cxx->kind == model::CxxKind::kDestructor;
  const bool ends = is_destructor || (handle != nullptr && handle->destroy == slot.name);
  return ends ? speller.parameter_name(signature, 0) : "";
}

bool is_guarded(const Subject &subject, const Slot &slot) { return slot.optional || slot.since > subject.floor; }

// The same before there is a provider, of whose handles none can be there either.
std::vector<std::string> release_at_import(const Speller &speller, const Slot &slot) {
  return render::release_taken(speller, slot, [](const Slot &) { return DestroyCall(); });
}

std::vector<std::string> release_taken(const Subject &subject, const Speller &speller, const Slot &slot,
                                       const std::string &table) {
  return render::release_taken(speller, slot, [&](const Slot &destroyer) {
    DestroyCall how{table + "->" + destroyer.name, ""};
    const bool is_absent_too = !slot.optional && destroyer.since >= slot.since;
    if (destroyer.optional || is_absent_too) return DestroyCall();
    if (destroyer.since > subject.floor) how.condition = table + "->caplet.minor >= " + std::to_string(destroyer.since);
    return how;
  });
}

// What functions and macros have in common. There is only a note to show where the slot is left out; where the
// preprocessor decides, there is one, too.
struct Wrapper {
  Wrapper(const Subject &subject, const Slot &of) : slot(&of), note(reason_to_leave_out(of)) {
    const Record *newest = newest_value(subject, of);
    if (newest == nullptr || !note.empty()) return;
    condition = required(subject, newest->since);
    otherwise = of.name + " needs " + tagged_name(*newest) + ", whose layout is part of API " +
                std::to_string(subject.api.abi) + "." + std::to_string(newest->since) + ".";
  }
  const Slot *slot;
  std::string note, condition, otherwise;
};
template <typename Kind>
Keys<Kind> wrapper_keys(const Subject &subject, const Speller &speller) {
  Keys<Kind> keys;
  keys.text("note", &Wrapper::note).text("condition", &Wrapper::condition).text("otherwise", &Wrapper::otherwise);
  keys.text("doc", [&subject = subject, &speller = speller](const Wrapper &one) {
    return doc_comment(slot_doc(subject, speller, *one.slot));
  });
  keys.text("name", [](const Wrapper &one) -> const std::string & { return one.slot->name; });
  keys.text("deprecated", [](const Wrapper &one) { return deprecation(*one.slot); });
  keys.text("linkage", [&subject = subject](const Wrapper &one) { return linkage(subject, one.slot->since); });
  keys.flag("is_guarded", [&subject = subject](const Wrapper &one) { return is_guarded(subject, *one.slot); });
  keys.flag("is_newer", [&subject = subject](const Wrapper &one) { return one.slot->since > subject.floor; });
  keys.flag("optional", [](const Wrapper &one) { return one.slot->optional; });
  keys.text("since", [](const Wrapper &one) { return one.slot->since; });
  keys.text("release", [&subject = subject](const Wrapper &one) { return release_string(subject, one.slot->since); });
  return keys;
}

// "{geometry_unimported_, geometry_unimported_}": what the start table has for each slot.
std::string start_array(const Api &api) {
  std::string text;
  for (std::size_t i = 0; i < api.slots.size(); ++i) text += (i == 0 ? "" : ", ") + api.name + "_unimported_";
  return "{" + (text.empty() ? "CAPLET_NULL" : text) + "}";
}

// A function that calls the slot.
struct Function : Wrapper {
  Function(const Subject &subject, const Speller &speller, const Slot &of) : Wrapper(subject, of) {
    if (!note.empty()) return;
    const bool is_given = subject.api.protocol && !subject.api.is_isolated();
    const Slot shown = is_given ? with_table(speller, of) : of;
    table = table_of(subject, speller, shown);
    head = linkage(subject, of.since) + " " + speller.prototype(shown.signature, of.name) + " {";
    call = call_statement(subject, speller, of, table + "->" + of.name + "(" + speller.arguments(of.signature) + ")");
    checked = checked_parameters(speller, shown);
    needs_gil = of.gil == model::Gil::kRequired;
    error = speller.error_value(of);
    is_lazy = subject.options.lazy && !error.empty();
    destroyed = destroyed_parameter(subject, speller, of);
    const bool is_call_alone = checked.empty() && !needs_gil && !is_guarded(subject, of);
    is_short = head.size() + call.size() + 3 <= 120 && is_call_alone && !is_lazy && destroyed.empty();
  }
  std::string table, head, call, error, destroyed;
  std::vector<std::string> checked;
  bool needs_gil = false, is_lazy = false, is_short = false;
};

// A macro that stands for the slot, which may need a function of its own for the table.
struct Macro : Wrapper {
  Macro(const Subject &subject, const Slot &of) : Wrapper(subject, of) {
    const Api &api = subject.api;
    const bool function = of.kind == SlotKind::kFunction;
    const bool passes = function && api.is_isolated();  // the table is the first argument
    const std::string given = passes ? "CAPLET_FIRST(__VA_ARGS__, 0)" : table_parameter(api);
    if (api.takes_table()) parameters = passes ? "(...)" : "(" + given + (function ? ", ...)" : ")");
    own = is_guarded(subject, of) || of.deprecated.has_value();
    // The start table stops a call by itself; reading a variable must look, and what imports, too.
    std::string table = own ? api.name + "_with_" + of.name + "_()"
                            : api.name + (function && !subject.options.lazy ? "_table_()" : "_imported_()");
    if (api.takes_table()) table = (own ? api.name + "_with_" + of.name + "_" : "") + "(" + given + ")";
    const char *arguments = api.takes_table() && function ? "(__VA_ARGS__)" : "";
    value = (function ? "(" : "(*") + table + "->" + of.name + arguments + ")";
  }
  std::string parameters, value;
  bool own = false;
};

class ConsumerView {
 public:
  ConsumerView(const Subject &subject, const Speller &speller)
      : subject_(subject), api_(subject.api), speller_(speller) {}

  void fill(Data &data) const {
    add_descriptor(subject_, Side::kConsumer, data);
    add_consumer_head(subject_, data);
    add_constants(speller_, data);
    add_consumer_types(subject_, speller_, data);
    add_table(data);
    add_wrappers(data);
    add_macros(data);
    add_type_infos(subject_, speller_, subject_.floor, data);
    add_object_infos(subject_, speller_, data);
    add_externals(subject_, data);
    add_accessors(subject_, speller_, data);
    add_finding(subject_, data);
    if (api_.protocol) data.set("distribution_string", "CAPLET_NULL");  // whose a table is, nobody knows
  }

 private:
  void add_table(Data &data) const {
    Keys<const Slot *> slots = slot_keys();
    slots.text("field", [&speller = speller_](const Slot *slot) {
      const std::string format = slot->signature.variadic ? format_of(*slot) : "";
      return speller.table_field(*slot) + (format.empty() ? "" : " " + format);
    });
    data.list("slots", pointers_to(api_.slots), slots);
    data.set("start_count", std::to_string(std::max<std::size_t>(api_.slots.size(), 1)));
    data.set("start_array", start_array(api_));
    // What <api>_has_<slot>() is asked with: the table, where there is one an interpreter.
    data.set("asked", api_.takes_table() ? "const struct " + api_.table_name() + " *table" : "void");
    data.set("asked_of", api_.takes_table() ? "table, " : "");
    Keys<const Slot *> live;
    live.text("name", &Slot::name).text("index", &Slot::index).text("since", &Slot::since);
    data.list("live_slots", slots_where(api_, [](const Slot &one) { return !one.retired; }), live);
  }

  void add_wrappers(Data &data) const {
    const auto is_wrapped = [](const Slot &one) { return one.kind == SlotKind::kFunction && !one.signature.variadic; };
    const auto make = [&subject = subject_, &speller = speller_](const Slot *slot) {
      return Function(subject, speller, *slot);
    };
    Keys<Function> keys = wrapper_keys<Function>(subject_, speller_);
    keys.text("advice", [](const Function &one) { return advice(*one.slot); });
    keys.text("head", &Function::head).text("call", &Function::call).text("table", &Function::table);
    keys.flag("short", &Function::is_short).flag("needs_gil", &Function::needs_gil);
    keys.rows("checked", &Function::checked, Keys<std::string>().text("parameter", detail::AsItIs()));
    keys.text("error", &Function::error);
    keys.text("destroyed", &Function::destroyed).flag("is_lazy", &Function::is_lazy);
    const auto lost = [&speller = speller_](const Function &one) { return release_at_import(speller, *one.slot); };
    keys.rows("lost", lost, Keys<std::string>().text("statement", detail::AsItIs()));
    const auto taken = [&subject = subject_, &speller = speller_](const Function &one) {
      return release_taken(subject, speller, *one.slot, one.table);
    };
    keys.rows("taken", taken, Keys<std::string>().text("statement", detail::AsItIs()));
    data.list("functions", slots_where(api_, is_wrapped), make, keys);
  }

  // What can't be a function: a variadic one can't pass its arguments on, an object must stay an lvalue. Those of an
  // isolated API take the table: a variadic function as the first of its arguments, which stand twice in its macro.
  void add_macros(Data &data) const {
    const auto is_macro = [](const Slot &one) { return one.kind != SlotKind::kFunction || one.signature.variadic; };
    const auto make = [&subject = subject_](const Slot *slot) { return Macro(subject, *slot); };
    Keys<Macro> keys = wrapper_keys<Macro>(subject_, speller_);
    keys.text("parameters", &Macro::parameters).text("value", &Macro::value).flag("own", &Macro::own);
    data.list("macros", slots_where(api_, is_macro), make, keys);
  }

  const Subject &subject_;
  const Api &api_;
  const Speller &speller_;
};

}  // namespace

std::string reason_to_leave_out(const Slot &slot) { return slot.retired ? slot.name + " is retired." : ""; }

Data consumer_data(const Subject &subject, const Speller &speller) {
  Data data = common_view(subject);
  ConsumerView(subject, speller).fill(data);
  return data;
}

}  // namespace caplet::render
