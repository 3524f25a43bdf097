// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How structs lie in memory, where whoever renders can ask that (Options::layouts).
#include <algorithm>

#include "model/layout_oracle.h"
#include "render/docs/page.h"

namespace caplet::render {
namespace {

using model::FieldLayout;
using model::RecordLayout;

std::string in_bytes(std::uint64_t count) { return std::to_string(count) + (count == 1 ? " byte" : " bytes"); }

std::string place_text(const FieldLayout &field) {
  std::string text = "at " + std::to_string(field.offset / 8);
  if (field.bits)
    return text + ", bit " + std::to_string(field.offset % 8) + ", " + std::to_string(*field.bits) + " wide";
  return field.size == 0 ? text : text + ", " + in_bytes(field.size);
}

// What a column shows.
std::vector<std::string> cells_of(const RecordLayout &layout) {
  std::vector<std::string> cells = {in_bytes(layout.size), in_bytes(layout.align)};
  for (const FieldLayout &one : layout.fields) cells.push_back(place_text(one));
  return cells;
}

DocsLayout table_of(const std::vector<std::pair<std::string, const RecordLayout *>> &all) {
  DocsLayout out;
  std::vector<std::vector<std::string>> columns;
  for (const auto &[triple, layout] : all) {
    std::vector<std::string> cells = cells_of(*layout);
    const auto same = std::find(columns.begin(), columns.end(), cells);
    if (same != columns.end()) {
      out.columns[static_cast<std::size_t>(same - columns.begin())] += ", " + triple;
      continue;
    }
    out.columns.push_back(triple);
    columns.push_back(std::move(cells));
  }
  const RecordLayout &first = *all.front().second;
  for (std::size_t i = 0; i < columns.front().size(); ++i) {
    DocsLayout::Row row{i == 0 ? "Size" : i == 1 ? "Alignment" : first.fields[i - 2].name, i >= 2, {}};
    for (const auto &column : columns) row.cells.push_back(i < column.size() ? column[i] : "");
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace

DocsLayout layout_of(const Subject &subject, const model::Record &record) {
  // What stands before the fields of a Python object depends on the interpreter.
  const bool is_apart = record.extensible || record.layout.head != model::Head::kNone;
  if (!subject.options.layouts || is_apart) return {};
  DocsLayout out;
  std::vector<std::pair<std::string, const RecordLayout *>> found;
  for (const auto &[triple, layouts] : subject.options.layouts()) {
    const auto not_judged = layouts.not_judged.find(record.name);
    if (not_judged != layouts.not_judged.end())
      out.why_not = "It has a `" + not_judged->second + "`, of which only its own header knows how it lies.";
    const auto one = layouts.records.find(record.name);
    if (one != layouts.records.end()) found.emplace_back(triple, &one->second);
  }
  return out.why_not.empty() && !found.empty() ? table_of(found) : out;
}

}  // namespace caplet::render
