// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/references.h"

#include <algorithm>

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

bool refuse(BadReference *bad, std::string why, std::string hint = "") {
  *bad = {std::move(why), std::move(hint)};
  return false;
}

bool begin_slot(const Slot &slot, Referenced *result, BadReference *bad) {
  if (slot.kind == SlotKind::kReserved || slot.kind == SlotKind::kTable) {
    return refuse(bad, "a slot that is " + std::string(slot.kind == SlotKind::kTable ? "a table" : "reserved"),
                  "name a leading field, data, or a function without parameters");
  }
  result->type = slot.type;
  if (slot.dereferenced && !result->type.pointers.empty()) result->type.pointers.pop_back();
  if (slot.kind != SlotKind::kFunction) return true;
  result->type = slot.signature.result;
  if (slot.signature.parameters.empty()) return true;
  return refuse(bad, "a function with parameters", "it is called at import, with none");
}

// To a member of what was found so far.
bool step(std::string_view name, const Names &names, Referenced *result, BadReference *bad) {
  const Field *last = result->members.empty() ? result->field : result->members.back();
  const std::vector<Field> *members = members_of(last, result->type, names);
  if (result->is_called() || members == nullptr) {
    return refuse(bad, "but `" + std::string(last != nullptr ? last->name : result->slot->name) + "` has no fields");
  }
  const Field *found = find_named(*members, name);
  if (found == nullptr) {
    return refuse(bad, "but there is no field `" + std::string(name) + "`", did_you_mean(name, names_of(*members)));
  }
  result->members.push_back(found);
  result->type = found->type;
  return true;
}

}  // namespace

References::References(const Api &api, const Names &names)
    : names_(names), fields_(by_name(api.foreign->leading)), slots_(by_name(api.slots)) {}

std::optional<Referenced> References::find(std::string_view reference, BadReference *bad) const {
  const std::size_t dot = std::min(reference.find('.'), reference.size());
  const std::string_view name = reference.substr(0, dot);
  Referenced result;
  if (const auto field = fields_.find(name); field != fields_.end()) {
    result.field = field->second;
    result.type = result.field->type;
  } else if (const auto slot = slots_.find(name); slot != slots_.end()) {
    result.slot = slot->second;
    if (!begin_slot(*result.slot, &result, bad)) return std::nullopt;
  } else {
    std::vector<std::string_view> known;
    for (const auto &one : fields_) known.push_back(one.first);
    for (const auto &one : slots_) known.push_back(one.first);
    std::sort(known.begin(), known.end());
    refuse(bad, "which is no leading field and no slot of the table", did_you_mean(name, known));
    return std::nullopt;
  }
  for (std::size_t at = dot; at < reference.size();) {
    const std::size_t next = std::min(reference.find('.', at + 1), reference.size());
    if (!step(reference.substr(at + 1, next - at - 1), names_, &result, bad)) return std::nullopt;
    at = next;
  }
  return result;
}

}  // namespace caplet::model
