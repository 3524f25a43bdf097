// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <map>

#include "diff/array_slots.h"
#include "diff/rules.h"
#include "model/type_text.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

bool is_reserved(const Slot &slot) { return slot.kind == SlotKind::kReserved; }
bool is_isolated(const Api &api) { return api.interpreters == Interpreters::kIsolated; }

// In a header a renamed slot is one that is gone, and one that is new with the same type.
void fix_removed(const Pairs &c, const Slot &gone, Reporter &report) {
  const std::string retire = "caplet record --retire " + gone.name;
  report.fix_last("restore it, or retire it: " + retire);
  const Slot *likely = nullptr;
  for (const auto &one : c.slots) {
    if (!one.added() || one.now->kind != gone.kind) continue;
    const bool same = gone.kind == SlotKind::kFunction
                          ? c.then_types.function(gone.signature) == c.now_types.function(one.now->signature)
                          : c.then_types.value(gone.type) == c.now_types.value(one.now->type);
    if (!same) continue;
    if (likely != nullptr) return;
    likely = one.now;
  }
  if (likely == nullptr) {
    report.mend_last({Repair::kRetire, gone.name});
  } else {
    report.fix_last("if it is `" + likely->name + "` now: caplet record --rename " + gone.name + " " + likely->name +
                    "; if it is gone: " + retire);
  }
}
void slot_removed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (one.added() || !c.sealed(one) || is_reserved(*one.then)) continue;
    if (one.both() && is_reserved(*one.now)) {
      report.add(S::kA | S::kS, one, "was `" + one.then->name + "`, and is only a reserved place now");
    } else if (one.gone()) {
      report.add(one.then->retired ? S::kA : S::kA | S::kS, one,
                 one.then->retired ? "the retired slot is gone" : "is gone");
    } else {
      continue;
    }
    if (is_array(c.now) || c.now.is_dict()) {
      report.fix_last("restore it; if it is gone: caplet record --end " + one.then->name);
    } else if (c.now.foreign) {
      report.fix_last("restore it: compiled consumers call what stands in its place");
    } else if (!one.then->retired) {
      fix_removed(c, *one.then, report);
    }
  }
}

void slot_retired(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!one.both() || one.then->retired || !one.now->retired) continue;
    report.add(S::kContract | S::kS, one, "is retired, and raises when it is called", "recorded as retired");
  }
}

// Of adopted tables, whose fields before slot 0 may have grown.
bool has_other_offset(const Pairs &c, const Pair<Slot> &one) {
  const auto pointer_size = [](const Api &api) { return api.foreign ? api.foreign->pointer_size : 0; };
  if (!one.then->offset || !one.now->offset) return false;
  return pointer_size(c.then) == pointer_size(c.now) && *one.then->offset != *one.now->offset;
}
void slot_moved(const Pairs &c, Reporter &report) {
  if (c.now.is_dict()) return;
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one)) continue;
    if (one.then->index != one.now->index) {
      report.add(S::kA, one, "had the index " + std::to_string(one.then->index));
    } else if (has_other_offset(c, one)) {
      report.add(S::kA, one,
                 "stood at the offset " + std::to_string(*one.then->offset) + ", stands at " +
                     std::to_string(*one.now->offset));
    } else {
      continue;
    }
    if (c.now.foreign) {
      report.fix_last(std::string("give it back its place in the ") + (is_array(c.now) ? "array" : "struct"));
    }
  }
}

int released_slots(const Pairs &c) {
  const auto released = [&](const Slot &slot) { return c.was_released(slot); };
  return static_cast<int>(std::count_if(c.then.slots.begin(), c.then.slots.end(), released));
}

// An adopted table has its slots where the struct has them, so one may be new in any place.
bool is_inserted(const Pairs &c, const Pair<Slot> &one) {
  if (is_array(c.now) || c.now.is_dict()) return false;
  return one.added() && (c.sealed(one) || c.now.foreign) && one.now->index < released_slots(c);
}
void slot_inserted(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!is_inserted(c, one) || is_reserved(*one.now)) continue;
    report.add(S::kA, one, "is new among released slots");
    if (c.now.foreign) report.fix_last("put it at the end of the struct");
  }
}

