// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "easel_capi.h"

#include "../module.h"

static int run(void) {
  struct paint_canvas *canvas = easel_new("four", 4);
  CHECK(canvas != NULL && easel_width(canvas) == 4);
  easel_delete(canvas);
  CHECK(easel_mode(paint_mode_deep) == paint_mode_flat && paint_mode_deep == 7);
  CHECK(easel_unit(paint_pixels) == paint_points && paint_points == 2);
  CHECK(easel_other(paint_canvas_side_front) == paint_canvas_side_back && easel_kind() == easel_paint_kind_plain);
  const uint32_t colour = 0x10;
  CHECK(easel_mix(0x1, &colour) == 0x11);
  CHECK(easel_move(easel_point()) == 2);
  return 0;
}

REEXPORT_CONSUMER(easel, run)
