// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The places where an interface file can be found. Each takes what follows the scheme.
#pragma once

#include <string_view>
#include <vector>

#include "baseline/baseline.h"

namespace caplet::baseline {

struct Text {
  std::string name;  // for messages: "v1.0:geometry.caplet.json"
  std::string bytes;
  bool is_released = false;
  // Of the extension that it is compiled into: "geometry._core"; "._core" where only the last part of it is known;
  // empty where none is.
  std::string module = {};
};

struct Embedded {
  std::string name;  // of the API
  std::string text;
  std::string module;  // as in Text
};
// Every interface that the bytes of a compiled provider carry. `file` is its path from where modules are imported;
// it begins with a slash where that is not known.
std::vector<Embedded> find_embedded(std::string_view bytes, const std::string &file);
// The one that is meant; reports where it is not there.
std::optional<Text> choose_embedded(const std::vector<Embedded> &all, const std::string &file, const Request &request,
                                    Diagnostics &diagnostics);

std::optional<Text> read_binary(const std::string &path, const Request &request, const FileSystem &files,
                                Diagnostics &diagnostics);
std::optional<Text> read_wheel(const std::string &path, const Request &request, const FileSystem &files,
                               Diagnostics &diagnostics);
// By a python3 that imports it.
std::optional<Text> read_module(const std::string &module, const Request &request, const FileSystem &files,
                                Diagnostics &diagnostics);
// "REF" or "REF:PATH", by the program git. PATH is relative to the top of the repository; without it, the interface
// file of the input at that ref.
std::optional<Text> read_git(const std::string &rest, const Request &request, const FileSystem &files,
                             Diagnostics &diagnostics);

}  // namespace caplet::baseline
