// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What annotations may say, and the parser of their arguments: words, numbers, strings, NULL; `key` or `key = value`.
#pragma once

#include <clang/Lex/Preprocessor.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/expansions.h"
#include "frontend/positions.h"
#include "model/words.h"

namespace caplet::frontend {

enum class ValueKind {
  kFlag,     // no value
  kName,     // an identifier
  kChoice,   // one of some words
  kText,     // "a string"
  kTexts,    // likewise, repeatable, each a comma list: headers = "a.h", headers = "b.h, c.h"
  kVersion,  // a number from 1
  kError,    // a number, NULL, or the name of a constant
};
// The words of an enumeration: those that messages list, and whether a word is one, which old ones are, too.
struct Choice {
  std::vector<std::string_view> (*words)();
  bool (*has)(std::string_view word);
};
template <class E>
inline constexpr Choice kChoiceOf = {model::words<E>,
                                     [](std::string_view word) { return model::value_of<E>(word).has_value(); }};

struct Key {
  std::string_view name;
  ValueKind kind;
  bool is_of_functions = false;     // on a variable it would mean nothing
  const Choice *choices = nullptr;  // of kChoice
};
struct AnnotationRow {
  Macro macro;
  std::string_view spelling;
  std::string_view place;    // where it may stand, for messages
  std::string_view leading;  // what the first argument names, before any key; empty: nothing
  const Key *keys;
  int key_count;
};

inline constexpr Key kApiKeys[] = {
    {"capsule", ValueKind::kText},
    {"aliases", ValueKind::kTexts},
    {"abi", ValueKind::kVersion},
    {"distribution", ValueKind::kText},
    {"defines", ValueKind::kTexts},
    {"headers", ValueKind::kTexts},
    {"interpreters", ValueKind::kChoice, false, &kChoiceOf<model::Interpreters>},
    {"on_type", ValueKind::kText},
    {"on_instance", ValueKind::kText},
    {"method", ValueKind::kText},
    {"lifetime", ValueKind::kChoice, false, &kChoiceOf<model::TableLifetime>},
    {"prefix", ValueKind::kName},
    {"limited_api", ValueKind::kText},
    {"deprecation_window", ValueKind::kVersion},
    {"opaque", ValueKind::kTexts},
};
inline constexpr Key kSlotKeys[] = {
    {"name", ValueKind::kName},
    {"on_error", ValueKind::kError, true},
    {"gil", ValueKind::kChoice, true, &kChoiceOf<model::Gil>},
    {"threads", ValueKind::kChoice, true, &kChoiceOf<model::Threads>},
    {"returns", ValueKind::kChoice, true, &kChoiceOf<model::Ownership>},
    {"result", ValueKind::kChoice, true, &kChoiceOf<model::Nullness>},
    {"lifetime", ValueKind::kName, true},
    {"optional", ValueKind::kFlag},
    {"deprecated", ValueKind::kText},
    {"doc", ValueKind::kText},
};
inline constexpr Key kParamKeys[] = {
    {"nonnull", ValueKind::kFlag}, {"nullable", ValueKind::kFlag}, {"steals", ValueKind::kFlag},
    {"length", ValueKind::kName},  {"out", ValueKind::kFlag},      {"inout", ValueKind::kFlag},
};
inline constexpr Key kLayoutKeys[] = {
    {"extensible", ValueKind::kFlag},
    {"type_object", ValueKind::kName},
    {"basicsize", ValueKind::kChoice, false, &kChoiceOf<model::BasicSize>},
};
inline constexpr Key kHandleKeys[] = {
    {"ownership", ValueKind::kChoice, false, &kChoiceOf<model::HandleOwnership>},
    {"destroy", ValueKind::kName},
};
inline constexpr Key kEnumKeys[] = {{"closed", ValueKind::kFlag}};

template <std::size_t n>
constexpr int count_of(const Key (&)[n]) {
  return n;
}

// In the order of Macro.
inline constexpr AnnotationRow kAnnotations[kMacroCount] = {
    {Macro::kApi, "CAPLET_API", "at file scope, with a semicolon", "the API", kApiKeys, count_of(kApiKeys)},
    {Macro::kSlot, "CAPLET_SLOT", "on a function or an extern variable", "", kSlotKeys, count_of(kSlotKeys)},
    {Macro::kParam, "CAPLET_PARAM", "after a parameter of a slot or of a callback", "", kParamKeys,
     count_of(kParamKeys)},
    {Macro::kLayout, "CAPLET_LAYOUT", "after `struct` or `union`, where the fields are declared", "", kLayoutKeys,
     count_of(kLayoutKeys)},
    {Macro::kHandle, "CAPLET_HANDLE", "after `struct`, `union` or `class`", "", kHandleKeys, count_of(kHandleKeys)},
    {Macro::kEnum, "CAPLET_ENUM", "after `enum`, where the values are declared", "", kEnumKeys, count_of(kEnumKeys)},
    {Macro::kConstant, "CAPLET_CONSTANT", "at file scope, with a semicolon", "the constant", nullptr, 0},
    {Macro::kException, "CAPLET_EXCEPTION", "after `class` or `struct`, where it is defined", "the exception", nullptr,
     0},
};
constexpr const AnnotationRow &row_of(Macro macro) { return kAnnotations[static_cast<int>(macro)]; }

struct Setting {
  const Key *key;
  model::ErrorValue value;  // text of names, choices and strings; monostate for flags
  Origin origin;            // of the value, or of the key where there is none
};
struct Annotation {
  const Expansion *expansion = nullptr;
  std::vector<clang::Token> leading;  // the tokens of the first argument, where the row has one
  std::vector<Setting> settings;

  const Setting *find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  std::string text(std::string_view key) const;  // empty where the key is not set
  template <class E>
  E choice(std::string_view key) const {  // E() where it is not set
    return model::value_of<E>(text(key)).value_or(E());
  }
};

// Reports every mistake at its place and leaves it out.
Annotation parse(const Expansion &expansion, clang::Preprocessor &preprocessor, Positions &positions,
                 Diagnostics &diagnostics);

}  // namespace caplet::frontend
