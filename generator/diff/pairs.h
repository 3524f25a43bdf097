// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Two states of one API, paired thing by thing: what rules look at. A rule is a predicate over these pairs.
//
//   identities -> pairs -> places where types stand -> what changed in each
//
// Things are paired by identity, then by name, then by where they stand, so that a rename, a move and a removal each
// show as what they are.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "diff/platforms.h"
#include "model/canonical_type.h"
#include "model/names.h"
#include "support/finding.h"

namespace caplet::diff {

// One thing in the old and in the new interface; at least one side is there.
template <typename T>
struct Pair {
  const T *then = nullptr, *now = nullptr;
  bool certain = true;  // paired by identity or name, or nothing else fits
  bool both() const { return then != nullptr && now != nullptr; }
  bool gone() const { return now == nullptr; }
  bool added() const { return then == nullptr; }
  const T &any() const { return now != nullptr ? *now : *then; }
};

struct FieldPair : Pair<model::Field> {
  std::string record;                 // "struct geo_point", or "struct geo_point.2" for an anonymous type
  std::string owner;                  // the record that a user knows
  std::string then_owner, now_owner;  // its name alone
  int then_at = -1, now_at = -1;      // positions
  bool sealed = false;                // its row belongs to a released minor
  bool grows = false;                 // a field of an extensible record, and may be appended
  bool same_owner = true;             // the record kept its identity
};
struct LayoutPair : Pair<model::Layout> {  // of records, and of the anonymous types in them
  std::string subject;
  Origin then_at, now_at;
  bool sealed = false;
};
struct EnumeratorPair : Pair<model::Enumerator> {
  Pair<model::Enum> owner;
};
struct SignaturePair : Pair<model::Signature> {  // of slots
  const model::Slot *then_slot = nullptr, *now_slot = nullptr;
  bool sealed = false;
};
struct ParameterPair : Pair<model::Parameter> {
  const SignaturePair *owner = nullptr;
  int then_at = -1, now_at = -1;
};

// Where a type stands on both sides.
enum class TypeUse { kParameter, kResult, kField, kVariable };
// Which of the changes below the qualifiers made, of types of one ABI class with the same number of pointers.
unsigned qualifier_changes(model::Type then, model::Type now, TypeUse stands);
struct TypePair {
  TypeUse stands = TypeUse::kParameter;
  const model::Type *then = nullptr, *now = nullptr;
  std::string subject;  // "slot 1 geo_norm"
  std::string what;     // "parameter 2 `n`"
  Origin then_at, now_at;
  bool sealed = false;
  bool is_array = false;  // a field of an anonymous type: only its bounds count
  bool same_class = true;
  unsigned changes = 0;  // bits of Change; 0 also where something blamed explains it
};
// How the types of a TypePair differ; several at once.
enum Change : unsigned {
  kOther = 1,          // in their ABI class
  kSign = 2,           // the same width, the other sign
  kMemory = 4,         // volatile or _Atomic of what a pointer leads to
  kBounds = 8,         // of an array
  kFlexible = 16,      // a flexible array
  kErased = 32,        // a handle became void
  kRetagged = 64,      // a handle became another
  kIndirection = 128,  // the number of pointers
  kSpelling = 256,     // another name of the same class
  kConstAdded = 512,   // to what a pointer leads to
  kConstDropped = 1024,
  kTopQualifiers = 2048,
  kRestrictAdded = 4096,
  kVariableConst = 8192,  // const was added to the variable itself
};
inline constexpr unsigned kAbiChanges =
    kOther | kSign | kMemory | kBounds | kFlexible | kErased | kRetagged | kIndirection;

// Of one side, to find what has a name or an identity.
template <typename T>
struct ByName {
  std::unordered_map<std::string, const T *> name, identity;
};
struct Index {
  explicit Index(const model::Api &api);
  ByName<model::Record> records, hidden_records;
  ByName<model::Handle> handles;
};
// Null where there is none of the name or the identity of `one`.
template <typename T>
const T *find_same(const ByName<T> &all, const model::Named &one) {
  if (const auto found = all.identity.find(one.identity()); found != all.identity.end()) return found->second;
  const auto found = all.name.find(one.name);
  return found == all.name.end() ? nullptr : found->second;
}

struct Pairs {
  // `released` is the last minor of `then` that consumers were compiled against; 0 is none. Both must be resolved.
  Pairs(const model::Api &then, const model::Api &now, int released, Profiles profiles = {});
  Pairs(const Pairs &) = delete;
  Pairs &operator=(const Pairs &) = delete;

  const model::Api &then, &now;
  const int released;
  const bool same_abi;
  model::Names then_names, now_names;
  model::CanonicalTypes then_types, now_types;
  std::vector<model::Record> then_records, now_records;  // with those that are hidden: both have rows
  Platforms platforms;
  Index then_index, now_index;

  std::vector<Pair<model::Slot>> slots;
  std::vector<Pair<model::Record>> records;                                   // of then_records and now_records
  std::unordered_map<std::string, const Pair<model::Record> *> record_pairs;  // of both sides, by subject
  std::vector<Pair<model::Enum>> enums;
  std::vector<Pair<model::Handle>> handles;
  std::vector<Pair<model::Typedef>> typedefs;
  std::vector<Pair<model::Callback>> callbacks;
  std::vector<Pair<model::Constant>> constants;
  std::vector<Pair<model::External>> externals;
  std::vector<EnumeratorPair> enumerators;
  std::vector<LayoutPair> layouts;
  std::vector<FieldPair> fields;
  std::vector<SignaturePair> signatures;
  std::vector<ParameterPair> parameters;
  std::vector<TypePair> types;
  // Typedefs, callbacks, records, enums and handles through which a released row changed although its text did not.
  std::set<std::string> blamed;

  // Whether the thing has a row in a released minor, on either side.
  template <typename T>
  bool sealed(const Pair<T> &pair) const {
    return (pair.then != nullptr && was_released(*pair.then)) ||
           (same_abi && pair.now != nullptr && was_released(*pair.now));
  }
  bool was_released(const model::Named &one) const { return one.since <= released; }
  bool is_blamed(const model::Named &one) const { return blamed.count(one.name) > 0; }
};

// ", which differs on wasm32 only", and the like.
std::string where(const Pairs &c, const TypePair &one);
// How bad another type in a released row is: the fingerprint says so, which is the same on all platforms. Types of one
// class are the same on all that are judged by default; one that the user named may have other ideas (A*).
Severities type_severity(const Pairs &c, const TypePair &one);

// Whether a record of one side is an opaque handle of the other.
bool has_other_form(const Pairs &c, const model::Record &one);
bool has_other_form(const Pairs &c, const model::Handle &one);
template <typename T>
bool has_other_form(const Pairs &, const T &) {
  return false;
}

std::string subject(const model::Slot &one);
std::string parameter_text(const model::Parameter &one, int at);  // "parameter 2 `size`"
std::string subject(const model::Record &one);
std::string subject(const model::Enum &one);
std::string subject(const model::Handle &one);
std::string subject(const model::Typedef &one);
std::string subject(const model::Callback &one);
std::string subject(const model::Constant &one);
std::string subject(const model::External &one);

}  // namespace caplet::diff
