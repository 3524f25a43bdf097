// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <unordered_set>

#include "baseline/sources.h"
#include "baseline/zip.h"
#include "support/text.h"

namespace caplet::baseline {
namespace {

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

// Python would take the last of two members of one name, others the first.
const Member *find_doubled(const std::vector<const Member *> &members) {
  std::unordered_set<std::string_view> seen;
  for (const Member *member : members) {
    if (!seen.insert(member->name).second) return member;
  }
  return nullptr;
}

// Those that may carry an interface: what was compiled first.
std::vector<const Member *> carriers(const Archive &archive) {
  std::vector<const Member *> found;
  for (const bool binaries : {true, false}) {
    for (const Member &member : archive.members()) {
      if (binaries ? is_binary(member.name) : ends_with(member.name, ".caplet.json")) found.push_back(&member);
    }
  }
  return found;
}

std::optional<std::vector<Embedded>> unpack_all(Archive &archive, std::string *why) {
  const std::vector<const Member *> members = carriers(archive);
  if (const Member *doubled = find_doubled(members)) {
    *why = "`" + doubled->name + "` stands in it twice";
    return std::nullopt;
  }
  std::vector<Embedded> found;
  for (const Member *member : members) {
    const std::optional<std::string> text = archive.unpack(*member, why);
    if (!text) return std::nullopt;
    for (Embedded &one : find_embedded(*text, installed(member->name))) found.push_back(std::move(one));
  }
  return found;
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
  std::optional<Archive> archive = Archive::open(*bytes, &why);
  if (!archive) return fail(path, why, diagnostics);
  const std::optional<std::vector<Embedded>> found = unpack_all(*archive, &why);
  if (!found) return fail(path, why, diagnostics);
  return choose_embedded(*found, path, request, diagnostics);
}

}  // namespace caplet::baseline
