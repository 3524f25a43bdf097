// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/adopted.h"

#include <algorithm>
#include <cctype>

#include "commands/by_hand.h"
#include "model/names.h"

namespace caplet::commands {
namespace {

using namespace model;

bool drop_end(std::string *text, const std::string &end) {
  if (text->size() <= end.size() || text->compare(text->size() - end.size(), end.size(), end) != 0) return false;
  text->erase(text->size() - end.size());
  return true;
}

}  // namespace

AdoptedTable adopted_table(const Api &ledger) {
  const Foreign &foreign = *ledger.foreign;
  frontend::Adoption adoption;
  adoption.record = foreign.record;
  adoption.array = foreign.array;
  adoption.least_count = foreign.count;
  adoption.includes = foreign.includes;
  adoption.defines = foreign.defines;
  return {adoption, ledger.name, ledger.capsule, ledger.distribution, {}, {}, std::nullopt, {}};
}

void tell_kinds(const Api &ledger, frontend::Adoption *adoption) {
  for (const Slot &slot : ledger.slots) {
    const std::string &name = slot.symbol.empty() ? slot.name : slot.symbol;
    if (slot.kind == SlotKind::kData) adoption->data.insert(name);
    if (slot.kind == SlotKind::kTable) adoption->tables.insert(name);
  }
  for (const Record &one : ledger.records) {
    if (!one.type_object.empty()) adoption->objects.push_back(one.symbol.empty() ? reference(one) : one.symbol);
  }
}

bool complete(const AdoptedTable &table, const Api *ledger, Api *stated, Diagnostics &diagnostics) {
  stated->name = table.name;
  stated->capsule = table.capsule;
  stated->distribution = table.distribution;
  stated->aliases = table.aliases;
  stated->protocol = table.protocol;
  Foreign &foreign = *stated->foreign;
  take_statements(table.states, &foreign);
  const bool is_adopted = ledger != nullptr && ledger->foreign;
  if (!add_object_types(table.objects, is_adopted ? ledger : nullptr, stated, diagnostics)) return false;
  if (!is_adopted) return true;
  keep_by_hand(*ledger, stated);
  return true;
}

std::string default_api_name(const std::string &record) {
  std::string name = record.substr(record.rfind(' ') + 1);
  for (std::size_t colons = name.find("::"); colons != std::string::npos; colons = name.find("::")) {
    name.replace(colons, 2, "_");
  }
  name.erase(0, std::min(name.find_first_not_of('_'), name.size()));
  if (name.size() > 2 && name.compare(0, 2, "Py") == 0 && std::isupper(static_cast<unsigned char>(name[2]))) {
    name.erase(0, 2);
  }
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  for (const char *end : {"_capi", "_c_api", "_api"}) {
    if (drop_end(&name, end)) break;
  }
  return name;
}

}  // namespace caplet::commands
