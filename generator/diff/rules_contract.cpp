// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "diff/rules.h"
#include "model/named_walk.h"
#include "model/words.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

std::string contract_text(const ParameterPair &one) {
  const Parameter &now = *one.now;
  return "parameter " + std::to_string(one.now_at + 1) + (now.name.empty() ? "" : " `" + now.name + "`");
}
void add(Reporter &report, Severities severity, const ParameterPair &one, const std::string &text) {
  const Slot &then = *one.owner->then_slot, &now = *one.owner->now_slot;
  report.add(severity, subject(now), contract_text(one) + " " + text,
             one.then->origin.known() ? one.then->origin : then.origin,
             one.now->origin.known() ? one.now->origin : now.origin);
}

// Calls `visit(pair)` for each parameter that is on both sides of a released slot.
template <typename Visit>
void for_each_parameter(const Pairs &c, const Visit &visit) {
  for (const ParameterPair &one : c.parameters) {
    if (one.both() && one.owner->sealed) visit(one);
  }
}
template <typename Visit>
void for_each_function(const Pairs &c, const Visit &visit) {
  for (const auto &one : c.slots) {
    if (one.both() && c.sealed(one) && one.then->kind == SlotKind::kFunction && one.now->kind == SlotKind::kFunction) {
      visit(one);
    }
  }
}

int accepts(const Parameter &one) { return one.nonnull ? 0 : one.nullable ? 2 : 1; }
const char *null_text(const Parameter &one) {
  static constexpr const char *kTexts[] = {"nonnull", "unstated", "nullable"};
  return kTexts[accepts(one)];
}
void null_param_narrowed(const Pairs &c, Reporter &report) {
  for_each_parameter(c, [&](const ParameterPair &one) {
    if (accepts(*one.then) == accepts(*one.now)) return;
    add(report, accepts(*one.now) < accepts(*one.then) ? S::kContract : S::kD, one,
        std::string("was ") + null_text(*one.then) + ", is " + null_text(*one.now));
  });
}

bool has_attribute(const Slot &one, const char *attribute) {
  return std::find(one.attributes.begin(), one.attributes.end(), attribute) != one.attributes.end();
}
int may_be_null(const Slot &one) {
  if (one.result == Nullness::kNonnull || has_attribute(one, "returns_nonnull")) return 0;
  return one.result == Nullness::kNullable ? 2 : 1;
}
void null_return_widened(const Pairs &c, Reporter &report) {
  static constexpr const char *kTexts[] = {"nonnull", "unstated", "nullable"};
  for_each_function(c, [&](const Pair<Slot> &one) {
    const int then = may_be_null(*one.then), now = may_be_null(*one.now);
    if (then == now) return;
    report.add(now > then ? S::kContract : S::kD, one,
               std::string("the result was ") + kTexts[then] + ", is " + kTexts[now]);
  });
}

// Only what compilers warn of, not what they make of a call.
bool is_advice(const std::string &attribute) {
  return attribute == "warn_unused_result" || attribute.compare(0, 7, "format(") == 0;
}

// Adding either changes what a caller may do. Pure and const functions and nonnull results promise more.
void fnattr_narrowed(const Pairs &c, Reporter &report) {
  for_each_function(c, [&](const Pair<Slot> &one) {
    for (const std::string &attribute : one.now->attributes) {
      if (has_attribute(*one.then, attribute.c_str()) || attribute == "returns_nonnull") continue;
      report.add(is_advice(attribute) ? S::kD : S::kContract, one, "has the attribute `" + attribute + "` now");
    }
    for (const std::string &attribute : one.then->attributes) {
      if (has_attribute(*one.now, attribute.c_str()) || attribute == "returns_nonnull") continue;
      report.add(attribute == "noreturn" ? S::kContract : S::kD, one,
                 "no longer has the attribute `" + attribute + "`");
    }
  });
}

// What was not stated and is now, is not changed but said.
template <typename T>
bool is_statement(const T &then, const T &now, const T &unstated) {
  return then == unstated && now != unstated;
}

