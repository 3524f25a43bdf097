// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/digest.h"

#include <sha2.h>

namespace caplet::model {

void append_item(std::string &bytes, std::string_view item) {
  const auto length = static_cast<std::uint32_t>(item.size());
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((length >> shift) & 0xFFU);
  bytes += item;
}

std::string encode_row(const std::vector<std::string> &items) {
  std::string bytes;
  append_item(bytes, std::to_string(items.size()));
  for (const std::string &item : items) append_item(bytes, item);
  return bytes;
}

std::uint64_t digest(const std::string &bytes) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
  std::uint8_t sum[SHA256_DIGEST_LENGTH];
  SHA256Final(sum, &context);
  std::uint64_t first = 0;
  for (int i = 7; i >= 0; --i) first = first << 8 | sum[i];
  return first;
}

}  // namespace caplet::model
