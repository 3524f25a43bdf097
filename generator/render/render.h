// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Api -> the text of generated files, through the templates.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/api.h"
#include "model/fingerprint.h"
#include "render/options.h"
#include "support/file_system.h"

namespace caplet::render {

// Whether no name of the API is one that the files for these targets, or what they include, need for themselves.
bool check_names(const model::Api &api, const Options &options, Diagnostics &diagnostics);

// The targets that are asked for, else the folder's own, else the default ones, of which an adopted table has the
// consumer alone. Nullopt after an error.
std::optional<std::vector<const Target *>> choose_targets(const model::Api &api, const Options &options,
                                                          Diagnostics &diagnostics);

// Paths are relative to the output folder. `interface_json` is the canonical text of `api`. Nullopt after an error
// (unknown target, floor above the minor, a template that can't be read or is wrong).
std::optional<std::vector<OutputFile>> render(const model::Api &api, const model::Fingerprints &fingerprints,
                                              const std::string &interface_json, const Options &options,
                                              const FileSystem &files, Diagnostics &diagnostics);

// ---- What templates see ----

class ViewVisitor {
 public:
  virtual ~ViewVisitor() = default;
  virtual void text(std::string_view key, const std::string &value) = 0;
  virtual void flag(std::string_view key, bool value) = 0;
  virtual void begin_rows(std::string_view key) = 0;
  virtual void begin_row() = 0;
  virtual void end_row() = 0;
  virtual void end_rows() = 0;
};
// Shows `visitor` all keys of the target's view, in their order. False after an error, as above.
bool visit_view(const model::Api &api, const model::Fingerprints &fingerprints, const std::string &interface_json,
                const Options &options, const Target &target, Diagnostics &diagnostics, ViewVisitor &visitor);

}  // namespace caplet::render
