// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <string_view>
#include <unordered_set>

#include "model/named_walk.h"
#include "model/type_text.h"
#include "model/validate_parts.h"

namespace caplet::model {
namespace {

class ForeignCheck {
 public:
  ForeignCheck(const Api &api, Diagnostics &diagnostics) : api_(api), diagnostics_(diagnostics) {}

  void table(const Foreign &one) {
    form(one);
    if (one.functions) dict(one);
    places(api_.slots, one.array.empty() ? 0 : one.count);
    for (const Slot &slot : api_.slots) {
      pointer(slot);
      if (slot.kind == SlotKind::kTable) nested(slot);
      if (slot.capsule_name.empty() || one.functions) continue;
      error("misplaced-key", slot, "`" + slot.name + "` has a `capsule_name`, but the table is no dict of capsules");
    }
  }

  // What no table of Caplet's has.
  void native(const Slot &slot) {
    const bool is_filled = slot.filled != Filled::kAtImport;
    const char *what = slot.kind == SlotKind::kTable ? "is a table"
                       : slot.until != 0             ? "has `until`"
                       : slot.dereferenced           ? "is `dereferenced`"
                       : is_filled                   ? "has `filled`"
                       : !slot.capsule_name.empty()  ? "has a `capsule_name`"
                                                     : nullptr;
    if (what == nullptr) return;
    error("misplaced-key", slot, "`" + slot.name + "` " + what + ", which only slots of adopted tables can");
  }

 private:
  void form(const Foreign &one) {
    const int forms =
        static_cast<int>(!one.record.empty()) + static_cast<int>(!one.array.empty()) + static_cast<int>(one.functions);
    if (forms != 1) {
      diagnostics_.error("table-form", one.origin,
                         forms == 0 ? "the table has no form" : "the table has more than one form",
                         "it is a `struct`, an `array` of pointers, or a dict of `functions`");
    } else if (one.record.empty() && !one.leading.empty()) {
      diagnostics_.error("table-form", one.origin, "the table is no struct, but has fields before slot 0");
    } else if (one.array.empty() && one.count != 0) {
      diagnostics_.error("table-form", one.origin, "the table is no array, but has a `count` of places");
    }
  }

  // What a dict of capsules with a function each can't have.
  void dict(const Foreign &one) {
    const auto refuse = [&](const std::string &what) {
      diagnostics_.error("table-form", one.origin, "a dict of functions " + what);
    };
    if (one.abi || one.version || one.size || !one.checks.empty()) refuse("has no numbers that its provider states");
    if (!one.state.empty() || !one.previous.empty()) refuse("has no `state` and no `previous`");
    if (!one.capsule_name.empty() || one.is_unnamed) refuse("has no `capsule_name`: each of its slots has one");
    if (api_.is_isolated()) refuse("can't be `isolated`: its functions are those of all interpreters");
    for (const Slot &slot : api_.slots) {
      if (slot.kind == SlotKind::kFunction || slot.kind == SlotKind::kReserved) continue;
      error("table-form", slot, "`" + slot.name + "` is no function, but the table is a dict of functions");
    }
  }

  // In the order of their places, which one slot has at a time.
  void places(const std::vector<Slot> &slots, int count) {
    const Slot *before = nullptr;
    for (const Slot &slot : slots) {
      if (slot.index < 0) continue;  // not yet recorded
      if (before != nullptr && !follows(*before, slot)) return;
      if (count != 0 && slot.index >= count) {
        error("slot-beyond-table", slot,
              "`" + slot.name + "` has the index " + std::to_string(slot.index) + ", but the table has " +
                  std::to_string(count) + " places");
      }
      minors(slot);
      before = &slot;
    }
  }

  bool follows(const Slot &before, const Slot &slot) {
    const std::string subject = "`" + slot.name + "` has the index " + std::to_string(slot.index);
    if (slot.index < before.index) {
      error("duplicate-index", slot,
            subject + ", but stands behind `" + before.name + "` at " + std::to_string(before.index),
            "write slots in the order of their places");
      return false;
    }
    if (slot.index > before.index || (before.until != 0 && before.until < slot.since)) return true;
    error("duplicate-index", slot, subject + " of `" + before.name + "`, which has it in the same minor",
          before.until == 0 ? "write into `" + before.name + "` the last minor that has it: \"until\": " +
                                  std::to_string(std::max(slot.since - 1, 1))
                            : "a place has one slot at a time");
    return false;
  }

  void minors(const Slot &slot) {
    const auto outside = [&](const char *what, int minor) {
      error("since-out-of-range", slot,
            "`" + slot.name + "` is " + what + " " + std::to_string(minor) + ", but the minor is " +
                std::to_string(api_.minor));
    };
    if (slot.since < 1 || slot.since > api_.minor) return outside("since", slot.since);
    if (slot.until == 0) return;
    if (slot.until > api_.minor) return outside("until", slot.until);
    if (slot.until >= slot.since) return;
    error("since-out-of-range", slot,
          "`" + slot.name + "` is until " + std::to_string(slot.until) + ", but since " + std::to_string(slot.since));
  }

  void pointer(const Slot &slot) {
    if (!slot.dereferenced || !slot.type.pointers.empty()) return;
    error("invalid-type", slot,
          "`" + slot.name + "` is what a pointer leads to, but its type is `" + spell(slot.type) + "`",
          "`type` is what stands in the table");
  }

  void nested(const Slot &table) {
    std::unordered_set<std::string_view> seen;
    if (table.slots.empty()) error("table-form", table, "the table `" + table.name + "` has no slots");
    for (const Slot &slot : table.slots) {
      const std::string name = "`" + table.name + "." + slot.name + "`";
      if (slot.kind == SlotKind::kTable) {
        error("table-form", slot, name + " is a table within a table within a table", "describe it as data");
      }
      if (!is_identifier(slot.name)) {
        error("invalid-name", slot, "`" + slot.name + "` can't be the name of a slot",
              "names are C identifiers, and no keywords of C or C++");
      } else if (!seen.insert(slot.name).second) {
        error("duplicate-name", slot, name + " stands twice");
      }
      pointer(slot);
    }
    places(table.slots, 0);
  }

  void error(const char *id, const Slot &slot, std::string message, std::string hint = "") {
    diagnostics_.error(id, slot.origin, std::move(message), std::move(hint));
  }

  const Api &api_;
  Diagnostics &diagnostics_;
};

}  // namespace

void check_foreign(const Api &api, const Names &names, Diagnostics &diagnostics) {
  ForeignCheck check(api, diagnostics);
  if (!api.foreign) {
    for_each_slot(api.slots, [&](const Slot &slot) { check.native(slot); });
    return;
  }
  check.table(*api.foreign);
  check_requirements(api, names, diagnostics);
}

}  // namespace caplet::model
