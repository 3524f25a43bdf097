// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/streams.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace caplet {
namespace {

constexpr int kPatience = 2000;             // milliseconds
constexpr std::size_t kLargest = 1U << 30;  // a device has no end

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  int get() const { return number_; }
  bool close() {
    const int number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

struct stat status_of(int descriptor) {
  struct stat status{};
  fstat(descriptor, &status);
  return status;
}

// "/dev/stdout", "/dev/fd/3": to be written to where it stands. Opened by its name, a file behind it begins anew.
std::optional<int> descriptor_of(std::string_view path) {
  if (path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (path.substr(0, folder.size()) != folder) continue;
    int number = -1;
    const char *const end = path.data() + path.size();
    const auto [rest, error] = std::from_chars(path.data() + folder.size(), end, number);
    if (error == std::errc() && rest == end && number >= 0) return number;
  }
  return std::nullopt;
}

// Without O_NONBLOCK, opening a FIFO waits for somebody at its other end, for ever.
int open_stream(const std::string &path) {
  if (const std::optional<int> ours = descriptor_of(path)) return dup(*ours);
  const int descriptor = open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor >= 0) fcntl(descriptor, F_SETFL, O_WRONLY);  // whoever reads may take his time
  return descriptor;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool wait_for(int descriptor, int milliseconds) {
  pollfd waiting{descriptor, POLLIN, 0};
  return poll(&waiting, 1, milliseconds) > 0;
}

// False with errno set; stops beyond the largest size. Nothing is there yet (EAGAIN) only where somebody is about to
// write.
bool read_all(int descriptor, std::string *bytes) {
  char buffer[65536];
  for (;;) {
    const ssize_t count = read(descriptor, buffer, sizeof buffer);
    if (count == 0) return true;
    if (count > 0) {
      bytes->append(buffer, static_cast<std::size_t>(count));
      if (bytes->size() > kLargest) return true;
    } else if (errno == EAGAIN) {
      wait_for(descriptor, -1);
    } else if (errno != EINTR) {
      return false;
    }
  }
}

}  // namespace

bool leads_to_stream(const std::string &path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_type type = fs::status(path, error).type();
  return descriptor_of(path) || type == fs::file_type::character || type == fs::file_type::block ||
         type == fs::file_type::fifo || type == fs::file_type::socket;
}

bool write_stream(const std::string &path, const std::string &bytes, std::string *why) {
  Descriptor stream(open_stream(path));
  if (stream.get() >= 0 && write_all(stream.get(), bytes) && stream.close()) return true;
  *why = stream.get() < 0 && errno == ENXIO ? "nobody reads from it" : reason_of(errno);
  return false;
}

std::optional<std::string> read_bytes(const std::string &path, std::string *why) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (file.get() < 0) {
    *why = reason_of(errno);
    return std::nullopt;
  }
  std::string bytes;
  const struct stat status = status_of(file.get());
  if (S_ISREG(status.st_mode)) bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), kLargest));
  const bool may_wait = S_ISFIFO(status.st_mode);
  const bool is_ready = !may_wait || wait_for(file.get(), kPatience);
  if (!read_all(file.get(), &bytes)) {
    *why = reason_of(errno);
    return std::nullopt;
  }
  if (bytes.size() > kLargest) {
    *why = "it has more than 1 GiB";
    return std::nullopt;
  }
  if (is_ready || !bytes.empty()) return bytes;
  *why = "nobody writes to it";
  return std::nullopt;
}

bool file_holds(const std::string &path, std::string_view bytes) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (file.get() < 0) return false;
  const struct stat status = status_of(file.get());
  if (!S_ISREG(status.st_mode) || static_cast<std::uint64_t>(status.st_size) != bytes.size()) return false;
  char buffer[65536];
  for (;;) {
    const ssize_t count = read(file.get(), buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0 && bytes.empty();
    const std::string_view piece(buffer, static_cast<std::size_t>(count));
    if (bytes.substr(0, piece.size()) != piece) return false;
    bytes.remove_prefix(piece.size());
  }
}

}  // namespace caplet
