// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// No failure, at whatever point, leaves a partly written file: with real files, and three outputs of which one is new.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/file_system.h"

#ifndef _WIN32
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace caplet::partial_write_test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSize = 20'000;  // several of stdio's buffers

// Refuses its step number `last`, or ends the process there as a crash would.
class FailingFileSystem : public RealFileSystem {
 public:
  FailingFileSystem(int last, bool crashes) : left_(last), crashes_(crashes) {}
  std::optional<std::string> stage(const std::string &path, const std::string &bytes, std::string *why) override {
    if (fails(why)) return std::nullopt;
    return RealFileSystem::stage(path, bytes, why);
  }
  bool rename(const std::string &from, const std::string &to, std::string *why) override {
    return !fails(why) && RealFileSystem::rename(from, to, why);
  }

 private:
  bool fails(std::string *why) {
    if (left_-- != 0) return false;
    if (crashes_) ::_exit(7);
    *why = "the disk is full";
    return true;
  }
  int left_;
  bool crashes_;
};

class PartialWrites : public ::testing::Test {
 protected:
  void SetUp() override {
    const ::testing::TestInfo *test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder = fs::path(::testing::TempDir()) / (std::string("caplet_partial_") + test->name());
    reset();
  }
  void TearDown() override { fs::remove_all(folder); }
  void reset() {
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::string why;
    for (const char *name : {"a", "c"}) ASSERT_TRUE(real.write(path(name), std::string(kSize, 'o'), &why)) << why;
  }
  std::string path(const std::string &name) const { return (folder / name).string(); }
  std::vector<OutputFile> outputs() const {
    const std::string bytes(kSize, 'n');
    return {{path("a"), bytes}, {path("b"), bytes}, {path("c"), bytes}};
  }
  // One letter a file: 'o' wholly old, 'n' wholly new, '-' not there, '!' anything else.
  std::string state() const {
    std::string result;
    for (const char *name : {"a", "b", "c"}) {
      std::string why;
      const std::optional<std::string> bytes = real.read(path(name), &why);
      const char first = bytes && !bytes->empty() ? bytes->front() : '!';
      result += !bytes ? '-' : *bytes == std::string(kSize, first) ? first : '!';
    }
    return result;
  }
  int entries() const { return static_cast<int>(std::distance(fs::directory_iterator(folder), {})); }

  fs::path folder;
  RealFileSystem real;
};

TEST_F(PartialWrites, ARefusalAtAnyStepChangesNothing) {
  int refusals = 0;
  for (bool is_written = false; !is_written; ++refusals) {
    FailingFileSystem files(refusals, false);
    std::string failed, why;
    is_written = write_changed(files, outputs(), &failed, &why);
    if (is_written) break;
    EXPECT_EQ(state(), "o-o") << "refused at step " << refusals;
    EXPECT_EQ(entries(), 2) << "refused at step " << refusals;
  }
  EXPECT_EQ(refusals, 6);  // three files are staged, then renamed
  EXPECT_EQ(state(), "nnn");
}

TEST_F(PartialWrites, ACrashAtAnyStepLeavesWholeFiles) {
  const std::string expected[] = {"o-o", "o-o", "o-o", "o-o", "n-o", "nno", "nnn"};
  for (int step = 0; step <= 6; ++step) {
    reset();
    const pid_t child = fork();
    if (child == 0) {
      FailingFileSystem files(step, true);
      std::string failed, why;
      ::_exit(write_changed(files, outputs(), &failed, &why) ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(WEXITSTATUS(status), step < 6 ? 7 : 0);
    EXPECT_EQ(state(), expected[step]) << "crashed at step " << step;
  }
}

// What the system itself refuses to write, from the first byte to the last.
TEST_F(PartialWrites, AFullDiskChangesNothing) {
  rlimit before;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  for (const std::size_t limit : {std::size_t{0}, std::size_t{1}, std::size_t{4096}, kSize / 2, kSize - 1, kSize}) {
    std::string failed, why;
    const rlimit low = {limit, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &low), 0);
    const bool is_written = write_changed(real, outputs(), &failed, &why);
    setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_EQ(is_written, limit == kSize);
    EXPECT_EQ(state(), limit == kSize ? "nnn" : "o-o") << limit << " bytes could be written";
    EXPECT_EQ(entries(), limit == kSize ? 3 : 2);
    EXPECT_EQ(why, limit == kSize ? "" : "File too large");
    EXPECT_EQ(failed, limit == kSize ? "" : path("a"));
  }
  std::signal(SIGXFSZ, handler);
}

}  // namespace
}  // namespace caplet::partial_write_test
#endif
