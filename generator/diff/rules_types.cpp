// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "diff/rules.h"
#include "model/type_text.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

std::string value_text(const Enumerator &one) {
  return one.is_unsigned ? std::to_string(static_cast<std::uint64_t>(one.value)) : std::to_string(one.value);
}
bool same_value(const Enumerator &a, const Enumerator &b) {
  return a.value == b.value && a.is_unsigned == b.is_unsigned;
}
void add(Reporter &report, Severities severity, const EnumeratorPair &one, const std::string &text,
         std::string excuse = "") {
  report.add(severity, subject(one.owner.any()), "`" + one.any().name + "` " + text,
             one.then ? one.then->origin : Origin(), one.now ? one.now->origin : Origin(), std::move(excuse));
}

void enum_value_changed(const Pairs &c, Reporter &report) {
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.both() || !c.sealed(one) || same_value(*one.then, *one.now)) continue;
    add(report, S::kA | S::kS, one, "was " + value_text(*one.then) + ", is " + value_text(*one.now));
  }
}
void enum_value_removed(const Pairs &c, Reporter &report) {
  for (const EnumeratorPair &one : c.enumerators) {
    if (!c.sealed(one)) continue;
    if (one.gone()) {
      add(report, S::kA | S::kS, one, "is gone");
      report.fix_last("restore it, or retire it: caplet record --retire " + one.then->name);
      report.mend_last({Repair::kRetire, one.then->name});
    }
    if (one.both() && !one.then->retired && one.now->retired) {
      add(report, S::kContract | S::kS, one, "is retired", "recorded as retired");
    }
  }
}
void enum_value_renamed(const Pairs &c, Reporter &report) {
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.both() || !c.sealed(one)) continue;
    const std::string old = "was called `" + one.then->name + "`";
    if (one.then->identity() != one.now->identity()) {
      add(report, S::kA | S::kS, one,
          one.then->name == one.now->name ? "had the recorded first name `" + one.then->identity() + "`" : old);
      if (one.then->name == one.now->name) continue;
      fix_by_rename(report, one, one.owner.then->name, one.owner.now->name);
    } else if (one.then->name != one.now->name) {
      add(report, S::kS, one, old, "the rename is recorded");
    }
  }
}
void enum_value_added(const Pairs &c, Reporter &report) {
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.added() || c.sealed(one) || !c.sealed(one.owner)) continue;
    const bool closed = one.owner.then->closed;
    add(report, closed ? S(S::kContract) : S(S::kF), one, closed ? "is new, and the enum was closed" : "is new");
  }
}
void enum_closed_changed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.enums) {
    if (!one.both() || !c.sealed(one) || one.then->closed == one.now->closed) continue;
    report.add(S::kContract, one, one.now->closed ? "is closed now" : "is no longer closed");
  }
}
void enum_underlying_changed(const Pairs &c, Reporter &report) {
  const auto spelled = [](const Enum &one) {
    return one.underlying ? spell(*one.underlying) : "the compiler's choice";
  };
  for (const auto &one : c.enums) {
    if (!one.both() || !c.sealed(one)) continue;
    const bool same = underlying_class(*one.then, c.then_types) == underlying_class(*one.now, c.now_types);
    if (same && spelled(*one.then) == spelled(*one.now)) continue;
    report.add(same ? S(S::kD) : S::kA | S::kS, one,
               "its type was `" + spelled(*one.then) + "`, is `" + spelled(*one.now) + "`");
  }
}

// As for a variable of the type, since no use of a typedef whose ABI class stays is looked at.
Severities qualifier_severity(const Type &then, const Type &now) {
  if (then.pointers.size() != now.pointers.size()) return S::kD;  // another typedef hides some of them
  const unsigned changes = qualifier_changes(then, now, TypeUse::kVariable);
  Severities severity;
  if ((changes & (kConstDropped | kRestrictAdded)) != 0) severity = severity | S::kContract;
  if ((changes & (kConstDropped | kConstAdded | kVariableConst)) != 0) severity = severity | S::kS;
  return severity.is_empty() ? S(S::kD) : severity;
}

