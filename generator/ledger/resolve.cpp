// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/resolve.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/names.h"
#include "model/type_walk.h"

namespace caplet::ledger {

using namespace model;

namespace {

// The entities of one kind in the ledger, by name.
template <typename T>
class Remembered {
 public:
  // Of `all`, which must outlive it; null is none.
  explicit Remembered(const std::vector<T> *all) {
    if (all == nullptr) return;
    for (const T &one : *all) by_name_.emplace(one.name, &one);
  }
  const T *find(std::string_view name) const {
    auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string_view, const T *> by_name_;
};

// What the ledger remembers of any named thing. A `since` that the input states itself (JSON) stands.
void carry(Named *now, const Named *then, int minor) {
  if (then != nullptr && then->since > 0) now->since = then->since;
  if (now->since == 0) now->since = minor;
  if (then == nullptr) return;
  now->was = then->was;
  now->comment = then->comment;
  now->extra = then->extra;
}

// Also what is inside: enumerators, and the fields of records.
void carry_parts(Enum *now, const Enum *then, int minor) {
  const Remembered<Enumerator> before(then ? &then->enumerators : nullptr);
  for (Enumerator &one : now->enumerators) carry(&one, before.find(one.name), then ? minor : now->since);
  if (then == nullptr) return;
  std::unordered_set<std::string> back;
  for (const Enumerator &one : now->enumerators) back.insert(one.name);
  for (const Enumerator &one : then->enumerators) {
    if (one.retired && back.insert(one.name).second) now->enumerators.push_back(one);
  }
}
void carry_parts(Layout *now, const Layout *then, int record_since, int minor) {
  const Remembered<Field> before(then ? &then->fields : nullptr);
  for (std::size_t i = 0; i < now->fields.size(); ++i) {
    Field &field = now->fields[i];
    const Field *same = field.name.empty() ? nullptr : before.find(field.name);
    if (same == nullptr && field.name.empty() && then && i < then->fields.size() && then->fields[i].name.empty()) {
      same = &then->fields[i];
    }
    carry(&field, same, then ? minor : record_since);
    if (field.anonymous.empty()) continue;
    const bool both = same != nullptr && !same->anonymous.empty();
    carry_parts(&field.anonymous.front(), both ? &same->anonymous.front() : nullptr, field.since, minor);
  }
}
void carry_parts(Record *now, const Record *then, int minor) {
  carry_parts(&now->layout, then ? &then->layout : nullptr, now->since, minor);
}
void carry_parts(Slot *now, const Slot *then, int minor) {
  const Remembered<Slot> before(then ? &then->slots : nullptr);
  for (Slot &one : now->slots) carry(&one, before.find(one.name), then ? minor : now->since);
}
template <typename T>
void carry_parts(T *, const T *, int) {}

template <typename T>
void carry_all(std::vector<T> *now, const std::vector<T> &then, int minor) {
  const Remembered<T> before(&then);
  for (T &one : *now) {
    const T *same = before.find(one.name);
    carry(&one, same, minor);
    carry_parts(&one, same, minor);
  }
}

// A record that was hidden and has a layout again is what it was before.
void expose(Api *api, const Api &ledger, int minor) {
  const Remembered<Record> hidden(&ledger.hidden_records);
  std::unordered_set<std::string> exposed;
  for (Record &one : api->records) {
    const Record *before = hidden.find(one.name);
    if (before == nullptr) continue;
    one.since = 0;
    carry(&one, before, minor);
    carry_parts(&one, before, minor);
    exposed.insert(one.name);
  }
  auto &all = api->hidden_records;
  all.erase(std::remove_if(all.begin(), all.end(), [&](const Record &one) { return exposed.count(one.name) > 0; }),
            all.end());
}

using model::reference;
const std::string &reference(const Typedef &entity) { return entity.name; }
const std::string &reference(const Callback &entity) { return entity.name; }
const std::string &reference(const External &entity) { return entity.name; }
// Types of retired slots stay, since their stubs are compiled, and so do those in the layout of a hidden record.
template <typename T>
void keep_reached(std::vector<T> *now, const std::vector<T> &then, const std::set<std::string> &reached) {
  const Remembered<T> current(now);
  std::vector<T> kept;
  for (const T &one : then) {
    if (reached.count(reference(one)) > 0 && current.find(one.name) == nullptr) kept.push_back(one);
  }
  now->insert(now->end(), kept.begin(), kept.end());
}

// The retired slots of the ledger that are not in `api`'s first `count`.
std::vector<Slot> retired_slots_beside(const Api &api, std::size_t count, const Api &ledger) {
  std::vector<Slot> back;
  if (std::none_of(ledger.slots.begin(), ledger.slots.end(), [](const Slot &one) { return one.retired; })) return back;
  std::unordered_set<std::string_view> known;
  for (std::size_t i = 0; i < count; ++i) known.insert(api.slots[i].name);
  for (const Slot &slot : ledger.slots) {
    if (slot.retired && known.count(slot.name) == 0) back.push_back(slot);
  }
  return back;
}

// Released slots keep their index; what follows is numbered in declaration order, so that what is not released may be
// reordered freely in the header.
void number_slots(Api *api, const Api *ledger, int released) {
  std::vector<Slot> &slots = api->slots;  // one is large, and they mostly are in order
  const auto is_sealed = [&](const Slot &one) { return one.index >= 0 && one.since <= released; };
  const auto is_before = [](const Slot &a, const Slot &b) { return a.index < b.index; };
  const auto sort = [&](auto begin, auto end) {
    if (!std::is_sorted(begin, end, is_before)) std::stable_sort(begin, end, is_before);
  };
  if (!std::is_partitioned(slots.begin(), slots.end(), is_sealed)) {
    std::stable_partition(slots.begin(), slots.end(), is_sealed);
  }
  auto open = std::partition_point(slots.begin(), slots.end(), is_sealed);
  if (ledger != nullptr) {
    const std::vector<Slot> back = retired_slots_beside(*api, static_cast<std::size_t>(open - slots.begin()), *ledger);
    open = slots.insert(open, back.begin(), back.end()) + static_cast<std::ptrdiff_t>(back.size());
  }
  sort(slots.begin(), open);
  int next = open == slots.begin() ? 0 : std::prev(open)->index + 1;
  for (; open != slots.end(); ++open) {
    if (ledger != nullptr || open->index < 0) open->index = next;
    next = std::max(next, open->index) + 1;
  }
  // An interface file that is its own ledger states its indices; gaps and duplicates are for validate() to report.
  sort(slots.begin(), slots.end());
}

int newest_since(const Api &api) {
  int newest = 0;
  const auto look = [&](const Named &one) { newest = std::max(newest, one.since); };
  for_each_named(api, look);
  for (const Enum &one : api.enums) std::for_each(one.enumerators.begin(), one.enumerators.end(), look);
  for (const Record &one : api.records) std::for_each(one.layout.fields.begin(), one.layout.fields.end(), look);
  for (const Slot &one : api.slots) {
    std::for_each(one.slots.begin(), one.slots.end(), look);
    if (one.until != 0) newest = std::max(newest, one.until + 1);  // in which it is gone
  }
  return newest;
}

void carry_api(Api *api, const Api *ledger) {
  if (ledger == nullptr) {
    if (api->abi == 0) api->abi = 1;
    return;
  }
  if (api->abi == 0) api->abi = ledger->abi;
  if (api->was.empty()) api->was = ledger->was;
  api->floor = ledger->floor;
  api->history = ledger->history;
  api->approvals = ledger->approvals;
  if (api->hidden_records.empty()) api->hidden_records = ledger->hidden_records;
  api->comment = ledger->comment;
  api->extra = ledger->extra;
}

void carry_slots(Api *api, const Api &ledger, int work) {
  const Remembered<Slot> before(&ledger.slots);
  for (Slot &slot : api->slots) {
    const Slot *same = before.find(slot.name);
    carry(&slot, same, work);
    carry_parts(&slot, same, work);
    if (same != nullptr && !api->foreign) slot.index = same->index;
  }
}

// What frees memory that consumers were given is Caplet's own. It stays once it was released: the next function that
// gives memory away needs it under its old name.
void keep_release_slot(Api *api, const Api &ledger, int released) {
  const auto is_it = [](const Slot &one) { return one.cxx && one.cxx->kind == CxxKind::kRelease; };
  const auto before = std::find_if(ledger.slots.begin(), ledger.slots.end(), is_it);
  if (before == ledger.slots.end() || before->retired || before->since > released) return;
  if (std::any_of(api->slots.begin(), api->slots.end(), is_it)) return;
  api->slots.push_back(*before);
}

// What the ledger says of a table's past, no header has any more.
void keep_ended_slots(Api *api, const Api &ledger) {
  const Remembered<Slot> current(&api->slots);
  std::vector<Slot> ended;
  for (const Slot &one : ledger.slots) {
    if (one.until != 0 && current.find(one.name) == nullptr) ended.push_back(one);
  }
  if (ended.empty()) return;
  api->slots.insert(api->slots.begin(), ended.begin(), ended.end());
  std::stable_sort(api->slots.begin(), api->slots.end(),
                   [](const Slot &a, const Slot &b) { return a.index < b.index; });
}

// Of an adopted table that tells what it has by its places or by a number, all that was recorded is in use.
int minor_in_use(const Api &api, const Api *ledger) {
  const int released = api.last_released();
  if (ledger == nullptr || !api.foreign || newest_since(*ledger) == 0) return released;
  const bool is_told = !api.foreign->array.empty() || api.is_dict() || api.foreign->version || api.foreign->size;
  return is_told ? std::max(released, ledger->minor) : released;
}

// A machine sees its own platform: what is recorded of it is compared, and what is recorded of others stays. Once one
// is recorded, others stay out, so that the same header makes the same text everywhere.
void carry_sightings(std::vector<External> *now, const std::vector<External> &ledger) {
  const Remembered<External> before(&ledger);
  for (External &one : *now) {
    const External *same = before.find(one.name);
    if (same == nullptr || same->seen.empty() || one.seen.empty()) continue;
    std::vector<Sighting> seen = same->seen;
    for (Sighting &was : seen) {
      for (const Sighting &is : one.seen) {
        if (is.profile == was.profile) was = is;
      }
    }
    one.seen = std::move(seen);
  }
}

// When each deprecation was recorded first.
void carry_deprecations(Api *api, const Api &ledger) {
  const Remembered<Slot> before(&ledger.slots);
  const int now = api->minor > 1 ? api->minor : 0;
  for (Slot &slot : api->slots) {
    const Slot *same = before.find(slot.name);
    const bool is_old = same != nullptr && same->deprecated;
    slot.deprecated_since = !slot.deprecated ? 0 : is_old ? same->deprecated_since : now;
  }
}

}  // namespace

void keep_types_of_past(Api *api, const Api &ledger) {
  const Names names(ledger);
  std::set<std::string> reached;
  for (const Slot &slot : ledger.slots) {
    if (slot.retired || slot.until != 0) add_reached(slot, names, &reached);
  }
  for (const Record &record : ledger.hidden_records) add_reached(record.layout, names, &reached);
  if (reached.empty()) return;
  keep_reached(&api->externals, ledger.externals, reached);
  keep_reached(&api->typedefs, ledger.typedefs, reached);
  keep_reached(&api->enums, ledger.enums, reached);
  keep_reached(&api->records, ledger.records, reached);
  keep_reached(&api->handles, ledger.handles, reached);
  keep_reached(&api->callbacks, ledger.callbacks, reached);
}

Api resolve(Api api, const Api *ledger) {
  carry_api(&api, ledger);
  const int released = minor_in_use(api, ledger);
  const int work = released + 1;
  const Api nothing;
  const Api &then = ledger ? *ledger : nothing;
  carry_all(&api.externals, then.externals, 1);  // names of others, which no minor brings
  carry_sightings(&api.externals, then.externals);
  carry_all(&api.typedefs, then.typedefs, work);
  carry_all(&api.enums, then.enums, work);
  carry_all(&api.records, then.records, work);
  carry_all(&api.hidden_records, then.hidden_records, 1);  // only what was released is hidden
  if (ledger != nullptr) expose(&api, *ledger, work);
  carry_all(&api.handles, then.handles, work);
  carry_all(&api.callbacks, then.callbacks, work);
  carry_all(&api.constants, then.constants, work);
  if (ledger != nullptr && !api.foreign) keep_release_slot(&api, *ledger, released);
  if (ledger != nullptr && api.foreign) keep_ended_slots(&api, *ledger);
  carry_slots(&api, then, work);
  if (!api.foreign || ledger == nullptr) number_slots(&api, ledger, released);  // an existing struct has its places
  if (ledger != nullptr) keep_types_of_past(&api, *ledger);
  if (api.minor == 0 || ledger != nullptr) api.minor = std::max({1, released, newest_since(api)});
  if (ledger != nullptr) carry_deprecations(&api, *ledger);
  return api;
}

namespace {

template <typename T>
void forget_since(std::vector<T> *all) {
  for (T &one : *all) one.since = 0;
}
void forget_since(Layout *layout) {
  forget_since(&layout->fields);
  for (Field &field : layout->fields) {
    if (!field.anonymous.empty()) forget_since(&field.anonymous.front());
  }
}
void forget_since(Api *api) {
  for (Enum &one : api->enums) forget_since(&one.enumerators);
  for (Record &one : api->records) forget_since(&one.layout);
  for (Slot &one : api->slots) forget_since(&one.slots);
  for_each_kind([](auto &all) { forget_since(&all); }, *api);
}

}  // namespace

Api resolve_after(Api now, const Api &then) {
  Api ledger = then;
  ledger.history = {{then.minor, "", "", 0}};
  std::vector<Release> history = now.history;
  std::vector<Approval> approvals = now.approvals;
  forget_since(&now);
  now = resolve(std::move(now), &ledger);
  now.history = std::move(history);
  now.approvals = std::move(approvals);
  return now;
}

}  // namespace caplet::ledger
