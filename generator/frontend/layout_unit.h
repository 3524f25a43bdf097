// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An API's types as one C file without includes, for targets whose headers aren't there.
#pragma once

#include <map>
#include <string>

#include "model/api.h"

namespace caplet::frontend {

struct LayoutUnit {
  std::string text;
  std::map<std::string, std::string> scalars;     // spelling -> the typedef of the text that stands for it
  std::map<std::string, std::string> not_judged;  // record -> the type in it that the text can't have
};
LayoutUnit layout_unit(const model::Api &api);

}  // namespace caplet::frontend