// Typedefs and callbacks have no row: what they break is what released rows reach through them.
void typedef_target_changed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.typedefs) {
    if (!one.both() || !c.sealed(one) || one.then->type == one.now->type) continue;
    const bool same = c.then_types.value(one.then->type) == c.now_types.value(one.now->type);
    const Severities severity = c.is_blamed(*one.now) ? S::kA | S::kS
                                : same                ? qualifier_severity(one.then->type, one.now->type)
                                                      : S(S::kS);
    report.add(severity, one,
               "was `" + spell(one.then->type) + "`, is `" + spell(one.now->type) + "`" +
                   (same ? "" : c.platforms.where(one.then->type, one.now->type, false)));
  }
}

// A tag's typedef counts as one.
template <typename T>
void tag_typedefs(const Pairs &c, const std::vector<Pair<T>> &all, Reporter &report) {
  for (const auto &one : all) {
    if (!one.both() || !c.sealed(one) || one.then->has_typedef == one.now->has_typedef) continue;
    report.add(one.now->has_typedef ? S::kD : S::kS, one,
               one.now->has_typedef ? "has a typedef now" : "has no typedef any more");
  }
}
void typedef_removed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.typedefs) {
    if (one.gone() && c.sealed(one)) report.add(S::kS, one, "is gone");
  }
  tag_typedefs(c, c.records, report);
  tag_typedefs(c, c.enums, report);
  tag_typedefs(c, c.handles, report);
}

void handle_retagged(const Pairs &c, Reporter &report) {
  for (const TypePair &one : c.types) {
    if (!one.sealed || (one.changes & kRetagged) == 0) continue;
    report.add(S::kA | S::kS, one.subject, one.what + " was `" + spell(*one.then) + "`, is `" + spell(*one.now) + "`",
               one.then_at, one.now_at);
  }
  for (const auto &one : c.handles) {
    if (!one.both() || !c.sealed(one) || one.then->kind == one.now->kind) continue;
    report.add(c.is_blamed(*one.now) ? S::kA | S::kS : S(S::kS), one, "was `" + subject(*one.then) + "`");
  }
}
void handle_exposed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.handles) {
    if (!one.gone() || !c.sealed(one)) continue;
    const Record *record = find_same(c.now_index.records, *one.then);
    if (record == nullptr) continue;
    const bool was_hidden = find_same(c.then_index.hidden_records, *one.then) != nullptr;
    if (c.same_abi && c.was_released(*record) && !was_hidden) continue;  // MINOR_NOT_BUMPED says what is wrong with it
    report.add(S::kF, subject(*one.then), "has a layout now", one.then->origin, record->origin);
  }
}
void handle_hidden(const Pairs &c, Reporter &report) {
  for (const Handle &handle : c.now.handles) {
    const Record *then = find_same(c.then_index.records, handle);
    if (then == nullptr || !c.was_released(*then)) continue;
    const bool is_recorded = find_same(c.now_index.hidden_records, handle) != nullptr;
    report.add(is_recorded ? S(S::kS) : S::kA | S::kS, subject(*then), "has no layout any more", then->origin,
               handle.origin, is_recorded ? "recorded as hidden" : "");
    if (is_recorded) continue;
    report.fix_last("keep CAPLET_LAYOUT on it, or record it: caplet record --hide " + then->name);
    report.mend_last({Repair::kHide, then->name});
  }
}
void handle_erased(const Pairs &c, Reporter &report) {
  for (const TypePair &one : c.types) {
    if (!one.sealed || (one.changes & kErased) == 0) continue;
    report.add(S::kA | S::kS, one.subject, one.what + " was `" + spell(*one.then) + "`, is `" + spell(*one.now) + "`",
               one.then_at, one.now_at);
  }
}

