// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Types once their names are replaced by what they stand for, as the fingerprint has them. A callback that takes
// another one twice doubles it, so that twenty lines could say gigabytes.

#include <algorithm>
#include <unordered_map>

#include "model/type_walk.h"
#include "model/validate_parts.h"

namespace caplet::model {
namespace {

constexpr std::uint64_t kLongest = 16U << 10, kLongestOfAll = 16U << 20;
constexpr std::size_t kDeepest = 256;

struct Size {
  std::uint64_t characters = 0;  // about
  std::size_t levels = 0;
  void add(const Size &inner) {
    characters = std::min(characters + inner.characters + 2, kLongest + 1);
    levels = std::max(levels, inner.levels + 1);
  }
  bool is_refused() const { return characters > kLongest || levels > kDeepest; }
};
constexpr Size kNothing{0, 1}, kFunction{16, 1};  // "ptr(fn(default; "

class SizeCheck {
 public:
  SizeCheck(const Api &api, Diagnostics &diagnostics) : api_(api), diagnostics_(diagnostics) {}

  // Of all types of `walked`. The first that is too large is reported, and what consists of it is not.
  template <typename T>
  void check(const Named &owner, const char *what, const Names &names, const T &walked, Size whole = kNothing) {
    bool is_known = false;
    for_each_type(walked, [&](const Type &type) {
      const Size base = base_of(type, names);
      is_known = is_known || base.is_refused();
      whole.add(with_levels(base, type));
    });
    sum_ += whole.characters;
    if (!whole.is_refused() || is_known) return;
    const std::string subject = std::string("the ") + what + (owner.name.empty() ? "" : " `" + owner.name + "`");
    const bool is_long = whole.levels <= kDeepest;
    diagnostics_.error("type-too-large", owner.origin,
                       subject + " has more than " + (is_long ? "16,384 characters" : "256 levels") +
                           " once the names in its types are replaced by what they stand for",
                       is_long ? "put callbacks into a struct: a struct stays a name" : "");
  }

  void finish() {
    if (sum_ <= kLongestOfAll) return;
    diagnostics_.error("type-too-large", api_.origin,
                       "the types of the API have more than 16 MiB once the names in them are replaced by what they "
                       "stand for",
                       "put callbacks into structs: a struct stays a name");
  }

 private:
  static Size with_levels(const Size &base, const Type &type) {
    const std::size_t levels = type.pointers.size() + type.bounds.size();
    return {base.characters + 5 * levels, base.levels + levels};
  }

  // Of typedefs and callbacks, which are no cycle and not deep: check_cycles() has seen to it.
  Size base_of(const Type &type, const Names &names) {
    const Entity entity = names.find(type.base);
    const bool is_name = !as<Typedef>(entity) && !as<Callback>(entity);
    if (is_name) return {type.base.size(), 0};
    if (const auto found = known_.find(type.base); found != known_.end()) return found->second;
    Size whole = as<Callback>(entity) ? kFunction : kNothing;
    for_each_type(entity, [&](const Type &inner) { whole.add(with_levels(base_of(inner, names), inner)); });
    return known_[type.base] = whole;
  }

  const Api &api_;
  Diagnostics &diagnostics_;
  std::unordered_map<std::string, Size> known_;
  std::uint64_t sum_ = 0;
};

void check_fields(SizeCheck &check, const Names &names, const Layout &layout) {
  for (const Field &field : layout.fields) {
    if (field.anonymous.empty()) {
      check.check(field, "field", names, field.type);
    } else {
      check_fields(check, names, field.anonymous.front());
    }
  }
}

}  // namespace

void check_sizes(const Api &api, const Names &names, Diagnostics &diagnostics) {
  SizeCheck check(api, diagnostics);
  for (const Typedef &one : api.typedefs) check.check(one, "type", names, one.type);
  for (const Callback &one : api.callbacks) check.check(one, "callback", names, one.signature, kFunction);
  for (const Slot &one : api.slots) check.check(one, "slot", names, one);
  for (const Record &one : api.records) check_fields(check, names, one.layout);
  for (const Record &one : api.hidden_records) check_fields(check, names, one.layout);
  check.finish();
}

}  // namespace caplet::model
