// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef EASEL_HPP
#define EASEL_HPP

#include <Python.h>
#include <caplet/annotate.h>
#include <paint.hpp>

#include <string>
#include <string_view>

CAPLET_API(easel, capsule = "easel._core._C_API", distribution = "easel");

CAPLET_SLOT() paint::canvas *easel_new(std::string_view title);
CAPLET_SLOT() paint::canvas *easel_wide(std::string_view title);
CAPLET_SLOT() void easel_delete(paint::canvas *canvas) noexcept;
CAPLET_SLOT() int easel_width(const paint::canvas &canvas);
CAPLET_SLOT() paint::mode easel_mode(paint::mode mode) noexcept;
CAPLET_SLOT() paint::unit easel_unit(paint::unit unit) noexcept;
CAPLET_SLOT() paint::canvas::side easel_other(paint::canvas::side side) noexcept;
CAPLET_SLOT() paint_kind easel_kind() noexcept;
CAPLET_SLOT() paint::colour easel_mix(paint::colour one, const paint::colour *other) noexcept;
CAPLET_SLOT() int easel_move(paint::point *point) noexcept;
CAPLET_SLOT() paint::point *easel_point() noexcept;

// The library's own.
namespace paint {
inline namespace v2 {
CAPLET_SLOT() int level(mode m);
CAPLET_SLOT() std::string label(const canvas &c);
}  // namespace v2
}  // namespace paint
#endif
