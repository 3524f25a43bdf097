// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "easel_provider.h"

#include "../module.h"

int paint::v2::level(mode m) { return m == mode::deep ? 7 : 0; }
std::string paint::v2::label(const canvas &c) { return "canvas of " + std::to_string(c.width()); }

paint::canvas *easel_new(std::string_view title) { return new paint::canvas(std::string(title)); }
paint::canvas *easel_wide(std::string_view title) { return new paint::wide(std::string(title)); }
void easel_delete(paint::canvas *canvas) noexcept { delete canvas; }
int easel_width(const paint::canvas &canvas) { return canvas.width(); }
paint::mode easel_mode(paint::mode mode) noexcept {
  return mode == paint::mode::deep ? paint::mode::flat : paint::mode::deep;
}
paint::unit easel_unit(paint::unit unit) noexcept { return unit == paint::pixels ? paint::points : paint::pixels; }
paint::canvas::side easel_other(paint::canvas::side side) noexcept {
  return side == paint::canvas::side::front ? paint::canvas::side::back : paint::canvas::side::front;
}
paint_kind easel_kind() noexcept { return paint_kind::plain; }
paint::colour easel_mix(paint::colour one, const paint::colour *other) noexcept { return one + *other; }
int easel_move(paint::point *point) noexcept { return ++point->x; }
paint::point *easel_point() noexcept {
  static paint::point point = {1, 2};
  return &point;
}

REEXPORT_PROVIDER(easel)
