// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An earlier interface to compare with, wherever it is: `file:PATH`, `git:REF[:PATH]`, `wheel:PATH`, `module:NAME`, or
// a compiled provider. What is missing or can't be read is an error; it never counts as "nothing changed".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/api.h"
#include "support/file_system.h"

namespace caplet::baseline {

struct Request {
  std::string text;            // as the user wrote it; without a scheme it is a file, whose ending says what kind
  std::string interface_path;  // of the interface that it is compared with: what git is asked for by default
  std::string api, capsule;    // its name and capsule path: where there are several, the one that is meant
};
struct Baseline {
  model::Api api;            // as it is written there: not yet resolved or validated
  bool is_released = false;  // consumers may have been compiled against all of it: it was shipped
};

// Whether `text` can only be a baseline: neither a header nor an interface file is called so.
bool is_only_a_baseline(const std::string &text);

// A side of an unresolved merge, as git keeps it: 1 is the base, 2 ours, 3 theirs. Nullopt where there is none.
std::optional<std::string> read_git_stage(const std::string &path, int stage);

// What git knows at or below the current folder and ends in `ending`; nullopt where that is in no repository.
std::optional<std::vector<std::string>> list_tracked(const std::string &ending);

// Nullopt after an error.
std::optional<Baseline> read(const Request &request, const FileSystem &files, Diagnostics &diagnostics);

}  // namespace caplet::baseline
