// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/file_system.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace caplet::file_system_test {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

// Refuses to stage or rename some paths, and counts what it does.
class BrittleFileSystem : public MemoryFileSystem {
 public:
  std::optional<std::string> stage(const std::string &path, const std::string &bytes, std::string *why) override {
    if (path == unstageable) return refuse(why), std::nullopt;
    ++staged;
    return MemoryFileSystem::stage(path, bytes, why);
  }
  bool rename(const std::string &from, const std::string &to, std::string *why) override {
    if (to == unrenamable) return refuse(why), false;
    return MemoryFileSystem::rename(from, to, why);
  }
  std::string unstageable, unrenamable;
  int staged = 0;

 private:
  static void refuse(std::string *why) { *why = "the disk is full"; }
};

TEST(WriteChanged, WritesOnlyWhatDiffers) {
  BrittleFileSystem files;
  files.files = {{"a", "1"}, {"b", "2"}};
  std::string failed, why;
  EXPECT_TRUE(write_changed(files, {{"a", "1"}, {"b", "3"}, {"c", "4"}}, &failed, &why));
  EXPECT_EQ(files.staged, 2);
  EXPECT_THAT(files.files, ElementsAre(Pair("a", "1"), Pair("b", "3"), Pair("c", "4")));
}

TEST(WriteChanged, ChangesNothingIfOneFileCantBeStaged) {
  BrittleFileSystem files;
  files.files = {{"a", "1"}};
  files.unstageable = "c";
  std::string failed, why;
  EXPECT_FALSE(write_changed(files, {{"a", "2"}, {"b", "2"}, {"c", "2"}}, &failed, &why));
  EXPECT_EQ(failed, "c");
  EXPECT_EQ(why, "the disk is full");
  EXPECT_THAT(files.files, ElementsAre(Pair("a", "1")));
}

TEST(WriteChanged, PutsBackWhatWasRenamed) {
  BrittleFileSystem files;
  files.files = {{"a", "1"}};
  files.unrenamable = "c";
  std::string failed, why;
  EXPECT_FALSE(write_changed(files, {{"a", "2"}, {"b", "2"}, {"c", "2"}, {"d", "2"}}, &failed, &why));
  EXPECT_EQ(failed, "c");
  EXPECT_THAT(files.files, ElementsAre(Pair("a", "1")));
}

TEST(MemoryFiles, KnowFilesAndFolders) {
  MemoryFileSystem files;
  files.files = {{"out/a.h", "x"}};
  std::string why;
  EXPECT_TRUE(files.exists("out/a.h"));
  EXPECT_TRUE(files.exists("out"));
  EXPECT_FALSE(files.exists("ou"));
  EXPECT_EQ(files.read("out/b.h", &why), std::nullopt);
  EXPECT_EQ(why, "No such file or directory");
}

class RealFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    const ::testing::TestInfo *test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder = std::filesystem::path(::testing::TempDir()) / (std::string("caplet_") + test->name());
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
  }
  void TearDown() override { std::filesystem::remove_all(folder); }
  std::string path(const std::string &name) const { return (folder / name).string(); }
  int entries() const { return static_cast<int>(std::distance(std::filesystem::directory_iterator(folder), {})); }
  std::filesystem::path folder;
  RealFileSystem files;
  std::string why;
};

TEST_F(RealFiles, WriteMakesFoldersAndLeavesNoTemporary) {
  ASSERT_TRUE(files.write(path("deep/er/a.txt"), std::string("x\0y\r\n", 5), &why)) << why;
  EXPECT_EQ(files.read(path("deep/er/a.txt"), &why), std::string("x\0y\r\n", 5));
  folder /= "deep/er";
  EXPECT_EQ(entries(), 1);
}

TEST_F(RealFiles, ReplacingKeepsPermissions) {
  ASSERT_TRUE(files.write(path("a"), "1", &why)) << why;
  using std::filesystem::perms;
  const perms wanted = perms::owner_read | perms::owner_write | perms::owner_exec;
  std::filesystem::permissions(path("a"), wanted);
  ASSERT_TRUE(files.write(path("a"), "2", &why)) << why;
  EXPECT_EQ(std::filesystem::status(path("a")).permissions(), wanted);
  EXPECT_EQ(files.read(path("a"), &why), "2");
}

TEST_F(RealFiles, ReplacingGoesThroughASymbolicLink) {
  ASSERT_TRUE(files.write(path("real"), "1", &why)) << why;
  std::filesystem::create_symlink("real", path("link"));
  ASSERT_TRUE(files.write(path("link"), "2", &why)) << why;
  EXPECT_TRUE(std::filesystem::is_symlink(path("link")));
  EXPECT_EQ(files.read(path("real"), &why), "2");
}

TEST_F(RealFiles, AFolderIsNotAFile) {
  EXPECT_EQ(files.read(folder.string(), &why), std::nullopt);
  EXPECT_EQ(why, "Is a directory");
  EXPECT_FALSE(files.write(folder.string(), "x", &why));
  EXPECT_EQ(why, "Is a directory");
}

TEST_F(RealFiles, AFileIsNotAFolder) {
  ASSERT_TRUE(files.write(path("a"), "1", &why)) << why;
  EXPECT_FALSE(files.write(path("a/b"), "1", &why));
  EXPECT_EQ(why, "Not a directory");
  EXPECT_FALSE(files.make_folder(path("a"), &why));
  EXPECT_EQ(entries(), 1);
}

TEST_F(RealFiles, AFailureChangesNothing) {
  ASSERT_TRUE(files.write(path("a"), "1", &why)) << why;
  ASSERT_TRUE(files.make_folder(path("b"), &why));
  std::string failed;
  EXPECT_FALSE(write_changed(files, {{path("a"), "2"}, {path("b"), "2"}}, &failed, &why));
  EXPECT_EQ(failed, path("b"));
  EXPECT_EQ(files.read(path("a"), &why), "1");
  EXPECT_EQ(entries(), 2);
}

TEST_F(RealFiles, AnUnchangedFileKeepsItsTime) {
  ASSERT_TRUE(files.write(path("a"), "1", &why)) << why;
  const auto old = std::filesystem::last_write_time(path("a")) - std::chrono::hours(1);
  std::filesystem::last_write_time(path("a"), old);
  std::string failed;
  ASSERT_TRUE(write_changed(files, {{path("a"), "1"}}, &failed, &why));
  EXPECT_EQ(std::filesystem::last_write_time(path("a")), old);
}

}  // namespace
}  // namespace caplet::file_system_test
