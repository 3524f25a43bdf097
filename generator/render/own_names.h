// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Names that generated code needs itself, and what becomes a macro for consumers.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "model/api.h"
#include "render/c/c_view.h"

namespace caplet::render {

// What generated files for these targets declare beside the API's own names, and beside what they declare for a slot.
std::unordered_set<std::string> own_names(const Subject &subject, const std::vector<const Target *> &targets);

// Whether a macro of this name would change generated code: its local names, the runtime's fields.
bool is_word_of_templates(const std::string &name);

// The API's constants, objects, data and variadic functions: consumers get macros.
std::unordered_set<std::string> macro_names(const model::Api &api);

// As check_names() of render.h, of what is rendered.
bool check_names(const Subject &subject, Diagnostics &diagnostics);

}  // namespace caplet::render
