// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A table for the tests of consumers: over the consumer's view, a stub for each function.
#include "render/literals.h"
#include "render/view.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

std::string stub_name(const Api &api, const Slot &slot) { return api.name + "_unmocked_" + slot.name + "_"; }

void fill_condition(const Subject &subject, const Slot &slot, Row &row) {
  const model::Record *newest = newest_value(subject, slot);
  row.set("condition", newest == nullptr ? "" : required(subject, newest->since));
}

void fill_stub(const Subject &subject, const Speller &speller, const Slot &slot, Row &row) {
  const std::string error = speller.error_value(slot);
  row.set("head", "static inline " + speller.provided(slot.signature, stub_name(subject.api, slot)) + " {");
  std::string unused;
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) {
    unused += "  (void)" + speller.parameter_name(slot.signature, i) + ";\n";
  }
  row.set("unused", unused);
  fill_condition(subject, slot, row);
  row.set("text", string_literal(slot.name + " is not mocked"));
  row.set("raises", !error.empty() && slot.gil != model::Gil::kReleased);  // raising needs an attached thread state
  row.set("error", error);
}

// Objects and variadic functions are macros without parameters, except in isolated APIs.
bool is_plain_macro(const Api &api, const Slot &slot) {
  return !api.is_isolated() && (slot.kind != SlotKind::kFunction || slot.signature.variadic);
}

template <typename Wanted>
std::vector<const Slot *> slots_where(const Subject &subject, Wanted wanted) {
  std::vector<const Slot *> out;
  for (const Slot &one : subject.api.slots) {
    if (reason_to_leave_out(one).empty() && wanted(one)) out.push_back(&one);
  }
  return out;
}

}  // namespace

Data mock_view(const Subject &subject) {
  const Api &api = subject.api;
  Data data = consumer_view(subject);
  const Speller speller(api, subject.names, Side::kConsumer);
  data.feeds["stubs"] =
      feed_of(slots_where(subject, [](const Slot &one) { return one.kind == SlotKind::kFunction; }),
              [&subject, speller](const Slot *slot, Row &row) { fill_stub(subject, speller, *slot, row); });
  data.feeds["mock_slots"] = [&subject](std::size_t index, Row &row) {
    if (index >= subject.api.slots.size()) return false;
    const Slot &slot = subject.api.slots[index];
    const bool has_stub = slot.kind == SlotKind::kFunction && reason_to_leave_out(slot).empty();
    fill_condition(subject, slot, row);
    row.set("value", has_stub ? stub_name(subject.api, slot) : "CAPLET_NULL");
    row.set("index", std::to_string(slot.index));
    return true;
  };
  std::vector<const Slot *> macros = slots_where(subject, [&](const Slot &one) { return is_plain_macro(api, one); });
  data.values.set("has_setters", !macros.empty());
  data.feeds["setters"] = feed_of(std::move(macros), [speller, this_subject = &subject](const Slot *slot, Row &row) {
    fill_condition(*this_subject, *slot, row);
    Slot renamed = *slot;
    renamed.name = "to";
    row.set("name", slot->name);
    row.set("to", speller.table_field(renamed));
  });
  return data;
}

}  // namespace caplet::render
