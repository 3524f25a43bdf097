// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A table for the tests of consumers: over the consumer's view, a stub for each function.
#include "render/c/c_view.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

std::string stub_name(const Api &api, const Slot &slot) { return api.name + "_unmocked_" + slot.name + "_"; }

// Each with the condition under which consumers know the types that it needs.
Keys<const Slot *> conditional(const Subject &subject) {
  Keys<const Slot *> keys;
  keys.text("condition", [&subject](const Slot *slot) {
    const model::Record *newest = newest_value(subject, *slot);
    return newest == nullptr ? "" : required(subject, newest->since);
  });
  return keys;
}

Keys<const Slot *> stub_keys(const Subject &subject, const Speller &speller) {
  Keys<const Slot *> keys = conditional(subject);
  keys.text("head", [&speller](const Slot *slot) {
    return "static inline " + speller.provided(slot->signature, stub_name(speller.api(), *slot)) + " {";
  });
  keys.rows(
      "parameters", [&speller](const Slot *slot) { return speller.parameter_names(slot->signature); },
      Keys<std::string>().text("name", detail::AsItIs()));
  keys.text("text", [](const Slot *slot) { return string_literal(slot->name + " is not mocked"); });
  keys.flag("raises", [&speller](const Slot *slot) {  // which needs an attached thread state
    return slot->gil != model::Gil::kReleased && !speller.error_value(*slot).empty();
  });
  keys.text("error", [&speller](const Slot *slot) { return speller.error_value(*slot); });
  return keys;
}

// Objects and variadic functions are macros without parameters, except in isolated APIs.
bool is_plain_macro(const Api &api, const Slot &slot) {
  return !api.is_isolated() && (slot.kind != SlotKind::kFunction || slot.signature.variadic);
}

bool has_stub(const Slot &slot) { return slot.kind == SlotKind::kFunction && reason_to_leave_out(slot).empty(); }

}  // namespace

Data mock_data(const Subject &subject, const Speller &speller) {
  const Api &api = subject.api;
  Data data = consumer_data(subject, speller);
  data.list("stubs", slots_where(api, has_stub), stub_keys(subject, speller));
  Keys<const Slot *> values = conditional(subject);
  values.text("index", &Slot::index);
  values.text("value", [&api](const Slot *slot) { return has_stub(*slot) ? stub_name(api, *slot) : "CAPLET_NULL"; });
  data.list("mock_slots", slots_where(api, [](const Slot &) { return true; }), values);
  Keys<const Slot *> setters = conditional(subject);
  setters.text("name", &Slot::name).text("to", [&speller](const Slot *slot) {
    Slot renamed = *slot;
    renamed.name = "to";
    return speller.table_field(renamed);
  });
  const auto has_setter = [&](const Slot &one) { return reason_to_leave_out(one).empty() && is_plain_macro(api, one); };
  data.list("setters", slots_where(api, has_setter), setters);
  return data;
}

}  // namespace caplet::render
