// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Runs another program, without a shell.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace caplet {

struct Finished {
  int status = 0;  // exit status; 128 + signal where it was killed
  std::string out, err;
};
// `arguments[0]` is searched on PATH; it gets the environment but `without`. Nullopt where it can't be started, with
// the system's reason in `why`.
std::optional<Finished> run_program(const std::vector<std::string> &arguments, std::string *why,
                                    const std::vector<std::string> &without = {});

}  // namespace caplet
