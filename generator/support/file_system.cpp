// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/file_system.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <random>
#include <system_error>

#include "support/streams.h"
#include "support/text.h"

namespace caplet {
namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

// Two builds may write the same file at once, so the name is random as well as new.
File create_beside(const fs::path &target, fs::path *name) {
  std::random_device random;
  for (int attempt = 0; attempt < 16; ++attempt) {
    char suffix[24];
    std::snprintf(suffix, sizeof suffix, ".%08x.tmp", static_cast<unsigned>(random()));
    *name = target;
    *name += suffix;
    File file(std::fopen(name->string().c_str(), "wbx"));
    if (file || errno != EEXIST) return file;
  }
  return nullptr;
}

bool write_all(File file, const std::string &bytes) {
  const bool is_written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const bool is_closed = std::fclose(file.release()) == 0;
  return is_written && is_closed;
}

// A file behind a symbolic link is replaced there, not the link; also where it isn't there yet. Of links that lead to
// each other, one of them.
fs::path behind_links(fs::path path) {
  std::error_code error;
  for (int links = 0; links < 40 && fs::is_symlink(path, error); ++links) {
    path = path.parent_path() / fs::read_symlink(path, error);
  }
  return path;
}

// A file that write_changed() replaces.
struct Change {
  const OutputFile *output;
  std::optional<std::string> before;
  std::string temporary;
};

void put_back(FileSystem &files, const std::vector<Change> &changes, std::size_t renamed) {
  std::string ignored;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Change &change = changes[i];
    if (i >= renamed) {
      files.remove(change.temporary);
    } else if (change.before) {
      files.write(change.output->path, *change.before, &ignored);
    } else {
      files.remove(change.output->path);
    }
  }
}

}  // namespace

bool FileSystem::holds(const std::string &path, std::string_view bytes) const {
  std::string ignored;
  return read(path, &ignored) == bytes;
}

bool FileSystem::write_to_stream(const std::string &, const std::string &, std::string *why) {
  *why = reason_of(ENXIO);
  return false;
}

bool FileSystem::write(const std::string &path, const std::string &bytes, std::string *why) {
  if (is_stream(path)) return write_to_stream(path, bytes, why);
  const std::optional<std::string> temporary = stage(path, bytes, why);
  if (!temporary) return false;
  if (rename(*temporary, path, why)) return true;
  remove(*temporary);
  return false;
}

namespace {

// All of `outputs` that differ and are no streams, or none.
bool stage_changed(FileSystem &files, const std::vector<OutputFile> &outputs, std::vector<Change> *changes,
                   std::string *failed, std::string *why) {
  for (const OutputFile &output : outputs) {
    if (files.is_stream(output.path)) continue;
    if (files.holds(output.path, output.bytes)) continue;
    std::string ignored;
    std::optional<std::string> before = files.read(output.path, &ignored);
    std::optional<std::string> temporary = files.stage(output.path, output.bytes, why);
    if (!temporary) {
      *failed = output.path;
      put_back(files, *changes, 0);
      return false;
    }
    changes->push_back({&output, std::move(before), std::move(*temporary)});
  }
  return true;
}

bool write_streams(FileSystem &files, const std::vector<OutputFile> &outputs, std::string *failed, std::string *why) {
  for (const OutputFile &output : outputs) {
    if (!files.is_stream(output.path) || files.write_to_stream(output.path, output.bytes, why)) continue;
    *failed = output.path;
    return false;
  }
  return true;
}

}  // namespace

bool write_changed(FileSystem &files, const std::vector<OutputFile> &outputs, std::string *failed, std::string *why) {
  std::vector<Change> changes;
  if (!stage_changed(files, outputs, &changes, failed, why)) return false;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (files.rename(changes[i].temporary, changes[i].output->path, why)) continue;
    *failed = changes[i].output->path;
    put_back(files, changes, i);
    return false;
  }
  if (write_streams(files, outputs, failed, why)) return true;
  put_back(files, changes, changes.size());
  return false;
}

