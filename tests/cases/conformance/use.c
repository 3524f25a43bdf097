#include "rig_capi.h"

#include "../case.h"

static int run(void) {
  const struct rig_point from = {1, 2};
  const union rig_value value = {5};
  const struct rig_flags flags = {1, 3, -1, 7};
  CHECK(rig_move(from, 3).x == 4);
  CHECK(rig_set(NULL, value, flags) == 8);
  CHECK(rig_joint_at(NULL, 2, RIG_ON)->id == 6);
  CHECK(rig_scale(2) == 4);
  return 0;
}

CONSUMER(rig_import, run)
