// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/process.h"
#include "baseline/sources.h"

namespace caplet::baseline {
namespace {

std::string first_line(const std::string &text) { return text.substr(0, text.find('\n')); }

// The folder and the name within it, as git wants them: a path that begins with ./ is relative to the folder.
std::vector<std::string> show_command(const std::string &ref, const std::string &path, const Request &request) {
  const std::size_t slash = request.interface_path.find_last_of('/');
  const std::string folder = slash == std::string::npos ? "." : request.interface_path.substr(0, slash + 1);
  const std::string name =
      slash == std::string::npos ? request.interface_path : request.interface_path.substr(slash + 1);
  return {"git", "-C", folder, "show", "--no-textconv", ref + ":" + (path.empty() ? "./" + name : path)};
}

}  // namespace

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
  std::string why;
  std::optional<Finished> done = run_program(show_command(ref, path, request), &why);
  if (done && done->status == 0) {
    return Text{ref + ":" + (path.empty() ? request.interface_path : path), std::move(done->out), false};
  }
  diagnostics.file_error(
      "baseline-unreadable", request.text,
      done ? "git can't show the baseline: " + first_line(done->err) : "can't run git: " + why,
      done ? "a shallow clone lacks old refs (git fetch --depth=1 origin tag NAME); git:REF:PATH names another file"
           : "");
  return std::nullopt;
}

}  // namespace caplet::baseline
