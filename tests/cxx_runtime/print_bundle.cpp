// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Prints caplet_runtime.hpp as `caplet generate --bundle-runtime` writes it.
#include <iostream>

#include "render/bundle.h"

int main() { std::cout << caplet::render::bundled_cxx_runtime().bytes; }
