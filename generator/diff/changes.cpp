// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How two types differ, and through what.

#include <algorithm>
#include <map>

#include "diff/pairing.h"
#include "model/type_text.h"

namespace caplet::diff {
namespace {

using namespace model;

std::vector<Qualifiers *> levels(Type &type) {  // innermost first; the last is the top
  std::vector<Qualifiers *> all = {&type.qualifiers};
  for (Qualifiers &level : type.pointers) all.push_back(&level);
  return all;
}

Type without_memory_words(Type type) {
  for (Qualifiers *level : levels(type)) level->is_volatile = level->is_atomic = false;
  return type;
}
Type without_bounds(Type type) {
  type.bounds.clear();
  return type;
}
Type with_pointers(Type type, std::size_t count) {
  type.pointers.resize(count);
  return type;
}

bool is_sign_change(std::string then, std::string now) {
  static const std::string_view kSigns[][2] = {{"i8", "u8"},      {"i16", "u16"},    {"i32", "u32"}, {"i64", "u64"},
                                               {"long", "ulong"}, {"ssize", "size"}, {"char", "i8"}, {"char", "u8"}};
  const auto unwrap = [](std::string &text) { text = text.substr(4, text.size() - 5); };
  while (then.rfind("ptr(", 0) == 0 && now.rfind("ptr(", 0) == 0) unwrap(then), unwrap(now);
  return std::any_of(std::begin(kSigns), std::end(kSigns), [&](const auto &row) {
    return (row[0] == then && row[1] == now) || (row[1] == then && row[0] == now);
  });
}

unsigned bounds_change(const std::vector<std::uint64_t> &then, const std::vector<std::uint64_t> &now) {
  if (then == now) return 0;
  const auto flexible = [](const std::vector<std::uint64_t> &all) { return !all.empty() && all.front() == 0; };
  return flexible(then) != flexible(now) ? kFlexible : kBounds;
}

// Of types whose ABI classes differ and that are spelled in different ways.
unsigned abi_change(const Pairs &c, const Type &then, const Type &now) {
  const std::string a = c.then_types.value(then), b = c.now_types.value(now);
  if (c.then_types.value(without_memory_words(then)) == c.now_types.value(without_memory_words(now))) return kMemory;
  if (c.then_types.value(without_bounds(then)) == c.now_types.value(without_bounds(now))) {
    return bounds_change(then.bounds, now.bounds);
  }
  if (c.then_names.find<Handle>(then.base) && then.pointers.size() == now.pointers.size()) {
    if (now.base == "void") return kErased;
    if (c.now_names.find<Handle>(now.base)) return kRetagged;
  }
  if (then.pointers.size() != now.pointers.size()) {
    const std::size_t least = std::min(then.pointers.size(), now.pointers.size());
    if (c.then_types.value(with_pointers(then, least)) == c.now_types.value(with_pointers(now, least))) {
      return kIndirection;
    }
  }
  return is_sign_change(a, b) ? kSign : kOther;
}

}  // namespace

unsigned qualifier_changes(Type then, Type now, TypeUse stands) {
  unsigned changes = 0;
  const std::vector<Qualifiers *> a = levels(then), b = levels(now);
  const bool stored = stands == TypeUse::kField || stands == TypeUse::kVariable;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!a[i]->is_restrict && b[i]->is_restrict) changes |= kRestrictAdded;
    if (a[i]->is_restrict && !b[i]->is_restrict) changes |= kTopQualifiers;
    const bool is_top = i + 1 == a.size();
    if (!is_top && a[i]->is_const != b[i]->is_const) changes |= b[i]->is_const ? kConstAdded : kConstDropped;
    if (!is_top) continue;
    if (stored && !a[i]->is_const && b[i]->is_const) {
      changes |= kVariableConst;
    } else if (a[i]->is_const != b[i]->is_const || a[i]->is_volatile != b[i]->is_volatile ||
               a[i]->is_atomic != b[i]->is_atomic) {
      changes |= kTopQualifiers;
    }
  }
  return changes;
}

