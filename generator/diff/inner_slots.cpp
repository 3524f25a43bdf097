// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/inner_slots.h"

#include <unordered_map>
#include <unordered_set>

#include "model/type_text.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

using SlotsByIdentity = std::unordered_map<std::string_view, const Slot *>;

// Those that somebody may have called.
SlotsByIdentity released_slots_of(const Pairs &c, const Slot &table) {
  SlotsByIdentity result;
  for (const Slot &one : table.slots) {
    if (one.kind != SlotKind::kReserved && c.was_released(one)) result.emplace(one.identity(), &one);
  }
  return result;
}

std::string text_of(const Slot &slot) {
  return slot.kind == SlotKind::kFunction ? spell(slot.signature) : spell(slot.type);
}

bool have_same_type(const Pairs &c, const Slot &then, const Slot &now) {
  if (then.kind != now.kind) return false;
  return then.kind == SlotKind::kFunction ? c.then_types.function(then.signature) == c.now_types.function(now.signature)
                                          : c.then_types.variable(then.type) == c.now_types.variable(now.type);
}

class Comparison {
 public:
  Comparison(const Pairs &c, const Pair<Slot> &table, Reporter &report)
      : c_(c), table_(table), report_(report), then_(released_slots_of(c, *table.then)) {}

  void run() {
    std::unordered_set<std::string_view> there;
    for (const Slot &now : table_.now->slots) {
      there.insert(now.identity());
      const auto found = then_.find(now.identity());
      if (found == then_.end()) {
        add_new(now);
      } else {
        compare(*found->second, now);
      }
    }
    for (const Slot &then : table_.then->slots) {
      if (there.count(then.identity()) != 0) continue;
      const bool was_called = then_.count(then.identity()) != 0;
      add(was_called ? S::kA | S::kS : S(S::kD), then, was_called ? "is gone" : "is gone, which nobody called",
          then.origin, Origin());
    }
  }

 private:
  // What is inserted moves others, of which that is said.
  void add_new(const Slot &now) {
    if (now.kind != SlotKind::kReserved) add(S::kF, now, "is new", Origin(), now.origin);
  }
  void compare(const Slot &then, const Slot &now) {
    if (then.index != now.index) {
      add(S::kA, now, "had the index " + std::to_string(then.index), then.origin, now.origin);
    } else if (!have_same_type(c_, then, now)) {
      add(S::kA | S::kS, now, "was `" + text_of(then) + "`, is `" + text_of(now) + "`", then.origin, now.origin);
    }
  }
  void add(Severities severity, const Slot &slot, const std::string &change, const Origin &then, const Origin &now) {
    report_.add(severity, subject(*table_.now) + "." + slot.name, change, then, now);
  }

  const Pairs &c_;
  const Pair<Slot> &table_;
  Reporter &report_;
  const SlotsByIdentity then_;
};

}  // namespace

void inner_slot_changed(const Pairs &c, Reporter &report) {
  for (const Pair<Slot> &one : c.slots) {
    if (!one.both() || one.then->kind != SlotKind::kTable || one.now->kind != SlotKind::kTable) continue;
    Comparison(c, one, report).run();
  }
}

}  // namespace caplet::diff
