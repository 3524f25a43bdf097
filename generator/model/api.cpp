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

bool Api::has_lasting_tables() const {
  if (!protocol) return false;
  if (protocol->lifetime != TableLifetime::kUnstated) return protocol->lifetime == TableLifetime::kProcess;
  return !protocol->type_attribute.empty() && (foreign || !is_isolated());
}

}  // namespace caplet::model