std::optional<std::string> RealFileSystem::read(const std::string &path, std::string *why) const {
  return read_bytes(path, why);
}

bool RealFileSystem::holds(const std::string &path, std::string_view bytes) const { return file_holds(path, bytes); }

bool RealFileSystem::is_stream(const std::string &path) const { return leads_to_stream(path); }

bool RealFileSystem::write_to_stream(const std::string &path, const std::string &bytes, std::string *why) {
  return write_stream(path, bytes, why);
}

bool RealFileSystem::exists(const std::string &path) const {
  std::error_code error;
  return fs::exists(path, error);
}

std::vector<std::string> RealFileSystem::list(const std::string &folder, const std::string &ending) const {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder, error)) {
    if (ends_with(entry.path().filename().string(), ending)) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool RealFileSystem::make_folder(const std::string &path, std::string *why) {
  std::error_code error;
  if (!path.empty()) fs::create_directories(path, error);
  if (error) *why = error.message();
  return !error;
}

std::optional<std::string> RealFileSystem::stage(const std::string &path, const std::string &bytes, std::string *why) {
  const fs::path target = behind_links(path);
  std::error_code error;
  if (fs::is_directory(target, error)) {
    *why = reason_of(EISDIR);
    return std::nullopt;
  }
  if (fs::is_symlink(target, error)) {
    *why = reason_of(ELOOP);
    return std::nullopt;
  }
  if (!make_folder(target.parent_path().string(), why)) return std::nullopt;
  fs::path temporary;
  File file = create_beside(target, &temporary);
  const bool is_created = file != nullptr;
  if (!is_created || !write_all(std::move(file), bytes)) {
    *why = reason_of(errno);
    if (is_created) remove(temporary.string());
    return std::nullopt;
  }
  const fs::file_status before = fs::status(target, error);
  if (fs::exists(before)) fs::permissions(temporary, before.permissions(), error);
  return temporary.string();
}

bool RealFileSystem::rename(const std::string &from, const std::string &to, std::string *why) {
  std::error_code error;
  fs::rename(from, behind_links(to), error);
  if (error) *why = error.message();
  return !error;
}

void RealFileSystem::remove(const std::string &path) {
  std::error_code error;
  fs::remove(path, error);
}

std::optional<std::string> MemoryFileSystem::read(const std::string &path, std::string *why) const {
  const auto found = files.find(path);
  if (found != files.end()) return found->second;
  *why = reason_of(ENOENT);
  return std::nullopt;
}

bool MemoryFileSystem::exists(const std::string &path) const {
  const auto folder = files.lower_bound(path + '/');
  return files.count(path) > 0 || (folder != files.end() && folder->first.compare(0, path.size() + 1, path + '/') == 0);
}

std::vector<std::string> MemoryFileSystem::list(const std::string &folder, const std::string &ending) const {
  std::vector<std::string> names;
  const std::string start = folder == "." ? "" : folder + '/';
  for (const auto &[path, bytes] : files) {
    const bool inside = path.compare(0, start.size(), start) == 0 && path.find('/', start.size()) == std::string::npos;
    if (inside && ends_with(path, ending)) names.push_back(path.substr(start.size()));
  }
  return names;
}

bool MemoryFileSystem::make_folder(const std::string &, std::string *) { return true; }

std::optional<std::string> MemoryFileSystem::stage(const std::string &path, const std::string &bytes, std::string *) {
  files[path + ".tmp"] = bytes;
  return path + ".tmp";
}

bool MemoryFileSystem::rename(const std::string &from, const std::string &to, std::string *why) {
  const auto found = files.find(from);
  if (found == files.end()) {
    *why = reason_of(ENOENT);
    return false;
  }
  std::string bytes = std::move(found->second);
  files.erase(found);
  files[to] = std::move(bytes);
  return true;
}

void MemoryFileSystem::remove(const std::string &path) { files.erase(path); }

}  // namespace caplet