namespace {

// Looks for the thing of the API whose own change reaches a type that is spelled as before.
class Blame {
 public:
  explicit Blame(Pairs &c) : c_(c) {
    for (const auto &one : c.typedefs) add(typedefs_, one);
    for (const auto &one : c.callbacks) add(callbacks_, one);
    for (const auto &one : c.records) add_identity(one);
    for (const auto &one : c.enums) add_identity(one);
    for (const auto &one : c.handles) add_identity(one);
  }

  // Whether `base`, spelled alike on both sides, leads to such a thing; marks it.
  bool find(const std::string &base) {
    const auto [known, fresh] = found_.emplace(base, false);
    if (!fresh) return known->second;
    const bool found = search(base);
    return found_[base] = found;
  }

 private:
  template <typename T>
  static void add(std::map<std::string, Pair<T>> &all, const Pair<T> &one) {
    if (one.both() && one.then->name == one.now->name) all.emplace(one.now->name, one);
  }
  template <typename T>
  void add_identity(const Pair<T> &one) {
    if (!one.both()) return;  // a type whose identity stayed differs in no class, and nobody asks for it
    for (const std::string &name : {reference(*one.now), identity_text(*one.now)}) identities_[name] = one.now->name;
  }

  bool mark(const std::string &name) { return c_.blamed.insert(name), true; }
  bool search(const std::string &base) {
    if (const auto one = typedefs_.find(base); one != typedefs_.end()) {
      const Type &then = one->second.then->type, &now = one->second.now->type;
      return then != now ? mark(base) : find(now.base);
    }
    if (const auto one = callbacks_.find(base); one != callbacks_.end()) return search(base, one->second);
    if (const auto one = identities_.find(base); one != identities_.end()) return mark(one->second);
    return false;
  }
  bool search(const std::string &base, const Pair<Callback> &one) {
    const Signature &then = one.then->signature, &now = one.now->signature;
    if (spell(then) != spell(now) || then.convention != now.convention ||
        one.then->is_function != one.now->is_function) {
      return mark(base);
    }
    bool found = differs(then.result, now.result) && find(now.result.base);
    for (std::size_t i = 0; i < now.parameters.size(); ++i) {
      if (differs(then.parameters[i].type, now.parameters[i].type)) found |= find(now.parameters[i].type.base);
    }
    return found;
  }
  bool differs(const Type &then, const Type &now) const {
    return c_.then_types.parameter(then) != c_.now_types.parameter(now);
  }

  Pairs &c_;
  std::map<std::string, Pair<Typedef>> typedefs_;
  std::map<std::string, Pair<Callback>> callbacks_;
  std::map<std::string, std::string> identities_;
  std::map<std::string, bool> found_;
};

bool same_class(const Pairs &c, const TypePair &pair) {
  if (pair.is_array) return pair.then->bounds == pair.now->bounds;
  if (pair.stands == TypeUse::kField || pair.stands == TypeUse::kVariable) {
    return c.then_types.value(*pair.then) == c.now_types.value(*pair.now);
  }
  return c.then_types.parameter(*pair.then) == c.now_types.parameter(*pair.now);
}

unsigned changes(const Pairs &c, const TypePair &pair, Blame &blame) {
  const Type &then = *pair.then, &now = *pair.now;
  if (pair.is_array) return bounds_change(then.bounds, now.bounds);
  if (!pair.same_class) {
    if (then != now) return abi_change(c, then, now);
    return pair.sealed && blame.find(now.base) ? 0U : static_cast<unsigned>(kOther);
  }
  if (then == now) return 0;
  if (then.base != now.base || then.pointers.size() != now.pointers.size()) return kSpelling;
  return qualifier_changes(then, now, pair.stands);
}

}  // namespace

void classify_types(Pairs &c) {
  Blame blame(c);
  for (TypePair &pair : c.types) {
    pair.same_class = same_class(c, pair);
    pair.changes = changes(c, pair, blame);
  }
}

}  // namespace caplet::diff
