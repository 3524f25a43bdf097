// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The view of consumers of foreign tables, in parts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/c/speller.h"
#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// The speller must be a consumer's, and outlive the Data.
Data foreign_consumer_data(const Subject &subject, const Speller &speller);
// The same and what the mock has besides. foreign_mock.cpp
Data foreign_mock_data(const Subject &subject, const Speller &speller);

// A slot of the table, or of one that a slot of the table leads to: a row of the list that the runtime goes through.
struct ForeignSlot {
  const model::Slot *slot = nullptr;
  const model::Slot *inside = nullptr;  // the slot that leads to its table
  std::size_t row = 0, inside_row = 0;
  // As consumers call it: "MultiDict_New", "librt_vecs_i64_append"; where many tables have such a field,
  // "bitgen_next_double".
  std::string name(const model::Api &api) const;
};
// All that have a name, in the order of their rows: those inside a table behind the one that leads to it.
std::vector<ForeignSlot> foreign_slots(const model::Api &api);
// As it is called outside of the table: "mill_grind", "mill_gears_turn" of the table `inside`.
std::string called_name(const model::Api &api, const model::Slot *inside, const model::Slot &slot);
// Whether it may be NULL.
bool may_be_null(const model::Slot &slot);

// Of the table's state, which wrappers pass to functions that take it first; null where there is none.
std::optional<model::Type> state_type(const Subject &subject);
// Whether wrappers pass it on by themselves, so that it needs no name.
bool is_state(const model::Api &api, const ForeignSlot &one);
// Whether consumers get `<prefix>_version`: there is a version, and no slot of that name to ask for it.
bool tells_version(const model::Api &api);

// Rows `places`: the paths of the capsule, and the name that it has at each.
void add_foreign_places(const model::Api &api, Data &data);
// Rows `numbers`: what the provider says of itself, in the order in which it is read. foreign_numbers.cpp
void add_foreign_numbers(const Subject &subject, Data &data);
// Of a dict of functions: rows `signatures` and `spellings`. foreign_functions.cpp
void add_foreign_functions(const Subject &subject, Data &data);
// Of its provider: rows `provided`; nothing for other tables. foreign_functions.cpp
void add_provided_functions(const Subject &subject, const Speller &speller, Data &data);
// What tells the consumer's table from one of other functions, which another file of the extension may have: "_1234".
std::string selection_ending(const Subject &subject);
// Rows `functions`, `macros` and `questions`. foreign_calls.cpp
void add_foreign_calls(const Subject &subject, const Speller &speller, Data &data);

}  // namespace caplet::render
