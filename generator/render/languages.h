// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The languages that the view "api" can be spelled in: a table, by the names that a target.json uses.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "render/facts/subject.h"
#include "render/language.h"

namespace caplet::render {

struct LanguageRow {
  std::string_view name;
  std::unique_ptr<const Language> (*make)(const Subject &subject);
};

// Null for an unknown one.
const LanguageRow *find_language(std::string_view name);
std::vector<std::string_view> language_names();

}  // namespace caplet::render
