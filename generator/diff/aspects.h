// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Every statement that an interface makes about a thing, as a label and a text, for pairwise comparison.
#pragma once

#include <string>
#include <vector>

#include "model/api.h"

namespace caplet::diff {

struct Aspect {
  std::string label;  // "type": differences read "its type is `...`, recorded is `...`"
  std::string value;
  bool is_long = false;  // too long to quote: "its documentation changed"
};
using Aspects = std::vector<Aspect>;

Aspects aspects(const model::Api &api);  // of the API itself, not of what it holds
Aspects aspects(const model::Slot &slot);
Aspects aspects(const model::Record &record);
Aspects aspects(const model::Enum &entity);
Aspects aspects(const model::Handle &handle);
Aspects aspects(const model::Typedef &alias);
Aspects aspects(const model::Callback &callback);
Aspects aspects(const model::Constant &constant);
Aspects aspects(const model::External &external);
// "4 bytes, signed"
std::string text(const model::Sighting &one);

}  // namespace caplet::diff
