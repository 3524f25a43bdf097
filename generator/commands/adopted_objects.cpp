// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/adopted_objects.h"

#include <unordered_map>

#include "support/text.h"

namespace caplet::commands {
namespace {

using namespace model;

using Records = std::unordered_map<std::string_view, Record *>;

Records records_of(Api *api) {
  Records result;
  for (Record &one : api->records) result.emplace(one.name, &one);
  return result;
}

// As a user calls it: by its tag or a typedef.
Record *find_record(const std::string &name, const Records &records, const Api &api) {
  if (const auto found = records.find(name); found != records.end()) return found->second;
  for (const Typedef &one : api.typedefs) {
    if (one.name != name || !one.type.pointers.empty()) continue;
    const auto found = records.find(std::string_view(one.type.base).substr(one.type.base.rfind(' ') + 1));
    return found == records.end() ? nullptr : found->second;
  }
  return nullptr;
}

bool refuse(const std::string &name, const Records &records, Diagnostics &diagnostics) {
  std::vector<std::string_view> known;
  for (const auto &[record, ignored] : records) known.push_back(record);
  diagnostics.file_error("unknown-name", "", "--object: the table uses no struct `" + name + "` with fields",
                         did_you_mean(name, known));
  return false;
}

}  // namespace

std::optional<ObjectType> parse_object(const std::string &text) {
  for (const auto &[relation, basicsize] : {std::pair("==", BasicSize::kEqual), std::pair(">=", BasicSize::kAtLeast)}) {
    const std::size_t at = text.find(relation);
    if (at == std::string::npos || at == 0 || at + 2 == text.size()) continue;
    return ObjectType{text.substr(0, at), text.substr(at + 2), basicsize};
  }
  return std::nullopt;
}

bool add_object_types(const std::vector<ObjectType> &types, const Api *ledger, Api *stated, Diagnostics &diagnostics) {
  const Records records = records_of(stated);
  for (const ObjectType &one : types) {
    Record *record = find_record(one.record, records, *stated);
    if (record == nullptr) return refuse(one.record, records, diagnostics);
    record->type_object = one.slot;
    record->basicsize = one.basicsize;
  }
  if (ledger == nullptr) return true;
  for (const Record &then : ledger->records) {
    const auto now = records.find(then.name);
    if (now == records.end() || !now->second->type_object.empty()) continue;
    now->second->type_object = then.type_object;
    now->second->basicsize = then.basicsize;
  }
  return true;
}

}  // namespace caplet::commands
