// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What Rust makes of structs and unions: whether it lays them out as compilers do, and what their values may be.
#include <algorithm>
#include <cstdint>

#include "model/named_walk.h"
#include "model/names.h"
#include "render/rust/types.h"

namespace caplet::render {

using model::Field;
using model::Layout;
using model::Type;

std::string RustTypes::flaw(const Layout &layout) const {
  if (layout.packed != 0 && layout.align != 0) return "both a packing and an alignment of its own";
  for (const Field &one : layout.fields) {
    if (one.bits) return "bit-fields";
    if (one.align != 0 || one.packed != 0) return "a field with an alignment of its own";
    std::string found;
    if (!one.anonymous.empty()) {
      found = flaw(one.anonymous.front());
    } else {
      const RustType type = of(one.type);
      found = type.kind == RustKind::kNone ? type.why : "";
      const auto *record = subject_.names.find<model::Record>(without_typedef(one.type).base);
      const bool is_inside = type.kind == RustKind::kRecord || type.kind == RustKind::kArray;
      if (is_inside && layout.kind == model::RecordKind::kUnion && record != nullptr && has_head(record->layout))
        found = "Python objects by value";
      if (is_inside && layout.packed != 0 && record != nullptr && record->layout.align != 0)
        found = "a field with an alignment of its own";  // which rustc refuses
    }
    if (!found.empty()) return found;
  }
  return layout.fields.empty() && layout.head == model::Head::kNone ? "no fields" : "";
}

Layout RustTypes::known_part(const Layout &layout) const {
  Layout part = layout;
  const auto has_flaw = [&](const Field &one) {
    Layout alone = layout;
    alone.fields = {one};
    return !flaw(alone).empty();
  };
  part.fields.erase(std::find_if(part.fields.begin(), part.fields.end(), has_flaw), part.fields.end());
  return part;
}

const std::string &RustTypes::flaw(const model::Record &record) const {
  const auto known = flaws_.find(&record);
  if (known != flaws_.end()) return known->second;
  flaws_[&record] = "";  // of a pointer to itself nothing depends on it
  std::string found = record.extensible ? "fields that only the provider knows all of" : flaw(record.layout);
  return flaws_[&record] = std::move(found);
}

// Also of an array of them.
const model::Record *RustTypes::record_by_value(const Field &field) const {
  const Type behind = without_typedef(field.type);
  return behind.pointers.empty() ? subject_.names.find<model::Record>(behind.base) : nullptr;
}

// Whether the test holds of a field, or of one of a record that is a field by value.
template <typename Test>
bool RustTypes::any_field(const Layout &layout, const Test &test) const {
  return std::any_of(layout.fields.begin(), layout.fields.end(), [&](const Field &one) {
    if (!one.anonymous.empty()) return test(one) || any_field(one.anonymous.front(), test);
    const auto *record = record_by_value(one);
    return test(one) || (record != nullptr && any_field(record->layout, test));
  });
}

bool RustTypes::has_union(const Layout &layout) const {
  const auto is_union = [&](const Field &one) {
    if (!one.anonymous.empty()) return one.anonymous.front().kind == model::RecordKind::kUnion;
    const auto *record = record_by_value(one);
    return record != nullptr && record->layout.kind == model::RecordKind::kUnion;
  };
  return layout.kind == model::RecordKind::kUnion || any_field(layout, is_union);
}
bool RustTypes::has_head(const Layout &layout) const {
  const auto is_head = [&](const Field &one) {
    if (!one.anonymous.empty()) return false;
    const auto *record = record_by_value(one);
    return record != nullptr && record->layout.head != model::Head::kNone;
  };
  return layout.head != model::Head::kNone || any_field(layout, is_head);
}
bool RustTypes::has_large_array(const Layout &layout) const {
  constexpr std::uint64_t most = 32;  // of which arrays have a Default
  return any_field(layout, [&](const Field &one) {
    const Type behind = without_typedef(one.type);
    return std::any_of(behind.bounds.begin(), behind.bounds.end(), [](std::uint64_t bound) { return bound > most; });
  });
}
bool RustTypes::is_plain(const Layout &layout) const {
  // Not by of(), which asks this of records.
  const auto is_rough = [&](const Field &one) {
    if (!one.anonymous.empty()) return false;
    const Type behind = without_typedef(one.type);
    const auto *other = subject_.names.find<model::External>(behind.base);
    return !behind.pointers.empty() || subject_.names.find<model::Callback>(behind.base) != nullptr ||
           (other != nullptr && of_external(*other).kind != RustKind::kNumber);
  };
  return !has_union(layout) && !has_head(layout) && !any_field(layout, is_rough);
}

}  // namespace caplet::render
