// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "commands/command.h"

int main(int argc, char **argv) {
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
