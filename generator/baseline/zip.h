// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// As much of ZIP as wheels use: stored and deflated members, no encryption, no ZIP64.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caplet::baseline {

struct Member {
  std::string name;
  int method = 0;
  std::uint32_t packed_size = 0, size = 0, offset = 0;
};
// The members by the directory at the end; nullopt where it is no archive.
std::optional<std::vector<Member>> list_members(std::string_view archive);
// Nullopt where the member is damaged or packed in another way.
std::optional<std::string> unpack(std::string_view archive, const Member &member);

}  // namespace caplet::baseline
