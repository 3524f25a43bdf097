// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/objects.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "model/type_walk.h"

namespace caplet::model {
namespace {

// Objects whose structs Python names otherwise than Py...Object. Sorted.
constexpr std::string_view kOthers[] = {
    "PyDateTime_Date", "PyDateTime_DateTime", "PyDateTime_Delta", "PyDateTime_TZInfo",
    "PyDateTime_Time", "PyStructSequence",    "PyWeakReference",
};

bool is_called_object(std::string_view name) {
  for (const std::string_view tag : {"struct ", "_"}) {
    if (name.substr(0, tag.size()) == tag) name.remove_prefix(tag.size());
  }
  constexpr std::string_view tail = "Object";
  const bool has_form =
      name.substr(0, 2) == "Py" && name.size() > tail.size() + 2 && name.substr(name.size() - tail.size()) == tail;
  return has_form || std::find(std::begin(kOthers), std::end(kOthers), name) != std::end(kOthers);
}

class Search {
 public:
  explicit Search(const Names &names) : names_(names) {}

  // `behind`: of a typedef that something points to. A type object by value is the provider's own, and static.
  bool finds(const Type &type, bool behind) {
    const bool is_pointed_to = behind || !type.pointers.empty();
    if (is_object_struct(type.base, names_)) return is_pointed_to;
    const Entity entity = names_.find(type.base);
    const auto *record = as<Record>(entity);
    if (record != nullptr && is_object(*record, names_)) return is_pointed_to;
    const bool is_code = as<Callback>(entity);
    if (is_code || !seen_.emplace(type.base, is_pointed_to).second) return false;
    const bool is_typedef = as<Typedef>(entity);
    bool found = false;
    for_each_type(entity, [&](const Type &inner) { found = found || finds(inner, is_typedef && is_pointed_to); });
    return found;
  }

 private:
  const Names &names_;
  std::set<std::pair<std::string, bool>> seen_;
};

}  // namespace

bool is_object_struct(const std::string &base, const Names &names) {
  const Entity entity = names.find(base);
  if (as<Scalar>(entity)) return base == "PyObject" || base == "PyTypeObject";
  return as<External>(entity) && is_called_object(base);
}

Head head_of(const Record &record, const Names &names) {
  const Record *at = &record;
  while (at->layout.head == Head::kNone) {
    if (at->layout.fields.empty() || at->layout.kind == RecordKind::kUnion) return Head::kNone;
    const Field &first = at->layout.fields.front();
    if (!first.anonymous.empty() || !first.type.bounds.empty()) return Head::kNone;
    const Type type = see_through(first.type, names);
    const auto *inner = names.find<Record>(type.base);
    if (!type.pointers.empty() || inner == nullptr) return Head::kNone;
    at = inner;
  }
  return at->layout.head;
}

bool is_object(const Record &record, const Names &names) { return head_of(record, names) != Head::kNone; }

bool leads_to_objects(const Slot &slot, const Names &names) {
  if (slot.kind != SlotKind::kObject && slot.kind != SlotKind::kData) return false;
  return Search(names).finds(slot.type, false);
}

}  // namespace caplet::model
