// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a run of Clang depends on in the file system: the bytes of what it read, and that what it looked for in vain is
// still not there, as a new file may stand before others on the search path.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "frontend/clang_compat.h"

namespace caplet::frontend {

struct Probe {
  enum class Kind : char { kMissing = '-', kFound = '+', kRead = 'r' };
  Kind kind;
  std::string path;
  std::string hash;  // of what was read
};

std::string content_hash(llvm::StringRef bytes);
bool holds(const Probe &probe, llvm::vfs::FileSystem &files);

// Passes everything on, and notes what was asked for.
class ProbingFiles : public llvm::vfs::FileSystem {
 public:
  explicit ProbingFiles(compat::Files files) : files_(std::move(files)) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> openFileForRead(const llvm::Twine &path) override;
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &path, std::error_code &error) override {
    return files_->dir_begin(path, error);
  }
  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override {
    return files_->getCurrentWorkingDirectory();
  }
  std::error_code setCurrentWorkingDirectory(const llvm::Twine &path) override {
    return files_->setCurrentWorkingDirectory(path);
  }

  // Whether each path that was asked for was there, sorted; folders that were are left out.
  std::vector<Probe> probes() const;

 private:
  void note(const llvm::Twine &path, Probe::Kind kind);

  compat::Files files_;
  std::map<std::string, Probe::Kind> asked_;
};

}  // namespace caplet::frontend
