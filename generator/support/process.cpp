// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>

#ifdef __APPLE__
extern char **environ;
#endif

namespace caplet {
namespace {

class Pipe {
 public:
  Pipe() { is_open_ = pipe(ends_.data()) == 0; }
  ~Pipe() { close_read(), close_write(); }
  Pipe(const Pipe &) = delete;
  Pipe &operator=(const Pipe &) = delete;
  bool is_open() const { return is_open_; }
  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void close_read() { close_end(ends_[0]); }
  void close_write() { close_end(ends_[1]); }

 private:
  static void close_end(int &end) {
    if (end >= 0) close(end);
    end = -1;
  }
  std::array<int, 2> ends_{-1, -1};
  bool is_open_ = false;
};

constexpr std::size_t kMostOutput = 64U << 20;

// Reads both until both end; false where one has too much; one after the other could block the program on the one that
// isn't read.
bool read_both(Pipe &out, Pipe &err, Finished &result) {
  std::array<pollfd, 2> waiting{{{out.read_end(), POLLIN, 0}, {err.read_end(), POLLIN, 0}}};
  std::string *const texts[] = {&result.out, &result.err};
  std::array<char, 65536> buffer{};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return true;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
      const ssize_t count = ::read(waiting[i].fd, buffer.data(), buffer.size());
      if (count > 0) texts[i]->append(buffer.data(), static_cast<std::size_t>(count));
      if (count == 0 || (count < 0 && errno != EINTR)) waiting[i].fd = -1;
      if (texts[i]->size() > kMostOutput) return false;
    }
  }
  return true;
}

std::vector<char *> environment(const std::vector<std::string> &without) {
  std::vector<char *> kept;
  for (char **one = environ; *one != nullptr; ++one) {
    const std::string_view text(*one);
    if (std::find(without.begin(), without.end(), text.substr(0, text.find('='))) == without.end())
      kept.push_back(*one);
  }
  kept.push_back(nullptr);
  return kept;
}

int start(const std::vector<std::string> &arguments, const std::vector<std::string> &without, const Pipe &out,
          const Pipe &err, pid_t *child) {
  std::vector<char *> words, variables = environment(without);
  for (const std::string &argument : arguments) words.push_back(const_cast<char *>(argument.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out.write_end(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.write_end(), STDERR_FILENO);
  for (const Pipe *pipe : {&out, &err}) {
    posix_spawn_file_actions_addclose(&actions, pipe->read_end());
    posix_spawn_file_actions_addclose(&actions, pipe->write_end());
  }
  const int error = posix_spawnp(child, words.front(), &actions, nullptr, words.data(), variables.data());
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

std::optional<Finished> run_program(const std::vector<std::string> &arguments, std::string *why,
                                    const std::vector<std::string> &without) {
  Pipe out, err;
  pid_t child = 0;
  const int error = out.is_open() && err.is_open() ? start(arguments, without, out, err, &child) : errno;
  if (error != 0) {
    *why = std::strerror(error);
    return std::nullopt;
  }
  out.close_write();
  err.close_write();
  Finished result;
  const bool is_whole = read_both(out, err, result);
  if (!is_whole) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!is_whole) {
    *why = "its output has more than 64 MiB";
    return std::nullopt;
  }
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

}  // namespace caplet
