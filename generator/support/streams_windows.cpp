// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// streams.h for Windows, where nothing in the file system is a FIFO: the console and NUL are what can't be replaced.

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "support/streams.h"

namespace caplet {
namespace {

constexpr std::size_t kLargest = 1U << 30;  // a device has no end

std::filesystem::path path_of(const std::string &path) { return std::filesystem::u8path(path); }

}  // namespace

bool leads_to_stream(const std::string &path) {
  std::error_code error;
  return std::filesystem::status(path_of(path), error).type() == std::filesystem::file_type::character;
}

bool write_stream(const std::string &path, const std::string &bytes, std::string *why) {
  std::ofstream stream(path_of(path), std::ios::binary);
  if (stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) return true;
  *why = reason_of(errno);
  return false;
}

std::optional<std::string> read_bytes(const std::string &path, std::string *why) {
  std::ifstream stream(path_of(path), std::ios::binary);
  if (!stream) {
    *why = reason_of(errno);
    return std::nullopt;
  }
  std::string bytes;
  char buffer[65536];
  while (stream.read(buffer, sizeof buffer), stream.gcount() > 0) {
    bytes.append(buffer, static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > kLargest) break;
  }
  if (bytes.size() <= kLargest && !stream.bad()) return bytes;
  *why = bytes.size() > kLargest ? "it has more than 1 GiB" : reason_of(errno);
  return std::nullopt;
}

bool file_holds(const std::string &path, std::string_view bytes) {
  std::ifstream stream(path_of(path), std::ios::binary);
  char buffer[65536];
  while (stream.read(buffer, sizeof buffer), stream.gcount() > 0) {
    const auto count = static_cast<std::size_t>(stream.gcount());
    if (bytes.substr(0, count) != std::string_view(buffer, count)) return false;
    bytes.remove_prefix(std::min(count, bytes.size()));
  }
  return stream.eof() && bytes.empty();
}

}  // namespace caplet