// Whether C takes a consumer's function for the new type as it took it for the old one.
bool converts(const Signature &then, const Signature &now) {
  return spell(then) == spell(now) && (then.is_noexcept || !now.is_noexcept);
}
void callback_changed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.callbacks) {
    if (!one.both() || !c.sealed(one)) continue;
    const Signature &then = one.then->signature, &now = one.now->signature;
    const bool same_form = one.then->is_function == one.now->is_function;
    if (then.convention == now.convention && then.is_noexcept == now.is_noexcept && spell(then) == spell(now) &&
        same_form) {
      continue;
    }
    const bool fine = converts(then, now) && same_form && then.convention == now.convention;
    const Severities severity = c.is_blamed(*one.now) ? S::kA | S::kS : fine ? S(S::kD) : S(S::kS);
    const auto text = [](const Callback &callback) {
      const Signature &s = callback.signature;
      return "`" + spell(s) + (s.is_noexcept ? " noexcept" : "") + "`" +
             (s.convention == CallingConvention::kDefault ? "" : " (" + convention_name(s.convention) + ")") +
             (callback.is_function ? "" : " by pointer");
    };
    report.add(severity, one, "was " + text(*one.then) + ", is " + text(*one.now));
  }
}

template <typename T>
void added(const Pairs &c, const std::vector<Pair<T>> &all, Reporter &report) {
  for (const auto &one : all) {
    if (one.added() && !c.sealed(one) && !has_other_form(c, *one.now)) report.add(S::kF, one, "is new");
  }
}
void type_added(const Pairs &c, Reporter &report) {
  added(c, c.typedefs, report);
  added(c, c.enums, report);
  added(c, c.records, report);
  added(c, c.handles, report);
  added(c, c.callbacks, report);
}

template <typename T>
void removed(const Pairs &c, const std::vector<Pair<T>> &all, Severities severity, Reporter &report) {
  for (const auto &one : all) {
    if (one.gone() && c.sealed(one) && !has_other_form(c, *one.then)) report.add(severity, one, "is gone");
  }
}
void type_removed(const Pairs &c, Reporter &report) {
  removed(c, c.enums, S::kA | S::kS, report);
  removed(c, c.records, S::kA | S::kS, report);
  removed(c, c.handles, S::kS, report);
  removed(c, c.callbacks, S::kS, report);
}

template <typename T>
void renamed(const Pairs &c, const std::vector<Pair<T>> &all, bool has_row, Reporter &report) {
  for (const auto &one : all) {
    if (!one.both() || !c.sealed(one)) continue;
    const std::string old = "was called `" + one.then->name + "`";
    if (one.then->identity() != one.now->identity()) {
      const bool breaks = has_row || c.is_blamed(*one.now);
      report.add(breaks ? S::kA | S::kS : S(S::kS), one,
                 one.then->name == one.now->name ? "had the recorded first name `" + one.then->identity() + "`" : old);
      if (one.then->name != one.now->name) fix_by_rename(report, one);
    } else if (one.then->name != one.now->name) {
      report.add(S::kS, one, old, "the rename is recorded");
    }
  }
}
void type_renamed(const Pairs &c, Reporter &report) {
  renamed(c, c.typedefs, false, report);
  renamed(c, c.enums, true, report);
  renamed(c, c.records, true, report);
  renamed(c, c.handles, false, report);
  renamed(c, c.callbacks, false, report);
}

