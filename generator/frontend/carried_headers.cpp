// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/carried_headers.h"

#include <llvm/ADT/STLExtras.h>
#include <llvm/ADT/StringExtras.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/xxhash.h>

#include "frontend/carried_rows.h"

namespace caplet::frontend {
namespace {

namespace vfs = llvm::vfs;

constexpr llvm::StringLiteral kRoot = "<caplet>/";
constexpr std::uint64_t kDevice = ~std::uint64_t{1};  // of no other file system

// Where the root begins, which stands at the beginning or is a folder; else npos.
std::size_t find_root(llvm::StringRef path) {
  const std::size_t at = path.find(kRoot);
  return at == 0 || (at != llvm::StringRef::npos && llvm::sys::path::is_separator(path[at - 1]))
             ? at
             : llvm::StringRef::npos;
}

std::error_code missing() { return std::make_error_code(std::errc::no_such_file_or_directory); }

llvm::sys::fs::UniqueID identity(std::size_t number) { return {kDevice, number}; }

vfs::Status status_of(const llvm::Twine &path, const CarriedRow &row) {
  const auto number = static_cast<std::size_t>(&row - carried_rows().data());
  return vfs::Status(path, identity(number), {}, 0, 0, row.size, llvm::sys::fs::file_type::regular_file,
                     llvm::sys::fs::all_read);
}

class CarriedFile : public vfs::File {
 public:
  CarriedFile(std::string path, const CarriedRow &row) : path_(std::move(path)), row_(row) {}
  llvm::ErrorOr<vfs::Status> status() override { return status_of(path_, row_); }
  std::error_code close() override { return {}; }

  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine &name, std::int64_t, bool,
                                                               bool) override {
    const llvm::ArrayRef<std::uint8_t> packed(row_.packed.bytes_begin(), row_.packed.size());
    llvm::SmallVector<std::uint8_t, 0> text;
    if (llvm::Error error = llvm::compression::decompress(carried_format(), packed, text, row_.size)) {
      llvm::consumeError(std::move(error));
      return std::make_error_code(std::errc::io_error);
    }
    return llvm::MemoryBuffer::getMemBufferCopy(llvm::toStringRef(text), name);
  }

 private:
  std::string path_;
  const CarriedRow &row_;
};

class CarriedFiles : public vfs::FileSystem {
 public:
  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &path) override {
    llvm::SmallString<128> memory;
    const llvm::StringRef name = carried(path, memory);
    if (name.empty()) return missing();
    if (const CarriedRow *row = first_from(name); row && row->path == name) return status_of(path, *row);
    const std::string folder = (name + "/").str();
    const CarriedRow *row = first_from(folder);
    if (!row || row->path.substr(0, folder.size()) != folder) return missing();
    const auto number = carried_rows().size() + static_cast<std::size_t>(row - carried_rows().data()) +
                        carried_rows().size() * name.count('/');
    return vfs::Status(path, identity(number), {}, 0, 0, 0, llvm::sys::fs::file_type::directory_file,
                       llvm::sys::fs::all_read | llvm::sys::fs::all_exe);
  }

  llvm::ErrorOr<std::unique_ptr<vfs::File>> openFileForRead(const llvm::Twine &path) override {
    llvm::SmallString<128> memory;
    const llvm::StringRef name = carried(path, memory);
    const CarriedRow *row = name.empty() ? nullptr : first_from(name);
    if (!row || row->path != name) return missing();
    return std::unique_ptr<vfs::File>(std::make_unique<CarriedFile>(path.str(), *row));
  }

  vfs::directory_iterator dir_begin(const llvm::Twine &, std::error_code &error) override {
    error = missing();
    return {};
  }
  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override { return folder_; }
  std::error_code setCurrentWorkingDirectory(const llvm::Twine &path) override {
    folder_ = path.str();
    return {};
  }

 private:
  // The path as in the rows; empty where it is none of ours.
  static llvm::StringRef carried(const llvm::Twine &path, llvm::SmallString<128> &memory) {
    path.toVector(memory);
    const std::size_t at = find_root(memory);
    if (at == llvm::StringRef::npos) return "";
    memory.erase(memory.begin(), memory.begin() + static_cast<std::ptrdiff_t>(at));
    llvm::sys::path::remove_dots(memory, true);
    return llvm::StringRef(memory).rtrim('/').drop_front(kRoot.size());
  }

  // The first file that is not before `name`.
  static const CarriedRow *first_from(llvm::StringRef name) {
    const llvm::ArrayRef<CarriedRow> rows = carried_rows();
    const auto *row = llvm::partition_point(rows, [&](const CarriedRow &each) { return each.path < name; });
    return row == rows.end() ? nullptr : row;
  }

  std::string folder_;
};

}  // namespace

bool is_carried(llvm::StringRef path) { return find_root(path) != llvm::StringRef::npos; }

const std::string &carried_identity() {
  static const std::string identity = [] {
    std::string all;
    for (const CarriedRow &row : carried_rows()) all += llvm::utohexstr(llvm::xxHash64(row.packed)) + row.path.str();
    return llvm::utohexstr(llvm::xxHash64(all));
  }();
  return identity;
}

compat::Files with_carried_headers(const compat::Files &files) {
  auto all = llvm::makeIntrusiveRefCnt<vfs::OverlayFileSystem>(files);
  all->pushOverlay(llvm::makeIntrusiveRefCnt<CarriedFiles>());
  return all;
}

}  // namespace caplet::frontend
