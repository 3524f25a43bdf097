// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What stands in the file system and is no file: it can't be replaced by one, and may keep a reader or writer waiting.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace caplet {

// What the system calls an error of errno.
inline std::string reason_of(int error) { return std::generic_category().message(error); }

// Whether `path` leads to a device, a FIFO, a socket, or a descriptor of this process ("/dev/stdout").
bool leads_to_stream(const std::string &path);

// Writes to it as it is. A FIFO that nobody reads from is an error.
bool write_stream(const std::string &path, const std::string &bytes, std::string *why);

// The bytes of a file or of a stream. A FIFO that nobody begins to write to within two seconds is an error.
std::optional<std::string> read_bytes(const std::string &path, std::string *why);

// Whether a file is there and has these bytes, without keeping those that it has.
bool file_holds(const std::string &path, std::string_view bytes);

}  // namespace caplet