void ownership_changed(const Pairs &c, Reporter &report) {
  for_each_function(c, [&](const Pair<Slot> &one) {
    const Ownership then = one.then->ownership, now = one.now->ownership;
    if (then == now || is_statement(then, now, Ownership::kUnstated)) return;
    report.add(S::kContract, one, "the result was " + word_text(then) + ", is " + word_text(now));
  });
  for_each_parameter(c, [&](const ParameterPair &one) {
    if (one.then->steals == one.now->steals) return;
    add(report, S::kContract, one, one.now->steals ? "is stolen now" : "is no longer stolen");
  });
  for (const auto &one : c.handles) {
    if (!one.both() || !c.sealed(one)) continue;
    const HandleOwnership then = one.then->ownership, now = one.now->ownership;
    if (then != now && then != HandleOwnership::kUnstated) {
      report.add(S::kContract, one, "its ownership was " + word_text(then) + ", is " + word_text(now));
    }
    if (one.then->destroy != one.now->destroy && !one.then->destroy.empty()) {
      report.add(S::kContract, one,
                 "was destroyed with `" + one.then->destroy + "`" +
                     (one.now->destroy.empty() ? "" : ", is with `" + one.now->destroy + "`"));
    }
  }
}

void gil_now_required(const Pairs &c, Reporter &report) {
  for_each_function(c, [&](const Pair<Slot> &one) {
    const bool then = one.then->gil == Gil::kReleased, now = one.now->gil == Gil::kReleased;
    if (then == now) return;
    report.add(now ? S::kD : S::kContract, one, now ? "no longer needs the GIL" : "needs the GIL now");
  });
}

// Where nothing is said, consumers call as they may call most functions of C: with a lock of their own.
int allows(Threads threads) { return static_cast<int>(threads == Threads::kUnstated ? Threads::kCompatible : threads); }
void threadsafety_narrowed(const Pairs &c, Reporter &report) {
  for_each_function(c, [&](const Pair<Slot> &one) {
    const Threads then = one.then->threads, now = one.now->threads;
    if (then == now) return;
    report.add(allows(now) < allows(then) ? S::kContract : S::kD, one,
               "its thread safety was " + word_text(then) + ", is " + word_text(now));
  });
}

// By which a parameter is known that may have got another name; -1 where none is called so.
std::ptrdiff_t place_of(const std::string &name, const Signature &signature) {
  const Parameter *found = find_named(signature.parameters, name);
  return found == nullptr ? -1 : found - signature.parameters.data();
}
void lifetime_changed(const Pairs &c, Reporter &report) {
  for_each_function(c, [&](const Pair<Slot> &one) {
    const std::string &then = one.then->lifetime, &now = one.now->lifetime;
    if (then.empty() || then == now) return;
    const std::ptrdiff_t before = place_of(then, one.then->signature);
    if (before >= 0 && before == place_of(now, one.now->signature)) return;
    report.add(now == "static" ? S::kD : S::kContract, one,
               "what the result leads to lived by `" + then + "`, lives by " +
                   (now.empty() ? "nothing that is stated" : "`" + now + "`"));
  });
}

void error_convention_changed(const Pairs &c, Reporter &report) {
  for_each_function(c, [&](const Pair<Slot> &one) {
    if (one.then->on_error == one.now->on_error) return;
    const bool stated = std::holds_alternative<std::monostate>(one.now->on_error);
    report.add(S::kContract, one, stated ? "no longer says how it fails" : "fails with another value");
  });
}

std::string direction(const Parameter &one) { return one.out ? "out" : one.inout ? "inout" : "in"; }
void buffer_length_changed(const Pairs &c, Reporter &report) {
  for_each_parameter(c, [&](const ParameterPair &one) {
    const std::string &then = one.then->length, &now = one.now->length;
    if (then != now && !then.empty() && place_of(then, *one.owner->then) != place_of(now, *one.owner->now)) {
      add(report, S::kContract, one, "was counted by `" + then + "`" + (now.empty() ? "" : ", is by `" + now + "`"));
    }
    if (direction(*one.then) != direction(*one.now)) {
      add(report, S::kContract, one, "was " + direction(*one.then) + ", is " + direction(*one.now));
    }
  });
}

void annotation_added(const Pairs &c, Reporter &report) {
  for_each_function(c, [&](const Pair<Slot> &one) {
    if (is_statement(one.then->ownership, one.now->ownership, Ownership::kUnstated)) {
      report.add(S::kD, one, "says that its result is " + word_text(one.now->ownership));
    }
    if (one.then->lifetime.empty() && !one.now->lifetime.empty()) {
      report.add(S::kD, one, "says that what its result leads to lives by `" + one.now->lifetime + "`");
    }
    if (one.then->gil != one.now->gil && one.then->gil != Gil::kReleased && one.now->gil != Gil::kReleased) {
      report.add(S::kD, one,
                 one.now->gil == Gil::kRequired ? "says that it needs the GIL" : "no longer speaks of the GIL");
    }
  });
  for_each_parameter(c, [&](const ParameterPair &one) {
    if (one.then->length != one.now->length && one.then->length.empty()) {
      add(report, S::kD, one, "says that `" + one.now->length + "` counts it");
    }
  });
  for (const auto &one : c.handles) {
    if (!one.both() || !c.sealed(one)) continue;
    if (is_statement(one.then->ownership, one.now->ownership, HandleOwnership::kUnstated)) {
      report.add(S::kD, one, "says that its ownership is " + word_text(one.now->ownership));
    }
    if (is_statement(one.then->destroy, one.now->destroy, std::string())) {
      report.add(S::kD, one, "says that `" + one.now->destroy + "` destroys it");
    }
  }
}

