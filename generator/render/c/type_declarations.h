// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The types of an API as C declarations, each before its first use.
#pragma once

#include <string>
#include <vector>

#include "render/c/speller.h"
#include "render/facts/type_order.h"

namespace caplet::render {

// One text a declaration, with its documentation, ending in a newline. In the model's order, except that what a
// declaration needs comes first.
std::vector<std::string> declare_types(const Speller &speller, const TypeSelection &selection);

// Whole lines, for the preprocessor to leave out where there is a condition and it does not hold.
std::string under(const std::string &condition, const std::string &lines);

// A record with its fields, by its tag alone.
std::string record_definition(const Speller &speller, const model::Record &record);
// The lines of a record's fields.
std::string field_lines(const Speller &speller, const model::Layout &layout, int indent);
// "struct geo_point" and "union geo_value", whatever its typedef.
std::string tagged_name(const model::Record &record);

}  // namespace caplet::render
