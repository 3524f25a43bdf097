#include "shapes_capi.hpp"

#include "../case.h"

extern "C" int run_in_cxx();

extern "C" int run_in_cxx() {
  const shapes_point from = {1, 2, shapes_direction_left};
  const shapes_direction towards = shapes_turn(&from, shapes_direction_right).towards;
  CHECK(towards == shapes_direction_right && sizeof towards == 1);
  CHECK(square_area(4) == 16);
  const crate::crate four("four");
  CHECK(four.sum(9, 1, 2, 3, 5, 6) == 6330);
  CHECK(crate::weigh(four, crate::pack("of seven")) == -4);
  return 0;
}
