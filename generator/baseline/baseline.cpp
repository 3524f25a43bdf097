// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/baseline.h"

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
  diagnostics.file_error("baseline-unreadable", path, "can't read the baseline: " + why);
  return std::nullopt;
}

constexpr Scheme kSchemes[] = {{"file", read_file}, {"git", read_git}, {"wheel", read_wheel}, {"module", read_module}};

}  // namespace

std::optional<Baseline> read(const Request &request, const FileSystem &files, Diagnostics &diagnostics) {
  const std::size_t colon = request.text.find(':');
  const std::string_view name = std::string_view(request.text).substr(0, colon);
  std::optional<Text> text;
  bool is_known = false;
  for (const Scheme &scheme : kSchemes) {
    if (colon == std::string::npos || scheme.name != name) continue;
    is_known = true;
    text = scheme.read(request.text.substr(colon + 1), request, files, diagnostics);
  }
  if (!is_known) text = read_file(request.text, request, files, diagnostics);
  if (!text) return std::nullopt;
  std::optional<model::Api> api = schema::read(text->name, text->bytes, diagnostics);
  if (!api) return std::nullopt;
  return Baseline{std::move(*api), text->is_released};
}

}  // namespace caplet::baseline
