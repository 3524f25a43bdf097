// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <iterator>

#include "diff/array_slots.h"
#include "diff/inner_slots.h"
#include "diff/rules.h"
#include "model/capsule_text.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

void slot_ended(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one)) continue;
    const int then = one.then->until, now = one.now->until;
    if (then == 0 && now != 0) {
      report.add(S::kContract | S::kS, one, "is there until minor " + std::to_string(now) + " only",
                 "recorded as ended");
    } else if (then != 0 && now == 0) {
      report.add(S::kF, one, "is back, which was gone after minor " + std::to_string(then));
    }
  }
}

void slot_reused(const Pairs &c, Reporter &report) {
  for (const auto &one : c.slots) {
    const Slot *before = predecessor(c, one);
    if (before != nullptr) report.add(S::kA, one, "is new in the place of `" + before->name + "`");
  }
}

void version_not_raised(const Pairs &c, Reporter &report) {
  if (!c.same_abi || tells_its_slots(c.now)) return;
  for (const auto &one : c.slots) {
    if (!one.added() || c.sealed(one) || one.now->kind == SlotKind::kReserved) continue;
    report.add(S::kX, one, "is new, and nothing tells whether a provider has it");
  }
}

std::string text_of(const Expected &value) {
  if (const auto *number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return "\"" + std::get<std::string>(value) + "\"";
}
// "2", "at least 1 and at most 3"
std::string text_of(const Requirement &one) {
  if (!std::holds_alternative<std::monostate>(one.equals)) return text_of(one.equals);
  std::string text;
  if (one.at_least) text = "at least " + std::to_string(*one.at_least);
  if (one.at_most) text += (text.empty() ? "at most " : " and at most ") + std::to_string(*one.at_most);
  return text;
}

// What a table states that is none of those that existed: nothing.
Foreign foreign_of(const Api &api) { return api.foreign.value_or(Foreign()); }

void abi_number_changed(const Pairs &c, Reporter &report) {
  const std::optional<Requirement> before = foreign_of(c.then).abi, after = foreign_of(c.now).abi;
  const Requirement then = before.value_or(Requirement()), now = after.value_or(Requirement());
  if (then.of.empty() || now.of.empty() || text_of(then) == text_of(now)) return;
  report.add(S::kL, "API " + c.now.name,
             "the breaking number `" + now.of + "` had to be " + text_of(then) + ", must be " + text_of(now),
             then.origin, now.origin);
}

struct Numbers {
  const char *what;
  std::string then, now;
};

template <typename T>
std::string of(const std::optional<T> &number) {
  return number ? number->of : "";
}

void number_moved(const Pairs &c, Reporter &report) {
  const Foreign then = foreign_of(c.then), now = foreign_of(c.now);
  const Numbers all[] = {{"abi", of(then.abi), of(now.abi)},
                         {"version", of(then.version), of(now.version)},
                         {"size", of(then.size), of(now.size)},
                         {"state", then.state, now.state},
                         // one that is gone is TABLE_FORM_CHANGED
                         {"previous", now.previous.empty() ? "" : then.previous, now.previous}};
  for (const Numbers &one : all) {
    if (one.then.empty() || one.then == one.now) continue;
    const std::string was = std::string("`") + one.what + "` was read from `" + one.then + "`, ";
    report.add(one.now.empty() ? S(S::kContract) : S(S::kA), "API " + c.now.name,
               was + (one.now.empty() ? "and is not stated any more" : "is read from `" + one.now + "`"), then.origin,
               now.origin);
  }
}

void signature_respelled(const Pairs &c, Reporter &report) {
  if (!c.now.is_dict()) return;
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one)) continue;
    const std::string then = capsule_name_of(*one.then, c.then_names), now = capsule_name_of(*one.now, c.now_names);
    const bool is_same = c.then_types.function(one.then->signature) == c.now_types.function(one.now->signature);
    if (!is_same || then == now) continue;
    report.add(S::kL, one,
               "its capsule was called `" + then + "`, is `" + now +
                   "`, which is the same type; modules in Cython compare the texts");
  }
}

constexpr Rule kForeignRows[] = {
    {{"SLOT_ENDED", S::kContract | S::kS, "a slot of an adopted array or dict is gone in the next minor",
      "Its place is empty then, or another slot's. Consumers that ask the provider's number know; those that use the "
      "original header's macros call whatever stands there. Who imports a function from a dict by Cython is refused.",
      "a -> a, until 1", "record it: caplet record --end NAME"},
     slot_ended},
    {{"SLOT_REUSED", S::kA, "a place of an adopted array has another slot",
      "Whoever was compiled against the old one calls the new one. Nothing refuses it but a breaking number of the "
      "provider's.",
      "65 a -> 65 b", "take a place that was never used; if it is meant, begin the next abi: --new-abi"},
     slot_reused},
    {{"VERSION_NOT_RAISED", S::kX, "a slot of an adopted array is new, and its provider states no number",
      "A consumer that is compiled against the new header reads beyond the end of an older provider's array, and "
      "can't ask before.",
      "0 a -> 0 a, 1 b", "let the provider state a number, and name it: caplet adopt --version NAME"},
     version_not_raised},
    {{"INNER_SLOT_CHANGED", S::kA | S::kF | S::kS, "a table that a slot leads to has a slot more or less, or another",
      "Consumers call its slots by their places, as those of the table itself. One that is new at its end is F.",
      "i64.append(int) -> i64.append(long)", "leave its slots where they are, and put new ones at its end"},
     inner_slot_changed},
    {{"ABI_NUMBER_CHANGED", S::kL, "the breaking number of an adopted table is another",
      "Consumers look at it at import, and refuse what they were not compiled for.", "abi equals 2 -> abi equals 3",
      "raise the abi: --new-abi"},
     abi_number_changed},
    {{"NUMBER_MOVED", S::kA, "a number of an adopted table is read from elsewhere",
      "Compiled consumers read or call what stands in the old place. A number that is no longer stated is A*.",
      "version of geo_version -> version of geo_api_version", "leave the number in its place"},
     number_moved},
    {{"SIGNATURE_RESPELLED", S::kL, "the capsule of a function has another name, for the same type",
      "Modules in Cython compare the texts, and are refused at import until they are compiled again. Consumers that "
      "Caplet generates compare types, and see no change (D): where all are such, approve it.",
      "\"double (double)\" -> \"real (double)\"",
      "spell the types of its declaration as before; where no consumer is in Cython, approve it"},
     signature_respelled},
};

}  // namespace

const RuleGroup kForeignRules = {"Adopted tables", kForeignRows, std::size(kForeignRows)};

}  // namespace caplet::diff
