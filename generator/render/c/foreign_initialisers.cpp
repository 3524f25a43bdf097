// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What stands in a provider's table from the start: functions by their names, what the interface file pins, and nothing
// in all other places.
#include "render/c/c_view.h"
#include "render/c/foreign_pinned.h"
#include "render/c/foreign_provider.h"
#include "render/c/foreign_view.h"

namespace caplet::render {
namespace {

using model::Slot;
using model::SlotKind;
using model::Type;

// Of an initialiser of the type: what is neither a pointer nor a number is a struct or an array.
std::string nothing_of(const Provided &provided, const Speller &speller, const Type &type) {
  const Type behind = model::see_through(type, provided.names());
  const model::Entity entity = provided.names().find(behind.base);
  if (!behind.bounds.empty()) return "CAPLET_ZERO";
  if (!behind.pointers.empty() || model::as<model::Callback>(entity) != nullptr) return "CAPLET_NULL";
  if (model::as<model::Record>(entity) != nullptr) return "CAPLET_ZERO";
  if (model::as<model::Enum>(entity) != nullptr) return "CAPLET_CAST(" + speller.type(type) + ", 0)";
  const auto *external = model::as<model::External>(entity);
  const bool is_record = external != nullptr && !external->seen.empty() && external->seen.front().kind == "record";
  return is_record ? "CAPLET_ZERO" : "0";
}

class Initialisers {
 public:
  explicit Initialisers(const ForeignProvider &provider) : it_(provider), provided_(provider.provided) {}

  // One text a place, in order.
  std::vector<std::string> of(const ForeignTable &table) const {
    std::vector<std::string> all;
    if (table.leading != nullptr) {
      for (const model::Field &one : *table.leading) add(one, all);
    }
    for (const ForeignPlace &one : table.places) {
      const std::string value = one.unused > 1    ? "{CAPLET_NULL}"
                                : one.unused == 1 ? "CAPLET_NULL"
                                                  : value_of(table.inside, *one.slots.front());
      all.push_back(value + ", /* " + std::to_string(one.index) + " */");
    }
    return all;
  }

  // What returns, or holds, the numbers of slots.
  std::vector<std::string> getters() const {
    std::vector<std::string> all;
    for (const Pinned &one : provided_.pinned()) {
      const Slot *slot = one.place.slot;
      if (slot == nullptr || !one.place.members.empty()) continue;
      if (one.place.is_called()) all.push_back(getter(one, *slot));
      if (!one.place.is_called() && slot->dereferenced) all.push_back(variable(one, *slot));
    }
    return all;
  }

 private:
  void add(const model::Field &field, std::vector<std::string> &all) const {
    if (field.bits && field.name.empty()) return;
    const Pinned *known = field.name.empty() ? nullptr : provided_.pinned(field.name);
    std::string value = "CAPLET_ZERO";
    if (known != nullptr)
      value = constant(*known);
    else if (field.anonymous.empty())
      value = nothing_of(provided_, it_.speller, field.type);
    all.push_back(value + "," + (field.name.empty() ? "" : " /* " + field.name + " */"));
  }

  std::string own(const Slot *inside, const Slot &slot) const {
    return it_.own() + (inside == nullptr ? "" : inside->name + "_") + slot.name;
  }

  std::string value_of(const Slot *inside, const Slot &slot) const {
    const Pinned *known = inside == nullptr ? provided_.pinned(slot.name) : nullptr;
    if (known != nullptr && (known->place.is_called() || slot.dereferenced))
      return (known->place.is_called() ? "" : "&") + own(nullptr, slot);
    if (known != nullptr) return constant(*known);
    const bool may_lack = slot.optional || (inside != nullptr && inside->optional);
    if (slot.kind == SlotKind::kTable)
      return may_lack ? own(nullptr, slot) : "&caplet_" + it_.api().name + "." + slot.name + "_table";
    if (slot.kind != SlotKind::kFunction) return nothing_of(provided_, it_.speller, slot.type);
    if (is_filled_later(provided_, slot)) return "CAPLET_NULL";
    return may_lack ? own(inside, slot) : called_name(it_.api(), inside, slot);
  }

  std::string constant(const Pinned &one) const { return pinned_initialiser(provided_, it_.speller, one); }

  std::string getter(const Pinned &one, const Slot &slot) const {
    const std::string value = pinned_result(provided_, it_.speller, one);
    return "static " + it_.speller.provided(slot.signature, own(nullptr, slot)) + " { return " + value + "; }";
  }

  std::string variable(const Pinned &one, const Slot &slot) const {
    return "static " + it_.speller.declaration(one.place.type, own(nullptr, slot)) + " = " + constant(one) + ";";
  }

  const ForeignProvider &it_;
  const Provided &provided_;
};

struct TableRow {
  std::string name, fields, member;  // member: of the struct of all tables
  std::vector<std::string> values;
};

}  // namespace

void add_foreign_initialisers(const ForeignProvider &provider, Data &data) {
  const Initialisers initialisers(provider);
  std::vector<TableRow> rows;
  for (const ForeignTable &one : provider.tables) {
    const std::string member = one.inside == nullptr ? "table" : one.inside->name + "_table";
    rows.push_back({one.name, foreign_fields(provider.speller, one), member, initialisers.of(one)});
  }
  Keys<TableRow> keys;
  keys.text("name", &TableRow::name).text("fields", &TableRow::fields).text("member", &TableRow::member);
  keys.rows("values", &TableRow::values, Keys<std::string>().text("text", detail::AsItIs()));
  data.list("tables", std::vector(rows.begin(), rows.end()), keys);
  // As they stand in memory: the table that the capsule has is the first.
  std::vector<TableRow> whole;
  whole.push_back(rows.back());
  whole.insert(whole.end(), rows.begin(), rows.end() - 1);
  data.list("whole", std::move(whole), keys);
  data.texts("getters", "text", initialisers.getters());
}

}  // namespace caplet::render
