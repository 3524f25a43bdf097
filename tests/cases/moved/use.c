#include "geometry_capi.h"

#include "../case.h"

static int run(void) {
  /* As consumers of 1.1 see it: under the old path, with fields. */
  const struct {
    double x, y;
  } *seen = (const void *)geo_origin();
  void *moved = PyCapsule_Import("geometry._core._C_API", 0);
  CHECK(moved != NULL && moved == PyCapsule_Import("geometry._C_API", 0));
  CHECK(geo_x(geo_origin()) == 0.5 && seen->x == 0.5 && seen->y == 0);
  return 0;
}

CONSUMER(geometry_import, run)
