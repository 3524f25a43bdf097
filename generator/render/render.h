// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Api -> the text of generated files, through the templates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/api.h"
#include "model/fingerprint.h"
#include "support/file_system.h"

namespace caplet::render {

struct Options {
  std::vector<std::string> targets;  // rows of kTargets; empty: provider and consumer
  int require = 0;                   // the least floor a consumer may choose; 0: the interface file's, else 1
  bool bundle_runtime = false;       // also the runtime as headers, which the generated files then include
  bool embed_interface = true;       // the canonical JSON in the provider's descriptor
  std::string interface_name;        // of the interface file, for the banner: "geometry.caplet.json"
  std::string command;               // the short reproducing command, for the banner
  std::string templates;             // a folder that overrides the embedded templates; empty: none
};

// Whether no name of the API is one that the files for these targets, or what they include, need for themselves. Of an
// adopted table nothing is generated.
bool check_names(const model::Api &api, const Options &options, Diagnostics &diagnostics);

// Paths are relative to the output folder. `interface_json` is the canonical text of `api`. Nullopt after an error
// (unknown target, floor above the minor, a template that can't be read or lacks a key).
std::optional<std::vector<OutputFile>> render(const model::Api &api, const model::Fingerprints &fingerprints,
                                              const std::string &interface_json, const Options &options,
                                              const FileSystem &files, Diagnostics &diagnostics);

}  // namespace caplet::render
