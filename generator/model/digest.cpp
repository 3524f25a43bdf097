// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/digest.h"

#include "model/sha256.h"

namespace caplet::model {

void append_item(std::string &bytes, std::string_view item) {
  const auto size = static_cast<std::uint32_t>(item.size());
  char length[4];
  for (int i = 0; i < 4; ++i) length[i] = static_cast<char>((size >> (8 * i)) & 0xFFU);
  bytes.append(length, sizeof length).append(item);
}

std::string encode_row(const std::vector<std::string> &items) {
  std::size_t size = 16;
  for (const std::string &item : items) size += item.size() + 4;
  std::string bytes;
  bytes.reserve(size);
  append_item(bytes, std::to_string(items.size()));
  for (const std::string &item : items) append_item(bytes, item);
  return bytes;
}

std::uint64_t digest(const std::string &bytes) {
  const std::array<std::uint32_t, 8> words = sha256(bytes);
  const std::uint64_t first = std::uint64_t{words[0]} << 32U | words[1];
  std::uint64_t reversed = 0;
  for (unsigned shift = 0; shift < 64; shift += 8) reversed = reversed << 8U | (first >> shift & 0xFFU);
  return reversed;
}

}  // namespace caplet::model
