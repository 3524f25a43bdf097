// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How consumers find a table that many have: on a type, on an object, or as what a method returns.
#pragma once

#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// The text `finding`, functions that find a table: templates/consumer/protocol.mustache, filled in. Empty where the API
// has a path to import from.
void add_finding(const Subject &subject, Data &data);
// `found_as`, `found_as_string`, `on_type` and `leads`: what providers of a protocol make of its places.
void add_protocol(const model::Api &api, Data &data);

}  // namespace caplet::render
