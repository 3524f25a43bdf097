// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "baseline/baseline.h"
#include "baseline/sources.h"
#include "support/process.h"

namespace caplet::baseline {
namespace {

std::string first_line(const std::string &text) { return text.substr(0, text.find('\n')); }

// What says which repository is meant, as `git rev-parse --local-env-vars` has it. Git sets these for its hooks, where
// they speak of its own current folder. What configures git is no part of it: a user may have set that himself.
std::vector<std::string> local_variables() {
  return {"GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_COMMON_DIR",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_INTERNAL_SUPER_PREFIX",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_SHALLOW_FILE",
          "GIT_GRAFT_FILE",
          "GIT_REPLACE_REF_BASE",
          "GIT_NO_REPLACE_OBJECTS"};
}

// Git as it is asked about a file: in the repository that its folder is in, whatever the environment says; where it is
// in none, in the one of the environment.
class Git {
 public:
  explicit Git(const std::string &path) {
    const std::size_t slash = path.find_last_of('/');
    start_ = {"git", "-C", slash == std::string::npos ? "." : path.substr(0, slash + 1)};
    name_ = "./" + path.substr(slash + 1);
    if (std::getenv("GIT_DIR") == nullptr || succeeds({"rev-parse", "--git-dir"})) return;
    std::error_code error;
    start_ = {"git"};
    name_ = "./" + std::filesystem::relative(path, error).generic_string();
    without_.clear();
  }
  // The file's name as git wants it: a path that begins with ./ is relative to the folder that git runs in.
  const std::string &name() const { return name_; }
  std::optional<Finished> run(const std::vector<std::string> &words, std::string *why) const {
    std::vector<std::string> all = start_;
    all.insert(all.end(), words.begin(), words.end());
    return run_program(all, why, without_);
  }
  bool succeeds(const std::vector<std::string> &words) const {
    std::string why;
    const std::optional<Finished> done = run(words, &why);
    return done && done->status == 0;
  }
  std::optional<Finished> show(const std::string &object, std::string *why) const {
    return run({"show", "--no-textconv", object}, why);
  }

 private:
  std::vector<std::string> start_, without_ = local_variables();
  std::string name_;
};

// Why git could not show it: no repository, no such ref, or no such file in it.
void report_missing(const Git &git, const std::string &ref, const std::string &path, const Request &request,
                    const Finished &done, Diagnostics &diagnostics) {
  std::string message = "git can't show the baseline: " + first_line(done.err), hint;
  if (!git.succeeds({"rev-parse", "--git-dir"})) {
    message = "the folder of the interface file is in no git repository";
    hint = "name the earlier interface as a file, or run this in a clone";
  } else if (!git.succeeds({"rev-parse", "--verify", "--quiet", ref + "^{commit}"})) {
    message = "git has no `" + ref + "` here";
    hint = "a shallow clone lacks old refs: git fetch --depth=1 origin tag " + ref;
  } else if (!git.succeeds({"cat-file", "-e", ref + ":" + path})) {
    message = "there is no `" + path + "` in `" + ref + "`";
    hint = "where it was called otherwise, name it as it was called there: git:" + ref + ":PATH";
  }
  diagnostics.file_error("baseline-unreadable", request.text, message, hint);
}

}  // namespace

std::optional<std::string> read_git_stage(const std::string &path, int stage) {
  std::string why;
  const Git git(path);
  std::optional<Finished> done = git.show(":" + std::to_string(stage) + ":" + git.name(), &why);
  if (!done || done->status != 0) return std::nullopt;
  return std::move(done->out);
}

std::optional<std::vector<std::string>> list_tracked(const std::string &ending) {
  std::string why;
  const std::optional<Finished> done = Git("").run({"ls-files", "-z", "--", "*" + ending}, &why);
  if (!done || done->status != 0) return std::nullopt;
  std::vector<std::string> all;
  for (std::size_t at = 0, end = 0; at < done->out.size(); at = end + 1) {
    end = std::min(done->out.find('\0', at), done->out.size());
    all.push_back(done->out.substr(at, end - at));
  }
  return all;
}

std::optional<Text> read_git(const std::string &rest, const Request &request, const FileSystem &,
                             Diagnostics &diagnostics) {
  const std::size_t colon = rest.find(':');
  const std::string ref = rest.substr(0, colon), path = colon == std::string::npos ? "" : rest.substr(colon + 1);
  if (ref.empty() || ref.front() == '-') {
    diagnostics.file_error("baseline-unreadable", request.text, "`" + ref + "` is not a ref of git",
                           "write git:REF or git:REF:PATH, such as git:v1.0");
    return std::nullopt;
  }
  // "git:v1.0:" is "git:v1.0:$FILE" with a variable that isn't set; it doesn't ask for the default.
  if (path.empty() && (colon != std::string::npos || request.interface_path.empty())) {
    diagnostics.file_error("baseline-unreadable", request.text, "nothing says which file is meant",
                           "write git:REF:PATH, such as git:v1.0:include/geometry.caplet.json");
    return std::nullopt;
  }
  const Kind kind = kind_of_name(path);
  if (kind != Kind::kInterface && kind != Kind::kUnknown) {
    diagnostics.file_error("baseline-unreadable", request.text, "of git only interface files are read",
                           "name the one of that ref, such as git:v1.0:include/geometry.caplet.json");
    return std::nullopt;
  }
  const Git git(request.interface_path);
  const std::string name = path.empty() ? git.name() : path;
  std::string why;
  std::optional<Finished> done = git.show(ref + ":" + name, &why);
  if (done && done->status == 0) {
    return Text{ref + ":" + (path.empty() ? request.interface_path : path), std::move(done->out), false};
  }
  if (done) {
    report_missing(git, ref, name, request, *done, diagnostics);
  } else {
    diagnostics.file_error("baseline-unreadable", request.text, "can't run git: " + why);
  }
  return std::nullopt;
}

}  // namespace caplet::baseline
