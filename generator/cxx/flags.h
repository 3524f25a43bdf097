// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which arguments Clang gets for a header, and where they come from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cxx/clang_compat.h"
#include "cxx/cxx.h"

namespace caplet::cxx {

struct Flags {
  std::vector<std::string> arguments;  // of Clang's driver, the header among them
  bool is_cxx = false;
  bool may_ask_python = true;  // whether `python3` may be asked for the folder of Python.h
};

// Arguments after `--`, else compile_commands.json or compile_flags.txt of the build folder or above the header, else
// defaults.
std::optional<Flags> flags_for(const Input &input, const compat::Files &files, Diagnostics &diagnostics);

// The folder of Python.h as `python3` sees it; empty if there is none.
std::string python_include_folder();

}  // namespace caplet::cxx
