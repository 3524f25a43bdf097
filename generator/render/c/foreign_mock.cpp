// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The mock of a foreign table: that of the newest provider that the interface file knows, with its numbers, in which
// functions are stubs.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "render/c/c_view.h"
#include "render/c/foreign_pinned.h"
#include "render/c/foreign_places.h"
#include "render/c/foreign_view.h"
#include "render/c/literals.h"
#include "render/c/mock_view.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

// Of slots that took turns, the one that the newest provider has, or had last.
const Slot &newest_slot(const ForeignPlace &place, int minor) {
  const auto rank = [minor](const Slot &one) { return std::pair(one.until == 0 || one.until >= minor, one.since); };
  return **std::max_element(place.slots.begin(), place.slots.end(),
                            [&](const Slot *a, const Slot *b) { return rank(*a) < rank(*b); });
}

// Numbers of which the interface file says no more than bounds: the newest that consumers accept.
std::vector<Pinned> chosen_numbers(const Provided &provided) {
  std::vector<Pinned> all;
  std::unordered_map<std::string, model::Requirement> bounds;
  for (const auto &[requirement, place] : provided.bounded()) {
    const auto [found, is_new] = bounds.try_emplace(requirement->of, *requirement);
    if (is_new) all.push_back({requirement->of, place, false, ""});
    model::Requirement &both = found->second;
    if (requirement->at_most)
      both.at_most = std::min(*requirement->at_most, both.at_most.value_or(*requirement->at_most));
    if (requirement->at_least)
      both.at_least = std::max(*requirement->at_least, both.at_least.value_or(*requirement->at_least));
  }
  for (Pinned &one : all) {
    const model::Requirement &both = bounds.at(one.of);
    one.value = integer_literal(both.at_most ? *both.at_most : *both.at_least);
  }
  return all;
}

class ForeignMock {
 public:
  ForeignMock(const Subject &subject, const Speller &speller)
      : api_(subject.api), speller_(speller), provided_(subject), numbers_(provided_.pinned()) {
    const std::vector<Pinned> chosen = chosen_numbers(provided_);
    numbers_.insert(numbers_.end(), chosen.begin(), chosen.end());
    for (const Pinned &one : numbers_) {
      if (one.place.is_called()) results_.emplace(one.of, pinned_result(provided_, speller_, one));
    }
    mock_.is_numbered = api_.foreign->version || api_.foreign->size;
    for (const ForeignTable &one : foreign_tables(api_)) add(one);
    for (const Pinned &one : numbers_) add(one);
    for (const ForeignSlot &one : foreign_slots(api_)) add_setter(one);
  }

  Mock make() { return std::move(mock_); }

 private:
  void add(const ForeignTable &table) {
    std::vector<std::string> filled;
    for (const ForeignPlace &place : table.places) {
      if (place.unused > 0) continue;
      const Slot &slot = newest_slot(place, api_.minor);
      if (slot.kind == SlotKind::kFunction && !is_lacking(slot)) add_stub(table.inside, slot, &filled);
      if (slot.kind == SlotKind::kTable) lead_to(slot);
    }
    if (table.inside != nullptr) {
      mock_.tables.push_back({table.inside->name, table.name, std::move(filled)});
      return;
    }
    for (std::string &one : filled) fill(std::move(one));
  }

  void fill(std::string statement) { mock_.statements.push_back({"", std::move(statement)}); }

  // In a dict each says by itself whether it is there.
  bool is_lacking(const Slot &slot) const { return api_.is_dict() && slot.until != 0; }

  void add_stub(const Slot *inside, const Slot &slot, std::vector<std::string> *filled) {
    const std::string called = called_name(api_, inside, slot);
    const auto known = inside == nullptr ? results_.find(slot.name) : results_.end();
    mock_.stubs.push_back({&slot, called, "", known == results_.end() ? "" : known->second});
    filled->push_back("table." + slot.name + " = " + stub_name(api_, called) + ";");
  }

  std::string variable(const std::string &slot) const { return api_.name + "_mocked_" + slot + "_"; }

  void lead_to(const Slot &slot) {
    const std::string own = variable(slot.name);
    mock_.variables.push_back("struct " + api_.name + "_" + slot.name + "_table " + own + ";");
    fill(own + " = " + api_.function_prefix() + "_mock_table_of_" + slot.name + "();");
    fill("table." + slot.name + " = &" + own + ";");
  }

  void add(const Pinned &one) {
    if (one.place.is_called()) return;
    if (one.place.slot != nullptr && one.place.slot->dereferenced) {
      const std::string own = variable(one.of);
      mock_.variables.push_back(speller_.declaration(one.place.type, own) + " = " +
                                pinned_initialiser(provided_, speller_, one) + ";");
      fill("table." + one.of + " = &" + own + ";");
      return;
    }
    for (std::string &text : pinned_statements(provided_, speller_, one, "table." + one.of)) fill(std::move(text));
  }

  void add_setter(const ForeignSlot &one) {
    const Slot &slot = *one.slot;
    const bool is_function = slot.kind == SlotKind::kFunction && !slot.signature.variadic;
    const bool is_macro = one.inside == nullptr && !is_function && slot.kind != SlotKind::kTable;
    if (!is_macro || is_state(api_, one) || api_.takes_table()) return;
    const std::string place = "table->" + slot.name;
    Slot to = slot;
    to.name = "to";
    const bool is_array = slot.kind != SlotKind::kFunction && is_array_type(slot.type);
    mock_.setters.push_back({"", slot.name, (is_array ? "const " : "") + foreign_field(speller_, to),
                             is_array ? "memcpy(" + place + ", to, sizeof " + place + ");" : place + " = to;"});
  }

  bool is_array_type(const model::Type &type) const {
    return !model::see_through(type, speller_.names()).bounds.empty();
  }

  const Api &api_;
  const Speller &speller_;
  const Provided provided_;
  std::vector<Pinned> numbers_;
  std::unordered_map<std::string, std::string> results_;  // of functions that return numbers, by slot
  Mock mock_;
};

}  // namespace

Data foreign_mock_data(const Subject &subject, const Speller &speller) {
  Data data = foreign_consumer_data(subject, speller);
  add_mock(speller, ForeignMock(subject, speller).make(), data);
  return data;
}

}  // namespace caplet::render
