// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The words of enumerations, in interface files, annotations and messages. A value without a word is the default and is
// not written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/api.h"

namespace caplet::model {

template <class E>
struct Word {
  E value;
  std::string_view text;
  bool is_old = false;  // still read, and written with another word
};

inline constexpr Word<Language> kLanguages[] = {{Language::kC, "c"}, {Language::kCxx, "c++"}};
inline constexpr Word<Interpreters> kInterpreters[] = {
    {Interpreters::kShared, "shared"}, {Interpreters::kSingle, "single"}, {Interpreters::kIsolated, "isolated"}};
inline constexpr Word<RecordKind> kRecordKinds[] = {{RecordKind::kStruct, "struct"}, {RecordKind::kUnion, "union"}};
inline constexpr Word<Head> kHeads[] = {{Head::kObject, "object"}, {Head::kVarObject, "var_object"}};
inline constexpr Word<BasicSize> kBasicSizes[] = {{BasicSize::kEqual, "equal"}, {BasicSize::kAtLeast, "at_least"}};
inline constexpr Word<SlotKind> kSlotKinds[] = {{SlotKind::kFunction, "function"},
                                                {SlotKind::kObject, "object"},
                                                {SlotKind::kData, "data"},
                                                {SlotKind::kReserved, "reserved"},
                                                {SlotKind::kTable, "table"}};
inline constexpr Word<Filled> kFilled[] = {{Filled::kLater, "later"}};
inline constexpr Word<TableLifetime> kTableLifetimes[] = {{TableLifetime::kProcess, "process"},
                                                          {TableLifetime::kCapsule, "capsule"}};
inline constexpr Word<CallingConvention> kConventions[] = {{CallingConvention::kCdecl, "cdecl"},
                                                           {CallingConvention::kStdcall, "stdcall"},
                                                           {CallingConvention::kFastcall, "fastcall"},
                                                           {CallingConvention::kVectorcall, "vectorcall"},
                                                           {CallingConvention::kMs, "ms"},
                                                           {CallingConvention::kSysV, "sysv"}};
inline constexpr Word<Gil> kGils[] = {{Gil::kRequired, "required"}, {Gil::kReleased, "released"}};
// As CPython's documentation calls them, from what allows least to what allows most.
inline constexpr Word<Threads> kThreads[] = {{Threads::kIncompatible, "incompatible"},
                                             {Threads::kCompatible, "compatible"},
                                             {Threads::kDistinct, "distinct"},
                                             {Threads::kShared, "shared"},
                                             {Threads::kAtomic, "atomic"},
                                             {Threads::kShared, "safe", true},
                                             {Threads::kCompatible, "serialised", true}};
inline constexpr Word<Nullness> kNullnesses[] = {{Nullness::kNonnull, "nonnull"}, {Nullness::kNullable, "nullable"}};
inline constexpr Word<Ownership> kOwnerships[] = {
    {Ownership::kNew, "new"}, {Ownership::kBorrowed, "borrowed"}, {Ownership::kHandle, "handle"}};
inline constexpr Word<CxxKind> kCxxKinds[] = {
    {CxxKind::kFunction, "function"},     {CxxKind::kMethod, "method"}, {CxxKind::kConstructor, "constructor"},
    {CxxKind::kDestructor, "destructor"}, {CxxKind::kUpcast, "upcast"}, {CxxKind::kRelease, "release"}};
// Of what was seen of another project's type; the model keeps the word itself.
inline constexpr Word<std::string_view> kScalarKinds[] = {{"signed", "signed"},     {"unsigned", "unsigned"},
                                                          {"floating", "floating"}, {"bool", "bool"},
                                                          {"pointer", "pointer"},   {"record", "record"}};
inline constexpr Word<HandleOwnership> kHandleOwnerships[] = {{HandleOwnership::kUnique, "unique"},
                                                              {HandleOwnership::kBorrowed, "borrowed"}};

// ---- The table of each enumeration ----

constexpr const auto &words_of(Language) { return kLanguages; }
constexpr const auto &words_of(Interpreters) { return kInterpreters; }
constexpr const auto &words_of(RecordKind) { return kRecordKinds; }
constexpr const auto &words_of(Head) { return kHeads; }
constexpr const auto &words_of(BasicSize) { return kBasicSizes; }
constexpr const auto &words_of(SlotKind) { return kSlotKinds; }
constexpr const auto &words_of(Filled) { return kFilled; }
constexpr const auto &words_of(TableLifetime) { return kTableLifetimes; }
constexpr const auto &words_of(CallingConvention) { return kConventions; }
constexpr const auto &words_of(Gil) { return kGils; }
constexpr const auto &words_of(Threads) { return kThreads; }
constexpr const auto &words_of(Nullness) { return kNullnesses; }
constexpr const auto &words_of(Ownership) { return kOwnerships; }
constexpr const auto &words_of(HandleOwnership) { return kHandleOwnerships; }
constexpr const auto &words_of(CxxKind) { return kCxxKinds; }

template <class E>
constexpr const auto &words_of(const std::optional<E> &) {
  return words_of(E());
}

// The word of a value; `otherwise` for one that has none.
template <class E>
constexpr std::string_view word(E value, std::string_view otherwise = "unstated") {
  for (const Word<E> &one : words_of(value)) {
    if (one.value == value) return one.text;
  }
  return otherwise;
}

// The same, to join with other text.
template <class E>
std::string word_text(E value, std::string_view otherwise = "unstated") {
  return std::string(word(value, otherwise));
}

// The value of a word, and of an old one; nullopt for what is none.
template <class E>
constexpr std::optional<E> value_of(std::string_view text) {
  for (const Word<E> &one : words_of(E())) {
    if (one.text == text) return one.value;
  }
  return std::nullopt;
}

// What to write, in the order of the table.
template <class E>
std::vector<std::string_view> words() {
  std::vector<std::string_view> texts;
  for (const Word<E> &one : words_of(E())) {
    if (!one.is_old) texts.push_back(one.text);
  }
  return texts;
}

}  // namespace caplet::model
