// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What stands once for each system, on this one: running a program, and streams of bytes. Prints "fine".

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "support/file_system.h"
#include "support/process.h"

namespace {

const std::vector<std::string> kArguments = {"plain", "", "two words", "quote\"d", "end\\", "a\\\"b \\\\"};

void require(bool condition, const char *what) {
  if (condition) return;
  std::cerr << "failed: " << what << "\n";
  std::exit(1);
}

// The program that is run: says what it was given.
int child(int count, char **arguments) {
  for (int i = 2; i < count; ++i) std::printf("[%s]", arguments[i]);
  std::printf("%s", std::getenv("CAPLET_KEPT") == nullptr ? "" : "kept");
  std::printf("%s", std::getenv("CAPLET_LEFT") == nullptr ? "" : "left");
  for (int i = 0; i < 20000; ++i) std::fprintf(stderr, "more than a pipe holds\n");
  return 7;
}

void check_process(const std::string &self) {
  std::vector<std::string> words = {self, "child"};
  words.insert(words.end(), kArguments.begin(), kArguments.end());
  std::string expected, why;
  for (const std::string &argument : kArguments) expected += "[" + argument + "]";
  const std::optional<caplet::Finished> done = caplet::run_program(words, &why, {"CAPLET_LEFT"});
  require(done.has_value(), why.c_str());
  require(done->status == 7, "the exit status");
  require(done->out == expected + "kept", done->out.c_str());
  require(done->err.size() >= 20000 * 23, "all of stderr");
  require(!caplet::run_program({"caplet-no-such-program"}, &why) && !why.empty(), "a program that is not there");
}

void check_files() {
  caplet::RealFileSystem files;
  const std::string path = "process_check.bytes", bytes("a\r\n\0\x1a z\n", 8);
  std::string why;
  require(files.write(path, bytes, &why), why.c_str());
  require(files.read(path, &why) == bytes, "the bytes that were written");
  require(files.holds(path, bytes) && !files.holds(path, bytes + "z") && !files.holds(path, bytes.substr(1)), "holds");
  require(files.write(path, "other", &why) && files.read(path, &why) == "other", "a file that is replaced");
  require(!files.is_stream(path), "no stream");
  files.remove(path);
  why.clear();
  require(!files.exists(path) && !files.read(path, &why) && !why.empty(), "a file that is not there");
}

}  // namespace

int main(int count, char **arguments) {
  if (count > 1) return child(count, arguments);
  check_process(arguments[0]);
  check_files();
  std::cout << "fine\n";
  return 0;
}