void slot_appended(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!one.added() || c.sealed(one) || is_inserted(c, one)) continue;
    if (predecessor(c, one) == nullptr && tells_its_slots(c.now)) report.add(S::kF, one, "is new");
  }
}

void slot_renamed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one) || is_reserved(*one.then) || is_reserved(*one.now)) continue;
    const std::string old = "was called `" + one.then->name + "`";
    if (one.then->identity() != one.now->identity()) {
      report.add(S::kA | S::kS, one,
                 one.then->name == one.now->name ? "its recorded first name was `" + one.then->identity() + "`" : old);
      if (one.then->name == one.now->name) continue;
      // What a header appends may come to stand where something was removed.
      Pair<Slot> pair = one;
      pair.certain &= one.then->since == one.now->since;
      fix_by_rename(report, pair);
    } else if (one.then->name != one.now->name) {
      report.add(S::kS, one, old, "the rename is recorded");
    }
  }
}

const char *kind_name(SlotKind kind) {
  static constexpr const char *kNames[] = {"a function", "an object", "data", "reserved", "a table"};
  return kNames[static_cast<int>(kind)];
}

void slot_kind_changed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one) || one.then->kind == one.now->kind) continue;
    if (is_reserved(*one.then) || is_reserved(*one.now)) continue;
    report.add(S::kA | S::kS, one,
               std::string("was ") + kind_name(one.then->kind) + ", is " + kind_name(one.now->kind));
  }
}

void slot_since_invalid(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!c.same_abi || !one.both() || !c.sealed(one) || one.then->since == one.now->since) continue;
    if (is_reserved(*one.now) || one.then->identity() != one.now->identity()) continue;
    report.add(S::kX | S::kA, one,
               "was since " + std::to_string(one.then->since) + ", is since " + std::to_string(one.now->since));
  }
}

// Of slots, types and values, each in its own name space.
class Identities {
 public:
  Identities(Reporter &report) : report_(report) {}
  template <typename T>
  void check(const std::vector<T> &all, const std::string &what) {
    std::map<std::string, const T *> seen;
    for (const T &one : all) {
      if (one.identity().empty()) continue;
      const auto [first, fresh] = seen.emplace(one.identity(), &one);
      if (fresh) continue;
      report_.add(S::kX, what + " " + one.name,
                  "has the first name of `" + first->second->name + "`, `" + one.identity() + "`", Origin(),
                  one.origin);
    }
  }

 private:
  Reporter &report_;
};

void identity_reused(const Pairs &c, Reporter &report) {
  Identities identities(report);
  identities.check(c.now.slots, "slot");
  identities.check(c.now_records, "record");
  identities.check(c.now.enums, "enum");
  identities.check(c.now.handles, "handle");
  for (const Enum &one : c.now.enums) identities.check(one.enumerators, "enumerator");
  for (const Record &one : c.now_records) identities.check(one.layout.fields, "field of " + reference(one));
  for (const auto &one : c.slots) {
    if (one.both() && one.then->retired && !one.now->retired) report.add(S::kX, one, "was retired, and is back");
  }
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.both() || !one.then->retired || one.now->retired) continue;
    report.add(S::kX, "enumerator " + one.now->name, "was retired, and is back", one.then->origin, one.now->origin);
  }
}

void slot_now_optional(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one) || one.then->optional || !one.now->optional) continue;
    report.add(S::kContract, one, "may be NULL now");
  }
}

void slot_now_required(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one) || !one.then->optional || one.now->optional) continue;
    report.add(S::kF, one, "is always there now");
  }
}

