// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The files that the build puts into the binary: templates, and the runtime for --bundle-runtime.
#pragma once

#include <optional>
#include <string_view>

namespace caplet::render {

struct EmbeddedFile {
  std::string_view name;  // "consumer/header.mustache", "runtime/caplet.c"
  std::string_view text;
};

// Nullopt where there is none.
std::optional<std::string_view> find_embedded(std::string_view name);

}  // namespace caplet::render
