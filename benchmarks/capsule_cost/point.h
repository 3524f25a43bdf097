// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What all put into their capsules.
#ifndef POINT_H
#define POINT_H

#include <cstdlib>

struct Point {
  double x, y;
};

constexpr char kPath[] = "cost.point";

inline Point origin = {1, 2};

inline void require(bool holds) {
  if (!holds) std::abort();
}

#endif
