// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/references.h"

#include <string_view>

#include "model/named_walk.h"
#include "support/text.h"

namespace caplet::model {
namespace {

// The fields of a record, or of a type declared in place; null where there are none.
const std::vector<Field> *members_of(const Field *field, const Type &written, const Names &names) {
  if (field != nullptr && !field->anonymous.empty()) return &field->anonymous.front().fields;
  const Type type = see_through(written, names);
  const auto *record = names.find<Record>(type.base);
  const bool is_value = type.pointers.empty() && type.bounds.empty();
  return record != nullptr && is_value ? &record->layout.fields : nullptr;
}

template <typename All>
std::vector<std::string_view> names_of(const All &all) {
  std::vector<std::string_view> names;
  for (const auto &one : all) names.push_back(one.name);
  return names;
}

class ReferenceSearch {
 public:
  ReferenceSearch(const Api &api, const Names &names, BadReference *bad) : api_(api), names_(names), bad_(bad) {}

  std::optional<Referenced> find(std::string_view reference) {
    const std::size_t dot = std::min(reference.find('.'), reference.size());
    Referenced result;
    if (!begin(reference.substr(0, dot), &result)) return std::nullopt;
    for (std::size_t at = dot; at < reference.size();) {
      const std::size_t next = std::min(reference.find('.', at + 1), reference.size());
      if (!step(reference.substr(at + 1, next - at - 1), &result)) return std::nullopt;
      at = next;
    }
    return result;
  }

 private:
  bool begin(std::string_view name, Referenced *result) {
    result->field = find_named(api_.foreign->leading, name);
    if (result->field != nullptr) {
      result->type = result->field->type;
      return true;
    }
    result->slot = find_named(api_.slots, name);
    if (result->slot != nullptr) return begin_slot(*result->slot, result);
    std::vector<std::string_view> known = names_of(api_.foreign->leading);
    for (const Slot &one : api_.slots) known.push_back(one.name);
    return refuse("which is no leading field and no slot of the table", did_you_mean(name, known));
  }

  bool begin_slot(const Slot &slot, Referenced *result) {
    if (slot.kind == SlotKind::kReserved || slot.kind == SlotKind::kTable) {
      return refuse("a slot that is " + std::string(slot.kind == SlotKind::kTable ? "a table" : "reserved"),
                    "name a leading field, data, or a function without parameters");
    }
    result->type = slot.type;
    if (slot.dereferenced && !result->type.pointers.empty()) result->type.pointers.pop_back();
    if (slot.kind != SlotKind::kFunction) return true;
    result->type = slot.signature.result;
    if (slot.signature.parameters.empty()) return true;
    return refuse("a function with parameters", "it is called at import, with none");
  }

  bool step(std::string_view name, Referenced *result) {
    const Field *last = result->members.empty() ? result->field : result->members.back();
    const std::vector<Field> *members = members_of(last, result->type, names_);
    if (result->is_called() || members == nullptr) {
      return refuse("but `" + std::string(last != nullptr ? last->name : result->slot->name) + "` has no fields", "");
    }
    const Field *found = find_named(*members, name);
    if (found == nullptr) {
      return refuse("but there is no field `" + std::string(name) + "`", did_you_mean(name, names_of(*members)));
    }
    result->members.push_back(found);
    result->type = found->type;
    return true;
  }

  bool refuse(std::string why, std::string hint) {
    *bad_ = {std::move(why), std::move(hint)};
    return false;
  }

  const Api &api_;
  const Names &names_;
  BadReference *bad_;
};

}  // namespace

std::optional<Referenced> find_referenced(const Api &api, const Names &names, const std::string &reference,
                                          BadReference *bad) {
  return ReferenceSearch(api, names, bad).find(reference);
}

}  // namespace caplet::model
