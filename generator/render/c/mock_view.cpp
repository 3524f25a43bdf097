// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A table for the tests of consumers: over the consumer's view, a stub for each function.
#include "render/c/mock_view.h"

#include <utility>

#include "render/c/c_view.h"
#include "render/c/literals.h"
#include "render/c/protocol_view.h"
#include "render/c/refused_calls.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

Keys<MockStub> stub_keys(const Speller &speller) {
  Keys<MockStub> keys;
  keys.text("condition", &MockStub::condition).text("result", &MockStub::result);
  keys.text("head", [&speller](const MockStub &one) {
    return "static inline " + speller.provided(one.slot->signature, stub_name(speller.api(), one.called)) + " {";
  });
  keys.rows(
      "parameters", [&speller](const MockStub &one) { return speller.parameter_names(one.slot->signature); },
      Keys<std::string>().text("name", detail::AsItIs()));
  const auto taken = [&speller](const MockStub &one) {
    return release_taken(speller, *one.slot, [](const Slot &) { return DestroyCall(); });
  };
  keys.rows("taken", taken, Keys<std::string>().text("statement", detail::AsItIs()));
  keys.text("text", [](const MockStub &one) { return string_literal(one.called + " is not mocked"); });
  keys.flag("raises", [&speller](const MockStub &one) {  // which needs an attached thread state
    return one.slot->gil != model::Gil::kReleased && !speller.error_value(*one.slot).empty();
  });
  keys.text("error", [&speller](const MockStub &one) { return speller.error_value(*one.slot); });
  return keys;
}

// Under which consumers know the types that the slot needs.
std::string condition_of(const Subject &subject, const Slot &slot) {
  const model::Record *newest = newest_value(subject, slot);
  return newest == nullptr ? "" : required(subject, newest->since);
}

// Objects and variadic functions are macros without parameters, unless they take the table.
bool is_plain_macro(const Api &api, const Slot &slot) {
  return !api.takes_table() && (slot.kind != SlotKind::kFunction || slot.signature.variadic);
}

MockSetter setter_of(const Subject &subject, const Speller &speller, const Slot &slot) {
  Slot renamed = slot;
  renamed.name = "to";
  return {condition_of(subject, slot), slot.name, speller.table_field(renamed), "table->" + slot.name + " = to;"};
}

}  // namespace

std::string stub_name(const Api &api, const std::string &called) { return api.name + "_unmocked_" + called + "_"; }

void add_mock(const Speller &speller, Mock mock, Data &data) {
  data.list("stubs", std::move(mock.stubs), stub_keys(speller));
  data.texts("mock_variables", "text", std::move(mock.variables));
  Keys<MockStatement> statements;
  statements.text("condition", &MockStatement::condition).text("statement", &MockStatement::text);
  data.list("mock_slots", std::move(mock.statements), statements);
  Keys<MockTable> tables;
  tables.text("name", &MockTable::slot).text("table", &MockTable::table);
  tables.rows("mock_slots", &MockTable::statements, Keys<std::string>().text("statement", detail::AsItIs()));
  data.list("mock_tables", std::move(mock.tables), tables);
  Keys<MockSetter> setters;
  setters.text("condition", &MockSetter::condition).text("name", &MockSetter::name);
  setters.text("to", &MockSetter::to).text("statement", &MockSetter::statement);
  data.list("setters", std::move(mock.setters), setters);
  data.set("is_numbered", mock.is_numbered);
  add_protocol(speller.api(), data);
}

Data mock_data(const Subject &subject, const Speller &speller) {
  const Api &api = subject.api;
  Mock mock;
  for (const Slot &one : api.slots) {
    if (!reason_to_leave_out(one).empty()) continue;
    if (is_plain_macro(api, one)) mock.setters.push_back(setter_of(subject, speller, one));
    if (one.kind != SlotKind::kFunction) continue;
    mock.stubs.push_back({&one, one.name, condition_of(subject, one), ""});
    mock.statements.push_back(
        {condition_of(subject, one), "table." + one.name + " = " + stub_name(api, one.name) + ";"});
  }
  Data data = consumer_data(subject, speller);
  add_mock(speller, std::move(mock), data);
  return data;
}

}  // namespace caplet::render
