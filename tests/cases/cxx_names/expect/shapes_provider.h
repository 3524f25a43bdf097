/* Provides the C API of shapes.native: call shapes_native_provide(module) when the module is initialised.
   Generated from shapes.caplet.json by: caplet generate shapes.caplet.json
   Do not edit. */
#ifndef SHAPES_PROVIDER_H
#define SHAPES_PROVIDER_H

#include <Python.h>
#include <stddef.h>
#include <stdint.h>
#include <caplet/caplet.h>

#include "api.hpp"

#if CAPLET_RUNTIME_VERSION < 1
#error "shapes_provider.h needs runtime 1 of Caplet or newer"
#endif

typedef int (*shapes_count_accept)(const shapes::point *a0) noexcept;

/* What the capsule points to. */
struct shapes_table {
  caplet_header caplet;
  double (*square_area)(double side); /* 0 */
  double (*rectangle_area)(double width, double height); /* 1 */
  shapes::point (*shapes_turn)(const shapes::point *from, shapes::direction towards); /* 2 */
  int (*shapes_count)(const shapes::canvas *where, shapes_count_accept accept); /* 3 */
  shapes::canvas *(*shapes_canvas_make)(int size); /* 4 */
  void (*shapes_canvas_drop)(shapes::canvas *which); /* 5 */
  crate::crate *(*crate_crate_new)(const char *crate_, size_t crate_size); /* 6 */
  void (*crate_crate_delete)(crate::crate *self); /* 7 */
  int (*crate_crate_sum)(const crate::crate *self, int a0, int a0_, int min_, int min__, int get_,
      int crate_view_); /* 8 */
  int (*crate_weigh)(const crate::crate *std_, const crate::crate *crate_); /* 9 */
  crate::crate *(*crate_pack)(const char *make_, size_t make_size); /* 10 */
  long (*shapes_sides)(PyObject *shape); /* 11 */
};

/** Publishes the API in the capsule "shapes.native._C_API" of `module`, which must be shapes.native.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int shapes_native_provide(PyObject *module);

#endif
