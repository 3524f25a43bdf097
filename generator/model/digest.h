// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// H of docs/abi.md: the first 64 bits of a SHA-256, over an encoding in which no two inputs coincide.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caplet::model {

// An item: a 32-bit little-endian byte length, then its bytes.
void append_item(std::string &bytes, std::string_view item);
// A row: the count of its items as an item, then its items.
std::string encode_row(const std::vector<std::string> &items);
// The first 64 bits of the SHA-256 of `bytes`, little-endian.
std::uint64_t digest(const std::string &bytes);
// The whole SHA-256, in hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace caplet::model
