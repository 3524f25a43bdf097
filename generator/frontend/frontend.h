// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The Clang front end: an annotated header, or an existing table's, in, an Api out. The only library that links LLVM.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "model/api.h"
#include "model/layout_oracle.h"

namespace caplet::frontend {

// An existing table in a header without annotations.
struct Adoption {
  std::string record;                 // "PyDateTime_CAPI", "struct PyExpat_CAPI", "geo::api"; or
  std::string array;                  // an array of pointers that macros cast: "PyArray_API"
  std::string count;                  // its places: a number, or a macro that stands for one; empty: not stated
  int least_count = 0;                // as many were recorded; 0: none
  std::vector<std::string> includes;  // what must be included before the header
  std::vector<std::string> defines;   // and defined before those: "NAME=VALUE", or "NAME"
  // Slots that are known to lead to data, or to a table; of others, what they point to decides.
  std::unordered_set<std::string> data, tables;
  std::vector<std::string> objects;  // structs of Python objects that count, also if no slot mentions them
  bool explains = false;             // notes say what is odd about the macros
};
// Where to keep what is known of the includes of headers, for the next run.
struct Cache {
  std::string folder;   // made where it is missing; may be shared by any number of processes
  std::string program;  // this one, by name and version: another one has entries of its own
};
struct Input {
  std::string header;                                 // as the user named it
  std::optional<std::string> build_folder;            // -p
  std::optional<std::vector<std::string>> arguments;  // after --; replaces every search for flags
  std::optional<Adoption> adoption = std::nullopt;    // else the header is annotated
  std::optional<Cache> cache = std::nullopt;
  bool no_python = false;  // else a python3 is asked for a Python.h that is not found
};
struct Reading {
  model::Api api;                         // not yet resolved or validated; an adopted one without name and capsule
  std::vector<std::string> dependencies;  // every file read, for depfiles; the header first
};

// Reports every error with its place in the header; nullopt after an error.
std::optional<Reading> read_header(const Input &input, Diagnostics &diagnostics);

// Whether the file `name`, one of the `generated` ones (path -> text, in memory only), compiles with the flags of the
// input. Reports Clang's errors where they stand in it.
bool compiles(const Input &input, const std::map<std::string, std::string> &generated, const std::string &name,
              bool is_cxx, Diagnostics &diagnostics);

// Asks Clang how an API lies in memory on any target that it knows. Nothing is read from disk.
std::unique_ptr<model::LayoutOracle> make_layout_oracle();

// "22.1.8"
std::string clang_version();

}  // namespace caplet::frontend
