// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/zip.h"

#include <unzip.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "support/text.h"

namespace caplet::baseline {
namespace {

constexpr int kStored = 0;
constexpr std::uint64_t kLongestName = 65535;

bool is_known(int method) { return method == kStored || method == Z_DEFLATED; }

std::string megabytes(std::uint64_t size) { return std::to_string(size >> 20) + " MiB"; }

// Functions of a file, over bytes in memory: a `Bytes` with its text and the place in it is all of the file.
template <typename Bytes>
zlib_filefunc64_def file_functions(Bytes *bytes) {
  zlib_filefunc64_def functions{};
  functions.opaque = bytes;
  functions.zopen64_file = [](voidpf opaque, const void *, int) { return opaque; };
  functions.zread_file = [](voidpf, voidpf stream, void *buffer, uLong size) -> uLong {
    auto *file = static_cast<Bytes *>(stream);
    const std::uint64_t count = std::min<std::uint64_t>(size, file->text.size() - file->at);
    std::memcpy(buffer, file->text.data() + file->at, count);
    file->at += count;
    return static_cast<uLong>(count);
  };
  functions.ztell64_file = [](voidpf, voidpf stream) -> ZPOS64_T { return static_cast<Bytes *>(stream)->at; };
  functions.zseek64_file = [](voidpf, voidpf stream, ZPOS64_T offset, int origin) -> long {
    auto *file = static_cast<Bytes *>(stream);
    const std::uint64_t base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                               : origin == ZLIB_FILEFUNC_SEEK_CUR ? file->at
                                                                  : file->text.size();
    if (offset > file->text.size() - base) return -1;
    file->at = base + offset;
    return 0;
  };
  functions.zclose_file = [](voidpf, voidpf) { return 0; };
  functions.zerror_file = [](voidpf, voidpf) { return 0; };
  return functions;
}

// What is read beyond the size says that the directory lies.
bool read_all(unzFile archive, std::uint64_t size, std::string *text) {
  std::array<char, 65536> buffer{};
  for (;;) {
    const int count = unzReadCurrentFile(archive, buffer.data(), buffer.size());
    if (count <= 0) return count == 0 && text->size() == size;
    text->append(buffer.data(), static_cast<std::size_t>(count));
    if (text->size() > size) return false;
  }
}

// Names go into messages and reports, which are UTF-8.
std::string readable(const char *name) { return find_invalid_utf8(name) == std::string::npos ? name : printable(name); }

std::optional<Member> current_member(unzFile archive, std::vector<char> *name) {
  unz_file_info64 info{};
  unz64_file_pos place{};
  if (unzGetCurrentFileInfo64(archive, &info, name->data(), name->size(), nullptr, 0, nullptr, 0) != UNZ_OK ||
      unzGetFilePos64(archive, &place) != UNZ_OK) {
    return std::nullopt;
  }
  const bool is_encrypted = (info.flag & 1U) != 0;
  return Member{readable(name->data()),
                place.num_of_file,
                place.pos_in_zip_directory,
                info.compressed_size,
                info.uncompressed_size,
                static_cast<int>(info.compression_method),
                is_encrypted};
}

}  // namespace

void Archive::Close::operator()(void *archive) const { unzClose(archive); }

std::optional<Archive> Archive::open(std::string_view bytes, std::string *why) {
  *why = "it is no wheel: the directory of a ZIP archive is missing or damaged";
  Archive archive(bytes);
  zlib_filefunc64_def functions = file_functions(archive.bytes_.get());
  archive.archive_.reset(unzOpen2_64("", &functions));
  if (!archive.archive_ || !archive.list(why)) return std::nullopt;
  return archive;
}

bool Archive::list(std::string *why) {
  unz_global_info64 info{};
  if (unzGetGlobalInfo64(archive_.get(), &info) != UNZ_OK) return false;
  if (info.number_entry > kMostMembers) {
    *why = "it has more than " + std::to_string(kMostMembers) + " members";
    return false;
  }
  std::vector<char> name(kLongestName + 1);
  for (std::uint64_t index = 0; index < info.number_entry; ++index) {
    const int found = index == 0 ? unzGoToFirstFile(archive_.get()) : unzGoToNextFile(archive_.get());
    std::optional<Member> member = found == UNZ_OK ? current_member(archive_.get(), &name) : std::nullopt;
    if (!member) return false;
    members_.push_back(std::move(*member));
  }
  return true;
}

bool Archive::admit(const Member &member, std::string *why) {
  const std::uint64_t size = bytes_->text.size();
  packed_ += std::min(member.packed_size, size + 1);
  unpacked_ += std::min(member.size, kLargestMember + 1);
  if (member.is_encrypted) {
    *why = "`" + member.name + "` in it is encrypted";
  } else if (!is_known(member.method)) {
    *why = "`" + member.name + "` in it is neither stored nor deflated, but packed by method " +
           std::to_string(member.method);
  } else if (member.size > kLargestMember) {
    *why = "`" + member.name + "` in it has more than " + megabytes(kLargestMember);
  } else if (packed_ > size) {
    *why = "its members have more bytes than the archive";
  } else if (unpacked_ > kLargestSum) {
    *why = "its modules have more than " + megabytes(kLargestSum) + " together";
  } else {
    return true;
  }
  return false;
}

std::optional<std::string> Archive::unpack(const Member &member, std::string *why) {
  if (!admit(member, why)) return std::nullopt;
  *why = "`" + member.name + "` in it is damaged";
  const unz64_file_pos place{member.offset, member.index};
  if (unzGoToFilePos64(archive_.get(), &place) != UNZ_OK || unzOpenCurrentFile(archive_.get()) != UNZ_OK)
    return std::nullopt;
  std::string text;
  const bool is_whole = read_all(archive_.get(), member.size, &text);
  // Closing compares the checksum.
  if (unzCloseCurrentFile(archive_.get()) != UNZ_OK || !is_whole) return std::nullopt;
  return text;
}

}  // namespace caplet::baseline