std::string protocol_text(const Api &api) {
  if (!api.protocol) return "";
  return "; found by " + api.protocol->type_attribute + "/" + api.protocol->attribute + "/" + api.protocol->method;
}
// What stands before slot 0 of an adopted table, and how its capsule is found.
std::string foreign_text(const Api &api) {
  if (!api.foreign) return protocol_text(api);
  std::string text = protocol_text(api) +
                     (is_array(api)   ? "array "
                      : api.is_dict() ? "functions "
                                      : "") +
                     "foreign " + (api.foreign->is_unnamed ? "unnamed" : api.foreign->capsule_name);
  for (const Field &field : api.foreign->leading) text += "; " + spell_declaration(field.type, field.name);
  return text;
}
// Consumers that found a table kept nothing of it.
void table_lifetime_shortened(const Pairs &c, Reporter &report) {
  if (!c.then.protocol || protocol_text(c.then) != protocol_text(c.now)) return;
  if (!c.then.has_lasting_tables() || c.now.has_lasting_tables()) return;
  report.add(S::kL, "API " + c.now.name, "its tables go with their capsules now, not with the process", c.then.origin,
             c.now.origin);
}
// Consumers of an older abi find its table through the newer one.
void chain_cut(const Pairs &c, Reporter &report) {
  if (!c.then.foreign || !c.now.foreign || c.then.foreign->previous.empty() || !c.now.foreign->previous.empty()) return;
  report.add(S::kL, "API " + c.now.name,
             "`" + c.then.foreign->previous + "` led to the table of the older abi, and nothing does now",
             c.then.origin, c.now.origin);
}
void table_form_changed(const Pairs &c, Reporter &report) {
  table_lifetime_shortened(c, report);
  chain_cut(c, report);
  const bool foreign = foreign_text(c.then) != foreign_text(c.now);
  if (!foreign && is_isolated(c.then) == is_isolated(c.now)) return;
  report.add(S::kL, "API " + c.now.name,
             protocol_text(c.then) != protocol_text(c.now) ? "its capsules are found in another way now"
             : foreign ? "the table's header is another"
                       : (is_isolated(c.now) ? "each interpreter has a table of its own now"
                                             : "all interpreters share a table now"),
             c.then.origin, c.now.origin);
}

void reserved_claimed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (one.both() && is_reserved(*one.then) && !is_reserved(*one.now))
      report.add(S::kF, one, "takes a reserved place");
  }
}

// Places behind it move up, which SLOT_MOVED says, too.
void reservation_deleted(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!one.gone() || !is_reserved(*one.then)) continue;
    const bool is_last = one.then->index + 1 == static_cast<int>(c.then.slots.size());
    report.add(is_last || is_array(c.now) ? S(S::kD) : S(S::kA), one, "the reserved place is gone");
  }
}

