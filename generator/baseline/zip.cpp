// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/zip.h"

#include <zlib.h>

namespace caplet::baseline {
namespace {

constexpr std::string_view kEnd("PK\5\6", 4), kEntry("PK\1\2", 4), kLocal("PK\3\4", 4);
constexpr std::size_t kEndSize = 22, kEntrySize = 46, kLocalSize = 30;
constexpr int kStored = 0, kDeflated = 8;
constexpr std::uint32_t kLargest = 1U << 30;  // of a member: more is damage, or malice

// Little-endian; 0 beyond the end.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return value;
}
bool starts(std::string_view bytes, std::size_t at, std::string_view with) {
  return at <= bytes.size() && bytes.substr(at, with.size()) == with;
}

std::optional<std::string> inflate_all(std::string_view packed, std::uint32_t size) {
  std::string text(size, '\0');
  z_stream stream{};
  stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef *>(text.data());
  stream.avail_out = size;
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;
  const int done = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (done != Z_STREAM_END || stream.avail_out != 0) return std::nullopt;
  return text;
}

}  // namespace

std::optional<std::vector<Member>> list_members(std::string_view archive) {
  const std::size_t end = archive.rfind(kEnd);
  if (end == std::string_view::npos || archive.size() - end < kEndSize) return std::nullopt;
  std::size_t at = number(archive, end + 16, 4);
  std::vector<Member> members;
  for (std::uint32_t left = number(archive, end + 10, 2); left > 0; --left) {
    if (!starts(archive, at, kEntry) || archive.size() - at < kEntrySize) return std::nullopt;
    const std::size_t name = number(archive, at + 28, 2);
    members.push_back({std::string(archive.substr(at + kEntrySize, name)),
                       static_cast<int>(number(archive, at + 10, 2)), number(archive, at + 20, 4),
                       number(archive, at + 24, 4), number(archive, at + 42, 4)});
    at += kEntrySize + name + number(archive, at + 30, 2) + number(archive, at + 32, 2);
  }
  return members;
}

std::optional<std::string> unpack(std::string_view archive, const Member &member) {
  const std::size_t at = member.offset;
  if (!starts(archive, at, kLocal) || member.size > kLargest) return std::nullopt;
  const std::size_t begin = at + kLocalSize + number(archive, at + 26, 2) + number(archive, at + 28, 2);
  if (begin > archive.size() || archive.size() - begin < member.packed_size) return std::nullopt;
  const std::string_view packed = archive.substr(begin, member.packed_size);
  if (member.method == kStored) return std::string(packed);
  return member.method == kDeflated ? inflate_all(packed, member.size) : std::nullopt;
}

}  // namespace caplet::baseline
