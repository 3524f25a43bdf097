/* Provides the C API of geometry._core: call geo_provide(module) when the module is initialised.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#ifndef GEOMETRY_PROVIDER_H
#define GEOMETRY_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.hpp"

#if CAPLET_RUNTIME_VERSION < 1
#error "geometry_provider.h needs runtime 1 of Caplet or newer"
#endif

typedef int (*geo_keep_f_callback)(void *context, int a0);

typedef void (*geometry_release)(void *context);

typedef int (*caplet_geometry_was_geo_drop_f_callback)(void *context, int a0);

/* What the capsule points to. */
struct geometry_table {
  caplet_header caplet;
  geo::mesh *(*geo_mesh_new)(void); /* 0 */
  void (*geo_mesh_delete)(geo::mesh *self); /* 1 */
  int (*geo_mesh_alive)(void); /* 2 */
  int (*geo_drop)(geo::mesh *what, caplet_geometry_was_geo_drop_f_callback f, void *f_context,
      geometry_release f_release); /* 3, retired */
  int (*geo_forget)(PyObject *object); /* 4, retired */
  geo::map *(*geo_map_new)(void); /* 5, since 1.2 */
  void (*geo_map_delete)(geo::map *self); /* 6, since 1.2 */
  int (*geo_keep)(geo::mesh *what, geo_keep_f_callback f, void *f_context, geometry_release f_release,
      PyObject *object); /* 7, since 1.2 */
  int (*geo_keep_map)(geo::map *what); /* 8, since 1.2 */
  int (*geo_perhaps)(geo::mesh *what); /* 9, since 1.2 */
};

/** Publishes the API in the capsule "geometry._core._C_API" of `module`, which must be geometry._core.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int geo_provide(PyObject *module);

#endif
