// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The chain of fingerprints, one a minor: docs/abi.md, "Fingerprints".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/api.h"

namespace caplet::model {

struct FingerprintRow {
  std::string subject;  // "slot 17 geo_norm", "struct geo_point", "field struct geo_point.x", "enumerator ..."
  std::string text;     // what messages print for it, as C spells it; may be empty
  int since = 1;
  std::vector<std::string> items;  // what is hashed
  std::uint64_t hash = 0;          // of this row alone
};
struct Fingerprints {
  std::vector<std::uint64_t> chain;  // of minors 0 to api.minor
  std::vector<FingerprintRow> rows;
};

// `api` must be resolved and valid.
Fingerprints fingerprint(const Api &api);

// 16 hexadecimal digits.
std::string hex(std::uint64_t fingerprint);

}  // namespace caplet::model
