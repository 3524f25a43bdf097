#include "geometry_provider.h"

#include <math.h>

#include "../case.h"

PyObject *geo_error;

double geo_norm(const double *v, Py_ssize_t n) {
  double sum = 0;
  for (Py_ssize_t i = 0; i < n; i++) sum += v[i] * v[i];
  return sqrt(sum);
}

int geo_scale(struct geo_point *p, double k) {
  if (k == 0) {
    PyErr_SetString(geo_error, "scale by zero");
    return -1;
  }
  p->x *= k;
  p->y *= k;
  return 0;
}

static int execute(PyObject *module) {
  if (geo_error == NULL) geo_error = PyErr_NewException("geometry.Error", PyExc_ValueError, NULL);
  return geo_error == NULL ? -1 : geometry_provide(module);
}

PROVIDER(_core, execute)
