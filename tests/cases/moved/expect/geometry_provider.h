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
  struct geo_point *(*geo_origin)(void); /* 0 */
  double (*geo_x)(const struct geo_point *p); /* 1 */
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
