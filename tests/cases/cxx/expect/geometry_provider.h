/* Provides the C API of geometry._core: call geo_provide(module) when the module is initialised.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#ifndef GEOMETRY_PROVIDER_H
#define GEOMETRY_PROVIDER_H

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <caplet/caplet.h>

#include "api.hpp"

#if CAPLET_RUNTIME_VERSION < 1
#error "geometry_provider.h needs runtime 1 of Caplet or newer"
#endif

typedef int (*geo_mesh_walk_visit_callback)(void *context, const geo::point *a0, const char *a1, size_t a1_size);

typedef void (*geometry_release)(void *context);

typedef double (*geo_adder_result_callback)(void *context, double a0);

typedef double (*geo_apply_f_callback)(void *context, double a0);

typedef int (*geo_first_of_f_callback)(void *context, geo::level a0, int *result);

typedef double (*geo_each_f_callback)(void *context, double a0);

typedef int (*geo_allocate_a_callback)(void *context, int a0);

typedef int (*geo_allocate_b_callback)(void *context, int a0);

/* What the capsule points to. */
struct geometry_table {
  caplet_header caplet;
  int (*geo_counted_answer)(const geo::counted *self); /* 0 */
  geo::counted *(*geo_shape_as_geo_counted)(geo::shape *self); /* 1 */
  int (*geo_shape_name)(const geo::shape *self, const char **result, size_t *result_size); /* 2 */
  int (*geo_shape_rename)(geo::shape *self, const char *name, size_t name_size); /* 3 */
  geo::shape *(*geo_mesh_as_geo_shape)(geo::mesh *self); /* 4 */
  geo::mesh *(*geo_mesh_new)(const char *name, size_t name_size); /* 5 */
  geo::mesh *(*geo_mesh_of)(const geo::point *points, size_t points_size, const char *name, size_t name_size); /* 6 */
  geo::mesh *(*geo_mesh_copy)(const geo::mesh *other); /* 7 */
  void (*geo_mesh_delete)(geo::mesh *self); /* 8 */
  int (*geo_mesh_alive)(void); /* 9 */
  geo::mesh *(*geo_mesh_parse)(const char *text, geo::mesh::kind what); /* 10 */
  size_t (*geo_mesh_size)(const geo::mesh *self); /* 11 */
  int (*geo_mesh_is_closed)(const geo::mesh *self); /* 12 */
  int (*geo_mesh_what)(const geo::mesh *self, geo::mesh::kind *result); /* 13 */
  int (*geo_mesh_center)(const geo::mesh *self, geo::point *result); /* 14 */
  int (*geo_mesh_add)(geo::mesh *self, geo::point what); /* 15 */
  int (*geo_mesh_add_all)(geo::mesh *self, const geo::point *points, size_t points_size); /* 16 */
  const geo::point *(*geo_mesh_at)(const geo::mesh *self, size_t index); /* 17 */
  geo::point *(*geo_mesh_at_mutable)(geo::mesh *self, size_t index); /* 18 */
  geo::mesh *(*geo_mesh_scale)(geo::mesh *self, double factor); /* 19 */
  int (*geo_mesh_find)(const geo::mesh *self, double x, geo::point *result); /* 20 */
  int (*geo_mesh_lengths)(const geo::mesh *self, double **result, size_t *result_size); /* 21 */
  int (*geo_mesh_describe)(const geo::mesh *self, char **result, size_t *result_size); /* 22 */
  geo::mesh *(*geo_mesh_scaled)(const geo::mesh *self, double factor); /* 23 */
  const geo::mesh *(*geo_mesh_self)(const geo::mesh *self); /* 24 */
  int (*geo_mesh_bounds)(const geo::mesh *self, geo::point *result_0, geo::point *result_1); /* 25 */
  int (*geo_mesh_take_apart)(const geo::mesh *self, char **result_0, size_t *result_0_size, geo::point **result_1, size_t *result_1_size, geo::mesh **result_2); /* 26 */
  int (*geo_mesh_walk)(const geo::mesh *self, geo_mesh_walk_visit_callback visit, void *visit_context, geometry_release visit_release); /* 27 */
  int (*geo_mesh_release)(geo::mesh *self); /* 28 */
  int (*geo_mesh_merge)(geo::mesh *self, geo::mesh *other); /* 29 */
  long (*geo_mesh_count)(const geo::mesh *self); /* 30 */
  geo::registry *(*geo_registry_global)(void); /* 31 */
  int (*geo_registry_put)(geo::registry *self, const geo::mesh *what); /* 32 */
  size_t (*geo_registry_total)(const geo::registry *self); /* 33 */
  int (*geo_twice)(const geo::counted *what); /* 34 */
  double (*geo_area)(double side); /* 35 */
  double (*geo_area_of_mesh)(const geo::mesh *what, int unit); /* 36 */
  int (*geo_raise)(geo::level from, geo::level by, geo::level *result); /* 37 */
  int (*geo_cross)(const double *a, const double *b, double *result); /* 38 */
  double (*geo_norm)(const double *x, const char *text, size_t text_size); /* 39 */
  int (*geo_half)(const char *text, size_t text_size, char **result, size_t *result_size); /* 40 */
  int (*geo_adder)(double by, geo_adder_result_callback *result, void **result_context, geometry_release *result_release); /* 41 */
  double (*geo_apply)(geo_apply_f_callback f, void *f_context, geometry_release f_release, double x); /* 42 */
  int (*geo_first_of)(const geo::level *levels, size_t levels_size, geo_first_of_f_callback f, void *f_context, geometry_release f_release, int *result); /* 43 */
  int (*geo_levels)(geo::level **result, size_t *result_size); /* 44 */
  int (*geo_split)(const char *text, size_t text_size, char **result_0, size_t *result_0_size, bool *result_1_has, char **result_1, size_t *result_1_size); /* 45 */
  int (*geo_accumulate)(double *into, const double *what); /* 46 */
  int (*geo_fail)(int how); /* 47 */
  double (*geo_slow)(double x); /* 48 */
  double (*geo_each)(geo_each_f_callback f, void *f_context, geometry_release f_release); /* 49 */
  int (*geo_same)(const geo::mesh *a, const geo::mesh *b); /* 50 */
  int (*geo_extra)(int x); /* 51 */
  int (*geo_allocate)(geo_allocate_a_callback a, void *a_context, geometry_release a_release, geo_allocate_b_callback b, void *b_context, geometry_release b_release, const char *fail, size_t fail_size); /* 52 */
  PyObject *const *geo_ParseError; /* 53 */
  PyObject *const *geo_Stop; /* 54 */
  int (*global_name)(char **result, size_t *result_size); /* 55 */
  void (*geo_free)(void *memory); /* 56 */
};

/** Publishes the API in the capsule "geometry._core._C_API" of `module`, which must be geometry._core.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int geo_provide(PyObject *module);

#endif
