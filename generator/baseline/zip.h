// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Wheels are ZIP archives, which minizip reads. What it unpacks is checked and bounded: an archive is input like any
// other, and a kilobyte of it can say that it holds a gibibyte.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caplet::baseline {

struct Member {
  std::string name;
  std::uint64_t index = 0, offset = 0, packed_size = 0, size = 0;  // `offset` is where the directory has it
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
  struct Bytes {  // the file that minizip sees
    std::string_view text;
    std::uint64_t at = 0;
  };
  struct Close {
    void operator()(void *archive) const;
  };
  explicit Archive(std::string_view bytes) : bytes_(std::make_unique<Bytes>(Bytes{bytes})) {}
  bool list(std::string *why);
  bool admit(const Member &member, std::string *why);

  std::unique_ptr<Bytes> bytes_;
  std::unique_ptr<void, Close> archive_;
  std::uint64_t packed_ = 0, unpacked_ = 0;  // of all that was asked for
  std::vector<Member> members_;
};

}  // namespace caplet::baseline
