// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What must hold for the rules whatever an interface looks like: random interfaces, random edits, chains of releases.
// The random edits know nothing of the rules; the fingerprint says what breaks.

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "diff/drift.h"
#include "diff/rules.h"
#include "ledger/resolve.h"
#include "model/fingerprint.h"
#include "model/validate.h"

namespace caplet::diff::properties_test {
namespace {

using namespace model;

template <typename T>
std::size_t any_index(const std::vector<T> &all) {
  return *rc::gen::inRange<std::size_t>(0, all.size());
}
int below(int limit) { return *rc::gen::inRange(0, limit); }
// Names are never used twice: that would be another interface than the one that was meant.
std::string fresh(const char *prefix) {
  static int count = 0;
  return prefix + std::to_string(++count);
}

Type scalar() {
  static const char *const kBases[] = {"int", "unsigned int", "double", "long", "int32_t", "size_t", "geo_id"};
  Type type;
  type.base = kBases[below(7)];
  return type;
}
Type pointer() {
  static const char *const kBases[] = {
      "double", "struct geo_box", "struct geo_point", "struct geo_file", "struct geo_log", "enum geo_way", "void"};
  Type type;
  type.base = kBases[below(7)];
  type.qualifiers.is_const = below(2) == 1;
  type.qualifiers.is_volatile = below(6) == 0;
  type.pointers.resize(1);
  return type;
}
Type any_type() {
  if (below(6) == 0) return {"geo_visit", {}, {}, {}};
  return below(2) == 0 ? scalar() : pointer();
}

Slot any_slot() {
  Slot slot;
  slot.name = fresh("geo_f");
  slot.signature.result = any_type();
  for (int i = below(4); i > 0; --i) {
    Parameter parameter;
    parameter.name = "p" + std::to_string(i);
    parameter.type = any_type();
    slot.signature.parameters.push_back(parameter);
  }
  return slot;
}
Field any_field() {
  Field field;
  field.name = fresh("x");
  field.type = scalar();
  if (below(4) == 0) field.type.bounds.push_back(static_cast<std::uint64_t>(below(3) + 1));
  return field;
}
Enumerator any_value() {
  Enumerator one;
  one.name = fresh("GEO_V");
  one.value = below(1000);
  return one;
}

Api any_api() {
  Api api;
  api.name = "geo";
  api.capsule = "geo._core._C_API";
  Typedef id;
  id.name = "geo_id";
  id.type.base = below(2) == 0 ? "int" : "long";
  api.typedefs.push_back(id);
  for (const char *name : {"geo_box", "geo_point"}) {
    Record record;
    record.name = name;
    record.extensible = below(2) == 0;
    for (int i = 1 + below(3); i > 0; --i) record.layout.fields.push_back(any_field());
    api.records.push_back(record);
  }
  for (const char *name : {"geo_file", "geo_log"}) {
    Handle handle;
    handle.name = name;
    api.handles.push_back(handle);
  }
  Enum way;
  way.name = "geo_way";
  for (int i = 1 + below(3); i > 0; --i) way.enumerators.push_back(any_value());
  api.enums.push_back(way);
  Callback visit;
  visit.name = "geo_visit";
  visit.signature.result.base = "int";
  visit.signature.parameters.resize(1);
  visit.signature.parameters[0].type = below(2) == 0 ? scalar() : pointer();
  api.callbacks.push_back(visit);
  for (int i = 1 + below(4); i > 0; --i) api.slots.push_back(any_slot());
  return ledger::resolve(api, nullptr);
}

bool is_valid(const Api &api) {
  Diagnostics diagnostics;
  return validate(api, diagnostics);
}
Api release(Api api) {
  api.history.push_back({api.minor, "1." + std::to_string(api.minor), hex(fingerprint(api).chain.back()), 0});
  return api;
}

// What a consumer may see; the ledger's part stays.
void append_something(Api &api) {
  switch (below(4)) {
    case 0:
      api.slots.push_back(any_slot());
      break;
    case 1:
      for (Record &record : api.records) {
        if (record.extensible) record.layout.fields.push_back(any_field());
      }
      break;
    case 2:
      api.enums[0].enumerators.push_back(any_value());
      break;
    default:
      api.constants.emplace_back();
      api.constants.back().name = fresh("GEO_C");
      break;
  }
}

// One edit of anything, by a hand that does not care.
void edit_slots(Api &api) {
  Slot &slot = api.slots[any_index(api.slots)];
  switch (below(10)) {
    case 0:
      std::swap(slot.index, api.slots[any_index(api.slots)].index);
      break;
    case 1:
      api.slots.pop_back();
      break;
    case 2:
      slot.was = slot.identity();
      slot.name = fresh("geo_g");
      break;
    case 3:
      slot.name = fresh("geo_g");
      break;
    case 4:
      slot.signature.result = any_type();
      break;
    case 5:
      if (!slot.signature.parameters.empty()) slot.signature.parameters.pop_back();
      break;
    case 6:
      for (Parameter &one : slot.signature.parameters) one.type = any_type();
      break;
    case 7:
      slot.since = 1 + below(api.minor);
      break;
    case 8:
      slot.retired = !slot.retired;
      break;
    default:
      std::reverse(slot.signature.parameters.begin(), slot.signature.parameters.end());
      break;
  }
}
void edit_record(Record &record, int how, int minor) {
  auto &fields = record.layout.fields;
  switch (how) {
    case 0:
      std::reverse(fields.begin(), fields.end());
      break;
    case 1:
      if (fields.size() > 1) fields.pop_back();
      break;
    case 2:
      fields[any_index(fields)].type = scalar();
      break;
    case 3:
      fields[any_index(fields)].name = fresh("y");
      break;
    case 4:
      record.extensible = !record.extensible;
      break;
    case 5:
      record.layout.align = 64;
      break;
    case 6:
      record.since = 1 + below(minor);
      break;
    default:
      fields.push_back(any_field());
      fields.back().since = 1 + below(minor);
      break;
  }
}
void edit_types(Api &api) {
  Record &record = api.records[any_index(api.records)];
  auto &values = api.enums[0].enumerators;
  switch (const int how = below(16); how) {
    case 8:
      api.typedefs[0].type = scalar();
      if (api.typedefs[0].type.base == "geo_id") api.typedefs[0].type.base = "short";
      break;
    case 9:
      api.callbacks[0].signature.parameters[0].type = below(2) == 0 ? scalar() : pointer();
      break;
    case 10:
      values[any_index(values)].value += 1;
      break;
    case 11:
      if (values.size() > 1) values.pop_back();
      break;
    case 12:
      api.enums[0].underlying = Type{"short", {}, {}, {}};
      break;
    case 13:
      api.handles[any_index(api.handles)].was = fresh("geo_h");
      break;
    case 14: {  // a handle gets a layout
      Record exposed;
      static_cast<Named &>(exposed) = api.handles.back();
      exposed.since = 1 + below(api.minor);
      exposed.layout.fields.push_back(any_field());
      api.records.push_back(exposed);
      if (api.handles.size() > 1) api.handles.pop_back();
      break;
    }
    case 15: {  // a record loses it
      Handle hidden;
      static_cast<Named &>(hidden) = api.records.back();
      if (api.records.size() > 1) api.records.pop_back(), api.handles.push_back(hidden);
      break;
    }
    default:
      edit_record(record, how, api.minor);
      break;
  }
}

bool released_differs(const Api &then, const Api &now) {
  const auto a = fingerprint(then).chain, b = fingerprint(now).chain;
  for (std::size_t minor = 0; minor <= static_cast<std::size_t>(then.last_released()); ++minor) {
    if (minor >= b.size() || a[minor] != b[minor]) return true;
  }
  return false;
}
bool any_of(const Findings &all, Severities severity) {
  return std::any_of(all.begin(), all.end(), [&](const Finding &one) { return one.severity.has_any(severity); });
}
bool has_rule(const Findings &all, std::string_view rule) {
  return std::any_of(all.begin(), all.end(), [&](const Finding &one) { return one.rule == rule; });
}
std::string names(const Findings &all) {
  std::string text;
  for (const Finding &one : all) text += one.name() + " (" + one.severity.text() + ")\n";
  return text;
}

Api any_released() {
  Api api = release(any_api());
  for (int i = below(3); i > 0; --i) {
    Api next = api;
    append_something(next);
    api = ledger::resolve(next, &api);
    if (api.minor > api.last_released()) api = release(api);
  }
  if (below(2) == 0) {  // and something that is not released
    Api next = api;
    next.slots.push_back(any_slot());
    api = ledger::resolve(next, &api);
  }
  return api;
}

RC_GTEST_PROP(Properties, NothingChangedIsNothingFound, ()) {
  const Api api = any_released();
  RC_PRE(is_valid(api));
  RC_ASSERT(find_changes(api, api, {}).findings.empty());
}

RC_GTEST_PROP(Properties, OrderAndCommentsDontMatter, ()) {
  const Api api = any_released();
  Api other = api;
  std::reverse(other.records.begin(), other.records.end());
  std::reverse(other.handles.begin(), other.handles.end());
  std::reverse(other.enums[0].enumerators.begin(), other.enums[0].enumerators.end());
  other.comment = other.slots[0].comment = "of the ledger";
  const std::string found = names(find_changes(api, other, {}).findings);
  RC_LOG() << found;
  RC_ASSERT(found.empty());
}

RC_GTEST_PROP(Properties, AppendingNeverBreaks, ()) {
  Api first = any_released();
  RC_PRE(is_valid(first));
  Api last = first;
  for (int i = 1 + below(5); i > 0; --i) {
    Api next = last;
    append_something(next);
    last = ledger::resolve(next, &last);
    if (below(2) == 0 && last.minor > last.last_released()) last = release(last);
  }
  RC_PRE(is_valid(last));
  const Findings findings = find_changes(first, last, {}).findings;
  RC_LOG() << names(findings);
  RC_ASSERT(!any_of(findings, kNeedsAbi | Severities::kX | Severities::kS));
}

RC_GTEST_PROP(Properties, AnAFindingExactlyWhenAReleasedFingerprintDiffers, ()) {
  const Api then = any_released();
  RC_PRE(is_valid(then));
  Api now = then;
  for (int i = 1 + below(3); i > 0 && !now.slots.empty(); --i) below(2) == 0 ? edit_slots(now) : edit_types(now);
  RC_PRE(!now.slots.empty());
  const Findings findings = find_changes(then, now, {}).findings;
  RC_LOG() << names(findings) << (released_differs(then, now) ? "differs" : "is the same");
  RC_CLASSIFY(released_differs(then, now), "breaks");
  RC_ASSERT(any_of(findings, Severities::kA) == released_differs(then, now));
  for (const Finding &one : findings) {
    const Severities worst = find_rule(one.rule)->severity | Severities::kF | Severities::kD;
    RC_ASSERT((one.severity - worst).is_empty());
  }
  // Each break has a rule of its own, and every difference is said.
  RC_ASSERT(!has_rule(findings, "ABI_CHANGED"));
  const std::vector<Difference> differences = drift(then, now);
  for (const Difference &one : differences) RC_LOG() << "\n" << one.subject << ": " << one.text;
  RC_ASSERT(differences.empty() || !findings.empty());
}

}  // namespace
}  // namespace caplet::diff::properties_test
