// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A foreign table as a struct: what stands where. Of an array of pointers the struct has a typed field for each slot
// and places that nobody uses between them.
#pragma once

#include <string>
#include <vector>

#include "render/c/speller.h"

namespace caplet::render {

// What stands at one place, or at several that nobody uses. Where slots took turns there are more than one.
struct ForeignPlace {
  std::vector<const model::Slot *> slots;
  int index = 0, unused = 0;
  // The name by which the struct knows it: of a slot, or "unused_8".
  std::string name() const;
};

// A struct of the table, or of one that a slot leads to.
struct ForeignTable {
  const model::Slot *inside = nullptr;  // the slot that leads to it
  std::string name;                     // of the struct: "numpy_table"
  const std::vector<model::Field> *leading = nullptr;
  std::vector<ForeignPlace> places;
};

// The tables of the API: that which the capsule has is the last one. An array has `count` places; 0 is up to its last
// slot.
std::vector<ForeignTable> foreign_tables(const model::Api &api, int count = 0);

// Makes it a type that can be assigned to: tables are read through pointers to const, and filled in as a whole.
void drop_const(model::Type &type);
// The same of a field, and of what it has in place.
void drop_const(model::Field &field);

// The slot as a field, without the semicolon.
std::string foreign_field(const Speller &speller, const model::Slot &slot);

// The lines of the struct's fields.
std::string foreign_fields(const Speller &speller, const ForeignTable &table);

// What is published before an import: a struct of the same size, where functions are one that ends the process,
// pointers to tables lead to such a struct, and all else is zero.
struct ForeignStart {
  std::string name, fields, values, ending;  // ending: of the symbol, "_i64", or nothing
};
std::vector<ForeignStart> foreign_starts(const model::Api &api, const std::vector<ForeignTable> &tables);

}  // namespace caplet::render
