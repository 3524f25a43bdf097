// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/probes.h"

#include <llvm/ADT/StringExtras.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/xxhash.h>

#include "frontend/carried_headers.h"

namespace caplet::frontend {

std::string content_hash(llvm::StringRef bytes) { return llvm::utohexstr(llvm::xxHash64(bytes)); }

bool holds(const Probe &probe, llvm::vfs::FileSystem &files) {
  if (probe.kind != Probe::Kind::kRead) return files.exists(probe.path) == (probe.kind == Probe::Kind::kFound);
  const auto buffer = files.getBufferForFile(probe.path, -1, false);
  return buffer && content_hash((*buffer)->getBuffer()) == probe.hash;
}

llvm::ErrorOr<llvm::vfs::Status> ProbingFiles::status(const llvm::Twine &path) {
  auto status = files_->status(path);
  if (!status || !status->isDirectory()) note(path, status ? Probe::Kind::kFound : Probe::Kind::kMissing);
  return status;
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> ProbingFiles::openFileForRead(const llvm::Twine &path) {
  auto file = files_->openFileForRead(path);
  note(path, file ? Probe::Kind::kFound : Probe::Kind::kMissing);
  return file;
}

void ProbingFiles::note(const llvm::Twine &path, Probe::Kind kind) {
  std::string name = path.str();
  if (!is_carried(name)) asked_.try_emplace(std::move(name), kind);
}

std::vector<Probe> ProbingFiles::probes() const {
  std::vector<Probe> all;
  for (const auto &[path, kind] : asked_) all.push_back({kind, path, ""});
  return all;
}

}  // namespace caplet::frontend
