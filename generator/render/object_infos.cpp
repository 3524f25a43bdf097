// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "model/canonical_type.h"
#include "render/literals.h"
#include "render/view.h"

namespace caplet::render {
namespace {

std::string flags(const model::Record &record, const model::Slot &type) {
  std::string text = record.basicsize == model::BasicSize::kAtLeast ? "CAPLET_OBJECT_AT_LEAST" : "";
  if (!type.type.pointers.empty()) text += (text.empty() ? "" : " | ") + std::string("CAPLET_OBJECT_INDIRECT");
  return text.empty() ? "0" : text;
}

// {"struct geo_pair", sizeof(struct geo_pair), 3, 1, 0}
std::string info(const Speller &speller, const model::Record &record, const model::Slot &type) {
  return "{" + string_literal(model::identity_text(record)) + ", sizeof(" + speller.base(model::reference(record)) +
         "), " + std::to_string(type.index) + ", " + std::to_string(type.since) + ", " + flags(record, type) + "}";
}

}  // namespace

void add_object_infos(const Subject &subject, const Speller &speller, Data &data) {
  std::vector<std::string> infos;
  for (const model::Record &one : subject.api.records) {
    if (one.type_object.empty() || one.since > subject.floor) continue;
    const auto type = std::find_if(subject.api.slots.begin(), subject.api.slots.end(),
                                   [&](const model::Slot &slot) { return slot.name == one.type_object; });
    if (type != subject.api.slots.end() && !type->retired) infos.push_back(info(speller, one, *type));
  }
  data.values.set("object_count", std::to_string(infos.size()));
  data.values.set("has_object_infos", !infos.empty());
  data.feeds["object_infos"] =
      feed_of(std::move(infos), [](const std::string &text, Row &row) { row.set("info", text); });
}

}  // namespace caplet::render
