// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <unordered_map>

#include "diff/pairing.h"

namespace caplet::diff {
namespace {

using namespace model;

// Lines the parameters of two signatures up: what is equal at both ends, then what lies between, place by place.
class Alignment {
 public:
  Alignment(Pairs &c, const SignaturePair &owner) : c_(c), owner_(owner) {}

  void run() {
    const auto &then = owner_.then->parameters, &now = owner_.now->parameters;
    const int shorter = static_cast<int>(std::min(then.size(), now.size()));
    const int longer = static_cast<int>(std::max(then.size(), now.size()));
    int head = 0, tail = 0;
    if (shorter != longer) {
      while (head < shorter && same(head, head)) ++head;
      while (tail < shorter - head && same(size(then) - 1 - tail, size(now) - 1 - tail)) ++tail;
    }
    const int middle = shorter - tail;
    for (int i = 0; i < middle; ++i) add(i, i);
    for (int i = middle; i < size(then) - tail; ++i) add(i, -1);
    for (int i = middle; i < size(now) - tail; ++i) add(-1, i);
    for (int i = tail; i > 0; --i) add(size(then) - i, size(now) - i);
  }

 private:
  static int size(const std::vector<Parameter> &all) { return static_cast<int>(all.size()); }
  bool same(int then_at, int now_at) const {
    const Parameter &a = owner_.then->parameters[static_cast<std::size_t>(then_at)];
    const Parameter &b = owner_.now->parameters[static_cast<std::size_t>(now_at)];
    return a.name == b.name && c_.then_types.parameter(a.type) == c_.now_types.parameter(b.type);
  }
  void add(int then_at, int now_at) {
    ParameterPair pair;
    pair.owner = &owner_;
    pair.then_at = then_at;
    pair.now_at = now_at;
    if (then_at >= 0) pair.then = &owner_.then->parameters[static_cast<std::size_t>(then_at)];
    if (now_at >= 0) pair.now = &owner_.now->parameters[static_cast<std::size_t>(now_at)];
    c_.parameters.push_back(pair);
  }
  Pairs &c_;
  const SignaturePair &owner_;
};

Origin or_else(const Origin &where, const Origin &otherwise) { return where.known() ? where : otherwise; }

void add_parameter_type(Pairs &c, const ParameterPair &one) {
  TypePair type;
  type.then = &one.then->type;
  type.now = &one.now->type;
  type.subject = subject(*one.owner->now_slot);
  type.what = parameter_text(*one.now, one.now_at);
  type.then_at = or_else(one.then->origin, one.owner->then_slot->origin);
  type.now_at = or_else(one.now->origin, one.owner->now_slot->origin);
  type.sealed = one.owner->sealed;
  c.types.push_back(type);
}

void add_slot_type(Pairs &c, const Pair<Slot> &one, TypeUse stands, const Type &then, const Type &now) {
  TypePair type;
  type.stands = stands;
  type.then = &then;
  type.now = &now;
  type.subject = subject(*one.now);
  type.what = stands == TypeUse::kResult ? "the result" : "the variable";
  type.then_at = one.then->origin;
  type.now_at = one.now->origin;
  type.sealed = c.sealed(one);
  c.types.push_back(type);
}

// Parameters are paired by name where no name is new: the same ones in another order are one change, not one each.
// Those without a name must stand where they stood.
bool have_same_names(const SignaturePair &one) {
  const auto &then = one.then->parameters, &now = one.now->parameters;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < now.size(); ++i) places.emplace(now[i].name, i);
  const auto names = [](const std::vector<Parameter> &all) {
    std::vector<std::string> result;
    for (const Parameter &parameter : all) result.push_back(parameter.name);
    return result;
  };
  std::vector<std::string> a = names(then), b = names(now);
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].empty() != b[i].empty()) return false;
  }
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

void pair_by_name(Pairs &c, const SignaturePair &one) {
  const auto &then = one.then->parameters, &now = one.now->parameters;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < now.size(); ++i) places.emplace(now[i].name, i);
  for (std::size_t i = 0; i < then.size(); ++i) {
    const std::size_t found = then[i].name.empty() ? i : places.at(then[i].name);
    ParameterPair pair;
    pair.owner = &one;
    pair.then_at = static_cast<int>(i);
    pair.now_at = static_cast<int>(found);
    pair.then = &then[i];
    pair.now = &now[found];
    c.parameters.push_back(pair);
  }
}

}  // namespace

std::string parameter_text(const model::Parameter &one, int at) {
  return "parameter " + std::to_string(at + 1) + (one.name.empty() ? "" : " `" + one.name + "`");
}

void pair_signatures(Pairs &c) {
  c.signatures.reserve(c.slots.size());  // parameters point into it
  for (const Pair<Slot> &one : c.slots) {
    if (!one.both() || one.then->kind != one.now->kind) continue;
    if (one.now->kind != SlotKind::kFunction) {
      add_slot_type(c, one, TypeUse::kVariable, one.then->type, one.now->type);
      continue;
    }
    SignaturePair pair;
    pair.then = &one.then->signature;
    pair.now = &one.now->signature;
    pair.then_slot = one.then;
    pair.now_slot = one.now;
    pair.sealed = c.sealed(one);
    c.signatures.push_back(pair);
    add_slot_type(c, one, TypeUse::kResult, pair.then->result, pair.now->result);
    const SignaturePair &owner = c.signatures.back();
    if (have_same_names(owner)) {
      pair_by_name(c, owner);
    } else {
      Alignment(c, owner).run();
    }
  }
  for (const ParameterPair &one : c.parameters) {
    if (one.both()) add_parameter_type(c, one);
  }
}

}  // namespace caplet::diff
