// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Files, injected so that tests run in memory. Outputs are written all or none: to temporary files beside them, then
// renamed, and only where the bytes differ, so that build tools see no change where there is none.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caplet {

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  // The bytes of a file, or nullopt with the system's reason in `why`.
  virtual std::optional<std::string> read(const std::string &path, std::string *why) const = 0;
  virtual bool exists(const std::string &path) const = 0;
  // Makes the folder and its parents.
  virtual bool make_folder(const std::string &path, std::string *why) = 0;
  // Replaces the file by `bytes` through a temporary one, unconditionally.
  virtual bool write(const std::string &path, const std::string &bytes, std::string *why) = 0;
};

struct OutputFile {
  std::string path;
  std::string bytes;
};

// Writes those of `files` that differ from what is there; on the first failure nothing is changed. `failed` receives
// the path and `why` the reason.
bool write_changed(FileSystem &files, const std::vector<OutputFile> &outputs, std::string *failed, std::string *why);

class RealFileSystem : public FileSystem {
 public:
  std::optional<std::string> read(const std::string &path, std::string *why) const override;
  bool exists(const std::string &path) const override;
  bool make_folder(const std::string &path, std::string *why) override;
  bool write(const std::string &path, const std::string &bytes, std::string *why) override;
};

class MemoryFileSystem : public FileSystem {
 public:
  std::optional<std::string> read(const std::string &path, std::string *why) const override;
  bool exists(const std::string &path) const override;
  bool make_folder(const std::string &path, std::string *why) override;
  bool write(const std::string &path, const std::string &bytes, std::string *why) override;
  std::map<std::string, std::string> files;
};

}  // namespace caplet
