// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/foreign_provided.h"

#include <algorithm>
#include <set>

#include "render/c/foreign_places.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

// Leaves a hole where no other slot has taken the place. In a struct, data has a size of its own.
void drop_gone(std::vector<Slot> &slots, int minor, bool is_array) {
  const auto is_gone = [&](const Slot &one) {
    const bool is_data = one.kind == SlotKind::kData && !is_array;
    return one.until != 0 && one.until < minor && !is_data;
  };
  std::set<int> taken;
  for (const Slot &one : slots) {
    if (!is_gone(one)) taken.insert(one.index);
  }
  const auto is_replaced = [&](const Slot &one) { return is_gone(one) && taken.count(one.index) != 0; };
  slots.erase(std::remove_if(slots.begin(), slots.end(), is_replaced), slots.end());
  for (Slot &one : slots) {
    if (is_gone(one)) one.kind = SlotKind::kReserved;
    if (one.kind == SlotKind::kReserved) one.slots.clear();
    if (one.kind != SlotKind::kFunction) drop_const(one.type);
    drop_gone(one.slots, minor, false);  // of a struct
  }
}

Api provided_part(const Api &whole) {
  Api api = whole;
  drop_gone(api.slots, api.minor, !api.foreign->array.empty());
  for (model::Field &one : api.foreign->leading) drop_const(one);
  return api;
}

}  // namespace

bool uses_authors_header(const Api &api) {
  return !api.header.empty() && !api.foreign->record.empty() && api.language == model::Language::kC;
}

Provided::Provided(const Subject &subject) : api_(provided_part(subject.api)), names_(api_), references_(api_, names_) {
  pin();
  model::BadReference bad;
  if (!api_.foreign->state.empty()) state_ = references_.find(api_.foreign->state, &bad);
  if (state_ && state_->is_called()) state_.reset();
}

const Pinned *Provided::pinned(const std::string &name) const {
  const auto found = rows_.find(name);
  return found == rows_.end() ? nullptr : &pinned_[found->second];
}

bool Provided::is_all_pinned(const std::string &name, const model::Type &type, const model::Field *field) const {
  if (pinned(name) != nullptr) return true;
  const model::Layout *layout = field != nullptr && !field->anonymous.empty() ? &field->anonymous.front() : nullptr;
  const model::Type behind = model::see_through(type, names_);
  const auto *record = names_.find<model::Record>(behind.base);
  if (layout == nullptr && record != nullptr && behind.pointers.empty() && behind.bounds.empty())
    layout = &record->layout;
  if (layout == nullptr || layout->fields.empty()) return false;
  return std::all_of(layout->fields.begin(), layout->fields.end(), [&](const model::Field &one) {
    return !one.name.empty() && is_all_pinned(name + "." + one.name, one.type, &one);
  });
}

// A reference that stands twice has one value: the first that is known.
void Provided::pin() {
  const model::Foreign &foreign = *api_.foreign;
  if (foreign.abi) pin_requirement(*foreign.abi);
  if (foreign.version) pin(foreign.version->of, false, integer_literal(number_of(api_, api_.minor)));
  if (foreign.size) pin(foreign.size->of, false, "sizeof(struct " + api_.table_name() + ")");
  for (const model::Requirement &one : foreign.checks) pin_requirement(one);
  const auto is_known = [&](const auto &one) { return rows_.count(one.first->of) != 0; };
  bounded_.erase(std::remove_if(bounded_.begin(), bounded_.end(), is_known), bounded_.end());
}

void Provided::pin_requirement(const model::Requirement &one) {
  if (const auto *text = std::get_if<std::string>(&one.equals)) return pin(one.of, true, *text);
  const auto *number = std::get_if<std::int64_t>(&one.equals);
  const bool is_one_value = one.at_least && one.at_most && *one.at_least == *one.at_most;
  if (number != nullptr || is_one_value)
    pin(one.of, false, integer_literal(number != nullptr ? *number : *one.at_least));
  if (number != nullptr || is_one_value) return;
  model::BadReference bad;
  if (const auto place = references_.find(one.of, &bad)) bounded_.emplace_back(&one, *place);
}

void Provided::pin(const std::string &of, bool is_text, const std::string &value) {
  model::BadReference bad;
  const auto place = references_.find(of, &bad);
  if (!place || !rows_.emplace(of, pinned_.size()).second) return;
  pinned_.push_back({of, *place, is_text, value});
}

}  // namespace caplet::render
