// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The enumerated words of interface files. A value without a word is the default and is not written.
#pragma once

#include <string_view>

#include "model/api.h"

namespace caplet::schema {

template <class E>
struct Word {
  E value;
  std::string_view text;
};

inline constexpr Word<model::Language> kLanguages[] = {{model::Language::kC, "c"}, {model::Language::kCxx, "c++"}};
inline constexpr Word<model::Interpreters> kInterpreters[] = {{model::Interpreters::kShared, "shared"},
                                                              {model::Interpreters::kSingle, "single"},
                                                              {model::Interpreters::kIsolated, "isolated"}};
inline constexpr Word<model::RecordKind> kRecordKinds[] = {{model::RecordKind::kStruct, "struct"},
                                                           {model::RecordKind::kUnion, "union"}};
inline constexpr Word<model::Head> kHeads[] = {{model::Head::kObject, "object"},
                                               {model::Head::kVarObject, "var_object"}};
inline constexpr Word<model::BasicSize> kBasicSizes[] = {{model::BasicSize::kEqual, "equal"},
                                                         {model::BasicSize::kAtLeast, "at_least"}};
inline constexpr Word<model::SlotKind> kSlotKinds[] = {{model::SlotKind::kFunction, "function"},
                                                       {model::SlotKind::kObject, "object"},
                                                       {model::SlotKind::kData, "data"},
                                                       {model::SlotKind::kReserved, "reserved"}};
inline constexpr Word<model::CallingConvention> kConventions[] = {{model::CallingConvention::kCdecl, "cdecl"},
                                                                  {model::CallingConvention::kStdcall, "stdcall"},
                                                                  {model::CallingConvention::kFastcall, "fastcall"},
                                                                  {model::CallingConvention::kVectorcall, "vectorcall"},
                                                                  {model::CallingConvention::kMs, "ms"},
                                                                  {model::CallingConvention::kSysV, "sysv"}};
inline constexpr Word<model::Gil> kGils[] = {{model::Gil::kRequired, "required"}, {model::Gil::kReleased, "released"}};
inline constexpr Word<model::Threads> kThreads[] = {{model::Threads::kSafe, "safe"},
                                                    {model::Threads::kSerialised, "serialised"}};
inline constexpr Word<model::Nullness> kNullnesses[] = {{model::Nullness::kNonnull, "nonnull"},
                                                        {model::Nullness::kNullable, "nullable"}};
inline constexpr Word<model::Ownership> kOwnerships[] = {
    {model::Ownership::kNew, "new"}, {model::Ownership::kBorrowed, "borrowed"}, {model::Ownership::kHandle, "handle"}};
inline constexpr Word<model::CxxKind> kCxxKinds[] = {
    {model::CxxKind::kFunction, "function"},       {model::CxxKind::kMethod, "method"},
    {model::CxxKind::kConstructor, "constructor"}, {model::CxxKind::kDestructor, "destructor"},
    {model::CxxKind::kUpcast, "upcast"},           {model::CxxKind::kRelease, "release"}};
// Of what was seen of another project's type; the model keeps the word itself.
inline constexpr Word<std::string_view> kScalarKinds[] = {{"signed", "signed"},     {"unsigned", "unsigned"},
                                                          {"floating", "floating"}, {"bool", "bool"},
                                                          {"pointer", "pointer"},   {"record", "record"}};
// Of handles; the model keeps the word itself.
inline constexpr Word<std::string_view> kHandleOwnerships[] = {{"unique", "unique"}, {"borrowed", "borrowed"}};

}  // namespace caplet::schema
