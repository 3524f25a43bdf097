// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Wheels are ZIP archives, which zlib unpacks. What it unpacks is checked and bounded: an archive is input like any
// other, and a kilobyte of it can say that it holds a gibibyte. (libzip reads them as well, and brings a library of
// ciphers, which took as long to load as all else that a start needs.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caplet::baseline {

struct Member {
  std::string name;
  std::uint64_t offset = 0, packed_size = 0, size = 0;  // of what stands before its bytes
  std::uint32_t checksum = 0;
  int method = 0;
  bool is_encrypted = false;
};

class Archive {
 public:
  static constexpr std::uint64_t kMostMembers = 65535;
  static constexpr std::uint64_t kLargestMember = 512U << 20, kLargestSum = 1024U << 20;

  // Of bytes that outlive it. Nullopt where they are none, or one with too many members, with the reason in `why`.
  static std::optional<Archive> open(std::string_view bytes, std::string *why);

  const std::vector<Member> &members() const { return members_; }
  // The bytes of a member, by its checksum what was packed. Nullopt where that fails or is too much, alone or with all
  // that was unpacked before, with the reason in `why`.
  std::optional<std::string> unpack(const Member &member, std::string *why);

 private:
  explicit Archive(std::string_view bytes) : bytes_(bytes) {}
  bool list(std::string *why);
  bool admit(const Member &member, std::string *why);
  // The member's bytes as they stand in the archive.
  std::optional<std::string_view> packed(const Member &member) const;

  std::string_view bytes_;
  std::uint64_t packed_ = 0, unpacked_ = 0;  // of all that was asked for
  std::vector<Member> members_;
};

}  // namespace caplet::baseline