void doc_changed(const Pairs &c, Reporter &report) {
  for_each_named(c, [&](const auto &one) {
    if (one.both() && one.then->doc != one.now->doc) report.add(S::kD, one, "its documentation changed");
  });
  for (const FieldPair &one : c.fields) {
    if (!one.both() || one.then->doc == one.now->doc) continue;
    report.add(S::kD, one.record, "the documentation of `" + one.now->name + "` changed", one.then->origin,
               one.now->origin);
  }
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.both() || one.then->doc == one.now->doc) continue;
    report.add(S::kD, subject(one.owner.any()), "the documentation of `" + one.now->name + "` changed",
               one.then->origin, one.now->origin);
  }
  if (c.then.doc != c.now.doc) {
    report.add(S::kD, "API " + c.now.name, "its documentation changed", c.then.origin, c.now.origin);
  }
}

constexpr std::string_view kKeep = "keep the promise, or append a slot that makes another";

constexpr Rule kContractRows[] = {
    {{"NULL_PARAM_NARROWED", S::kContract, "a parameter no longer accepts NULL",
      "Compiled consumers may pass it. The other way round it is D.", "nullable -> nonnull", kKeep},
     null_param_narrowed},
    {{"NULL_RETURN_WIDENED", S::kContract, "a result may be NULL that never was",
      "Compiled consumers don't look. It is about results without an exception, which `result` states, or the "
      "attribute returns_nonnull. The other way round it is D.",
      "nonnull result -> nullable result", kKeep},
     null_return_widened},
    {{"OWNERSHIP_CHANGED", S::kContract, "who owns a reference or handle changed",
      "Compiled consumers release too often, or never.", "returns new -> returns borrowed", kKeep},
     ownership_changed},
    {{"GIL_NOW_REQUIRED", S::kContract, "a function needs the GIL now",
      "Compiled consumers call it without. The other way round it is D.", "gil released -> gil required", kKeep},
     gil_now_required},
    {{"THREADSAFETY_NARROWED", S::kContract, "a function allows threads less than it did",
      "Compiled consumers rely on what they were allowed. The levels are CPython's, from incompatible to atomic. The "
      "other way round it is D.",
      "threads = shared -> threads = compatible", kKeep},
     threadsafety_narrowed},
    {{"ERROR_CONVENTION_CHANGED", S::kContract, "a function fails with another value",
      "Compiled consumers look for the old one, or for none.", "on_error -1 -> on_error 0", kKeep},
     error_convention_changed},
    {{"LIFETIME_CHANGED", S::kContract, "what a result points to lives shorter, or by something else",
      "Compiled consumers keep the pointer. What lives as long as the module now lives longer (D).",
      "lifetime = static -> lifetime = next_call", kKeep},
     lifetime_changed},
    {{"FNATTR_NARROWED", S::kContract, "an attribute was added to a function: nonnull, pure, const, noreturn",
      "Consumers that were compiled before may break the promise, and those compiled after are optimised by it. One "
      "that only makes compilers warn (format, warn_unused_result) is D, as is one that is gone, but for noreturn; "
      "NULL_RETURN_WIDENED judges returns_nonnull.",
      "f(p) -> f(p) __attribute__((nonnull))",
      "leave attributes to the implementation; say `nonnull` with CAPLET_PARAM"},
     fnattr_narrowed},
    {{"BUFFER_LENGTH_CHANGED", S::kContract, "a buffer is counted by another parameter, or goes the other way",
      "Compiled consumers pass the old count, or a buffer that isn't filled.", "length = n -> length = m", kKeep},
     buffer_length_changed},
    {{"ANNOTATION_ADDED", S::kD, "something is said that was not said before", "What held stays as it was.",
      "(unstated) -> returns new", "nothing to do"},
     annotation_added},
    {{"DOC_CHANGED", S::kD, "documentation changed", "It is in the generated headers.", "/// a -> /// b",
      "nothing to do"},
     doc_changed},
};

}  // namespace

const RuleGroup kContractRules = {"Contract", kContractRows, std::size(kContractRows)};

}  // namespace caplet::diff
