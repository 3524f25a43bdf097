// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/merge.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "model/member_visitor.h"
#include "model/named_walk.h"

namespace caplet::ledger {
namespace {

using namespace model;

// ---- Equality: of values by themselves, of objects by their members ----

class Equality : public MemberVisitor<Equality> {
 public:
  template <class T>
  using Ref = const T &;

  template <class T>
  static bool same(const T &a, const T &b) {
    Equality equality(b);
    describe(equality, a);
    return equality.is_same_;
  }
  template <class T>
  static bool same(const std::vector<T> &a, const std::vector<T> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T &x, const T &y) { return same(x, y); });
  }
  template <class T>
  static bool same(const std::optional<T> &a, const std::optional<T> &b) {
    return a && b ? same(*a, *b) : a.has_value() == b.has_value();
  }

  template <class T>
  void member(std::string_view key, const T &value) {
    const T *other = others_.find<T>(key);
    is_same_ = is_same_ && other != nullptr && *other == value;
  }
  template <class T>
  void stated(std::string_view key, const T &value) {
    member(key, value);
  }
  template <class T>
  void list(std::string_view key, const T &all) {
    const T *other = others_.find<T>(key);
    is_same_ = is_same_ && other != nullptr && same(*other, all);
  }
  template <class T>
  void one(std::string_view key, const T &object) {
    list(key, object);
  }

 private:
  template <class T>
  explicit Equality(const T &other) : others_(&other) {}
  const Members others_;
  bool is_same_ = true;
};

// ---- Of three ----

// The one of them that changed; null stands for what is not there. Nothing where both did, each in its own way.
template <class T, class Same>
std::optional<const T *> choose(const T *base, const T *ours, const T *theirs, const Same &same) {
  const auto equal = [&](const T *a, const T *b) { return a != nullptr && b != nullptr ? same(*a, *b) : a == b; };
  if (equal(ours, theirs) || equal(base, theirs)) return ours;
  if (equal(base, ours)) return theirs;
  return std::nullopt;
}

// Fills an object, a copy of ours, with what theirs changed.
class Merge : public MemberVisitor<Merge> {
 public:
  template <class T>
  using Ref = T &;

  template <class T>
  static T object(const T *base, const T &ours, const T &theirs, const std::string &path,
                  std::vector<std::string> &conflicts) {
    T result = ours;
    Merge merge({Members(base), Members(&ours), Members(&theirs)}, path, conflicts);
    describe(merge, result);
    return result;
  }

  // What is at its default is not there.
  template <class T>
  void member(std::string_view key, T &value, const T &nothing = T{}) {
    const auto stated = [&](const T *one) { return one != nullptr && !(*one == nothing) ? one : nullptr; };
    const Three<T> of = three<T>(key);
    put(key, {stated(of.base), stated(of.ours), stated(of.theirs)}, value, nothing);
  }
  template <class T>
  void stated(std::string_view key, T &value) {
    put(key, three<T>(key), value, T{});
  }
  using MemberVisitor::may;
  void may(std::string_view key, int &value, int least, int) { member(key, value, std::min(least - 1, 0)); }
  // Things are merged one by one; another list is one value.
  template <class T>
  void list(std::string_view key, std::vector<T> &all) {
    const Three<std::vector<T>> of = three<std::vector<T>>(key);
    if constexpr (std::is_base_of_v<Named, T> && !std::is_same_v<T, Field> && !std::is_same_v<T, ExceptionType>) {
      all = things(of, path_of(key));
    } else {
      put_objects(key, of, all);
    }
  }
  template <class T>
  void one(std::string_view key, std::optional<T> &value) {
    const Three<std::optional<T>> of = three<std::optional<T>>(key);
    const auto object_in = [](const std::optional<T> *one) { return one != nullptr && *one ? &**one : nullptr; };
    const T *ours = object_in(of.ours), *theirs = object_in(of.theirs);
    if (ours != nullptr && theirs != nullptr) {
      value = object(object_in(of.base), *ours, *theirs, path_of(key), conflicts_);
    } else {
      put_objects(key, of, value);
    }
  }

 private:
  struct Sides {
    Members base, ours, theirs;
  };
  template <class T>
  struct Three {
    const T *base, *ours, *theirs;
  };

  Merge(Sides sides, std::string path, std::vector<std::string> &conflicts)
      : sides_(std::move(sides)), path_(std::move(path)), conflicts_(conflicts) {}

