// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a slot promises, in words.
#pragma once

#include <string>
#include <vector>

#include "render/facts/subject.h"
#include "render/language.h"

namespace caplet::render {

// A sentence each: "Returns a new reference.", "Since API 1.2."
std::vector<std::string> contract_sentences(const Subject &subject, const Language &language, const model::Slot &slot);
// The slot's documentation with its contract below.
std::string slot_doc(const Subject &subject, const Language &language, const model::Slot &slot);

}  // namespace caplet::render
