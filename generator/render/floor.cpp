// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The consumer decides what it requires, with <API>_REQUIRE, so that what depends on it is for the preprocessor.
#include "model/reach.h"
#include "render/literals.h"
#include "render/view.h"

namespace caplet::render {

using model::Record;
using model::Slot;
using model::Type;

std::string required(const Subject &subject, int since) {
  return since <= subject.floor ? "" : upper(subject.api.name) + "_REQUIRE >= " + std::to_string(since);
}

const Record *newer_value(const Subject &subject, const Type &written) {
  const Type type = model::see_through(written, subject.names);
  if (!type.pointers.empty()) return nullptr;
  const model::Entity entity = subject.names.find(type.base);
  const auto *record = std::get_if<const Record *>(&entity);
  return record != nullptr && (*record)->since > subject.floor ? *record : nullptr;
}

namespace {

void look_into(const Subject &subject, const model::CxxType &type, const model::VisitType &visit) {
  if (type.kind != model::CxxTypeKind::kReference) visit(type.plain);
  for (const model::CxxType &one : type.arguments) look_into(subject, one, visit);
}

}  // namespace

const Record *newest_value(const Subject &subject, const Slot &slot) {
  const Record *found = nullptr;
  const auto look = [&](const Type &type) {
    const Record *newer = newer_value(subject, type);
    if (newer != nullptr && (found == nullptr || newer->since > found->since)) found = newer;
  };
  if (slot.kind == model::SlotKind::kFunction) {
    model::for_each_type(slot.signature, look);
  } else if (slot.kind == model::SlotKind::kData) {
    look(slot.type);
  }
  if (slot.cxx) {
    look_into(subject, slot.cxx->result, look);
    for (const model::CxxParameter &one : slot.cxx->parameters) look_into(subject, one.type, look);
  }
  return found;
}

std::string lacks(const Subject &subject, const std::string &table, int since) {
  return upper(subject.api.name) + "_LACKS_(" + table + ", " + std::to_string(since) + ")";
}

std::string linkage(const Subject &subject, int since) {
  return since <= subject.floor ? "static inline" : upper(subject.api.name) + "_SINCE_" + std::to_string(since);
}

}  // namespace caplet::render
