#include "geometry_provider.h"

#include "../case.h"

struct geo_point {
  double x, y;
};
static struct geo_point origin = {0.5, 0};

struct geo_point *geo_origin(void) { return &origin; }
double geo_x(const struct geo_point *p) { return p->x; }

static int execute(PyObject *module) {
  PyObject *package = PyImport_AddModule("geometry"); /* borrowed; it is being imported, or was */
  if (package == NULL || geometry_provide(package) < 0) return -1;
  return geometry_provide(module);
}

PROVIDER(_core, execute)
