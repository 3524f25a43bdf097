// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/api.h"

#include <algorithm>

namespace caplet::model {

int Api::last_released() const {
  int last = 0;
  for (const Release &release : history) {
    if (release.abi == 0 || release.abi == abi) last = std::max(last, release.minor);
  }
  return last;
}

}  // namespace caplet::model
