// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

namespace geo {
enum class level : unsigned char { low, high };
struct box {
  double corners[2][2];
};
}  // namespace geo
