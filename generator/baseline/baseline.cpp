// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/baseline.h"

#include <algorithm>
#include <iterator>

#include "baseline/sources.h"
#include "schema/schema.h"

namespace caplet::baseline {
namespace {

struct Scheme {
  std::string_view name;
  std::optional<Text> (*read)(const std::string &rest, const Request &request, const FileSystem &files,
                              Diagnostics &diagnostics);
};

bool ends_with(const std::string &text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

std::optional<Text> read_file(const std::string &path, const Request &request, const FileSystem &files,
                              Diagnostics &diagnostics) {
  if (ends_with(path, ".whl")) return read_wheel(path, request, files, diagnostics);
  if (!ends_with(path, ".json")) return read_binary(path, request, files, diagnostics);
  std::string why;
  std::optional<std::string> bytes = files.read(path, &why);
  if (bytes) return Text{path, std::move(*bytes), false};
  diagnostics.file_error("baseline-unreadable", path, "can't read the baseline: " + why, kWhatItTakes);
  return std::nullopt;
}

constexpr Scheme kSchemes[] = {{"file", read_file}, {"git", read_git}, {"wheel", read_wheel}, {"module", read_module}};

const Scheme *find_scheme(const std::string &text) {
  const std::size_t colon = text.find(':');
  const std::string_view name = std::string_view(text).substr(0, colon);
  const auto *found = std::find_if(std::begin(kSchemes), std::end(kSchemes),
                                   [&](const Scheme &one) { return colon != std::string::npos && one.name == name; });
  return found == std::end(kSchemes) ? nullptr : found;
}

std::optional<Text> read_text(const Request &request, const FileSystem &files, Diagnostics &diagnostics) {
  const Scheme *scheme = find_scheme(request.text);
  if (scheme == nullptr) return read_file(request.text, request, files, diagnostics);
  const std::string rest = request.text.substr(scheme->name.size() + 1);
  if (!rest.empty()) return scheme->read(rest, request, files, diagnostics);
  diagnostics.file_error("baseline-unreadable", request.text, "nothing follows the colon; is a variable not set?",
                         kWhatItTakes);
  return std::nullopt;
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

bool is_only_a_baseline(const std::string &text) {
  return find_scheme(text) != nullptr || ends_with(text, ".whl") || ends_with(text, ".so") || ends_with(text, ".pyd");
}

std::optional<Baseline> read(const Request &request, const FileSystem &files, Diagnostics &diagnostics) {
  const std::optional<Text> text = read_text(request, files, diagnostics);
  if (!text) return std::nullopt;
  std::optional<model::Api> api = schema::read(text->name, text->bytes, diagnostics);
  if (!api || !is_published(*api, *text, diagnostics)) return std::nullopt;
  return Baseline{std::move(*api), text->is_released};
}

}  // namespace caplet::baseline
