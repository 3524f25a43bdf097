/* Provides the C API of geometry._core: call geometry_provide(module) when the module is initialised.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#ifndef GEOMETRY_PROVIDER_H
#define GEOMETRY_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "geometry_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct geometry_table {
  caplet_header caplet;
  double (*geo_norm)(const double *v, Py_ssize_t n); /* 0 */
  PyObject *const *geo_error; /* 1 */
  int (*geo_scale)(struct geo_point *p, double k); /* 2, since 1.2 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "geometry._core._C_API" of `module`, which must be geometry._core.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int geometry_provide(PyObject *module);

#endif
