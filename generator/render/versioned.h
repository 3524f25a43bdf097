// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The text of the runtime's headers and of its source as one header, of which several versions go into one file.
#pragma once

#include <string>

namespace caplet::render {

// All that `header` and `source` declare, whether functions, types or what is static in `source`, has the version in
// its name, `caplet_r1_header`; what `header` declares is a macro of its plain name, `caplet_header`, for generated
// code. The functions are static. Where an older version was included before, its macros give way; of an equal or newer
// one nothing happens. `header` defines CAPLET_RUNTIME_VERSION.
std::string versioned(const std::string &header, const std::string &source);

}  // namespace caplet::render
