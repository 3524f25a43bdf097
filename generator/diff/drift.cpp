// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/drift.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "diff/pairs.h"
#include "model/member_texts.h"
#include "model/named_walk.h"

namespace caplet::diff {
namespace {

using namespace model;

// The first member that differs is the reason a reader looks for; the rest follow from it more often than not. Empty
// where none does.
template <typename T>
std::string difference(const T &then, const T &now) {
  const std::vector<MemberChange> changes = member_changes(then, now);
  if (changes.empty()) return "";
  const MemberChange &one = changes.front();
  const std::string subject = "its `" + one.path + "` ";
  return subject + (one.is_long ? "changed" : "is " + quoted(one.now) + ", recorded is " + quoted(one.then));
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
    const std::string text = difference(*same->second, one);
    if (!text.empty()) result->push_back({subject(one), text, one.origin, same->second->since});
    before.erase(same);
  }
  for (const T &one : recorded) {
    if (before.count(one.name) > 0) result->push_back({subject(one), "is recorded, but gone", one.origin, one.since});
  }
}

}  // namespace

std::vector<Difference> drift(const Api &recorded, const Api &current) {
  std::vector<Difference> result;
  for_each_kind([&](const auto &then, const auto &now) { compare_all(then, now, &result); }, recorded, current);
  const std::string text = difference(recorded, current);
  if (!text.empty()) result.push_back({"API " + current.name, text, current.origin, 1});
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
