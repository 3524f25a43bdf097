// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The runtime as files beside the generated ones, for projects that don't install Caplet.
#pragma once

#include <vector>

#include "support/file_system.h"

namespace caplet::render {

// caplet_runtime.h and caplet_runtime.c.
std::vector<OutputFile> bundled_runtime();

// caplet_runtime.hpp: all that <caplet/provider.hpp> and <caplet/consumer.hpp> include, for APIs with C++ forms. Needs
// nothing but Python.h.
OutputFile bundled_cxx_runtime();

}  // namespace caplet::render
