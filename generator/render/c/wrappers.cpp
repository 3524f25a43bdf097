// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/wrappers.h"

#include <algorithm>

#include "render/c/c_view.h"
#include "render/c/literals.h"

namespace caplet::render {

using model::Slot;

std::string deprecation(const Slot &slot) {
  if (!slot.deprecated) return "";
  return string_literal(slot.deprecated->empty() ? "deprecated" : *slot.deprecated);
}

std::string format_of(const Slot &slot) {
  for (const std::string &one : slot.attributes) {
    if (one.compare(0, 7, "format(") != 0) continue;
    std::string text = "CAPLET_FORMAT(";
    for (const char c : one.substr(7)) text += c == ',' ? ", " : std::string(1, c);
    return text;
  }
  return "";
}

std::string advice(const Slot &slot) {
  std::string format = format_of(slot);
  if (!is_not_to_be_dropped(slot)) return format;
  return "CAPLET_NODISCARD" + (format.empty() ? "" : " " + format);
}

std::vector<std::string> checked_parameters(const Speller &speller, const Slot &slot) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) {
    const bool is_handle = i == 0 && speller.api().takes_table();
    if (slot.signature.parameters[i].nonnull || is_handle) names.push_back(speller.parameter_name(slot.signature, i));
  }
  return names;
}

Slot with_table(const Speller &speller, const Slot &slot, std::string name) {
  Slot out = slot;
  std::vector<model::Parameter> &parameters = out.signature.parameters;
  const std::vector<std::string> names = speller.parameter_names(slot.signature);
  while (std::find(names.begin(), names.end(), name) != names.end()) name += '_';
  for (std::size_t i = 0; i < names.size(); ++i) parameters[i].name = names[i];
  model::Parameter table;
  table.name = std::move(name);
  table.type.base = "struct " + speller.api().table_name();
  table.type.qualifiers.is_const = true;
  table.type.pointers.emplace_back();
  parameters.insert(parameters.begin(), std::move(table));
  return out;
}

std::string call_statement(const Subject &subject, const Speller &speller, const Slot &slot, const std::string &call) {
  const std::string error = speller.error_value(slot);
  if (slot.signature.result.is_void()) return call + ";";
  if (error.empty()) return "return " + call + ";";
  return "return CAPLET_CALL(" + upper(subject.api.name) + "_PATH_, " + string_literal(slot.name) + ", " +
         (slot.gil == model::Gil::kRequired ? "1" : "0") + ", " + call + ", " + error + ");";
}

}  // namespace caplet::render
