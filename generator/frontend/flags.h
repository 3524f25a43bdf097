// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which arguments Clang gets for a header, and where they come from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frontend/clang_compat.h"
#include "frontend/frontend.h"

namespace caplet::frontend {

struct Flags {
  std::vector<std::string> arguments;  // of Clang's driver, the header among them
  bool is_cxx = false;
  bool may_ask_python = true;  // for what is not found
};

// Arguments after `--`, else compile_commands.json or compile_flags.txt of the build folder or above the header, else
// defaults.
std::optional<Flags> flags_for(const Input &input, const compat::Files &files, Diagnostics &diagnostics);

struct PythonHeaders {
  std::string program;  // the python3 that was asked; empty: there is none
  std::string folder;   // of its Python.h; empty: it has none
};
// Asks the python3 of PATH, else /usr/bin/python3, once in a process. It runs with -I: nothing of the current folder is
// taken for a part of Python.
const PythonHeaders &python_headers();

}  // namespace caplet::frontend
