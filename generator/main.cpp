// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "commands/command.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

// What one stage has freed is for the next: Clang's thread gets no memory of its own, and large blocks are not given
// back.
void keep_memory() {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}

}  // namespace

int main(int argc, char **argv) {
  keep_memory();
  std::ios::sync_with_stdio(false);
  try {
    caplet::RealFileSystem files;
    caplet::Diagnostics diagnostics;
    const int status =
        caplet::commands::run(std::vector<std::string>(argv + 1, argv + argc), files, diagnostics, std::cout);
    std::cerr << diagnostics.text();
    return status;
  } catch (const std::exception &error) {
    std::fprintf(stderr, "caplet: internal error: %s\nPlease report it with the input that caused it.\n", error.what());
    return caplet::commands::kInternalError;
  }
}
