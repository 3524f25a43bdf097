// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The files of a new project, made of templates/init.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/file_system.h"

namespace caplet::commands {

enum class BuildSystem { kSetuptools, kCMake, kMeson };

struct Scaffold {
  std::string name;  // of the distribution, its package or module, and, of a provider, its API
  BuildSystem build = BuildSystem::kSetuptools;
  bool is_cxx = false;
  std::optional<std::string> api;  // which it consumes; nullopt: it is a provider
};

// Why no project can have this name ("is a keyword of Python"); empty where one can.
std::string fault_of_name(const std::string &name);

// Below the folder of the project. The interface file is among them: what `caplet record` would write.
std::vector<OutputFile> scaffold_files(const Scaffold &scaffold);

}  // namespace caplet::commands
