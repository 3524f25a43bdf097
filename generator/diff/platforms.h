// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// On which platforms a change matters. Its severity is the worst of all platforms, as fingerprints are the same on all;
// a reader wants to know where it breaks, which may not be where the check runs.
#pragma once

#include <string>
#include <vector>

#include "model/canonical_type.h"
#include "model/layout_oracle.h"
#include "model/names.h"

namespace caplet::diff {

struct Profiles {
  const model::LayoutOracle *oracle = nullptr;  // without one, nothing is judged
  std::vector<std::string> triples;
};
struct Platform {
  std::string triple;
  model::Layouts then, now;
};
struct Side {
  const model::Api &api;
  const model::Names &names;
};

// Asks the oracle when the first rule wants to know, as most changes are none of a type.
class Platforms {
 public:
  Platforms(Profiles profiles, Side then, Side now) : profiles_(std::move(profiles)), then_(then), now_(now) {}

  const std::vector<Platform> &all() const;

  // ", which differs on wasm32 only", ", which is the same on wasm32"; nothing where all differ or nothing is judged.
  std::string where(const model::Type &then, const model::Type &now, bool is_parameter) const;
  // Of a record, with the numbers: ", which differs on wasm32 only (size was 12, is 16; `t` was at 4, is at 8)".
  std::string where(const model::Record &then, const model::Record &now) const;
  bool differ_somewhere(const model::Type &then, const model::Type &now, bool is_parameter) const;

  // What of the new interface could not be judged, as a sentence; nothing where all was, or nobody asked.
  std::string not_judged() const;

 private:
  bool differ(const Platform &platform, const model::Type &then, const model::Type &now, bool is_parameter) const;

  Profiles profiles_;
  Side then_, now_;
  mutable bool is_asked_ = false;
  mutable std::vector<Platform> platforms_;
  mutable std::vector<std::string> refused_;
};

// "a, b"
std::string join(const std::vector<std::string> &all);

}  // namespace caplet::diff
