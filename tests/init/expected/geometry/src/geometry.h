#ifndef GEOMETRY_H
#define GEOMETRY_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(geometry, capsule = "geometry._core._C_API", distribution = "geometry");

/** A greeting for `name`. */
CAPLET_SLOT() PyObject *geometry_greet(const char *name);
#endif
