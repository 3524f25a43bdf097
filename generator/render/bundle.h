// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The runtime as files beside the generated ones, for projects that don't install Caplet.
#pragma once

#include <vector>

#include "support/file_system.h"

namespace caplet::render {

// caplet_runtime.h: what <caplet/caplet.h> declares, and the functions, static.
OutputFile bundled_runtime();

// caplet_foreign.h: the same of <caplet/foreign.h>, for consumers of foreign tables. It includes caplet_runtime.h.
OutputFile bundled_foreign_runtime();

// caplet_protocol.h: all of <caplet/protocol.h>, for consumers of protocols. It includes caplet_runtime.h.
OutputFile bundled_protocol_runtime();

// caplet_foreign_provider.h: the same of <caplet/foreign_provider.h>, for their providers.
OutputFile bundled_foreign_provider();

// caplet_functions.h: the same of <caplet/functions.h>, for dicts of functions. It includes caplet_foreign.h.
OutputFile bundled_functions_runtime();

// caplet/annotate.h and caplet/python_types.h, for the provider's own header.
std::vector<OutputFile> bundled_annotations();

// caplet_runtime.hpp: all that <caplet/provider.hpp> and <caplet/consumer.hpp> include, for APIs with C++ forms. Needs
// nothing but Python.h.
OutputFile bundled_cxx_runtime();

}  // namespace caplet::render
