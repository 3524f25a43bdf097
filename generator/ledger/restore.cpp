// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/restore.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "ledger/edit.h"
#include "model/named_walk.h"
#include "model/names.h"

namespace caplet::ledger {
namespace {

using namespace model;

// Of `all`, which must outlive it; the first of each identity.
template <typename T>
class ByIdentity {
 public:
  explicit ByIdentity(const std::vector<T> &all) {
    for (const T &one : all) places_.emplace(one.identity(), &one);
  }
  const T *same(const T &one) const {
    const auto found = places_.find(one.identity());
    return found == places_.end() || one.identity().empty() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string, const T *> places_;
};

class Numbers {
 public:
  Numbers(int released, int last) : released_(released), last_(std::max(released, last)) {}

  void restore(const Api &then, Api *now) const {
    restore_all(then.typedefs, &now->typedefs);
    restore_all(then.enums, &now->enums);
    restore_all(then.records, &now->records);
    restore_all(then.handles, &now->handles);
    std::vector<Record> hidden_or_not = then.hidden_records;
    hidden_or_not.insert(hidden_or_not.end(), then.records.begin(), then.records.end());
    restore_all(hidden_or_not, &now->hidden_records);
    std::unordered_map<std::string, int> hidden;
    for (const Record &one : now->hidden_records) hidden.emplace(one.name, one.since);
    for (Handle &one : now->handles) {
      if (const auto found = hidden.find(one.name); found != hidden.end()) one.since = found->second;
    }
    restore_all(then.callbacks, &now->callbacks);
    restore_all(then.constants, &now->constants);
    restore_all(then.slots, &now->slots);
    renumber(&now->slots);
  }

 private:
  template <typename T>
  void restore_all(const std::vector<T> &then, std::vector<T> *now) const {
    const ByIdentity<T> remembered(then);
    for (T &one : *now) {
      const T *before = remembered.same(one);
      const bool was_released = before != nullptr && before->since <= released_;
      if (was_released) {
        one.since = before->since;
      } else if (one.since <= released_) {
        one.since = last_ + 1;
      }
      restore_parts(was_released ? before : nullptr, &one);
    }
  }
  template <typename T>
  void restore_parts(const T *, T *) const {}
  void restore_parts(const Enum *then, Enum *now) const {
    if (then != nullptr) restore_all(then->enumerators, &now->enumerators);
  }
  void restore_parts(const Record *then, Record *now) const {
    if (then != nullptr) restore_all(then->layout.fields, &now->layout.fields);
  }
  // What only this side has released keeps its index, and what nobody has gets one at the end.
  void restore_parts(const Slot *then, Slot *now) const {
    if (then != nullptr) {
      now->index = then->index;
    } else if (now->since > last_) {
      now->index = -1;
    }
  }
  static void renumber(std::vector<Slot> *slots) {
    const auto order = [](const Slot &slot) { return static_cast<unsigned>(slot.index); };  // -1 is last
    std::stable_sort(slots->begin(), slots->end(), [&](const Slot &a, const Slot &b) { return order(a) < order(b); });
    int next = 0;
    for (Slot &slot : *slots) {
      if (slot.index < 0) slot.index = next;
      next = slot.index + 1;
    }
  }

  const int released_, last_;
};

// The lines of `then`, and what was released after them.
std::vector<Release> joined(const Api &then, const Api &now) {
  std::vector<Release> lines = then.history;
  for (const Release &line : now.history) {
    if ((line.abi == 0 || line.abi == now.abi) && line.minor > then.last_released()) lines.push_back(line);
  }
  return lines;
}

template <typename T>
void add_missing(const std::vector<T> &then, std::vector<T> *now) {
  std::unordered_set<std::string> there;
  for (const T &one : *now) there.insert(one.identity());
  for (const T &one : then) {
    if (there.insert(one.identity()).second || one.identity().empty()) now->push_back(one);
  }
}

}  // namespace

void restore_released(const Api &then, int released, Api *ledger) {
  if (ledger->abi > then.abi) {
    ledger->history = history_before(then, ledger->history);
    return;
  }
  ledger->history = ledger->abi == then.abi ? joined(then, *ledger) : then.history;
  ledger->abi = then.abi;
  Numbers(released, ledger->last_released()).restore(then, ledger);
}

void restore_hidden(const Api &then, const std::string &name, Api *ledger) {
  if (const Record *record = find_named(then.records, name)) ledger->hidden_records.push_back(*record);
}

void restore_row(const Api &then, const std::string &name, Api *ledger) {
  if (const Slot *slot = find_named(then.slots, name)) ledger->slots.push_back(*slot);
  for (const Enum &entity : then.enums) {
    const Enumerator *value = find_named(entity.enumerators, name);
    if (value == nullptr) continue;
    for (Enum &now : ledger->enums) {
      if (now.identity() == entity.identity()) now.enumerators.push_back(*value);
    }
  }
}

void add_types(const Api &then, Api *ledger) {
  add_missing(then.externals, &ledger->externals);
  add_missing(then.typedefs, &ledger->typedefs);
  add_missing(then.enums, &ledger->enums);
  add_missing(then.records, &ledger->records);
  add_missing(then.handles, &ledger->handles);
  add_missing(then.callbacks, &ledger->callbacks);
}

}  // namespace caplet::ledger
