// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/rules.h"
#include "model/type_text.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

std::string was_is(const TypePair &one) {
  return one.what + " was `" + spell(*one.then) + "`, is `" + spell(*one.now) + "`";
}
void add(Reporter &report, Severities severity, const TypePair &one, const std::string &text) {
  report.add(severity, one.subject, text, one.then_at, one.now_at);
}
void add(Reporter &report, Severities severity, const SignaturePair &one, const std::string &text) {
  report.add(severity, subject(*one.now_slot), text, one.then_slot->origin, one.now_slot->origin);
}

// Calls `visit(pair)` for the types of released slots that stand so and changed so.
template <typename Visit>
void for_each(const Pairs &c, unsigned changes, TypeUse stands, const Visit &visit) {
  for (const TypePair &one : c.types) {
    if (one.sealed && one.stands == stands && (one.changes & changes) != 0) visit(one);
  }
}

void parameter_count(const Pairs &c, Reporter &report, bool added) {
  for (const ParameterPair &one : c.parameters) {
    if (!one.owner->sealed || (added ? !one.added() : !one.gone())) continue;
    const Parameter &which = one.any();
    const int at = added ? one.now_at : one.then_at;
    const Origin &slot_then = one.owner->then_slot->origin, &slot_now = one.owner->now_slot->origin;
    report.add(S::kA | S::kS, subject(*one.owner->now_slot),
               parameter_text(which, at) + " of type `" + spell(which.type) + (added ? "` is new" : "` is gone"),
               !added && which.origin.known() ? which.origin : slot_then,
               added && which.origin.known() ? which.origin : slot_now);
  }
}
void param_added(const Pairs &c, Reporter &report) { parameter_count(c, report, true); }
void param_removed(const Pairs &c, Reporter &report) { parameter_count(c, report, false); }

void param_reordered(const Pairs &c, Reporter &report) {
  const SignaturePair *last = nullptr;
  for (const ParameterPair &one : c.parameters) {
    if (!one.owner->sealed || one.then_at == one.now_at || one.owner == last) continue;
    if (one.owner->then->parameters.size() != one.owner->now->parameters.size()) continue;
    last = one.owner;
    const bool same = c.then_types.function(*last->then) == c.now_types.function(*last->now);
    add(report, same ? S(S::kContract) : S::kA | S::kS, *last,
        "the parameters stand in another order: were `" + spell(*last->then) + "`, are `" + spell(*last->now) + "`");
  }
}

std::string old_name(const Parameter &then) {
  return then.name.empty() ? " had no name" : " was called `" + then.name + "`";
}
void param_renamed(const Pairs &c, Reporter &report) {
  for (const ParameterPair &one : c.parameters) {
    if (!one.owner->sealed || !one.both() || one.then->name == one.now->name) continue;
    add(report, S::kD, *one.owner, parameter_text(*one.now, one.now_at) + old_name(*one.then));
  }
  for (const auto &one : c.callbacks) {  // whose parameters can't move: another signature is another callback
    if (!one.both() || !c.sealed(one) || spell(one.then->signature) != spell(one.now->signature)) continue;
    const auto &then = one.then->signature.parameters, &now = one.now->signature.parameters;
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (then[i].name == now[i].name) continue;
      report.add(S::kD, one, parameter_text(now[i], static_cast<int>(i)) + old_name(then[i]));
    }
  }
}

// A type whose place in a reordered signature moved is that change, unless its own type changed as well.
void param_type_changed(const Pairs &c, Reporter &report) {
  for_each(c, kOther | kIndirection | kBounds | kFlexible | kSpelling, TypeUse::kParameter,
           [&](const TypePair &one) { add(report, type_severity(c, one), one, was_is(one) + where(c, one)); });
}
void param_sign_changed(const Pairs &c, Reporter &report) {
  for_each(c, kSign, TypeUse::kParameter,
           [&](const TypePair &one) { add(report, S::kA | S::kS, one, was_is(one) + where(c, one)); });
}
void return_changed(const Pairs &c, Reporter &report) {
  for_each(c, kOther | kSign | kIndirection | kSpelling, TypeUse::kResult,
           [&](const TypePair &one) { add(report, type_severity(c, one), one, was_is(one) + where(c, one)); });
}

