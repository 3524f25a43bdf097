// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Every id that a message can carry: what it is for. A test lists the rows and fails where tests/diagnostics has no
// case.
#pragma once

#include <string_view>

namespace caplet {

struct MessageId {
  std::string_view id;
  std::string_view purpose;
};

// Sorted by id.
inline constexpr MessageId kMessages[] = {
    {"duplicate-name", "two things of an API share a name"},
    {"file-unreadable", "an input can't be read"},
    {"unwritable-output", "an output can't be written"},
};

constexpr bool is_message_id(std::string_view id) {
  for (const MessageId &row : kMessages) {
    if (row.id == id) return true;
  }
  return false;
}

}  // namespace caplet
