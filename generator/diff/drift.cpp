// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/drift.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "diff/aspects.h"
#include "model/names.h"

namespace caplet::diff {
namespace {

using namespace model;

std::string subject(const Slot &one) { return "slot " + std::to_string(one.index) + " " + one.name; }
std::string subject(const Record &one) { return reference(one); }
std::string subject(const Enum &one) { return reference(one); }
std::string subject(const Handle &one) { return reference(one); }
std::string subject(const Typedef &one) { return "typedef " + one.name; }
std::string subject(const Callback &one) { return "callback " + one.name; }
std::string subject(const Constant &one) { return "constant " + one.name; }
std::string subject(const External &one) { return "external type " + one.name; }

std::string describe(const Aspect &then, const Aspect &now) {
  if (now.is_long) return "its " + now.label + " changed";
  const auto quoted = [](const std::string &value) { return value.empty() ? "empty" : "`" + value + "`"; };
  return "its " + now.label + " is " + quoted(now.value) + ", recorded is " + quoted(then.value);
}

// The first aspect that differs is the reason a reader looks for; the rest follow from it more often than not.
bool first_difference(const Aspects &then, const Aspects &now, std::string *text) {
  std::unordered_map<std::string, const Aspect *> before;
  for (const Aspect &one : then) before.emplace(one.label, &one);
  for (const Aspect &one : now) {
    const auto same = before.find(one.label);
    const Aspect none{one.label, "", one.is_long};
    const Aspect &other = same == before.end() ? none : *same->second;
    if (other.value != one.value) return *text = describe(other, one), true;
  }
  return false;
}

template <typename T>
void compare_all(const std::vector<T> &recorded, const std::vector<T> &current, std::vector<Difference> *result) {
  std::unordered_map<std::string, const T *> before;
  for (const T &one : recorded) before.emplace(one.name, &one);
  for (const T &one : current) {
    const auto same = before.find(one.name);
    if (same == before.end()) {
      result->push_back({subject(one), "is not recorded", one.origin, 0});
      continue;
    }
    std::string text;
    if (first_difference(aspects(*same->second), aspects(one), &text)) {
      result->push_back({subject(one), text, one.origin, same->second->since});
    }
    before.erase(same);
  }
  for (const T &one : recorded) {
    if (before.count(one.name) > 0) result->push_back({subject(one), "is recorded, but gone", one.origin, one.since});
  }
}

}  // namespace

std::vector<Difference> drift(const Api &recorded, const Api &current) {
  std::vector<Difference> result;
  compare_all(recorded.externals, current.externals, &result);
  compare_all(recorded.typedefs, current.typedefs, &result);
  compare_all(recorded.enums, current.enums, &result);
  compare_all(recorded.records, current.records, &result);
  compare_all(recorded.handles, current.handles, &result);
  compare_all(recorded.callbacks, current.callbacks, &result);
  compare_all(recorded.constants, current.constants, &result);
  compare_all(recorded.slots, current.slots, &result);
  std::string text;
  if (first_difference(aspects(recorded), aspects(current), &text)) {
    result.push_back({"API " + current.name, text, current.origin, 1});
  }
  return result;
}

bool lost_slots(const Api &recorded, const Api &current) {
  std::unordered_set<std::string> now;
  for (const Slot &slot : current.slots) now.insert(slot.name);
  return std::any_of(recorded.slots.begin(), recorded.slots.end(), [&](const Slot &slot) {
    return !slot.retired && slot.since <= recorded.last_released() && now.count(slot.name) == 0;
  });
}

}  // namespace caplet::diff