// What a consumer passes may always become const; what it receives, never. Stored pointers are both.
void pointee_const_added(const Pairs &c, Reporter &report) {
  for (const TypePair &one : c.types) {
    if (!one.sealed || (one.changes & kConstAdded) == 0) continue;
    add(report, one.stands == TypeUse::kParameter ? S::kD : S::kS, one, was_is(one));
  }
}
void pointee_const_dropped(const Pairs &c, Reporter &report) {
  for (const TypePair &one : c.types) {
    if (!one.sealed || (one.changes & kConstDropped) == 0) continue;
    const bool receives = one.stands == TypeUse::kResult;
    add(report, receives ? S(S::kD) : S::kContract | S::kS, one, was_is(one));
  }
}

void toplevel_qual_changed(const Pairs &c, Reporter &report) {
  for (const TypePair &one : c.types) {
    if (!one.sealed) continue;
    const unsigned changes = one.changes;
    const bool field = one.stands == TypeUse::kField && (changes & kVariableConst) != 0;
    if (field) add(report, S::kS, one, was_is(one));
    if (!field && (changes & kTopQualifiers) != 0) add(report, S::kD, one, was_is(one));
  }
}

void volatile_atomic_changed(const Pairs &c, Reporter &report) {
  for (const TypePair &one : c.types) {
    if (one.sealed && (one.changes & kMemory) != 0) add(report, S::kA | S::kS, one, was_is(one));
  }
}

void restrict_added(const Pairs &c, Reporter &report) {
  for (const TypePair &one : c.types) {
    if (one.sealed && (one.changes & kRestrictAdded) != 0) add(report, S::kContract, one, was_is(one));
  }
}

void callconv_changed(const Pairs &c, Reporter &report) {
  for (const SignaturePair &one : c.signatures) {
    if (!one.sealed || one.then->convention == one.now->convention) continue;
    add(report, S::kA | S::kS, one,
        "the calling convention was `" + convention_name(one.then->convention) + "`, is `" +
            convention_name(one.now->convention) + "`");
  }
}

void variadic_changed(const Pairs &c, Reporter &report) {
  for (const SignaturePair &one : c.signatures) {
    if (!one.sealed || one.then->variadic == one.now->variadic) continue;
    add(report, S::kA | S::kS, one, one.now->variadic ? "takes `...` now" : "no longer takes `...`");
  }
}

void noexcept_removed(const Pairs &c, Reporter &report) {
  for (const SignaturePair &one : c.signatures) {
    if (!one.sealed || !one.then->is_noexcept || one.now->is_noexcept) continue;
    add(report, S::kContract | S::kS, one, "is no longer noexcept");
  }
}
void noexcept_added(const Pairs &c, Reporter &report) {
  for (const SignaturePair &one : c.signatures) {
    if (one.sealed && !one.then->is_noexcept && one.now->is_noexcept) add(report, S::kD, one, "is noexcept now");
  }
}

constexpr std::string_view kNewSlot = "append a slot under a new name, and retire this one later";

