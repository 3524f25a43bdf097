// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/sources.h"
#include "baseline/zip.h"

namespace caplet::baseline {
namespace {

bool ends_with(const std::string &text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}
// What was compiled says what consumers met; an interface file beside it may be stale.
bool is_binary(const std::string &name) {
  return ends_with(name, ".so") || ends_with(name, ".pyd") || ends_with(name, ".dylib");
}

// Where a member is installed: "geometry-1.0.data/platlib/geometry/_core.abi3.so" beside all others.
std::string installed(const std::string &name) {
  for (const std::string_view folder : {".data/platlib/", ".data/purelib/"}) {
    const std::size_t at = name.find(folder);
    if (at != std::string::npos && at < name.find('/')) return name.substr(at + folder.size());
  }
  return name;
}

std::optional<Text> fail(const std::string &path, const std::string &why, Diagnostics &diagnostics) {
  diagnostics.file_error("baseline-unreadable", path, why, "fetch or build the wheel again");
  return std::nullopt;
}

}  // namespace

std::optional<Text> read_wheel(const std::string &path, const Request &request, const FileSystem &files,
                               Diagnostics &diagnostics) {
  std::string why;
  const std::optional<std::string> bytes = files.read(path, &why);
  if (!bytes) {
    diagnostics.file_error("file-unreadable", path, "can't read the file: " + why, inputs_hint());
    return std::nullopt;
  }
  const std::optional<std::vector<Member>> members = list_members(*bytes);
  if (!members) return fail(path, "it is no wheel: the directory of a ZIP archive is missing or damaged", diagnostics);
  std::vector<Embedded> found;
  for (const bool binaries : {true, false}) {
    for (const Member &member : *members) {
      if (binaries ? !is_binary(member.name) : !ends_with(member.name, ".caplet.json")) continue;
      const std::optional<std::string> text = unpack(*bytes, member);
      if (!text) return fail(path, "`" + member.name + "` in it is damaged", diagnostics);
      for (Embedded &one : find_embedded(*text, installed(member.name))) found.push_back(std::move(one));
    }
  }
  return choose_embedded(found, path, request, diagnostics);
}

}  // namespace caplet::baseline
