// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SLOTS_HPP
#define SLOTS_HPP
namespace geo {
struct point {
  double x, y;
};
enum class level : int { low, high };
}  // namespace geo
extern "C" {
extern void **geo_api;
}
#define geo_norm (*reinterpret_cast<double (*)(const geo::point &) noexcept>(geo_api[0]))
#define geo_at(i) ((*static_cast<int (*)(int)>(reinterpret_cast<int (*)(int)>(geo_api[1])))(i))
constexpr int kPlace = 2;
#define geo_level (*(geo::level *)geo_api[kPlace])
#define geo_made geo::point{*(double *)geo_api[3], 0}
#define geo_each(f)                                                        \
  do {                                                                     \
    (*(void (*)(void (*)(geo::point *), int))geo_api[4])((f), geo_at(0)); \
  } while (false)
#endif
