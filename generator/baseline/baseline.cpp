// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/baseline.h"

#include <algorithm>

#include "baseline/sources.h"
#include "schema/schema.h"
#include "support/text.h"

namespace caplet::baseline {
namespace {

using Reader = std::optional<Text> (*)(const std::string &rest, const Request &request, const FileSystem &files,
                                       Diagnostics &diagnostics);

Reader reader(Kind kind) {
  switch (kind) {
    case Kind::kGit:
      return read_git;
    case Kind::kWheel:
      return read_wheel;
    case Kind::kModule:
      return read_module;
    default:
      return read_binary;
  }
}

std::string module_of(const std::string &path) { return path.substr(0, path.rfind('.')); }

// Whether consumers find the capsule in the module that it is compiled into.
bool is_published(const model::Api &api, const Text &text, Diagnostics &diagnostics) {
  if (text.module.empty()) return true;
  const bool is_part = text.module.front() == '.';
  const auto is_here = [&](const std::string &path) {
    return is_part ? ends_with("." + module_of(path), text.module) : module_of(path) == text.module;
  };
  if (is_here(api.capsule) || std::any_of(api.aliases.begin(), api.aliases.end(), is_here)) return true;
  diagnostics.file_error("capsule-path-mismatch", text.name,
                         "its module `" + text.module.substr(is_part ? 1 : 0) + "` publishes the capsule `" +
                             api.capsule + "`, which consumers import from `" + module_of(api.capsule) + "`",
                         "name it in CAPLET_API, as `capsule` or as one of the `aliases`");
  return false;
}

}  // namespace

std::optional<Baseline> read(const Request &request, const FileSystem &files, Diagnostics &diagnostics) {
  if (request.what.path.empty()) {
    diagnostics.file_error("baseline-unreadable", request.text, "nothing follows the colon; is a variable not set?",
                           inputs_hint());
    return std::nullopt;
  }
  const std::optional<Text> text = reader(request.what.kind)(request.what.path, request, files, diagnostics);
  if (!text) return std::nullopt;
  std::optional<model::Api> api = schema::read(text->name, text->bytes, diagnostics);
  if (!api || !is_published(*api, *text, diagnostics)) return std::nullopt;
  return Baseline{std::move(*api), text->is_released};
}

}  // namespace caplet::baseline
