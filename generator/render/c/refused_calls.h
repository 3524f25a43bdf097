// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A function takes over what it steals even if it fails. So does what stands in for one that can't be called: the
// consumer's wrapper where the provider is too old, the provider's stub of a retired slot.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "render/c/speller.h"

namespace caplet::render {

// The slot that ends a handle's life, or null: then consumers can't own one.
const model::Slot *destroyer(const model::Api &api, const model::Handle &handle);

// How to call a handle's destroyer.
struct DestroyCall {
  std::string function;   // "geometry_table_()->geo_mesh_delete"; empty where it may be missing
  std::string condition;  // under which it is there; empty where it always is
};
using Destroy = std::function<DestroyCall(const model::Slot &destroyer)>;

// Statements that end the lives of what `slot` would have taken over.
std::vector<std::string> release_taken(const Speller &speller, const model::Slot &slot, const Destroy &destroy);

}  // namespace caplet::render
