// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What an interface file pins of a foreign table, in C: for its provider, and for the mock that stands in for one. The
// speller is that of the Provided, or of the Api that it was made of.
#pragma once

#include <string>
#include <vector>

#include "render/c/foreign_provided.h"
#include "render/c/speller.h"

namespace caplet::render {

// The literal for a text where its type is a pointer.
std::string text_literal(const Provided &provided, const Pinned &one);
// As what a function returns.
std::string pinned_result(const Provided &provided, const Speller &speller, const Pinned &one);
// As an initialiser, also of an array of characters.
std::string pinned_initialiser(const Provided &provided, const Speller &speller, const Pinned &one);
// The statements that write it to `place`.
std::vector<std::string> pinned_statements(const Provided &provided, const Speller &speller, const Pinned &one,
                                           const std::string &place);

}  // namespace caplet::render
