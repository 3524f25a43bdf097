// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/adopted_objects.h"

#include "model/objects.h"
#include "model/type_text.h"
#include "model/type_walk.h"

namespace caplet::diff {

using namespace model;

namespace {

const Pair<Record> *record_of(const Pairs &c, const FieldPair &one) {
  const auto found = c.record_pairs.find(one.record);
  return found == c.record_pairs.end() ? nullptr : found->second;
}

}  // namespace

bool is_of_adopted_object(const Pairs &c, const FieldPair &one) {
  const Pair<Record> *record = c.now.foreign ? record_of(c, one) : nullptr;
  return record != nullptr && is_object(*record->now, c.now_names);
}

ObjectGrowth::ObjectGrowth(const Pairs &c) : c_(c) {
  for (const Record &one : c.now.records) {
    for_each_type(one, [&](const Type &type) {
      const Type target = see_through(type, c.now_names);
      if (target.pointers.empty()) held_.insert(target.base);
    });
  }
}

bool ObjectGrowth::is_expected(const FieldPair &one) const {
  const Record &then = *record_of(c_, one)->then, &now = *record_of(c_, one)->now;
  const bool is_at_end = one.now_at >= static_cast<int>(then.layout.fields.size());
  return is_at_end && now.basicsize == BasicSize::kAtLeast && head_of(now, c_.now_names) == Head::kObject &&
         held_.count(reference(now)) == 0;
}

}  // namespace caplet::diff
