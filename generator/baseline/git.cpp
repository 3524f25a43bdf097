// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/baseline.h"
#include "baseline/process.h"
#include "baseline/sources.h"

namespace caplet::baseline {
namespace {

std::string first_line(const std::string &text) { return text.substr(0, text.find('\n')); }

std::vector<std::string> git_in_folder_of(const std::string &path, std::vector<std::string> words) {
  const std::size_t slash = path.find_last_of('/');
  words.insert(words.begin(), {"git", "-C", slash == std::string::npos ? "." : path.substr(0, slash + 1)});
  return words;
}
// The name within the folder, as git wants it: a path that begins with ./ is relative to the folder.
std::string name_in_folder(const std::string &path) { return "./" + path.substr(path.find_last_of('/') + 1); }

std::optional<Finished> show(const std::string &object, const std::string &beside, std::string *why) {
  return run_program(git_in_folder_of(beside, {"show", "--no-textconv", object}), why);
}
bool succeeds(const std::string &beside, const std::vector<std::string> &words) {
  std::string why;
  const std::optional<Finished> done = run_program(git_in_folder_of(beside, words), &why);
  return done && done->status == 0;
}

// Why git could not show it: no repository, no such ref, or no such file in it.
void report_missing(const std::string &ref, const std::string &path, const Request &request, const Finished &done,
                    Diagnostics &diagnostics) {
  const std::string &beside = request.interface_path;
  std::string message = "git can't show the baseline: " + first_line(done.err), hint;
  if (!succeeds(beside, {"rev-parse", "--git-dir"})) {
    message = "the folder of the interface file is in no git repository";
    hint = "name the earlier interface as a file, or run this in a clone";
  } else if (!succeeds(beside, {"rev-parse", "--verify", "--quiet", ref + "^{commit}"})) {
    message = "git has no `" + ref + "` here";
    hint = "a shallow clone lacks old refs: git fetch --depth=1 origin tag " + ref;
  } else if (!succeeds(beside, {"cat-file", "-e", ref + ":" + path})) {
    message = "there is no `" + path + "` in `" + ref + "`";
    hint = "where it was called otherwise, name it as it was called there: git:" + ref + ":PATH";
  }
  diagnostics.file_error("baseline-unreadable", request.text, message, hint);
}

}  // namespace

std::optional<std::string> read_git_stage(const std::string &path, int stage) {
  std::string why;
  std::optional<Finished> done = show(":" + std::to_string(stage) + ":" + name_in_folder(path), path, &why);
  if (!done || done->status != 0) return std::nullopt;
  return std::move(done->out);
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
  if (path.empty() && request.interface_path.empty()) {
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
  const std::string name = path.empty() ? name_in_folder(request.interface_path) : path;
  std::string why;
  std::optional<Finished> done = show(ref + ":" + name, request.interface_path, &why);
  if (done && done->status == 0) {
    return Text{ref + ":" + (path.empty() ? request.interface_path : path), std::move(done->out), false};
  }
  if (done) {
    report_missing(ref, name, request, *done, diagnostics);
  } else {
    diagnostics.file_error("baseline-unreadable", request.text, "can't run git: " + why);
  }
  return std::nullopt;
}

}  // namespace caplet::baseline
