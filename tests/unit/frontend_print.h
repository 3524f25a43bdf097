// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Headers from strings, and what the front end made of them as a few lines of text.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/api.h"

namespace caplet::frontend {

struct Result {
  std::string text;  // of the Api, or of the diagnostics where there is none
  model::Api api;
  std::vector<std::string> dependencies;
  Diagnostics diagnostics;  // which know where the Api's origins are
};

// `body` follows the inclusion of annotate.h and `CAPLET_API(t, capsule = "t.C");` on line 2.
Result read_body(const std::string &body, std::vector<std::string> arguments = {}, const std::string &name = "t.h");
// `files` by path; the header is "t.h" or `name`.
Result read_files(const std::map<std::string, std::string> &files, std::vector<std::string> arguments = {},
                  const std::string &name = "t.h");

std::string print(const model::Api &api);

}  // namespace caplet::frontend
