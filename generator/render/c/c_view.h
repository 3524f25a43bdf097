// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The parts of the views of C that several of them have.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "render/c/speller.h"
#include "render/facts/contract.h"
#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// Of the built-in targets; what C++ adds is for `cxx` to say. The speller must be of the right side, and outlive the
// Data.
Data provider_data(const Subject &subject, const Speller &speller);
Data consumer_data(const Subject &subject, const Speller &speller);
Data mock_data(const Subject &subject, const Speller &speller);
Data conformance_data(const Subject &subject, const Speller &speller);
// As providers write their header's types, and those of which it knows nothing any more.
Speller provider_speller(const Subject &subject);

// ---- Shared by the views ----

// Of texts that end in a newline, where templates have one, too.
std::vector<std::string> without_newlines(std::vector<std::string> texts);
// `index`, `since` where it isn't 1, `retired`.
Keys<const model::Slot *> slot_keys();
// Names, banner, includes.
Data common_view(const Subject &subject);
// Whether callers that ignore the result are to be warned.
bool is_not_to_be_dropped(const model::Slot &slot);
// Whether the variable is a pointer to a Python object: made at run time, so different in each interpreter.
bool is_made_at_run_time(const model::Slot &slot);
// Whether the slot is a variable that each interpreter has its own of, so that `provide` is told where it is.
bool is_per_interpreter(const model::Api &api, const model::Slot &slot);
// Rows `slot_infos`, `row_infos`, `fingerprints`, `versions`, and what the descriptor needs besides.
void add_descriptor(const Subject &subject, Side side, Data &data);
// `record`, the literal that tools look for in compiled modules, a consumer's without its end. binary_record.cpp
std::string binary_record(const Subject &subject, Side side);
// Rows `type_infos`: the types whose sizes are compared. Records with a `since` above `always` are opaque to consumers
// that don't require it.
void add_type_infos(const Subject &subject, const Speller &speller, int always, Data &data);
// Rows `object_infos`: the records that are Python objects, and the slots of their types. object_infos.cpp
void add_object_infos(const Subject &subject, const Speller &speller, Data &data);
// Rows `externals`: the types that the API doesn't declare, whose sizes are compared.
void add_externals(const Subject &subject, Data &data);
// The words for calling conventions that the API has a use for.
std::vector<const ConventionWord *> conventions(const model::Api &api);
// What stands in the table for a function of C++: a function that calls it as C.
std::string thunk_name(const model::Api &api, const model::Slot &slot);
// What generated code calls the table that it is given: no parameter, slot or macro has that name.
std::string table_parameter(const model::Api &api);
// Why consumers can't use the slot; empty where they can.
std::string reason_to_leave_out(const model::Slot &slot);

// ---- The consumer's floor ----

// The release that brought a minor, as a string or NULL.
std::string release_string(const Subject &subject, int minor);
// "GEOMETRY_REQUIRE >= 2": whether the consumer requires `since`; empty where all do.
std::string required(const Subject &subject, int since);
// What stands before a function that is guarded so: "GEOMETRY_SINCE_2", which warns; else "static inline".
std::string linkage(const Subject &subject, int since);
// Types that only retired slots still mention: gone from the header, but the table's type needs them.
std::set<const model::Named *> types_of_retired_slots(const Subject &subject);
}  // namespace caplet::render
