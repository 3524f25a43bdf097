// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/objects.h"

namespace caplet::model {

bool is_object(const Record &record, const Names &names) {
  const Record *at = &record;
  while (at->layout.head == Head::kNone) {
    if (at->layout.fields.empty() || at->layout.kind == RecordKind::kUnion) return false;
    const Field &first = at->layout.fields.front();
    if (!first.anonymous.empty() || !first.type.bounds.empty()) return false;
    const Type type = see_through(first.type, names);
    const Entity entity = names.find(type.base);
    const auto *inner = std::get_if<const Record *>(&entity);
    if (!type.pointers.empty() || inner == nullptr) return false;
    at = *inner;
  }
  return true;
}

}  // namespace caplet::model
