// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "model/canonical_type.h"
#include "model/named_walk.h"
#include "render/c/c_view.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

std::string flags(const model::Record &record, const model::Slot &type) {
  std::string text = record.basicsize == model::BasicSize::kAtLeast ? "CAPLET_OBJECT_AT_LEAST" : "";
  if (!type.type.pointers.empty()) text += (text.empty() ? "" : " | ") + std::string("CAPLET_OBJECT_INDIRECT");
  return text.empty() ? "0" : text;
}

}  // namespace

void add_object_infos(const Subject &subject, const Speller &speller, Data &data) {
  struct Info {
    std::string identity, type, flags, condition;
    int index, since;
  };
  const auto slots = model::by_name(subject.api.slots);
  std::vector<Info> infos;
  for (const model::Record &one : subject.api.records) {
    const auto found = one.type_object.empty() ? slots.end() : slots.find(one.type_object);
    if (found == slots.end() || found->second->retired) continue;
    const model::Slot &type = *found->second;
    infos.push_back({string_literal(model::identity_text(one)), speller.base(model::reference(one)), flags(one, type),
                     required(subject, one.since), type.index, type.since});
  }
  const bool may_lack = std::any_of(infos.begin(), infos.end(), [](const Info &one) { return !one.condition.empty(); });
  data.set("object_count", may_lack ? "sizeof objects / sizeof objects[0] - 1" : std::to_string(infos.size()));
  data.set("may_lack_objects", may_lack);
  Keys<Info> keys;
  keys.text("identity", &Info::identity).text("type", &Info::type).text("index", &Info::index);
  keys.text("since", &Info::since).text("flags", &Info::flags).text("condition", &Info::condition);
  data.list("object_infos", std::move(infos), keys);
}

}  // namespace caplet::render
