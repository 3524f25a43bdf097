// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The Clang front end: an annotated header in, an Api out. The only library that links LLVM.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/api.h"

namespace caplet::cxx {

struct Input {
  std::string header;                                 // as the user named it
  std::optional<std::string> build_folder;            // -p
  std::optional<std::vector<std::string>> arguments;  // after --; replaces every search for flags
};
struct Reading {
  model::Api api;                         // not yet resolved or validated
  std::vector<std::string> dependencies;  // every file read, for depfiles; the header first
};

// Reports every error with its place in the header; nullopt after an error.
std::optional<Reading> read_header(const Input &input, Diagnostics &diagnostics);

// "22.1.8"
std::string clang_version();

}  // namespace caplet::cxx
