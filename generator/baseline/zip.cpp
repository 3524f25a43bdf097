// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/zip.h"

#include <zip.h>

#include <algorithm>
#include <array>

namespace caplet::baseline {
namespace {

struct CloseFile {
  void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;

bool is_known(int method) { return method == ZIP_CM_STORE || method == ZIP_CM_DEFLATE; }

std::string megabytes(std::uint64_t size) { return std::to_string(size >> 20) + " MiB"; }

// libzip compares the checksum once it is asked for what is behind the end.
bool read_all(zip_file_t *file, std::uint64_t size, std::string *text) {
  std::array<char, 65536> buffer{};
  for (;;) {
    const zip_int64_t count = zip_fread(file, buffer.data(), buffer.size());
    if (count <= 0) return count == 0 && text->size() == size;
    text->append(buffer.data(), static_cast<std::size_t>(count));
    if (text->size() > size) return false;
  }
}

std::optional<Member> member_at(zip_t *archive, zip_uint64_t index) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
  if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & needed) != needed) return std::nullopt;
  const bool is_encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
  return Member{stat.name, index, stat.comp_size, stat.size, stat.comp_method, is_encrypted};
}

}  // namespace

void Archive::Close::operator()(zip *archive) const { zip_discard(archive); }

std::optional<Archive> Archive::open(std::string_view bytes, std::string *why) {
  *why = "it is no wheel: the directory of a ZIP archive is missing or damaged";
  if (bytes.empty()) return std::nullopt;  // to libzip an archive without members
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t *opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (opened == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (opened == nullptr) return std::nullopt;
  Archive archive(std::unique_ptr<zip, Close>(opened), bytes.size());
  if (!archive.list(why)) return std::nullopt;
  return archive;
}

bool Archive::list(std::string *why) {
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  if (static_cast<std::uint64_t>(std::max<zip_int64_t>(count, 0)) > kMostMembers) {
    *why = "it has more than " + std::to_string(kMostMembers) + " members";
    return false;
  }
  for (zip_int64_t index = 0; index < count; ++index) {
    std::optional<Member> member = member_at(archive_.get(), static_cast<zip_uint64_t>(index));
    if (!member) return false;
    members_.push_back(std::move(*member));
  }
  return true;
}

bool Archive::admit(const Member &member, std::string *why) {
  packed_ += std::min(member.packed_size, size_ + 1);
  unpacked_ += std::min(member.size, kLargestMember + 1);
  if (member.is_encrypted) {
    *why = "`" + member.name + "` in it is encrypted";
  } else if (!is_known(member.method)) {
    *why = "`" + member.name + "` in it is neither stored nor deflated, but packed by method " +
           std::to_string(member.method);
  } else if (member.size > kLargestMember) {
    *why = "`" + member.name + "` in it has more than " + megabytes(kLargestMember);
  } else if (packed_ > size_) {
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
  const File file(zip_fopen_index(archive_.get(), member.index, 0));
  std::string text;
  if (!file || !read_all(file.get(), member.size, &text)) return std::nullopt;
  return text;
}

}  // namespace caplet::baseline
