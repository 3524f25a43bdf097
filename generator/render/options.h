// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the caller decides of all that is rendered.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/layout_oracle.h"
#include "render/targets.h"

namespace caplet::render {

// By platform, those that Clang knows.
using LayoutsOnPlatforms = std::vector<std::pair<std::string, model::Layouts>>;

struct Options {
  std::vector<std::string> targets;  // by name; see choose_targets()
  int require = 0;                   // the least floor a consumer may choose; 0: the interface file's, else 1
  bool lazy = false;                 // consumers import at the first call
  bool bundle_runtime = false;       // also the runtime as headers, which the generated files then include
  bool embed_interface = true;       // the canonical JSON in the provider's descriptor
  std::string interface_name;        // of the interface file, for the banner: "geometry.caplet.json"
  std::string command;               // the short reproducing command, for the banner
  std::string templates;             // a folder that overrides the embedded templates; empty: none
  // How the API lies in memory, for who shows that: asked for when it is, and not empty where somebody can say.
  std::function<const LayoutsOnPlatforms &()> layouts;
  std::optional<Target> own;  // what that folder's target.json describes
};

}  // namespace caplet::render
