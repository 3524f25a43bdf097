// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a provider's table gets when the module is initialised, and later.
#include <utility>

#include "render/c/foreign_pinned.h"
#include "render/c/foreign_provider.h"
#include "render/c/literals.h"
#include "render/c/type_declarations.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Slot;
using model::SlotKind;
using model::Type;

// A number that the author gives, outside of the bounds that consumers accept.
struct Bound {
  std::string of, value, relation, bound;  // "breaking", "values->breaking", "<", "3"
};
struct Fill {
  std::string name, parameter, place;  // "mill_oil", "int (*function)(void)", "table.mill_oil"
};

class Values {
 public:
  explicit Values(const ForeignProvider &provider) : it_(provider), provided_(provider.provided) {
    for (const Field &one : it_.api().foreign->leading) add(one);
    for (const Slot &one : it_.api().slots) {
      add(one, nullptr, &fields_);
      if (one.kind == SlotKind::kTable) add_inner(one);
    }
    for (const Pinned &one : provided_.pinned()) add_member(one);
    for (const auto &[requirement, place] : provided_.bounded()) {
      const std::string read = place.is_called() ? requirement->of + "()" : given(requirement->of, place);
      const std::string value = "CAPLET_CAST(int64_t, " + read + ")";
      if (requirement->at_least)
        bounds_.push_back({requirement->of, value, "<", integer_literal(*requirement->at_least)});
      if (requirement->at_most)
        bounds_.push_back({requirement->of, value, ">", integer_literal(*requirement->at_most)});
    }
    if (const model::Referenced *state = provided_.state()) {
      assignments_.push_back("it->table." + it_.api().foreign->state + " = state;");
      state_ = it_.speller.declaration(state->type, "state");
    }
    if (!provided_.is_owned()) return;
    for (const Slot &one : it_.api().slots) {
      if (one.kind == SlotKind::kTable) lead_to(one);
    }
  }

  void add_to(Data &data) {
    data.set("state", state_);
    data.set("writable", !provided_.is_owned() && (!assignments_.empty() || !fills_.empty()));
    data.texts("values", "field", std::move(fields_));
    data.texts("required", "name", std::move(required_));
    data.texts("assignments", "text", std::move(assignments_));
    Keys<Bound> bounds;
    bounds.text("of", [](const Bound &one) { return string_literal(one.of); }).text("value", &Bound::value);
    bounds.text("relation", &Bound::relation).text("bound", &Bound::bound);
    bounds.text("wanted", [](const Bound &one) { return std::string(one.relation == "<" ? "at least" : "at most"); });
    data.list("bounds", std::move(bounds_), bounds);
    Keys<Fill> keys;
    keys.text("name", &Fill::name).text("parameter", &Fill::parameter).text("place", &Fill::place);
    data.list("fills", std::move(fills_), keys);
  }

 private:
  void add(const Field &field) {
    if (!is_given(provided_, field)) return;
    model::Layout layout;
    layout.fields.push_back(field);
    std::string text = field_lines(it_.speller, layout, 2);
    text.pop_back();
    fields_.push_back(std::move(text));
    copy_field(field);
  }

  // An anonymous member by what it has, and a type that is declared in place, which is another one each time, as bytes.
  void copy_field(const Field &field) {
    if (!field.name.empty())
      return copy("table." + field.name, field.name, !field.anonymous.empty() || is_array(field.type));
    if (field.anonymous.empty()) return;
    for (const Field &inner : field.anonymous.front().fields) copy_field(inner);
  }

  bool is_array(const Type &type) const { return !model::see_through(type, provided_.names()).bounds.empty(); }

  void copy(const std::string &place, const std::string &value, bool as_bytes) {
    assignments_.push_back(as_bytes ? "memcpy(&it->" + place + ", &values->" + value + ", sizeof it->" + place + ");"
                                    : "it->" + place + " = values->" + value + ";");
  }