constexpr Rule kSlotRows[] = {
    {{"SLOT_REMOVED", S::kA | S::kS, "a slot is gone from the table",
      "A compiled consumer would call whatever stands in its place, so it is refused at import. A slot that must go is "
      "retired instead: it keeps its place and type, and raises when it is called.",
      "slots a, b -> slot a", "restore it, or retire it: caplet record --retire NAME", Repair::kRetire},
     slot_removed},
    {{"SLOT_RETIRED", S::kContract | S::kS, "a slot raises when it is called",
      "Its place, type and name stay, so compiled consumers load; what they call raises. It counts as declared once "
      "the "
      "interface file has the mark.",
      "a -> a, retired", "deprecate it for a release first, and say what replaces it"},
     slot_retired},
    {{"SLOT_MOVED", S::kA, "a slot has another index",
      "The index is what a compiled consumer calls by. Slots keep theirs for ever, whatever order the header has.",
      "0 a, 1 b -> 0 b, 1 a", "restore the index; `caplet record` keeps it by itself", Repair::kRestore},
     slot_moved},
    {{"SLOT_INSERTED", S::kA, "a slot is new among released ones",
      "The released minor would have a slot that its consumers don't know. New slots go to the end, in a new minor.",
      "0 a, 1 b -> 0 a, 1 new, 2 b", "append it with `caplet record`", Repair::kRestore},
     slot_inserted},
    {{"SLOT_APPENDED", S::kF, "a slot is new at the end",
      "Old consumers don't see it. New ones ask for the minor, or with <api>_has_<slot>().", "0 a -> 0 a, 1 b",
      "nothing to do; `caplet record` begins the next minor"},
     slot_appended},
    {{"SLOT_RENAMED", S::kA | S::kS, "a slot has another name",
      "Many slots have the same type; only the name tells them apart, so an unrecorded rename looks like another "
      "function. A recorded one keeps the first name as identity (`was`), and only sources must follow.",
      "geo_norm -> geo_length", "record it: caplet record --rename OLD NEW", Repair::kRename},
     slot_renamed},
    {{"SLOT_KIND_CHANGED", S::kA | S::kS, "a function became an object or data, or the other way round",
      "What stands in the table is called on one side and read on the other.", "a function -> data of the same name",
      "append a new slot, and retire the old one"},
     slot_kind_changed},
    {{"SLOT_SINCE_INVALID", S::kX | S::kA, "a released slot has another `since`",
      "`since` says in which minor a slot appeared, and is part of the fingerprint of that minor. Numbers that can't "
      "be "
      "at all (above the minor, or older than the slot before) are refused when the file is read: "
      "`since-out-of-range`.",
      "since 1 -> since 2", "restore it; only `caplet record` writes it", Repair::kRestore},
     slot_since_invalid},
    {{"SLOT_CONDITIONAL", S::kX, "a slot is declared under #if",
      "The table would depend on how each side was compiled. Include guards and __cplusplus don't count.",
      "CAPLET_SLOT() int a(void); -> the same under #ifdef NDEBUG", "always declare it; mark it `optional`"},
     nullptr,
     "refused when the header is read, as `slot-conditional`"},
    {{"RECORD_CONDITIONAL", S::kX, "a record of the ABI has fields under #if",
      "Its layout would depend on how each side was compiled.", "int x; -> the same under #ifdef NDEBUG",
      "always declare all fields"},
     nullptr,
     "refused when the header is read, as `record-conditional`"},
    {{"IDENTITY_REUSED", S::kX, "a name that something else had first is used again, or a retired thing is back",
      "Fingerprints know a thing by its first name. Two things with one identity can't be told apart, and a consumer "
      "that was compiled while a slot was retired would find it alive in some providers only.",
      "a, renamed to b -> b, and a new a", "give the new thing a name that was never used"},
     identity_reused},
    {{"SLOT_NOW_OPTIONAL", S::kContract, "a slot may be NULL now", "Compiled consumers call it without asking.",
      "required -> optional", "keep it required, or append another slot"},
     slot_now_optional},
    {{"SLOT_NOW_REQUIRED", S::kF, "an optional slot is always there now",
      "Consumers that ask keep working; those that stop asking need the new minor.", "optional -> required",
      "nothing to do"},
     slot_now_required},
    {{"TABLE_FORM_CHANGED", S::kL, "the table has another form",
      "A table for each interpreter is passed to every slot, an adopted one has no header of Caplet's: the import "
      "refuses the other form. Of a protocol, consumers look in another place, keep nothing of a table that goes, or "
      "find "
      "no table of an older abi.",
      "interpreters: shared -> isolated", "raise the abi: caplet record --new-abi"},
     table_form_changed},
    {{"RESERVED_CLAIMED", S::kF, "a reserved place of an adopted table has a slot now",
      "Nobody called what was reserved.", "3 reserved -> 3 new_function", "nothing to do"},
     reserved_claimed},
    {{"RESERVATION_DELETED", S::kA, "a reserved place of an adopted table is gone",
      "Every slot behind it moves. At the end of the table it changes nothing (D).", "1 reserved, 2 a -> 1 a",
      "keep the place"},
     reservation_deleted},
};

}  // namespace

const RuleGroup kSlotRules = {"Slots and table", kSlotRows, std::size(kSlotRows)};

}  // namespace caplet::diff
