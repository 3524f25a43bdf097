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
// Its parts: of a parameter that the language calls `name`; of a result, but for what says that it failed; and what may
// be empty.
std::vector<std::string> parameter_sentences(const model::Parameter &parameter, const std::string &name);
std::vector<std::string> result_sentences(const model::Slot &slot);
std::string error_sentence(const std::string &error);
std::string gil_sentence(const model::Slot &slot);
std::string threads_sentence(const model::Slot &slot);
// The slot's documentation with its contract below.
std::string slot_doc(const Subject &subject, const Language &language, const model::Slot &slot);

}  // namespace caplet::render
