#include "shapes_capi.h"

#include "../case.h"

int run_in_cxx(void);

static int is_even(const struct shapes_point *p) { return (int)p->x % 2 == 0; }

static int run(void) {
  const struct shapes_point from = {1, 2, shapes_direction_left};
  const struct shapes_point to = shapes_turn(&from, shapes_direction_right);
  struct shapes_canvas *canvas = shapes_canvas_make(5);
  CHECK(square_area(3) == 9 && rectangle_area(2, 3) == 6);
  CHECK(to.x == 2 && to.y == 1 && to.towards == shapes_direction_right);
  CHECK(canvas != NULL && shapes_count(canvas, is_even) == 3);
  shapes_canvas_drop(canvas);
  CHECK(shapes_sides(Py_None) == -1);
  CHECK_RAISED(PyExc_TypeError);
  CHECK(SHAPES_MAX_SIDES == 12);
  return run_in_cxx();
}

CONSUMER(shapes_native_import, run)
