// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/foreign_view.h"

#include <string_view>
#include <unordered_map>

#include "model/canonical_type.h"
#include "render/c/c_view.h"
#include "render/c/foreign_places.h"
#include "render/c/literals.h"
#include "render/c/protocol_view.h"
#include "render/c/wrappers.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

void add_tables(const Speller &speller, Data &data) {
  const Api &api = speller.api();
  std::vector<ForeignTable> tables = foreign_tables(api);
  Keys<ForeignStart> starts;
  starts.text("name", &ForeignStart::name).text("fields", &ForeignStart::fields);
  starts.text("values", &ForeignStart::values).text("ending", &ForeignStart::ending);
  starts.text("word", [&api](const ForeignStart &one) {
    return upper(api.name) + "_START_" + (one.ending.empty() ? "" : one.ending.substr(1) + "_");
  });
  data.list("starts", foreign_starts(api, tables), starts);
  Keys<ForeignTable> keys;
  keys.text("name", &ForeignTable::name);
  keys.text("fields", [&speller](const ForeignTable &one) { return foreign_fields(speller, one); });
  data.list("tables", std::move(tables), keys);
}

std::string flags(const Api &api, const Slot &slot) {
  const bool is_value = slot.kind == SlotKind::kData;  // which has nothing to be NULL, or says so by that
  return is_value || api.is_dict() || may_be_null(slot) ? "CAPLET_FOREIGN_OPTIONAL" : "0";
}

void add_slot_infos(const Api &api, Data &data) {
  Keys<ForeignSlot> keys;
  keys.text("name", [](const ForeignSlot &one) { return string_literal(one.slot->name); });
  keys.text("field", [](const ForeignSlot &one) { return one.slot->name; });
  keys.text("table", [&api](const ForeignSlot &one) {
    return one.inside == nullptr ? api.table_name() : api.name + "_" + one.inside->name + "_table";
  });
  keys.text("since", [](const ForeignSlot &one) { return one.slot->since; });
  keys.text("until", [](const ForeignSlot &one) { return one.slot->until; });
  keys.text("flags", [&api](const ForeignSlot &one) { return flags(api, *one.slot); });
  keys.text("inside", [](const ForeignSlot &one) { return one.inside == nullptr ? 0 : one.inside_row + 1; });
  data.list("slot_infos", foreign_slots(api), keys);
}

void add_objects(const Subject &subject, const Speller &speller, Data &data) {
  struct Info {
    std::string identity, type, flags;
    std::size_t row;
  };
  std::unordered_map<std::string_view, std::size_t> rows;
  for (const ForeignSlot &one : foreign_slots(subject.api)) {
    if (one.inside == nullptr) rows.emplace(one.slot->name, one.row);
  }
  std::vector<Info> infos;
  for (const model::Record &one : subject.api.records) {
    const auto type = one.type_object.empty() ? rows.end() : rows.find(one.type_object);
    if (type == rows.end()) continue;
    const bool is_at_least = one.basicsize == model::BasicSize::kAtLeast;
    infos.push_back({string_literal(model::identity_text(one)), speller.base(model::reference(one)),
                     is_at_least ? "CAPLET_OBJECT_AT_LEAST" : "0", type->second});
  }
  Keys<Info> keys;
  keys.text("identity", &Info::identity).text("type", &Info::type).text("row", &Info::row);
  keys.text("flags", &Info::flags);
  data.list("object_infos", std::move(infos), keys);
}

}  // namespace

std::string called_name(const Api &api, const Slot *inside, const Slot &slot) {
  if (inside == nullptr && !api.protocol) return slot.name;
  return api.function_prefix() + "_" + (inside != nullptr ? inside->name + "_" : "") + slot.name;
}

std::string ForeignSlot::name(const Api &api) const { return called_name(api, inside, *slot); }

std::vector<ForeignSlot> foreign_slots(const Api &api) {
  std::vector<ForeignSlot> all;
  for (const Slot &one : api.slots) {
    if (one.kind == SlotKind::kReserved) continue;
    const std::size_t row = all.size();
    all.push_back({&one, nullptr, row, 0});
    for (const Slot &inner : one.slots) {
      if (inner.kind != SlotKind::kReserved) all.push_back({&inner, &one, all.size(), row});
    }
  }
  return all;
}

bool may_be_null(const Slot &slot) { return slot.optional || slot.filled == model::Filled::kLater; }

void add_foreign_places(const Api &api, Data &data) {
  struct Place {
    std::string path, name;
  };
  std::vector<Place> places;
  const auto add = [&](const std::string &path) {
    const std::string &name = api.foreign->capsule_name.empty() ? path : api.foreign->capsule_name;
    // Where a capsule is found by a protocol, its name is no path; messages know the table by the API's.
    const bool is_unnamed = api.foreign->is_unnamed || api.is_dict();
    places.push_back(
        {string_literal(api.protocol ? api.name : path), is_unnamed ? "CAPLET_NULL" : string_literal(name)});
  };
  add(api.capsule);
  for (const std::string &one : api.aliases) add(one);
  Keys<Place> keys;
  keys.text("path", &Place::path).text("name", &Place::name);
  data.list("places", std::move(places), keys);
}

Data foreign_consumer_data(const Subject &subject, const Speller &speller) {
  Data data = common_view(subject);
  add_consumer_head(subject, data);
  add_constants(speller, data);
  add_consumer_types(subject, speller, data);
  data.set("is_lifted", false);
  data.set("distribution_string", string_or_null(subject.api.distribution));
  add_foreign_places(subject.api, data);
  add_tables(speller, data);
  add_foreign_numbers(subject, data);
  add_slot_infos(subject.api, data);
  add_foreign_functions(subject, data);
  add_objects(subject, speller, data);
  add_foreign_calls(subject, speller, data);
  add_finding(subject, data);
  return data;
}

}  // namespace caplet::render
