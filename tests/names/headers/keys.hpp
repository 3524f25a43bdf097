// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Types of C++ with either key, which compilers want to be the same everywhere.
#ifndef KEYS_HPP
#define KEYS_HPP
#include <caplet/annotate.h>
CAPLET_API(keys, capsule = "keys._C_API");
class CAPLET_LAYOUT() pair_of_ints {
 public:
  int first, second;
};
namespace keys_of {
class CAPLET_LAYOUT() inner {
 public:
  double at;
};
CAPLET_SLOT() double where(const inner &it);
}  // namespace keys_of
CAPLET_SLOT() int keys_sum(pair_of_ints pair, const pair_of_ints *more);
#endif
