// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A folder of entries, each a file named by its key. Without locks: a file is complete or not there, since it is
// renamed once it is written, and its checksum tells one that was damaged. Nothing that fails here is an error.
#pragma once

#include <llvm/ADT/StringRef.h>
#include <llvm/Support/MemoryBuffer.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace caplet::frontend {

class CacheFolder {
 public:
  // What all entries may take. The one that was not used for longest goes first.
  static constexpr std::uint64_t kMostBytes = 256U << 20;

  explicit CacheFolder(std::string folder) : folder_(std::move(folder)) {}

  // The file, of which `*payload` is what was written; null where there is none. A damaged one is removed.
  std::unique_ptr<llvm::MemoryBuffer> read(const std::string &key, llvm::StringRef *payload) const;
  void write(const std::string &key, llvm::StringRef payload) const;
  void remove(const std::string &key) const;

  // A new empty file beside the entries, which its maker removes, else a later `write` does when it is old; nullopt
  // where the folder can't be written to.
  std::optional<std::string> make_temporary(const std::string &key) const;

 private:
  std::string path(const std::string &key) const;
  void sweep() const;

  std::string folder_;
};

}  // namespace caplet::frontend
