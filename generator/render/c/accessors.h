// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Extensible records: opaque to consumers, who read and write their fields through inline functions.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "render/c/c_view.h"

namespace caplet::render {

// A field that consumers reach through functions.
struct Accessor {
  const model::Record *record;
  const model::Field *field;
  std::string path;  // "spacing", "origin.x"
  std::string word;  // "spacing", "origin_x"
  int since;
  int needs;  // the minor that its type is part of, where that is above the floor
};
std::vector<Accessor> all_accessors(const Subject &subject);

// Rows `extensibles` (the private layouts) and `accessors`.
void add_accessors(const Subject &subject, const Speller &speller, Data &data);
// The minors above the floor that brought a field with such functions.
void add_minors_of_accessors(const Subject &subject, std::set<int> &minors);

}  // namespace caplet::render
