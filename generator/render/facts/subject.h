// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What is rendered: an Api with all that views ask of it, whatever the language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/fingerprint.h"
#include "model/names.h"
#include "render/options.h"

namespace caplet::render {

// The headers that the API's types come from, and what of their words needs a definition.
struct Vocabulary {
  std::vector<std::string> headers;       // "stdint.h"
  std::vector<std::string> complexes;     // "double _Complex"
  std::unordered_set<std::string> bases;  // all names of types that stand there
  bool atomic = false;
};

// Everything a view is made of. Must outlive the Data, whose keys read it.
struct Subject {
  const model::Api &api;
  const model::Fingerprints &fingerprints;
  const std::string &interface_json;
  const Options &options;
  model::Names names;
  int floor = 1;  // the least that a consumer may require; which it does is known to the preprocessor
  std::vector<std::string> versions;  // the release that brought each minor; empty where there is none
  bool has_newer_records = false;     // above the floor
  Vocabulary vocabulary;
};
Subject make_subject(const model::Api &api, const model::Fingerprints &fingerprints, const std::string &interface_json,
                     const Options &options);

// Whether consumers get a C++ header beside that of C.
bool is_lifted(const model::Api &api);
// "GEOMETRY"
std::string upper(std::string_view text);
// "geometry._core"
std::string module_of(const std::string &capsule);
// "Since API 1.2 (geometry 1.4)."; empty for what was there from the start.
std::string since_text(const Subject &subject, int since);
// "1.2 (geometry 1.4)"; of a foreign table "18 (numpy 2.0)"
std::string version_text(const Subject &subject, int minor);

// What the provider of a foreign table calls a minor: the number at which it begins.
std::int64_t number_of(const model::Api &api, int minor);

template <typename T>
std::vector<const T *> pointers_to(const std::vector<T> &all) {
  std::vector<const T *> out;
  out.reserve(all.size());
  for (const T &one : all) out.push_back(&one);
  return out;
}
template <typename Wanted>
std::vector<const model::Slot *> slots_where(const model::Api &api, Wanted wanted) {
  std::vector<const model::Slot *> out;
  for (const model::Slot &one : api.slots) {
    if (wanted(one)) out.push_back(&one);
  }
  return out;
}

// "a0", of a parameter without a name: one that no other has.
std::string unnamed_parameter(const model::Signature &signature, std::size_t index);

// Whether consumers may use it: neither retired nor reserved, nor a table that others stand in.
bool is_usable(const model::Slot &slot);

// The newest of the records above the floor that a call passes by value, or null: it can be called only where the
// layout of that is known.
const model::Record *newest_value(const Subject &subject, const model::Slot &slot);
// The minor that a use of the slot needs: of what it passes by value the layout must be known, too.
int needed_minor(const Subject &subject, const model::Slot &slot);
// The same as newest_value() of one type.
const model::Record *newer_value(const Subject &subject, const model::Type &type);

}  // namespace caplet::render
