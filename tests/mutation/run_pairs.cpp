// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Runs many command lines of caplet in one process, as most of the time of one is its start. Each argument is a folder
// that holds `args`, one a line, and `expect`, all that is printed. Prints the first folder in which something else is
// printed, and exits with 1.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "commands/command.h"

namespace {

std::string read(const char *path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

bool prints_as_expected() {
  std::vector<std::string> arguments;
  std::ifstream lines("args");
  for (std::string line; std::getline(lines, line);) arguments.push_back(line);
  caplet::RealFileSystem files;
  caplet::Diagnostics diagnostics;
  std::ostringstream out;
  const int status = caplet::commands::run(arguments, files, diagnostics, out);
  return out.str() + diagnostics.text() + "exit status " + std::to_string(status) + "\n" == read("expect");
}

}  // namespace

int main(int argc, char **argv) {
  for (int i = 1; i < argc; ++i) {
    std::filesystem::current_path(argv[i]);
    if (prints_as_expected()) continue;
    std::cout << argv[i] << "\n";
    return 1;
  }
  return 0;
}
