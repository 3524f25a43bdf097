// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What two states of a thing say otherwise, member by member, as text.
#pragma once

#include <string>
#include <vector>

#include "model/api.h"

namespace caplet::model {

struct MemberChange {
  std::string path;       // the keys of an interface file: "gil"; "fields, x, align", by name or else by place
  std::string then, now;  // the values; empty: unstated
  bool is_long = false;   // too long to quote
};

// In the order of `now`, then what only `then` has. What only the ledger writes does not count; of an API, only what it
// says itself, not the things that it has.
template <class Thing>
std::vector<MemberChange> member_changes(const Thing &then, const Thing &now);

// "`NULL`" or "unstated".
// What was seen of an external type: "4 bytes, signed".
std::string text_of(const Sighting &one);
std::string quoted(const std::string &value);

}  // namespace caplet::model
