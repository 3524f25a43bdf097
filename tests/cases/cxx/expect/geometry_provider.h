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

CAPLET_BEGIN_DEPRECATED
/* What the capsule points to. */
struct geometry_table {
  caplet_header caplet;
  int (*geo_counted_answer)(const geo::counted *self); /* 0 */
  geo::counted *(*geo_shape_as_geo_counted)(geo::shape *self); /* 1 */
  int (*geo_shape_name)(const geo::shape *self, const char **result, size_t *result_size); /* 2 */
  int (*geo_shape_rename)(geo::shape *self, const char *name, size_t name_size); /* 3 */
  int (*geo_priced_digits)(void); /* 4 */
  double (*geo_priced_price)(const geo::priced *self); /* 5 */
  int (*geo_priced_set_price)(geo::priced *self, double price); /* 6 */
  double (*geo_priced_size)(const geo::priced *self); /* 7 */
  geo::shape *(*geo_mesh_as_geo_shape)(geo::mesh *self); /* 8 */
  geo::priced *(*geo_mesh_as_geo_priced)(geo::mesh *self); /* 9 */
  geo::mesh *(*geo_mesh_new)(const char *name, size_t name_size); /* 10 */
  geo::mesh *(*geo_mesh_of)(const geo::point *points, size_t points_size, const char *name, size_t name_size); /* 11 */
  geo::mesh *(*geo_mesh_copy)(const geo::mesh *other); /* 12 */
  void (*geo_mesh_delete)(geo::mesh *self); /* 13 */
  int (*geo_mesh_alive)(void); /* 14 */
  geo::mesh *(*geo_mesh_parse)(const char *text, geo::mesh::kind what); /* 15 */
  size_t (*geo_mesh_size)(const geo::mesh *self); /* 16 */
  int (*geo_mesh_is_closed)(const geo::mesh *self); /* 17 */
  int (*geo_mesh_what)(const geo::mesh *self, geo::mesh::kind *result); /* 18 */
  int (*geo_mesh_center)(const geo::mesh *self, geo::point *result); /* 19 */
  int (*geo_mesh_add)(geo::mesh *self, geo::point what); /* 20 */
  int (*geo_mesh_add_all)(geo::mesh *self, const geo::point *points, size_t points_size); /* 21 */
  const geo::point *(*geo_mesh_at)(const geo::mesh *self, size_t index); /* 22 */
  geo::point *(*geo_mesh_at_mutable)(geo::mesh *self, size_t index); /* 23 */
  geo::mesh *(*geo_mesh_scale)(geo::mesh *self, double factor); /* 24 */
  int (*geo_mesh_find)(const geo::mesh *self, double x, geo::point *result); /* 25 */
  int (*geo_mesh_lengths)(const geo::mesh *self, double **result, size_t *result_size); /* 26 */
  int (*geo_mesh_describe)(const geo::mesh *self, char **result, size_t *result_size); /* 27 */
  geo::mesh *(*geo_mesh_scaled)(const geo::mesh *self, double factor); /* 28 */
  const geo::mesh *(*geo_mesh_self)(const geo::mesh *self); /* 29 */
  int (*geo_mesh_bounds)(const geo::mesh *self, geo::point *result_0, geo::point *result_1); /* 30 */
  int (*geo_mesh_take_apart)(const geo::mesh *self, char **result_0, size_t *result_0_size, geo::point **result_1,
      size_t *result_1_size, geo::mesh **result_2); /* 31 */
  int (*geo_mesh_walk)(const geo::mesh *self, geo_mesh_walk_visit_callback visit, void *visit_context,
      geometry_release visit_release); /* 32 */
  int (*geo_mesh_release)(geo::mesh *self); /* 33 */
  int (*geo_mesh_merge)(geo::mesh *self, geo::mesh *other); /* 34 */
  long (*geo_mesh_count)(const geo::mesh *self); /* 35 */
  geo::window *(*geo_window_new)(int size, geo::window *around); /* 36 */
  geo::window *(*geo_window_within)(geo::window *around); /* 37 */
  void (*geo_window_delete)(geo::window *self); /* 38 */
  size_t (*geo_window_show)(geo::window *self, geo::mesh *what, geo::window *over, int times); /* 39 */
  int (*geo_window_title)(const geo::window *self, const char **result, size_t *result_size); /* 40 */
  int (*geo_window_sizes)(const geo::window *self, const int **result, size_t *result_size); /* 41 */
  geo::registry *(*geo_registry_global)(void); /* 42 */
  int (*geo_registry_put)(geo::registry *self, const geo::mesh *what); /* 43 */
  size_t (*geo_registry_total)(const geo::registry *self); /* 44 */
  int (*geo_twice)(const geo::counted *what); /* 45 */
  double (*geo_area)(double side); /* 46 */
  double (*geo_area_of_mesh)(const geo::mesh *what, int unit); /* 47 */
  int (*geo_raise)(geo::level from, geo::level by, geo::level *result); /* 48 */
  int (*geo_cross)(const double *a, const double *b, double *result); /* 49 */
  double (*geo_norm)(const double *x, const char *text, size_t text_size); /* 50 */
  int (*geo_half)(const char *text, size_t text_size, char **result, size_t *result_size); /* 51 */
  int (*geo_adder)(double by, geo_adder_result_callback *result, void **result_context,
      geometry_release *result_release); /* 52 */
  double (*geo_apply)(geo_apply_f_callback f, void *f_context, geometry_release f_release, double x); /* 53 */
  int (*geo_first_of)(const geo::level *levels, size_t levels_size, geo_first_of_f_callback f, void *f_context,
      geometry_release f_release, int *result); /* 54 */
  int (*geo_levels)(geo::level **result, size_t *result_size); /* 55 */
  int (*geo_split)(const char *text, size_t text_size, char **result_0, size_t *result_0_size, bool *result_1_has,
      char **result_1, size_t *result_1_size); /* 56 */
  int (*geo_accumulate)(double *into, const double *what); /* 57 */
  int (*geo_fail)(int how); /* 58 */
  double (*geo_slow)(double x); /* 59 */
  double (*geo_each)(geo_each_f_callback f, void *f_context, geometry_release f_release); /* 60 */
  int (*geo_same)(const geo::mesh *a, const geo::mesh *b); /* 61 */
  int (*geo_extra)(int x); /* 62 */
  int (*geo_allocate)(geo_allocate_a_callback a, void *a_context, geometry_release a_release, geo_allocate_b_callback b,
      void *b_context, geometry_release b_release, const char *fail, size_t fail_size); /* 63 */
  PyObject *const *geo_ParseError; /* 64 */
  PyObject *const *geo_Stop; /* 65 */
  int (*global_name)(char **result, size_t *result_size); /* 66 */
  void (*geo_free)(void *memory); /* 67 */
};
CAPLET_END_DEPRECATED

/** Publishes the API in the capsule "geometry._core._C_API" of `module`, which must be geometry._core.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int geo_provide(PyObject *module);

#endif