constexpr Rule kTypeRows[] = {
    {{"ENUM_VALUE_CHANGED", S::kA | S::kS, "an enumerator has another value", "Consumers have the old one compiled in.",
      "RED = 1 -> RED = 2", "restore it, and add another enumerator"},
     enum_value_changed},
    {{"ENUM_VALUE_REMOVED", S::kA | S::kContract | S::kS, "an enumerator is gone",
      "Consumers still pass it, and expect it. Recorded as retired it keeps its value, and only sources must follow.",
      "RED, BLUE -> RED", "restore it, or retire it: caplet record --retire NAME", Repair::kRetire},
     enum_value_removed},
    {{"ENUM_VALUE_RENAMED", S::kA | S::kS, "an enumerator has another name",
      "Unrecorded it is another enumerator. A recorded rename keeps the identity, and only sources must follow.",
      "RED -> CRIMSON", "record it: caplet record --rename ENUM.OLD ENUM.NEW", Repair::kRename},
     enum_value_renamed},
    {{"ENUM_VALUE_ADDED", S::kContract, "an enumerator is new",
      "It needs a minor (F). Consumers of a closed enum don't expect any value beyond those they know (A*).",
      "RED -> RED, BLUE", "nothing to do for open enums"},
     enum_value_added},
    {{"ENUM_CLOSED_CHANGED", S::kContract, "an enum became closed, or is no longer",
      "Whether another value may come decides how consumers write a switch.", "closed -> open", "keep it"},
     enum_closed_changed},
    {{"ENUM_UNDERLYING_CHANGED", S::kA | S::kS, "an enum has another integer type",
      "Values have another width, and fields another place. A type of the same ABI class is D.",
      "enum e : int -> enum e : short", "restore it"},
     enum_underlying_changed},
    {{"TYPEDEF_TARGET_CHANGED", S::kA | S::kContract | S::kS, "a typedef stands for another type",
      "It breaks whatever is declared with it: compiled consumers where a released slot or record is, else sources "
      "(S). A type of the same ABI class is D, unless it became const or what it leads to changed that (S; A* where "
      "const "
      "was dropped), or pointers became restrict (A*).",
      "typedef int id -> typedef long id", "restore it, or add another typedef for new slots"},
     typedef_target_changed},
    {{"TYPEDEF_REMOVED", S::kS, "a typedef is gone",
      "Compiled consumers don't know typedefs; sources that use it stop "
      "compiling. The other way round it is D.",
      "typedef int id; -> (nothing)", "restore it"},
     typedef_removed},
    {{"HANDLE_RETAGGED", S::kA | S::kS, "a slot takes or returns another handle",
      "The pointer leads to something else.", "f(struct a *) -> f(struct b *)",
      "append a slot; a handle that was only renamed: caplet record --rename OLD NEW"},
     handle_retagged},
    {{"HANDLE_EXPOSED", S::kF, "an opaque struct has a layout now",
      "Old consumers keep passing pointers. The layout belongs to a new minor.", "struct p; -> struct p { int x; };",
      "nothing to do"},
     handle_exposed},
    {{"HANDLE_HIDDEN", S::kA | S::kS, "a record became opaque",
      "Compiled consumers read its fields. Recorded as hidden, its layout stays what they have compiled in, and only "
      "sources must follow.",
      "struct p { int x; }; -> struct p;", "keep CAPLET_LAYOUT on it, or record it: caplet record --hide NAME",
      Repair::kHide},
     handle_hidden},
    {{"HANDLE_ERASED", S::kA | S::kS, "a handle became `void *`", "Nothing says any more what the pointer leads to.",
      "f(struct a *) -> f(void *)", "append a slot"},
     handle_erased},
    {{"CALLBACK_CHANGED", S::kA | S::kS, "a callback has another type",
      "Here the consumer is the callee, so what is harmless for a slot may not be: its functions were compiled for the "
      "old type. Where no released slot or record takes the callback, only sources break (S).",
      "void (*)(int) -> void (*)(long)", "add another callback for new slots"},
     callback_changed},
    {{"TYPE_ADDED", S::kF, "a type is new", "Old consumers don't see it.", "(nothing) -> struct p", "nothing to do"},
     type_added},
    {{"TYPE_REMOVED", S::kA | S::kS, "a type is gone",
      "Consumers of a record or enum have its layout compiled in; of other types only the name (S).",
      "struct p -> (nothing)", "restore it; types of retired slots stay in the interface file by themselves"},
     type_removed},
    {{"TYPE_RENAMED", S::kA | S::kS, "a type has another name",
      "Unrecorded it is another type. A recorded rename keeps the identity, and only sources must follow.",
      "struct p -> struct point", "record it: caplet record --rename OLD NEW", Repair::kRename},
     type_renamed},
};

}  // namespace

const RuleGroup kTypeRules = {"Enums, typedefs, handles, callbacks", kTypeRows, std::size(kTypeRows)};

}  // namespace caplet::diff
