// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Outputs that are no files: they are written to, never replaced, and keep nobody waiting for ever.
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <future>

#include "support/file_system.h"

namespace caplet::streams_test {
namespace {

namespace fs = std::filesystem;

class Streams : public ::testing::Test {
 protected:
  void SetUp() override {
    const ::testing::TestInfo *test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder = fs::path(::testing::TempDir()) / (std::string("caplet_streams_") + test->name());
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  void TearDown() override { fs::remove_all(folder); }
  std::string path(const std::string &name) const { return (folder / name).string(); }
  int entries() const { return static_cast<int>(std::distance(fs::directory_iterator(folder), {})); }
  bool write(const std::vector<OutputFile> &outputs) { return write_changed(files, outputs, &failed, &why); }

  fs::path folder;
  RealFileSystem files;
  std::string failed, why;
};

TEST_F(Streams, ADeviceStaysOne) {
  fs::create_symlink("/dev/null", path("null"));
  EXPECT_TRUE(write({{path("null"), "x"}, {path("a"), "1"}})) << why;
  EXPECT_TRUE(files.write(path("null"), "", &why)) << why;
  EXPECT_TRUE(fs::is_symlink(path("null")));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_EQ(files.read(path("null"), &why), "");
  EXPECT_EQ(files.read(path("a"), &why), "1");
  EXPECT_EQ(entries(), 2);
}

TEST_F(Streams, AFifoGetsWhatAFileWouldHave) {
  ASSERT_EQ(mkfifo(path("fifo").c_str(), 0600), 0);
  auto reader = std::async(std::launch::async, [this] {
    std::string ignored;
    return files.read(path("fifo"), &ignored);
  });
  const std::string text(200'000, 'x');  // more than it holds at once
  bool is_written = false;
  for (int tries = 0; tries < 200 && !is_written; ++tries) {  // the reader may not be there yet
    is_written = write({{path("fifo"), text}});
    if (!is_written) usleep(5000);
  }
  EXPECT_TRUE(is_written) << why;
  EXPECT_EQ(reader.get(), text);
  EXPECT_TRUE(fs::is_fifo(path("fifo")));
  EXPECT_EQ(entries(), 1);
}

TEST_F(Streams, AFifoThatNobodyReadsIsAnErrorAndTakesTheRestBack) {
  ASSERT_EQ(mkfifo(path("fifo").c_str(), 0600), 0);
  ASSERT_TRUE(files.write(path("a"), "1", &why));
  EXPECT_FALSE(write({{path("fifo"), "x"}, {path("a"), "2"}, {path("b"), "2"}}));
  EXPECT_EQ(failed, path("fifo"));
  EXPECT_EQ(why, "nobody reads from it");
  EXPECT_EQ(files.read(path("a"), &why), "1");
  EXPECT_EQ(entries(), 2);
}

TEST_F(Streams, AFifoThatNobodyWritesToEnds) {
  ASSERT_EQ(mkfifo(path("fifo").c_str(), 0600), 0);
  EXPECT_EQ(files.read(path("fifo"), &why), std::nullopt);
  EXPECT_EQ(why, "nobody writes to it");
}

// Opened by its name, the file behind standard output would begin anew, and lose what is there.
TEST_F(Streams, ADescriptorIsWrittenToWhereItStands) {
  std::FILE *const file = std::fopen(path("log").c_str(), "w");
  ASSERT_NE(file, nullptr);
  std::fputs("before ", file);
  std::fflush(file);
  const std::string number = "/dev/fd/" + std::to_string(fileno(file));
  EXPECT_TRUE(write({{number, "x"}})) << why;
  std::fputs(" after", file);
  std::fclose(file);
  EXPECT_EQ(files.read(path("log"), &why), "before x after");
  EXPECT_TRUE(files.is_stream("/dev/stdout"));
  EXPECT_FALSE(files.is_stream("/dev/fd/1x"));
}

TEST_F(Streams, AFullDeviceIsAnError) {
  EXPECT_FALSE(write({{"/dev/full", "x"}}));
  EXPECT_EQ(failed, "/dev/full");
  EXPECT_EQ(why, "No space left on device");
}

TEST_F(Streams, ALinkIsKeptAlsoWhereItsFileIsNotThereYet) {
  fs::create_directories(path("there"));
  fs::create_symlink("there/real", path("link"));
  fs::create_symlink("link", path("again"));
  EXPECT_TRUE(write({{path("again"), "1"}})) << why;
  EXPECT_TRUE(fs::is_symlink(path("again")));
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(files.read(path("there/real"), &why), "1");
}

TEST_F(Streams, LinksThatLeadToEachOtherAreAnError) {
  fs::create_symlink("b", path("a"));
  fs::create_symlink("a", path("b"));
  EXPECT_FALSE(write({{path("a"), "1"}}));
  EXPECT_EQ(why, "Too many levels of symbolic links");
  EXPECT_TRUE(fs::is_symlink(path("a")));
  EXPECT_EQ(entries(), 2);
}

}  // namespace
}  // namespace caplet::streams_test
