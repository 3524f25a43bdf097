// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the templates of a target may see: a table, by the names that a target.json uses.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "render/facts/subject.h"
#include "render/keys.h"
#include "render/language.h"

namespace caplet::render {

// Keys, and the language that they are spelled in. Both read the Subject.
struct View {
  std::unique_ptr<const Language> language;
  Data data;
};

// The target's view and the language, the target's or that of a file, must be known.
View make_view(const Target &target, std::string_view language, const Subject &subject);
bool is_view(std::string_view name);
std::vector<std::string_view> view_names();

}  // namespace caplet::render
