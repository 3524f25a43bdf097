// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Files, injected so that tests run in memory. Outputs are written all or none: to temporary files beside them, then
// renamed, and only where the bytes differ, so that build tools see no change where there is none.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caplet {

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  // The bytes of a file, or nullopt with the system's reason in `why`.
  virtual std::optional<std::string> read(const std::string &path, std::string *why) const = 0;
  virtual bool exists(const std::string &path) const = 0;
  // Whether the file is there and has these bytes.
  virtual bool holds(const std::string &path, std::string_view bytes) const;
  // The names of the files directly in `folder` that end in `ending`, sorted.
  virtual std::vector<std::string> list(const std::string &folder, const std::string &ending) const = 0;
  // Makes the folder and its parents.
  virtual bool make_folder(const std::string &path, std::string *why) = 0;
  // Writes `bytes` to a new file beside `path`, making the folders; returns its name, to be renamed to `path` or
  // removed.
  virtual std::optional<std::string> stage(const std::string &path, const std::string &bytes, std::string *why) = 0;
  // Replaces the file `to` by `from` in one step.
  virtual bool rename(const std::string &from, const std::string &to, std::string *why) = 0;
  // Removes the file if it is there.
  virtual void remove(const std::string &path) = 0;
  // Whether something stands there that is no file, such as /dev/null. It is never replaced, but written to.
  virtual bool is_stream(const std::string &) const { return false; }
  virtual bool write_to_stream(const std::string &path, const std::string &bytes, std::string *why);

  // Replaces the file by `bytes` through a temporary one, unconditionally.
  bool write(const std::string &path, const std::string &bytes, std::string *why);
};

struct OutputFile {
  std::string path;
  std::string bytes;
};

// Writes those of `outputs` that differ from what is there: all are staged before the first is renamed, and on a
// failure what was renamed is put back. Streams come last, as nothing takes back what they got. `failed` receives the
// path and `why` the reason.
bool write_changed(FileSystem &files, const std::vector<OutputFile> &outputs, std::string *failed, std::string *why);

class RealFileSystem : public FileSystem {
 public:
  std::optional<std::string> read(const std::string &path, std::string *why) const override;
  bool exists(const std::string &path) const override;
  bool holds(const std::string &path, std::string_view bytes) const override;
  std::vector<std::string> list(const std::string &folder, const std::string &ending) const override;
  bool make_folder(const std::string &path, std::string *why) override;
  std::optional<std::string> stage(const std::string &path, const std::string &bytes, std::string *why) override;
  bool rename(const std::string &from, const std::string &to, std::string *why) override;
  void remove(const std::string &path) override;
  bool is_stream(const std::string &path) const override;
  bool write_to_stream(const std::string &path, const std::string &bytes, std::string *why) override;
};

class MemoryFileSystem : public FileSystem {
 public:
  std::optional<std::string> read(const std::string &path, std::string *why) const override;
  bool exists(const std::string &path) const override;
  std::vector<std::string> list(const std::string &folder, const std::string &ending) const override;
  bool make_folder(const std::string &path, std::string *why) override;
  std::optional<std::string> stage(const std::string &path, const std::string &bytes, std::string *why) override;
  bool rename(const std::string &from, const std::string &to, std::string *why) override;
  void remove(const std::string &path) override;
  std::map<std::string, std::string> files;
};

}  // namespace caplet
