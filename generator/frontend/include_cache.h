// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Keeps the includes of headers in a folder, for the next run. An entry belongs to a program, the flags, the folder and
// the first lines of a header, and holds as long as the files are the same that it was made of. See decision 25.
#pragma once

#include <optional>
#include <string>

#include "frontend/frontend.h"
#include "frontend/includes.h"

namespace caplet::frontend {

class IncludeCache {
 public:
  // `files` are those of Clang, with the headers that the program carries. `invocation` is the header's.
  IncludeCache(const Input &input, const compat::Files &files, const clang::CompilerInvocation &invocation);

  // Out of the cache, else made now and kept. Nullopt where the header has none that can be kept.
  std::optional<Includes> find();
  // The header has to be read without what `find` found, also the next time.
  void refuse(const Includes &found);

 private:
  std::optional<Includes> load();
  std::optional<Includes> make();

  const Input &input_;
  const compat::Files &files_;
  const clang::CompilerInvocation &invocation_;
  std::string prefix_, key_;
};

}  // namespace caplet::frontend
