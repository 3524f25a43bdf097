// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The places where an interface file can be found. Each takes what follows the scheme.
#pragma once

#include "baseline/baseline.h"

namespace caplet::baseline {

struct Text {
  std::string name;  // for messages: "v1.0:geometry.caplet.json"
  std::string bytes;
  bool is_released = false;
};

// "REF" or "REF:PATH", by the program git. PATH is relative to the top of the repository; without it, the interface
// file of the input at that ref.
std::optional<Text> read_git(const std::string &rest, const Request &request, const FileSystem &files,
                             Diagnostics &diagnostics);

}  // namespace caplet::baseline