  template <class T>
  Three<T> three(std::string_view key) const {
    return {sides_.base.find<T>(key), sides_.ours.find<T>(key), sides_.theirs.find<T>(key)};
  }
  std::string path_of(std::string_view key) const { return (path_.empty() ? "" : path_ + ", ") + std::string(key); }

  template <class T>
  void put(std::string_view key, const Three<T> &of, T &value, const T &nothing) {
    const auto chosen = choose(of.base, of.ours, of.theirs, [](const T &a, const T &b) { return a == b; });
    if (!chosen) return conflicts_.push_back(path_of(key));
    if (*chosen != of.ours) value = *chosen != nullptr ? **chosen : nothing;
  }
  template <class T>
  void put_objects(std::string_view key, const Three<T> &of, T &value) {
    const auto chosen =
        choose(of.base, of.ours, of.theirs, [](const T &a, const T &b) { return Equality::same(a, b); });
    if (!chosen) return conflicts_.push_back(path_of(key));
    if (*chosen != of.ours) value = *chosen != nullptr ? **chosen : T{};
  }

  // By their identities, the first of each.
  template <class T>
  static std::unordered_map<std::string_view, const T *> by_identity(const std::vector<T> *all) {
    std::unordered_map<std::string_view, const T *> found;
    if (all == nullptr) return found;
    for (const T &one : *all) found.emplace(one.identity(), &one);
    return found;
  }
  template <class T>
  std::vector<T> things(const Three<std::vector<T>> &of, const std::string &path) {
    const auto base = by_identity(of.base), ours = by_identity(of.ours), theirs = by_identity(of.theirs);
    const auto find = [](const auto &all, const T &one) {
      const auto found = all.find(one.identity());
      return found == all.end() ? nullptr : found->second;
    };
    std::vector<T> result;
    std::unordered_set<std::string_view> seen;
    for (const std::vector<T> *side : {of.ours, of.theirs}) {
      if (side == nullptr) continue;
      for (const T &one : *side) {
        if (seen.insert(one.identity()).second) {
          add(find(base, one), find(ours, one), find(theirs, one), path + ", " + one.name, result);
        }
      }
    }
    return result;
  }
  template <class T>
  void add(const T *base, const T *ours, const T *theirs, const std::string &path, std::vector<T> &result) {
    if (ours != nullptr && theirs != nullptr) {
      result.push_back(object(base, *ours, *theirs, path, conflicts_));
      return;
    }
    const auto chosen = choose(base, ours, theirs, [](const T &a, const T &b) { return Equality::same(a, b); });
    if (!chosen) return conflicts_.push_back(path);
    if (*chosen != nullptr) result.push_back(**chosen);
  }

  const Sides sides_;
  const std::string path_;
  std::vector<std::string> &conflicts_;
};

// ---- Numbers ----

template <typename Visit>
void for_each_field(Layout &layout, const Visit &visit) {
  for (Field &field : layout.fields) {
    visit(field);
    for (Layout &inner : field.anonymous) for_each_field(inner, visit);
  }
}
// What has a number of its own, but for types of others, which no minor brings.
template <typename Visit>
void for_each_numbered(Api &api, const Visit &visit) {
  for_each_named(api, [&](auto &one) {
    using T = std::decay_t<decltype(one)>;
    if constexpr (!std::is_same_v<T, External>) visit(one);
    if constexpr (std::is_same_v<T, Record>) for_each_field(one.layout, visit);
    if constexpr (std::is_same_v<T, Enum>) std::for_each(one.enumerators.begin(), one.enumerators.end(), visit);
  });
}

// What is not released is numbered anew: its numbers say nothing of it.
void drop_numbers(Api &api) {
  const int released = api.last_released();
  api.minor = 0;
  for (Slot &slot : api.slots) {
    if (slot.since > released) slot.index = -1;
  }
  for_each_numbered(api, [&](Named &one) {
    if (one.since > released) one.since = 0;
  });
}
void give_numbers(Api &api) {
  for_each_numbered(api, [work = api.last_released() + 1](Named &one) {
    if (one.since == 0) one.since = work;
  });
}

}  // namespace

Merged merge(Api base, Api ours, Api theirs) {
  for (Api *one : {&base, &ours, &theirs}) drop_numbers(*one);
  Merged merged;
  merged.api = Merge::object(&base, ours, theirs, "", merged.conflicts);
  give_numbers(merged.api);
  return merged;
}

}  // namespace caplet::ledger
