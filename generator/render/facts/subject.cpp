// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/facts/subject.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <set>

#include "model/scalars.h"
#include "model/type_walk.h"

namespace caplet::render {
namespace {

using model::Record;
using model::Slot;
using model::Type;

bool has_atomic(const Type &type) {
  const auto atomic = [](const model::Qualifiers &one) { return one.is_atomic; };
  return type.qualifiers.is_atomic || std::any_of(type.pointers.begin(), type.pointers.end(), atomic);
}

void look_into(const Subject &subject, const model::CxxType &type, const model::VisitType &visit) {
  if (type.kind != model::CxxTypeKind::kReference) visit(type.plain);
  for (const model::CxxType &one : type.arguments) look_into(subject, one, visit);
}

Vocabulary vocabulary_of(const Subject &subject) {
  Vocabulary words;
  std::set<std::string> headers, complexes;
  const auto look = [&](const model::Type &type) {
    words.atomic = words.atomic || has_atomic(type);
    if (!words.bases.insert(type.base).second) return;
    const model::Entity entity = subject.names.find(type.base);
    if (const auto *scalar = model::as<model::Scalar>(entity)) {
      headers.insert(std::string(scalar->header));
      if (scalar->kind == model::ScalarKind::kComplex) complexes.insert(type.base);
    } else if (const auto *external = model::as<model::External>(entity)) {
      headers.insert(external->header);
    }
  };
  model::for_each_type(subject.api, look);
  if (subject.api.foreign) {
    for (const model::Field &one : subject.api.foreign->leading) model::for_each_type(one, look);
  }
  for (const char *always : {"", "Python.h"}) headers.erase(always);
  for (const std::string &one : subject.api.includes) headers.erase(one);
  words.headers.assign(headers.begin(), headers.end());
  words.headers.insert(words.headers.end(), subject.api.includes.begin(), subject.api.includes.end());
  words.complexes.assign(complexes.begin(), complexes.end());
  return words;
}

}  // namespace

Subject make_subject(const model::Api &api, const model::Fingerprints &fingerprints, const std::string &interface_json,
                     const Options &options) {
  Subject subject{api, fingerprints, interface_json, options, model::Names(api), 1, {}, false, {}};
  subject.floor = options.require != 0 ? options.require : std::max(api.floor, 1);
  subject.versions.resize(static_cast<std::size_t>(api.minor) + 1);
  for (const model::Release &one : api.history) {
    const bool is_current = one.abi == 0 || one.abi == api.abi;
    if (is_current && one.minor >= 0 && one.minor <= api.minor) {
      subject.versions[static_cast<std::size_t>(one.minor)] = one.version;
    }
  }
  if (api.foreign && api.foreign->version) {
    const auto &releases = api.foreign->version->releases;
    for (std::size_t row = 0; row < releases.size() && row + 1 < subject.versions.size(); ++row)
      subject.versions[row + 1] = releases[row].version;
  }
  subject.has_newer_records =
      std::any_of(api.records.begin(), api.records.end(), [&](const Record &one) { return one.since > subject.floor; });
  subject.vocabulary = vocabulary_of(subject);
  return subject;
}

bool is_lifted(const model::Api &api) {
  return api.language == model::Language::kCxx && !api.takes_table() && !api.foreign;
}

std::string module_of(const std::string &capsule) { return capsule.substr(0, capsule.rfind('.')); }

std::string version_text(const Subject &subject, int minor) {
  const std::string &version = subject.versions[static_cast<std::size_t>(minor)];
  const bool is_known = !version.empty() && !subject.api.distribution.empty();
  const std::string release = is_known ? " (" + subject.api.distribution + " " + version + ")" : "";
  if (subject.api.foreign) return std::to_string(number_of(subject.api, minor)) + release;
  return std::to_string(subject.api.abi) + "." + std::to_string(minor) + release;
}

std::int64_t number_of(const model::Api &api, int minor) {
  if (!api.foreign->version || api.foreign->version->releases.empty()) return minor;
  const auto &releases = api.foreign->version->releases;
  const auto row = static_cast<std::size_t>(minor - 1);
  return row < releases.size() ? releases[row].value : std::numeric_limits<std::int64_t>::max();
}

std::string since_text(const Subject &subject, int since) {
  return since <= 1 ? "" : "Since API " + version_text(subject, since) + ".";
}

std::string upper(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return out;
}

const Record *newer_value(const Subject &subject, const Type &written) {
  if (!written.pointers.empty()) return nullptr;
  const Type type = model::see_through(written, subject.names);
  if (!type.pointers.empty()) return nullptr;
  const auto *record = subject.names.find<Record>(type.base);
  return record != nullptr && record->since > subject.floor ? record : nullptr;
}

const Record *newest_value(const Subject &subject, const Slot &slot) {
  if (!subject.has_newer_records) return nullptr;
  const Record *found = nullptr;
  const auto look = [&](const Type &type) {
    const Record *newer = newer_value(subject, type);
    if (newer != nullptr && (found == nullptr || newer->since > found->since)) found = newer;
  };
  if (slot.kind == model::SlotKind::kFunction) {
    model::for_each_type(slot.signature, look);
  } else if (slot.kind == model::SlotKind::kData) {
    look(slot.type);
  }
  if (slot.cxx) {
    look_into(subject, slot.cxx->result, look);
    for (const model::CxxParameter &one : slot.cxx->parameters) look_into(subject, one.type, look);
  }
  return found;
}

int needed_minor(const Subject &subject, const Slot &slot) {
  const Record *newest = newest_value(subject, slot);
  return newest == nullptr ? slot.since : std::max(slot.since, newest->since);
}

std::string unnamed_parameter(const model::Signature &signature, std::size_t index) {
  std::string name = "a" + std::to_string(index);
  while (model::find_named(signature.parameters, name) != nullptr) name += '_';
  return name;
}

bool is_usable(const Slot &slot) {
  return !slot.retired && slot.kind != model::SlotKind::kReserved && slot.kind != model::SlotKind::kTable;
}

}  // namespace caplet::render
