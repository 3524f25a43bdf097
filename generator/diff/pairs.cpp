// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/pairs.h"

#include <algorithm>

#include "diff/array_slots.h"
#include "diff/pairing.h"
#include "model/type_text.h"
#include "model/words.h"

namespace caplet::diff {

using namespace model;

std::string subject(const Slot &one) { return "slot " + std::to_string(one.index) + " " + one.name; }
std::string subject(const Record &one) { return reference(one); }
std::string subject(const Enum &one) { return reference(one); }
std::string subject(const Handle &one) { return reference(one); }
std::string subject(const Typedef &one) { return "typedef " + one.name; }
std::string subject(const Callback &one) { return "callback " + one.name; }
std::string subject(const Constant &one) { return "constant " + one.name; }
std::string subject(const External &one) { return "external type " + one.name; }

namespace {

std::vector<Record> all_records(const Api &api) {
  std::vector<Record> all = api.records;
  all.insert(all.end(), api.hidden_records.begin(), api.hidden_records.end());
  return all;
}

}  // namespace

Pairs::Pairs(const Api &then, const Api &now, int released, Profiles profiles)
    : then(then),
      now(now),
      released(released),
      same_abi(then.abi == now.abi),
      then_names(then),
      now_names(now),
      then_types(then_names),
      now_types(now_names),
      then_records(all_records(then)),
      now_records(all_records(now)),
      platforms(std::move(profiles), {then, then_names}, {now, now_names}),
      then_index(then),
      now_index(now) {
  pair_things(*this);
  for (const Pair<Record> &one : records) {
    if (one.both()) record_pairs.emplace(subject(*one.now), &one);
  }
  pair_members(*this);
  pair_signatures(*this);
  classify_types(*this);
}

namespace {

bool is_passed(const TypePair &one) { return one.stands == TypeUse::kParameter || one.stands == TypeUse::kResult; }

}  // namespace

std::string where(const Pairs &c, const TypePair &one) {
  // Where no class differs, a platform that does is the whole point; else all of them would be listed.
  if (one.same_class && !c.platforms.differ_somewhere(*one.then, *one.now, is_passed(one))) return "";
  return c.platforms.where(*one.then, *one.now, is_passed(one));
}
Severities type_severity(const Pairs &c, const TypePair &one) {
  if (!one.same_class) return Severities::kA | Severities::kS;
  const bool differs = c.platforms.differ_somewhere(*one.then, *one.now, is_passed(one));
  return differs ? Severities::kContract | Severities::kS : Severities(Severities::kD);
}

namespace {

// The first of each name and identity.
template <typename T>
ByName<T> index_of(const std::vector<T> &all) {
  ByName<T> index;
  for (const T &one : all) {
    index.name.emplace(one.name, &one);
    index.identity.emplace(one.identity(), &one);
  }
  return index;
}
template <typename T>
bool has(const ByName<T> &all, const Named &one) {
  return find_same(all, one) != nullptr;
}

}  // namespace

bool has_other_form(const Pairs &c, const Record &one) {
  return has(c.now_index.handles, one) || has(c.then_index.handles, one);
}
bool has_other_form(const Pairs &c, const Handle &one) {
  return has(c.now_index.records, one) || has(c.then_index.records, one);
}

Index::Index(const Api &api)
    : records(index_of(api.records)), hidden_records(index_of(api.hidden_records)), handles(index_of(api.handles)) {}

namespace {

// Pairs of two slots in one place that a reader would call one: the same type under another name, or a reserved place
// that was claimed.
bool is_renamed_slot(const CanonicalTypes &then_types, const CanonicalTypes &now_types, const Slot &then,
                     const Slot &now) {
  if (then.kind == SlotKind::kReserved || now.kind == SlotKind::kReserved) return true;
  if (then.kind != now.kind) return false;
  if (then.kind != SlotKind::kFunction) return then_types.value(then.type) == now_types.value(now.type);
  return then_types.function(then.signature) == now_types.function(now.signature);
}

// Types without a row of their own are only known by their names; records and enums by what is in them.
Likeness<Record> renamed_record() {
  return {[](const Record &one, std::size_t) {
            std::string key(model::word(one.layout.kind));
            for (const Field &field : one.layout.fields) key += "; " + spell_declaration(field.type, field.name);
            return key;
          },
          [](const Record &, const Record &) { return true; }};
}
Likeness<Enum> renamed_enum() {
  return {[](const Enum &one, std::size_t) {
            std::string key;
            for (const Enumerator &value : one.enumerators) key += value.name + ", ";
            return key;
          },
          [](const Enum &one, const Enum &) { return !one.enumerators.empty(); }};
}
Likeness<Enumerator> renamed_value() {
  return {[](const Enumerator &one, std::size_t) { return (one.is_unsigned ? "u" : "") + std::to_string(one.value); },
          [](const Enumerator &, const Enumerator &) { return true; }};
}
// Those without a name have their position only.
Likeness<Field> renamed_field() {
  return {[](const Field &, std::size_t place) { return std::to_string(place); },
          [](const Field &then, const Field &now) {
            if (then.name.empty() || now.name.empty()) return then.name == now.name;
            return then.type == now.type && then.bits == now.bits && then.anonymous.empty() == now.anonymous.empty();
          }};
}

int position(const Field *field, const Layout *layout) {
  return field == nullptr ? -1 : static_cast<int>(field - layout->fields.data());
}

struct LayoutContext {
  std::string owner, then_owner, now_owner;
  bool is_extensible = false, is_same = true;
};

void add_layout(Pairs &c, const LayoutPair &pair, const LayoutContext &context) {
  static const std::vector<Field> none;
  c.layouts.push_back(pair);
  for (const Pair<Field> &one :
       pair_up(pair.then ? pair.then->fields : none, pair.now ? pair.now->fields : none, renamed_field())) {
    FieldPair field;
    static_cast<Pair<Field> &>(field) = one;
    field.record = pair.subject;
    field.owner = context.owner;
    field.then_owner = context.then_owner;
    field.now_owner = context.now_owner;
    field.then_at = position(one.then, pair.then);
    field.now_at = position(one.now, pair.now);
    field.grows = context.is_extensible;
    field.same_owner = context.is_same;
    field.sealed = context.is_extensible ? c.sealed(one) : pair.sealed;
    c.fields.push_back(field);
    if (!one.both() || one.then->anonymous.empty() || one.now->anonymous.empty()) continue;
    LayoutPair inner;
    inner.then = &one.then->anonymous.front();
    inner.now = &one.now->anonymous.front();
    inner.subject = pair.subject + "." + (one.now->name.empty() ? std::to_string(field.now_at) : one.now->name);
    inner.then_at = one.then->origin;
    inner.now_at = one.now->origin;
    inner.sealed = field.sealed;
    add_layout(c, inner, {context.owner, context.then_owner, context.now_owner, false, context.is_same});
  }
}

void add_field_type(Pairs &c, const FieldPair &field) {
  if (!field.both()) return;
  const bool anonymous = !field.then->anonymous.empty() && !field.now->anonymous.empty();
  if (!anonymous && (!field.then->anonymous.empty() || !field.now->anonymous.empty())) return;
  TypePair type;
  type.stands = TypeUse::kField;
  type.then = &field.then->type;
  type.now = &field.now->type;
  type.subject = field.record;
  type.what = "field `" + (field.now->name.empty() ? std::to_string(field.now_at) : field.now->name) + "`";
  type.then_at = field.then->origin;
  type.now_at = field.now->origin;
  type.sealed = field.sealed;
  type.is_array = anonymous;
  c.types.push_back(type);
}

}  // namespace

void pair_things(Pairs &c) {
  const Likeness<Slot> renamed_slot = {[](const Slot &one, std::size_t) { return std::to_string(one.index); },
                                       [&](const Slot &a, const Slot &b) {
                                         return !c.now.is_dict() && is_renamed_slot(c.then_types, c.now_types, a, b);
                                       }};
  c.slots = pair_up(c.then.slots, c.now.slots, renamed_slot);
  c.records = pair_up(c.then_records, c.now_records, renamed_record());
  c.enums = pair_up(c.then.enums, c.now.enums, renamed_enum());
  c.handles = pair_up(c.then.handles, c.now.handles);
  c.typedefs = pair_up(c.then.typedefs, c.now.typedefs);
  c.callbacks = pair_up(c.then.callbacks, c.now.callbacks);
  c.constants = pair_up(c.then.constants, c.now.constants);
  c.externals = pair_up(c.then.externals, c.now.externals);
}

void pair_members(Pairs &c) {
  for (const Pair<Enum> &one : c.enums) {
    if (!one.both()) continue;
    for (const Pair<Enumerator> &value : pair_up(one.then->enumerators, one.now->enumerators, renamed_value())) {
      EnumeratorPair pair;
      static_cast<Pair<Enumerator> &>(pair) = value;
      pair.owner = one;
      c.enumerators.push_back(pair);
    }
  }
  for (const Pair<Record> &one : c.records) {
    if (!one.both()) continue;
    LayoutPair pair;
    pair.then = &one.then->layout;
    pair.now = &one.now->layout;
    pair.subject = subject(*one.now);
    pair.then_at = one.then->origin;
    pair.now_at = one.now->origin;
    pair.sealed = c.sealed(one);
    add_layout(c, pair,
               {pair.subject, one.then->name, one.now->name, one.then->extensible && one.now->extensible,
                one.then->identity() == one.now->identity()});
  }
  for (const FieldPair &field : c.fields) add_field_type(c, field);
}

}  // namespace caplet::diff
