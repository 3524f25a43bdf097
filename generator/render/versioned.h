// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The text of the runtime's headers and of its source as one header, of which several versions go into one file.
#pragma once

#include <string>
#include <string_view>

namespace caplet::render {

// All that `header` and `source` declare, whether functions, types or what is static in `source`, has the version in
// its name, `caplet_r1_header`; what `header` declares is a macro of its plain name, `caplet_header`, for generated
// code. The functions are static. Where an older version was included before, its macros give way; of an equal or newer
// one nothing happens.
struct Versioning {
  std::string_view macro;   // that `header` defines as its version: "CAPLET_RUNTIME_VERSION"
  std::string_view within;  // stands behind the version in what `header` doesn't declare: "foreign_", or nothing
  std::string known;        // a header that `header` includes, whose names stay as they are
};
std::string versioned(const std::string &header, const std::string &source, const Versioning &how);

}  // namespace caplet::render
