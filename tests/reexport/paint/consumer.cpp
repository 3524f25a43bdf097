// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A consumer that has the library, too: its names are the library's, those of the API stand apart.
#include <paint.hpp>

#include "easel_capi.hpp"

#include "../module.h"

static int checked() {
  easel::paint_canvas_ref canvas(easel::easel_wide("four"));
  CHECK(easel::easel_width(canvas) == 100);
  CHECK(easel::paint_label(canvas) == "canvas of 100");
  easel_delete(canvas.get());
  CHECK(easel::paint_level(easel::paint_mode::deep) == static_cast<int>(paint::mode::deep));
  return 0;
}

static int run() {
  try {
    return checked();
  } catch (const caplet::python_error &error) {
    error.restore();
    return -1;
  }
}

REEXPORT_CONSUMER(easel, run)
