// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "geo_types.hpp"

namespace geo {

class mesh;

extern "C" {
/// The table of geo.
struct api {
  static constexpr int kVersion = 3;
  int version = kVersion;
  bool (*flat)(const mesh *m, level at) noexcept;
  box (*bounds)(const mesh *m);
  int (*printf_like)(const char *format, ...);
  void *padding_0;
};
}

}  // namespace geo
