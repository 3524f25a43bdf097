// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The consumer decides what it requires, with <API>_REQUIRE, so that what depends on it is for the preprocessor.
#include "render/c/c_view.h"
#include "render/c/literals.h"

namespace caplet::render {

std::string required(const Subject &subject, int since) {
  return since <= subject.floor ? "" : upper(subject.api.name) + "_REQUIRE >= " + std::to_string(since);
}

std::string release_string(const Subject &subject, int minor) {
  return string_or_null(subject.versions[static_cast<std::size_t>(minor)]);
}

std::string linkage(const Subject &subject, int since) {
  return since <= subject.floor ? "static inline" : upper(subject.api.name) + "_SINCE_" + std::to_string(since);
}

}  // namespace caplet::render
