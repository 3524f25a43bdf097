// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The headers of other projects that a header includes first, as Clang knows them after it has read them: its
// precompiled header, and what this front end would have noted meanwhile.
#pragma once

#include <llvm/Support/MemoryBuffer.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frontend/probes.h"

namespace caplet::frontend {

inline constexpr char kPrefixFile[] = "<caplet>/includes.h";  // has the prefix; in memory only

struct Includes {
  std::string prefix;                                        // of the header; empty: nothing can be reused
  std::vector<std::string> files;                            // that were read, in order; paths as asked for
  std::vector<std::pair<std::string, std::string>> readers;  // a macro of the prefix, and an include that reads it
  std::vector<std::string> namespaces;                       // includes that have namespaces of their own
  std::vector<Probe> probes;                                 // on which all that depends
  llvm::StringRef precompiled;                               // in `memory`
  std::shared_ptr<llvm::MemoryBuffer> memory = nullptr;
};

std::string pack(const Includes &includes);
// Nullopt where `bytes` are none; `precompiled` points into them.
std::optional<Includes> unpack(llvm::StringRef bytes);

// Makes Clang begin with them.
void begin_with(const Includes &includes, clang::CompilerInvocation &invocation, compat::Files &files);

}  // namespace caplet::frontend
