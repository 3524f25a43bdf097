// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/digest.h"

#include <nettle/sha2.h>

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

namespace {

// The first bytes of a SHA-256, as many as `sum` has.
template <std::size_t size>
void sha256(std::string_view bytes, std::uint8_t (&sum)[size]) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t *>(bytes.data()));
  sha256_digest(&context, size, sum);
}

}  // namespace

std::uint64_t digest(const std::string &bytes) {
  std::uint8_t sum[sizeof(std::uint64_t)];
  sha256(bytes, sum);
  std::uint64_t first = 0;
  for (int i = 7; i >= 0; --i) first = first << 8 | sum[i];
  return first;
}

std::string sha256_hex(std::string_view bytes) {
  std::uint8_t sum[SHA256_DIGEST_SIZE];
  sha256(bytes, sum);
  std::string text;
  for (const std::uint8_t byte : sum) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 0xFU];
  }
  return text;
}

}  // namespace caplet::model