constexpr Rule kSignatureRows[] = {
    {{"PARAM_ADDED", S::kA | S::kS, "a function takes one more parameter",
      "Compiled consumers don't pass it: the callee reads whatever is there.", "f(int) -> f(int, int)", kNewSlot},
     param_added},
    {{"PARAM_REMOVED", S::kA | S::kS, "a function takes one parameter less",
      "Compiled consumers pass the parameters behind it where the callee looks for others.", "f(int, int) -> f(int)",
      kNewSlot},
     param_removed},
    {{"PARAM_REORDERED", S::kA | S::kContract | S::kS, "the parameters stand in another order",
      "Where the types are the same, nothing notices: compiled consumers load, and pass the values the wrong way round "
      "(A*).",
      "f(w, h) -> f(h, w)", "restore the order"},
     param_reordered},
    {{"PARAM_RENAMED", S::kD, "a parameter has another name", "C does not pass names.", "f(int n) -> f(int count)",
      "nothing to do"},
     param_renamed},
    {{"PARAM_TYPE_CHANGED", S::kA | S::kContract | S::kS, "a parameter has another type",
      "Another width, register or meaning. A type of the same ABI class on every platform, such as int32_t for int, "
      "changes nothing for compiled consumers (D). "
      "Where they differ on some platforms only, the finding names those; with a `--profile` on which two types of one "
      "class differ, such as int and int32_t on avr, it is A*.",
      "f(int) -> f(long)", kNewSlot},
     param_type_changed},
    {{"PARAM_SIGN_CHANGED", S::kA | S::kS, "an integer parameter has the other sign",
      "The same bits mean another number.", "f(int) -> f(unsigned)", kNewSlot},
     param_sign_changed},
    {{"RETURN_CHANGED", S::kA | S::kContract | S::kS, "a function returns another type",
      "Compiled consumers read the result from another place or with another meaning. Types of one ABI class and "
      "platforms are as for PARAM_TYPE_CHANGED.",
      "int f() -> long f()", kNewSlot},
     return_changed},
    {{"POINTEE_CONST_ADDED", S::kS, "what a pointer leads to is const now",
      "For a parameter it only promises more (D). For a result, a variable or a field, sources that write through the "
      "pointer or store it elsewhere no longer compile.",
      "f(double *) -> f(const double *)", "keep it, or leave results and stored pointers as they were"},
     pointee_const_added},
    {{"POINTEE_CONST_DROPPED", S::kContract | S::kS, "what a pointer leads to is no longer const",
      "Consumers pass memory that must not be written to. For a result it only allows more (D).",
      "f(const double *) -> f(double *)", kNewSlot},
     pointee_const_dropped},
    {{"TOPLEVEL_QUAL_CHANGED", S::kS, "a parameter, result or variable itself changed its qualifiers",
      "The caller's copy is its own (D). A field that became const can no longer be assigned to.",
      "f(int) -> f(const int)", "nothing to do for parameters and results"},
     toplevel_qual_changed},
    {{"VOLATILE_ATOMIC_CHANGED", S::kA | S::kS, "what a pointer leads to became volatile or _Atomic, or is no longer",
      "Both sides must access the memory alike; an _Atomic type can even have another size.",
      "f(int *) -> f(volatile int *)", kNewSlot},
     volatile_atomic_changed},
    {{"RESTRICT_ADDED", S::kContract, "pointers must not overlap any more",
      "Compiled consumers may pass overlapping memory.", "f(double *a) -> f(double *restrict a)",
      "leave `restrict` to the implementation"},
     restrict_added},
    {{"CALLCONV_CHANGED", S::kA | S::kS, "a function has another calling convention",
      "Caller and callee disagree on registers and on who cleans the stack.", "f() -> __stdcall f()", kNewSlot},
     callconv_changed},
    {{"VARIADIC_CHANGED", S::kA | S::kS, "`...` was added or removed",
      "Variadic functions are called in another way on several platforms.", "f(int) -> f(int, ...)", kNewSlot},
     variadic_changed},
    {{"PROTOTYPE_MISSING", S::kX, "a function of C has no prototype",
      "f() says nothing about its parameters before C23.", "int f(void) -> int f()", "write f(void)"},
     nullptr,
     "refused when the header is read, as `prototype-missing`"},
    {{"NOEXCEPT_REMOVED", S::kContract | S::kS, "a function may throw now",
      "Compiled consumers have no way out for an exception.", "f() noexcept -> f()", "keep it noexcept"},
     noexcept_removed},
    {{"NOEXCEPT_ADDED", S::kD, "a function promises not to throw", "It only promises more.", "f() -> f() noexcept",
      "nothing to do"},
     noexcept_added},
};

}  // namespace

const RuleGroup kSignatureRules = {"Signatures", kSignatureRows, std::size(kSignatureRows)};

}  // namespace caplet::diff
