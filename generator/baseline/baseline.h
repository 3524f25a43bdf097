// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An interface that was not read from its header or its own file: from git, a wheel, a compiled provider or a live
// module. What is missing or can't be read is an error; it never counts as "nothing changed".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "baseline/kind.h"
#include "model/api.h"
#include "support/file_system.h"

namespace caplet::baseline {

struct Request {
  Named what;
  std::string text;            // as the user wrote it
  std::string interface_path;  // of the interface that it is compared with: what git is asked for by default
  // Its name and capsule path: where there are several, the one that is meant. Empty: there may be one only.
  std::string api, capsule;
};
struct Baseline {
  model::Api api;            // as it is written there: not yet resolved or validated
  bool is_released = false;  // consumers may have been compiled against all of it: it was shipped
};

// A side of an unresolved merge, as git keeps it: 1 is the base, 2 ours, 3 theirs. Nullopt where there is none.
std::optional<std::string> read_git_stage(const std::string &path, int stage);

// What git knows at or below the current folder and ends in `ending`; nullopt where that is in no repository.
std::optional<std::vector<std::string>> list_tracked(const std::string &ending);

// `what` must be of a kind that is found elsewhere: neither a header nor an interface file, nor unknown. Nullopt after
// an error.
std::optional<Baseline> read(const Request &request, const FileSystem &files, Diagnostics &diagnostics);

}  // namespace caplet::baseline
