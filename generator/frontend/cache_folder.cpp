// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/cache_folder.h"

#include <llvm/Support/FileSystem.h>
#include <llvm/Support/raw_ostream.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

#include "frontend/probes.h"

namespace caplet::frontend {
namespace {

namespace fs = std::filesystem;

constexpr llvm::StringLiteral kEnding = ".includes", kTemporary = ".tmp", kMagic = "caplet includes 1\n";
constexpr std::size_t kKeySize = 64, kHashSize = 16;
constexpr std::chrono::minutes kAbandoned{60};

// The folder may have files of others.
bool is_ours(llvm::StringRef name, llvm::StringRef ending) {
  const llvm::StringRef key = name.take_while([](char c) { return llvm::isHexDigit(c); });
  return key.size() == kKeySize && name.size() >= kKeySize + ending.size() &&
         name.substr(name.size() - ending.size()) == ending;
}

std::string checksum(llvm::StringRef payload) {
  const std::string hash = content_hash(payload);
  return std::string(kHashSize - hash.size(), '0') + hash;
}

}  // namespace

std::string CacheFolder::path(const std::string &key) const { return folder_ + "/" + key + kEnding.str(); }

std::unique_ptr<llvm::MemoryBuffer> CacheFolder::read(const std::string &key, llvm::StringRef *payload) const {
  auto file = llvm::MemoryBuffer::getFile(path(key), false, false);
  if (!file) return nullptr;
  llvm::StringRef bytes = (*file)->getBuffer();
  const bool has_head = bytes.consume_front(kMagic) && bytes.size() > kHashSize;
  if (!has_head || bytes.take_front(kHashSize) != checksum(bytes.drop_front(kHashSize))) {
    remove(key);
    return nullptr;
  }
  std::error_code unheard;
  fs::last_write_time(path(key), fs::file_time_type::clock::now(), unheard);  // it is in use
  *payload = bytes.drop_front(kHashSize);
  return std::move(*file);
}

void CacheFolder::write(const std::string &key, llvm::StringRef payload) const {
  const std::optional<std::string> temporary = make_temporary(key);
  if (!temporary) return;
  std::error_code error;
  {
    llvm::raw_fd_ostream out(*temporary, error);
    if (!error) out << kMagic << checksum(payload) << payload;
    out.close();
    if (!error) error = out.error();
    out.clear_error();
  }
  if (!error) fs::rename(*temporary, path(key), error);
  if (error) fs::remove(*temporary, error);
  sweep();
}

void CacheFolder::remove(const std::string &key) const {
  std::error_code unheard;
  fs::remove(path(key), unheard);
}

std::optional<std::string> CacheFolder::make_temporary(const std::string &key) const {
  std::error_code unheard;
  fs::create_directories(folder_, unheard);
  llvm::SmallString<256> name;
  if (llvm::sys::fs::createUniqueFile(folder_ + "/" + key + "-%%%%%%%%" + kTemporary, name)) return std::nullopt;
  return name.str().str();
}

// Another process may do the same, and remove what this one looks at.
void CacheFolder::sweep() const {
  struct Entry {
    fs::path path;
    fs::file_time_type used;
    std::uint64_t size;
  };
  std::vector<Entry> entries;
  std::uint64_t total = 0;
  std::error_code error;
  const auto now = fs::file_time_type::clock::now();
  for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    std::error_code gone;
    const auto used = at->last_write_time(gone);
    if (gone) continue;
    if (is_ours(name, kTemporary) && now - used > kAbandoned) fs::remove(at->path(), gone);
    if (!is_ours(name, kEnding)) continue;
    const std::uint64_t size = at->file_size(gone);
    if (gone) continue;
    entries.push_back({at->path(), used, size});
    total += size;
  }
  std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.used < b.used; });
  for (const Entry &one : entries) {
    if (total <= kMostBytes) break;
    fs::remove(one.path, error);
    total -= one.size;
  }
}

}  // namespace caplet::frontend