  void add_inner(const Slot &table) {
    std::vector<std::string> fields;
    for (const Slot &one : table.slots) add(one, &table, &fields);
    if (fields.empty()) return;
    std::string text = "  struct {\n";
    for (const std::string &one : fields) text += "  " + one + "\n";
    fields_.push_back(text + "  } " + table.name + ";");
  }

  void add(const Slot &slot, const Slot *inside, std::vector<std::string> *fields) {
    const std::string place = (inside == nullptr ? "table." : inside->name + "_table.") + slot.name;
    const std::string fill = (inside == nullptr ? "" : inside->name + "_") + slot.name;
    const std::string name = (inside == nullptr ? "" : inside->name + ".") + slot.name;
    if (is_filled_later(provided_, slot)) fills_.push_back({fill, parameter(slot), place});
    if (!is_given(provided_, slot, inside)) return;
    fields->push_back("  " + it_.speller.declaration(slot.type, slot.name) + ";");
    if (is_required(provided_, slot, inside)) required_.push_back(name);
    copy(place, name, is_array(slot.type));
  }

  std::string parameter(const Slot &slot) const {
    if (slot.kind == SlotKind::kFunction) return it_.speller.function_pointer(slot.signature, "value");
    return it_.speller.declaration(slot.type, "value");
  }

  static std::string given(const std::string &of, const model::Referenced &place) {
    const bool is_pointer = place.slot != nullptr && place.slot->dereferenced;
    return (is_pointer ? "*values->" : "values->") + of;
  }

  // Of what is pinned the members, which stand in something else that is given, or has other members.
  void add_member(const Pinned &one) {
    if (one.place.members.empty()) return;
    for (std::string &text : pinned_statements(provided_, it_.speller, one, "it->table." + one.of))
      assignments_.push_back(std::move(text));
  }

  // In a copy, to its own table.
  void lead_to(const Slot &table) {
    const std::string place = "it->table." + table.name, to = " = &it->" + table.name + "_table;";
    assignments_.push_back((table.optional ? "if (" + place + " != CAPLET_NULL) " : "") + place + to);
  }

  const ForeignProvider &it_;
  const Provided &provided_;
  std::string state_;
  std::vector<std::string> fields_, required_, assignments_;
  std::vector<Bound> bounds_;
  std::vector<Fill> fills_;
};

}  // namespace

bool is_filled_later(const Provided &provided, const Slot &slot) {
  if (slot.filled != model::Filled::kLater || slot.kind == SlotKind::kReserved || slot.kind == SlotKind::kTable)
    return false;
  const bool is_array = !model::see_through(slot.type, provided.names()).bounds.empty();
  return slot.kind == SlotKind::kFunction || (model::is_pointer(slot.type, provided.names()) && !is_array);
}

bool is_given(const Provided &provided, const Slot &slot, const Slot *inside) {
  if (slot.kind != SlotKind::kObject && slot.kind != SlotKind::kData) return false;
  if (is_filled_later(provided, slot)) return false;
  if (inside != nullptr) return true;
  const model::Referenced *state = provided.state();
  const bool is_state = state != nullptr && state->slot == &slot && state->members.empty();
  return !is_state && !provided.is_all_pinned(slot.name, slot.type, nullptr);
}

bool is_given(const Provided &provided, const Field &leading) {
  if (leading.name.empty()) return !leading.anonymous.empty();
  const model::Referenced *state = provided.state();
  const bool is_state = state != nullptr && state->field == &leading && state->members.empty();
  return !is_state && !provided.is_all_pinned(leading.name, leading.type, &leading);
}

bool is_required(const Provided &provided, const Slot &slot, const Slot *inside) {
  const bool may_lack = slot.optional || (inside != nullptr && inside->optional);
  return slot.kind == SlotKind::kObject && !may_lack && is_given(provided, slot, inside);
}

void add_foreign_values(const ForeignProvider &provider, Data &data) { Values(provider).add_to(data); }

}  // namespace caplet::render
