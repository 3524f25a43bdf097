// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/zip.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace caplet::baseline {
namespace {

constexpr int kStored = 0, kDeflated = 8;
constexpr std::uint32_t kLocal = 0x04034b50, kCentral = 0x02014b50, kEnd = 0x06054b50;
constexpr std::uint32_t kEnd64 = 0x06064b50, kLocator64 = 0x07064b50;
constexpr std::size_t kLocalSize = 30, kCentralSize = 46, kEndSize = 22, kEnd64Size = 56, kLocator64Size = 20;

std::string megabytes(std::uint64_t size) { return std::to_string(size >> 20) + " MiB"; }

// A number of `bytes` bytes, little-endian; 0 beyond the end.
std::uint64_t number(std::string_view text, std::uint64_t at, unsigned bytes) {
  std::uint64_t value = 0;
  if (at > text.size() || text.size() - at < bytes) return 0;
  for (unsigned i = bytes; i > 0; --i) value = value << 8 | static_cast<unsigned char>(text[at + i - 1]);
  return value;
}
bool is_at(std::string_view text, std::uint64_t at, std::uint32_t signature, std::size_t size) {
  return at <= text.size() && text.size() - at >= size && number(text, at, 4) == signature;
}

// The list of members: how many there are, and where it lies.
struct Directory {
  std::uint64_t count = 0, begin = 0, end = 0;
};

// What says where the list is ends the archive, but for a comment.
std::optional<Directory> find_directory(std::string_view bytes) {
  constexpr std::size_t longest_comment = 65535;
  if (bytes.size() < kEndSize) return std::nullopt;
  const std::size_t last = bytes.size() - kEndSize, first = last - std::min(last, longest_comment);
  for (std::size_t at = last + 1; at-- > first;) {
    if (!is_at(bytes, at, kEnd, kEndSize) || number(bytes, at + 20, 2) != last - at) continue;
    Directory found{number(bytes, at + 10, 2), number(bytes, at + 16, 4), 0};
    std::uint64_t size = number(bytes, at + 12, 4);
    const std::uint64_t end64 = at >= kLocator64Size && is_at(bytes, at - kLocator64Size, kLocator64, kLocator64Size)
                                    ? number(bytes, at - kLocator64Size + 8, 8)
                                    : bytes.size();
    if (is_at(bytes, end64, kEnd64, kEnd64Size)) {
      found = {number(bytes, end64 + 32, 8), number(bytes, end64 + 48, 8), 0};
      size = number(bytes, end64 + 40, 8);
    }
    found.end = found.begin + size;
    if (found.begin <= at && size <= at - found.begin) return found;
  }
  return std::nullopt;
}

// To its end, and with the bytes that it says.
std::optional<std::string> inflated(std::string_view packed, std::uint64_t size) {
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;
  stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(packed.data()));  // zlib's, which only reads
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string text;
  std::array<char, 65536> buffer{};
  int status = Z_OK;
  while (status == Z_OK && text.size() <= size) {
    stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    status = inflate(&stream, Z_NO_FLUSH);
    text.append(buffer.data(), buffer.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (status != Z_STREAM_END) return std::nullopt;
  return text;
}

std::uint32_t checksum_of(std::string_view text) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef *>(text.data()), text.size()));
}

}  // namespace

std::optional<Archive> Archive::open(std::string_view bytes, std::string *why) {
  *why = "it is no wheel: the directory of a ZIP archive is missing or damaged";
  Archive archive(bytes);
  if (!archive.list(why)) return std::nullopt;
  return archive;
}

bool Archive::list(std::string *why) {
  const std::optional<Directory> directory = find_directory(bytes_);
  if (!directory) return false;
  if (directory->count > kMostMembers) {
    *why = "it has more than " + std::to_string(kMostMembers) + " members";
    return false;
  }
  const std::string_view list = bytes_.substr(0, directory->end);
  std::uint64_t at = directory->begin;
  for (std::uint64_t i = 0; i < directory->count; ++i) {
    if (!is_at(list, at, kCentral, kCentralSize)) return false;
    const std::uint64_t name = number(list, at + 28, 2), rest = number(list, at + 30, 2) + number(list, at + 32, 2);
    if (list.size() - at - kCentralSize < name + rest) return false;
    Member member;
    member.name = list.substr(at + kCentralSize, name);
    member.is_encrypted = (number(list, at + 8, 2) & 1U) != 0;
    member.method = static_cast<int>(number(list, at + 10, 2));
    member.checksum = static_cast<std::uint32_t>(number(list, at + 16, 4));
    member.packed_size = number(list, at + 20, 4);  // beyond 4 GiB all ones, which is too much as well
    member.size = number(list, at + 24, 4);
    member.offset = number(list, at + 42, 4);
    members_.push_back(std::move(member));
    at += kCentralSize + name + rest;
  }
  return true;
}

bool Archive::admit(const Member &member, std::string *why) {
  packed_ += std::min(member.packed_size, bytes_.size() + 1);
  unpacked_ += std::min(member.size, kLargestMember + 1);
  if (member.is_encrypted) {
    *why = "`" + member.name + "` in it is encrypted";
  } else if (member.method != kStored && member.method != kDeflated) {
    *why = "`" + member.name + "` in it is neither stored nor deflated, but packed by method " +
           std::to_string(member.method);
  } else if (member.size > kLargestMember) {
    *why = "`" + member.name + "` in it has more than " + megabytes(kLargestMember);
  } else if (packed_ > bytes_.size()) {
    *why = "its members have more bytes than the archive";
  } else if (unpacked_ > kLargestSum) {
    *why = "its modules have more than " + megabytes(kLargestSum) + " together";
  } else {
    return true;
  }
  return false;
}

std::optional<std::string_view> Archive::packed(const Member &member) const {
  if (!is_at(bytes_, member.offset, kLocal, kLocalSize)) return std::nullopt;
  const std::uint64_t before =
      kLocalSize + number(bytes_, member.offset + 26, 2) + number(bytes_, member.offset + 28, 2);
  if (bytes_.size() - member.offset < before + member.packed_size) return std::nullopt;
  return bytes_.substr(member.offset + before, member.packed_size);
}

std::optional<std::string> Archive::unpack(const Member &member, std::string *why) {
  if (!admit(member, why)) return std::nullopt;
  *why = "`" + member.name + "` in it is damaged";
  const std::optional<std::string_view> bytes = packed(member);
  if (!bytes) return std::nullopt;
  std::optional<std::string> text =
      member.method == kStored ? std::optional<std::string>(*bytes) : inflated(*bytes, member.size);
  if (!text || text->size() != member.size || checksum_of(*text) != member.checksum) return std::nullopt;
  return text;
}

}  // namespace caplet::baseline
