#include "grid_capi.h"

#include "../case.h"

static int run(void) {
  const struct grid_cell cell = {1, 2};
  const struct grid_box box = grid_box_of(cell);
  CHECK(box.last.column == 2 && grid_fill(&box, 0) == 1);
  CHECK(grid_has_grid_fill());
  return 0;
}

CONSUMER(grid_import, run)
