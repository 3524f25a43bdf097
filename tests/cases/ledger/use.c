#include "geometry_capi.h"

#include "../case.h"

static int run(void) {
  const double v[] = {3, 4};
  struct geo_point p = {1, 2};
  CHECK(geo_norm(v, 2) == 5);
  CHECK(geometry_has_geo_norm() && geometry_has_geo_scale() && geometry_has_geo_error());
  CHECK(geo_scale(&p, 2) == 0 && p.x == 2 && p.y == 4);
  CHECK(geo_scale(&p, 0) == -1);
  CHECK_RAISED(geo_error);
  CHECK(GEO_MAX_DIMENSIONS == 8);
  return 0;
}

CONSUMER(geometry_import, run)
