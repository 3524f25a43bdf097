/* The C API of geometry._core, for consumers: include this, call geo_import() once, use the functions by name.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#ifndef GEOMETRY_CAPI_H
#define GEOMETRY_CAPI_H

#ifdef GEO_HPP
#error "geometry_capi.h replaces api.hpp for consumers: include only one of them"
#endif
#ifdef GEOMETRY_PROVIDER_H
#error "geometry_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "geometry_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.GEOMETRY_REQUIRE: this header's, unless it is defined
   before. */
#ifndef GEOMETRY_REQUIRE
#define GEOMETRY_REQUIRE 1
#elif GEOMETRY_REQUIRE < 1 || GEOMETRY_REQUIRE > 1
#error "GEOMETRY_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Constants ---- */

#define geo_max_sides 12

/* ---- Types ---- */

/** What counts. */
struct geo_counted;

/** What has a name. */
struct geo_shape;

/** What has a price. */
struct geo_priced;

/** A mesh of points. */
struct geo_mesh;

/** Has a window around it, unless it is the outermost. */
struct geo_window;

/** Only lent. */
struct geo_registry;

#ifdef __cplusplus
/** How much is said. */
enum geo_level : uint8_t {
  geo_level_low = 1,
  geo_level_high = 2,
};
#else
/** How much is said. */
typedef uint8_t geo_level;
enum {
  geo_level_low = 1,
  geo_level_high = 2,
};
#endif

#ifdef __cplusplus
enum geo_mesh_kind : int {
  geo_mesh_kind_open = 0,
  geo_mesh_kind_closed = 1,
};
#else
typedef int geo_mesh_kind;
enum {
  geo_mesh_kind_open = 0,
  geo_mesh_kind_closed = 1,
};
#endif

struct geo_point;

typedef int (*geo_mesh_walk_visit_callback)(void *context, const struct geo_point *a0, const char *a1, size_t a1_size);

typedef void (*geometry_release)(void *context);

typedef double (*geo_adder_result_callback)(void *context, double a0);

typedef double (*geo_apply_f_callback)(void *context, double a0);

typedef int (*geo_first_of_f_callback)(void *context, geo_level a0, int *result);

typedef double (*geo_each_f_callback)(void *context, double a0);

typedef int (*geo_allocate_a_callback)(void *context, int a0);

typedef int (*geo_allocate_b_callback)(void *context, int a0);

struct geo_point {
  double x;
  double y;
};

/* ---- The table ---- */

#define GEOMETRY_PATH_ "geometry._core._C_API"
struct geometry_table {
  caplet_header caplet;
  int (*geo_counted_answer)(const struct geo_counted *self); /* 0 */
  struct geo_counted *(*geo_shape_as_geo_counted)(struct geo_shape *self); /* 1 */
  int (*geo_shape_name)(const struct geo_shape *self, const char **result, size_t *result_size); /* 2 */
  int (*geo_shape_rename)(struct geo_shape *self, const char *name, size_t name_size); /* 3 */
  int (*geo_priced_digits)(void); /* 4 */
  double (*geo_priced_price)(const struct geo_priced *self); /* 5 */
  int (*geo_priced_set_price)(struct geo_priced *self, double price); /* 6 */
  double (*geo_priced_size)(const struct geo_priced *self); /* 7 */
  struct geo_shape *(*geo_mesh_as_geo_shape)(struct geo_mesh *self); /* 8 */
  struct geo_priced *(*geo_mesh_as_geo_priced)(struct geo_mesh *self); /* 9 */
  struct geo_mesh *(*geo_mesh_new)(const char *name, size_t name_size); /* 10 */
  struct geo_mesh *(*geo_mesh_of)(const struct geo_point *points, size_t points_size, const char *name,
      size_t name_size); /* 11 */
  struct geo_mesh *(*geo_mesh_copy)(const struct geo_mesh *other); /* 12 */
  void (*geo_mesh_delete)(struct geo_mesh *self); /* 13 */
  int (*geo_mesh_alive)(void); /* 14 */
  struct geo_mesh *(*geo_mesh_parse)(const char *text, geo_mesh_kind what); /* 15 */
  size_t (*geo_mesh_size)(const struct geo_mesh *self); /* 16 */
  int (*geo_mesh_is_closed)(const struct geo_mesh *self); /* 17 */
  int (*geo_mesh_what)(const struct geo_mesh *self, geo_mesh_kind *result); /* 18 */
  int (*geo_mesh_center)(const struct geo_mesh *self, struct geo_point *result); /* 19 */
  int (*geo_mesh_add)(struct geo_mesh *self, struct geo_point what); /* 20 */
  int (*geo_mesh_add_all)(struct geo_mesh *self, const struct geo_point *points, size_t points_size); /* 21 */
  const struct geo_point *(*geo_mesh_at)(const struct geo_mesh *self, size_t index); /* 22 */
  struct geo_point *(*geo_mesh_at_mutable)(struct geo_mesh *self, size_t index); /* 23 */
  struct geo_mesh *(*geo_mesh_scale)(struct geo_mesh *self, double factor); /* 24 */
  int (*geo_mesh_find)(const struct geo_mesh *self, double x, struct geo_point *result); /* 25 */
  int (*geo_mesh_lengths)(const struct geo_mesh *self, double **result, size_t *result_size); /* 26 */
  int (*geo_mesh_describe)(const struct geo_mesh *self, char **result, size_t *result_size); /* 27 */
  struct geo_mesh *(*geo_mesh_scaled)(const struct geo_mesh *self, double factor); /* 28 */
  const struct geo_mesh *(*geo_mesh_self)(const struct geo_mesh *self); /* 29 */
  int (*geo_mesh_bounds)(const struct geo_mesh *self, struct geo_point *result_0, struct geo_point *result_1); /* 30 */
  int (*geo_mesh_take_apart)(const struct geo_mesh *self, char **result_0, size_t *result_0_size,
      struct geo_point **result_1, size_t *result_1_size, struct geo_mesh **result_2); /* 31 */
  int (*geo_mesh_walk)(const struct geo_mesh *self, geo_mesh_walk_visit_callback visit, void *visit_context,
      geometry_release visit_release); /* 32 */
  int (*geo_mesh_release)(struct geo_mesh *self); /* 33 */
  int (*geo_mesh_merge)(struct geo_mesh *self, struct geo_mesh *other); /* 34 */
  long (*geo_mesh_count)(const struct geo_mesh *self); /* 35 */
  struct geo_window *(*geo_window_new)(int size, struct geo_window *around); /* 36 */
  struct geo_window *(*geo_window_within)(struct geo_window *around); /* 37 */
  void (*geo_window_delete)(struct geo_window *self); /* 38 */
  size_t (*geo_window_show)(struct geo_window *self, struct geo_mesh *what, struct geo_window *over,
      int times); /* 39 */
  int (*geo_window_title)(const struct geo_window *self, const char **result, size_t *result_size); /* 40 */
  int (*geo_window_sizes)(const struct geo_window *self, const int **result, size_t *result_size); /* 41 */
  struct geo_registry *(*geo_registry_global)(void); /* 42 */
  int (*geo_registry_put)(struct geo_registry *self, const struct geo_mesh *what); /* 43 */
  size_t (*geo_registry_total)(const struct geo_registry *self); /* 44 */
  int (*geo_twice)(const struct geo_counted *what); /* 45 */
  double (*geo_area)(double side); /* 46 */
  double (*geo_area_of_mesh)(const struct geo_mesh *what, int unit); /* 47 */
  int (*geo_raise)(geo_level from, geo_level by, geo_level *result); /* 48 */
  int (*geo_cross)(const double *a, const double *b, double *result); /* 49 */
  double (*geo_norm)(const double *x, const char *text, size_t text_size); /* 50 */
  int (*geo_half)(const char *text, size_t text_size, char **result, size_t *result_size); /* 51 */
  int (*geo_adder)(double by, geo_adder_result_callback *result, void **result_context,
      geometry_release *result_release); /* 52 */
  double (*geo_apply)(geo_apply_f_callback f, void *f_context, geometry_release f_release, double x); /* 53 */
  int (*geo_first_of)(const geo_level *levels, size_t levels_size, geo_first_of_f_callback f, void *f_context,
      geometry_release f_release, int *result); /* 54 */
  int (*geo_levels)(geo_level **result, size_t *result_size); /* 55 */
  int (*geo_split)(const char *text, size_t text_size, char **result_0, size_t *result_0_size, bool *result_1_has,
      char **result_1, size_t *result_1_size); /* 56 */
  int (*geo_accumulate)(double *into, const double *what); /* 57 */
  int (*geo_fail)(int how); /* 58 */
  double (*geo_slow)(double x); /* 59 */
  double (*geo_each)(geo_each_f_callback f, void *f_context, geometry_release f_release); /* 60 */
  int (*geo_same)(const struct geo_mesh *a, const struct geo_mesh *b); /* 61 */
  int (*geo_extra)(int x); /* 62 */
  int (*geo_allocate)(geo_allocate_a_callback a, void *a_context, geometry_release a_release, geo_allocate_b_callback b,
      void *b_context, geometry_release b_release, const char *fail, size_t fail_size); /* 63 */
  PyObject *const *geo_ParseError; /* 64 */
  PyObject *const *geo_Stop; /* 65 */
  int (*global_name)(char **result, size_t *result_size); /* 66 */
  void (*geo_free)(void *memory); /* 67 */
};

#define GEOMETRY_POINTER_ CAPLET_JOIN(caplet_8geometry5_core6_C_API_1_, GEOMETRY_REQUIRE)
CAPLET_SHARED extern const caplet_header *GEOMETRY_POINTER_;

static inline const struct geometry_table *geometry_table_(void) {
  return CAPLET_POINTER_CAST(const struct geometry_table *, CAPLET_LOAD(GEOMETRY_POINTER_));
}
static inline const struct geometry_table *geometry_imported_(void);

/* ---- Functions ---- */

/** `self` must not be NULL. */
static inline int geo_counted_answer(const struct geo_counted *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_counted_answer", self);
  return geometry_table_()->geo_counted_answer(self);
}

/** The base class of the same object, which lives as long.
    `self` must not be NULL. */
static inline struct geo_counted *geo_shape_as_geo_counted(struct geo_shape *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_shape_as_geo_counted", self);
  return geometry_table_()->geo_shape_as_geo_counted(self);
}

/** The name, as long as the shape lives.
    `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_shape_name(const struct geo_shape *self, const char **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_shape_name", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_shape_name", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_shape_name", result_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_shape_name", 0, geometry_table_()->geo_shape_name(self, result, result_size),
      -1);
}

/** `self` must not be NULL.
    `name_size` counts the elements of `name`.
    Returns -1 with an exception set on failure. */
static inline int geo_shape_rename(struct geo_shape *self, const char *name, size_t name_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_shape_rename", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_shape_rename", 0, geometry_table_()->geo_shape_rename(self, name, name_size),
      -1);
}

static inline int geo_priced_digits(void) { return geometry_table_()->geo_priced_digits(); }

/** `self` must not be NULL. */
static inline double geo_priced_price(const struct geo_priced *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_priced_price", self);
  return geometry_table_()->geo_priced_price(self);
}

/** `self` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int geo_priced_set_price(struct geo_priced *self, double price) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_priced_set_price", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_priced_set_price", 0, geometry_table_()->geo_priced_set_price(self, price),
      -1);
}

/** A mesh has another.
    `self` must not be NULL. */
static inline double geo_priced_size(const struct geo_priced *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_priced_size", self);
  return geometry_table_()->geo_priced_size(self);
}

/** The base class of the same object, which lives as long.
    `self` must not be NULL. */
static inline struct geo_shape *geo_mesh_as_geo_shape(struct geo_mesh *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_as_geo_shape", self);
  return geometry_table_()->geo_mesh_as_geo_shape(self);
}

/** The base class of the same object, which lives as long.
    `self` must not be NULL. */
static inline struct geo_priced *geo_mesh_as_geo_priced(struct geo_mesh *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_as_geo_priced", self);
  return geometry_table_()->geo_mesh_as_geo_priced(self);
}

/** `name_size` counts the elements of `name`.
    Returns NULL with an exception set on failure. */
static inline struct geo_mesh *geo_mesh_new(const char *name, size_t name_size) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_new", 0, geometry_table_()->geo_mesh_new(name, name_size), CAPLET_NULL);
}

/** `points_size` counts the elements of `points`.
    `name_size` counts the elements of `name`.
    Returns NULL with an exception set on failure. */
static inline struct geo_mesh *geo_mesh_of(const struct geo_point *points, size_t points_size, const char *name,
    size_t name_size) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_of", 0, geometry_table_()->geo_mesh_of(points, points_size, name,
      name_size), CAPLET_NULL);
}

/** `other` must not be NULL.
    Returns NULL with an exception set on failure. */
static inline struct geo_mesh *geo_mesh_copy(const struct geo_mesh *other) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_copy", other);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_copy", 0, geometry_table_()->geo_mesh_copy(other), CAPLET_NULL);
}

/** `self` may be NULL.
    Takes over `self`. */
static inline void geo_mesh_delete(struct geo_mesh *self) { geometry_table_()->geo_mesh_delete(self); }

static inline int geo_mesh_alive(void) { return geometry_table_()->geo_mesh_alive(); }

/** Returns NULL with an exception set on failure. */
static inline struct geo_mesh *geo_mesh_parse(const char *text, geo_mesh_kind what) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_parse", 0, geometry_table_()->geo_mesh_parse(text, what), CAPLET_NULL);
}

/** `self` must not be NULL. */
static inline size_t geo_mesh_size(const struct geo_mesh *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_size", self);
  return geometry_table_()->geo_mesh_size(self);
}

/** `self` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_is_closed(const struct geo_mesh *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_is_closed", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_is_closed", 0, geometry_table_()->geo_mesh_is_closed(self), -1);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_what(const struct geo_mesh *self, geo_mesh_kind *result) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_what", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_what", result);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_what", 0, geometry_table_()->geo_mesh_what(self, result), -1);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_center(const struct geo_mesh *self, struct geo_point *result) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_center", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_center", result);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_center", 0, geometry_table_()->geo_mesh_center(self, result), -1);
}

/** `self` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_add(struct geo_mesh *self, struct geo_point what) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_add", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_add", 0, geometry_table_()->geo_mesh_add(self, what), -1);
}

/** `self` must not be NULL.
    `points_size` counts the elements of `points`.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_add_all(struct geo_mesh *self, const struct geo_point *points, size_t points_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_add_all", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_add_all", 0, geometry_table_()->geo_mesh_add_all(self, points,
      points_size), -1);
}

/** `self` must not be NULL.
    Returns NULL with an exception set on failure. */
static inline const struct geo_point *geo_mesh_at(const struct geo_mesh *self, size_t index) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_at", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_at", 0, geometry_table_()->geo_mesh_at(self, index), CAPLET_NULL);
}

/** `self` must not be NULL.
    Returns NULL with an exception set on failure. */
static inline struct geo_point *geo_mesh_at_mutable(struct geo_mesh *self, size_t index) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_at_mutable", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_at_mutable", 0, geometry_table_()->geo_mesh_at_mutable(self, index),
      CAPLET_NULL);
}

/** `self` must not be NULL.
    Returns NULL with an exception set on failure. */
static inline struct geo_mesh *geo_mesh_scale(struct geo_mesh *self, double factor) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_scale", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_scale", 0, geometry_table_()->geo_mesh_scale(self, factor), CAPLET_NULL);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_find(const struct geo_mesh *self, double x, struct geo_point *result) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_find", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_find", result);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_find", 0, geometry_table_()->geo_mesh_find(self, x, result), -1);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_lengths(const struct geo_mesh *self, double **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_lengths", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_lengths", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_lengths", result_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_lengths", 0, geometry_table_()->geo_mesh_lengths(self, result,
      result_size), -1);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_describe(const struct geo_mesh *self, char **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_describe", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_describe", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_describe", result_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_describe", 0, geometry_table_()->geo_mesh_describe(self, result,
      result_size), -1);
}

/** `self` must not be NULL.
    Returns NULL with an exception set on failure. */
static inline struct geo_mesh *geo_mesh_scaled(const struct geo_mesh *self, double factor) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_scaled", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_scaled", 0, geometry_table_()->geo_mesh_scaled(self, factor),
      CAPLET_NULL);
}

/** `self` must not be NULL. */
static inline const struct geo_mesh *geo_mesh_self(const struct geo_mesh *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_self", self);
  return geometry_table_()->geo_mesh_self(self);
}

/** `self` must not be NULL.
    `result_0` must not be NULL.
    `result_0` receives a result.
    `result_1` must not be NULL.
    `result_1` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_bounds(const struct geo_mesh *self, struct geo_point *result_0, struct geo_point *result_1) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_bounds", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_bounds", result_0);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_bounds", result_1);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_bounds", 0, geometry_table_()->geo_mesh_bounds(self, result_0, result_1),
      -1);
}

/** `self` must not be NULL.
    `result_0` must not be NULL.
    `result_0` receives a result.
    `result_0_size` must not be NULL.
    `result_0_size` receives a result.
    `result_1` must not be NULL.
    `result_1` receives a result.
    `result_1_size` must not be NULL.
    `result_1_size` receives a result.
    `result_2` must not be NULL.
    `result_2` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_take_apart(const struct geo_mesh *self, char **result_0, size_t *result_0_size,
    struct geo_point **result_1, size_t *result_1_size, struct geo_mesh **result_2) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_take_apart", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_take_apart", result_0);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_take_apart", result_0_size);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_take_apart", result_1);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_take_apart", result_1_size);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_take_apart", result_2);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_take_apart", 0, geometry_table_()->geo_mesh_take_apart(self, result_0,
      result_0_size, result_1, result_1_size, result_2), -1);
}

/** Calls `visit` until it returns false.
    `self` must not be NULL.
    `visit` must not be NULL.
    `visit_context` may be NULL.
    `visit_release` may be NULL.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_walk(const struct geo_mesh *self, geo_mesh_walk_visit_callback visit, void *visit_context,
    geometry_release visit_release) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_walk", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_walk", visit);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_walk", 0, geometry_table_()->geo_mesh_walk(self, visit, visit_context,
      visit_release), -1);
}

/** `self` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_release(struct geo_mesh *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_release", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_release", 0, geometry_table_()->geo_mesh_release(self), -1);
}

/** `self` must not be NULL.
    Takes over `other`.
    Returns -1 with an exception set on failure. */
static inline int geo_mesh_merge(struct geo_mesh *self, struct geo_mesh *other) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_merge", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_merge", 0, geometry_table_()->geo_mesh_merge(self, other), -1);
}

/** `self` must not be NULL.
    Returns -1 with an exception set on failure.
    Deprecated: use size */
CAPLET_DEPRECATED("use size")
static inline long geo_mesh_count(const struct geo_mesh *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_mesh_count", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_count", 0, geometry_table_()->geo_mesh_count(self), -1);
}

/** Takes over `around`.
    Returns NULL with an exception set on failure. */
static inline struct geo_window *geo_window_new(int size, struct geo_window *around) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_window_new", 0, geometry_table_()->geo_window_new(size, around), CAPLET_NULL);
}

/** Takes over `around`.
    Returns NULL with an exception set on failure. */
static inline struct geo_window *geo_window_within(struct geo_window *around) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_window_within", 0, geometry_table_()->geo_window_within(around), CAPLET_NULL);
}

/** `self` may be NULL.
    Takes over `self`. */
static inline void geo_window_delete(struct geo_window *self) { geometry_table_()->geo_window_delete(self); }

/** `self` must not be NULL.
    Takes over `what`.
    Takes over `over`.
    Returns -1 with an exception set on failure. */
static inline size_t geo_window_show(struct geo_window *self, struct geo_mesh *what, struct geo_window *over,
    int times) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_window_show", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_window_show", 0, geometry_table_()->geo_window_show(self, what, over, times),
      CAPLET_CAST(size_t, -1));
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_window_title(const struct geo_window *self, const char **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_window_title", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_window_title", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_window_title", result_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_window_title", 0, geometry_table_()->geo_window_title(self, result,
      result_size), -1);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_window_sizes(const struct geo_window *self, const int **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_window_sizes", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_window_sizes", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_window_sizes", result_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_window_sizes", 0, geometry_table_()->geo_window_sizes(self, result,
      result_size), -1);
}

/** Returns NULL with an exception set on failure. */
static inline struct geo_registry *geo_registry_global(void) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_registry_global", 0, geometry_table_()->geo_registry_global(), CAPLET_NULL);
}

/** `self` must not be NULL.
    `what` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int geo_registry_put(struct geo_registry *self, const struct geo_mesh *what) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_registry_put", self);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_registry_put", what);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_registry_put", 0, geometry_table_()->geo_registry_put(self, what), -1);
}

/** `self` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline size_t geo_registry_total(const struct geo_registry *self) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_registry_total", self);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_registry_total", 0, geometry_table_()->geo_registry_total(self),
      CAPLET_CAST(size_t, -1));
}

/** `what` must not be NULL. */
static inline int geo_twice(const struct geo_counted *what) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_twice", what);
  return geometry_table_()->geo_twice(what);
}

static inline double geo_area(double side) { return geometry_table_()->geo_area(side); }

/** `what` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline double geo_area_of_mesh(const struct geo_mesh *what, int unit) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_area_of_mesh", what);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_area_of_mesh", 0, geometry_table_()->geo_area_of_mesh(what, unit), -1);
}

/** `result` must not be NULL.
    `result` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_raise(geo_level from, geo_level by, geo_level *result) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_raise", result);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_raise", 0, geometry_table_()->geo_raise(from, by, result), -1);
}

/** `a` must not be NULL.
    `b` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_cross(const double *a, const double *b, double *result) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_cross", a);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_cross", b);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_cross", result);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_cross", 0, geometry_table_()->geo_cross(a, b, result), -1);
}

/** `x` may be NULL.
    `text` may be NULL.
    `text_size` counts the elements of `text`.
    Returns -1 with an exception set on failure. */
static inline double geo_norm(const double *x, const char *text, size_t text_size) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_norm", 0, geometry_table_()->geo_norm(x, text, text_size), -1);
}

/** `text_size` counts the elements of `text`.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_half(const char *text, size_t text_size, char **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_half", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_half", result_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_half", 0, geometry_table_()->geo_half(text, text_size, result, result_size),
      -1);
}

/** `result` must not be NULL.
    `result` receives a result.
    `result_context` must not be NULL.
    `result_context` receives a result.
    `result_release` must not be NULL.
    `result_release` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_adder(double by, geo_adder_result_callback *result, void **result_context,
    geometry_release *result_release) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_adder", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_adder", result_context);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_adder", result_release);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_adder", 0, geometry_table_()->geo_adder(by, result, result_context,
      result_release), -1);
}

/** `f` must not be NULL.
    `f_context` may be NULL.
    `f_release` may be NULL.
    Returns -1 with an exception set on failure. */
static inline double geo_apply(geo_apply_f_callback f, void *f_context, geometry_release f_release, double x) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_apply", f);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_apply", 0, geometry_table_()->geo_apply(f, f_context, f_release, x), -1);
}

/** `levels_size` counts the elements of `levels`.
    `f` must not be NULL.
    `f_context` may be NULL.
    `f_release` may be NULL.
    `result` must not be NULL.
    `result` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_first_of(const geo_level *levels, size_t levels_size, geo_first_of_f_callback f, void *f_context,
    geometry_release f_release, int *result) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_first_of", f);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_first_of", result);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_first_of", 0, geometry_table_()->geo_first_of(levels, levels_size, f,
      f_context, f_release, result), -1);
}

/** `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_levels(geo_level **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_levels", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_levels", result_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_levels", 0, geometry_table_()->geo_levels(result, result_size), -1);
}

/** `text_size` counts the elements of `text`.
    `result_0` must not be NULL.
    `result_0` receives a result.
    `result_0_size` must not be NULL.
    `result_0_size` receives a result.
    `result_1_has` must not be NULL.
    `result_1_has` receives a result.
    `result_1` must not be NULL.
    `result_1` receives a result.
    `result_1_size` must not be NULL.
    `result_1_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int geo_split(const char *text, size_t text_size, char **result_0, size_t *result_0_size,
    bool *result_1_has, char **result_1, size_t *result_1_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_split", result_0);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_split", result_0_size);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_split", result_1_has);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_split", result_1);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_split", result_1_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_split", 0, geometry_table_()->geo_split(text, text_size, result_0,
      result_0_size, result_1_has, result_1, result_1_size), -1);
}

/** `into` must not be NULL.
    `what` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int geo_accumulate(double *into, const double *what) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_accumulate", into);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_accumulate", what);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_accumulate", 0, geometry_table_()->geo_accumulate(into, what), -1);
}

/** Returns -1 with an exception set on failure. */
static inline int geo_fail(int how) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_fail", 0, geometry_table_()->geo_fail(how), -1);
}

/** Returns -1 with an exception set on failure.
    May be called without an attached thread state. */
static inline double geo_slow(double x) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_slow", 0, geometry_table_()->geo_slow(x), -1);
}

/** `f` must not be NULL.
    `f_context` may be NULL.
    `f_release` may be NULL.
    Returns -1 with an exception set on failure.
    May be called without an attached thread state. */
static inline double geo_each(geo_each_f_callback f, void *f_context, geometry_release f_release) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_each", f);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_each", 0, geometry_table_()->geo_each(f, f_context, f_release), -1);
}

/** `a` must not be NULL.
    `b` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int geo_same(const struct geo_mesh *a, const struct geo_mesh *b) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_same", a);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_same", b);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_same", 0, geometry_table_()->geo_same(a, b), -1);
}

/** Returns -1 with an exception set on failure. */
static inline int geo_extra(int x) {
  if (geometry_table_()->geo_extra == CAPLET_NULL) {
    caplet_raise_newer(&geometry_table_()->caplet, "geo_extra", 1, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_extra", 0, geometry_table_()->geo_extra(x), -1);
}

/** `a` must not be NULL.
    `a_context` may be NULL.
    `a_release` may be NULL.
    `b` must not be NULL.
    `b_context` may be NULL.
    `b_release` may be NULL.
    `fail_size` counts the elements of `fail`.
    Returns -1 with an exception set on failure. */
static inline int geo_allocate(geo_allocate_a_callback a, void *a_context, geometry_release a_release,
    geo_allocate_b_callback b, void *b_context, geometry_release b_release, const char *fail, size_t fail_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_allocate", a);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_allocate", b);
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_allocate", 0, geometry_table_()->geo_allocate(a, a_context, a_release, b,
      b_context, b_release, fail, fail_size), -1);
}

/** `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int global_name(char **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "global_name", result);
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "global_name", result_size);
  return CAPLET_CALL(GEOMETRY_PATH_, "global_name", 0, geometry_table_()->global_name(result, result_size), -1);
}

/** Frees memory that another function of this API gave away.
    `memory` may be NULL. */
static inline void geo_free(void *memory) { geometry_table_()->geo_free(memory); }

/* ---- Objects, data and variadic functions ---- */

#define geo_ParseError (*geometry_imported_()->geo_ParseError)

#define geo_Stop (*geometry_imported_()->geo_Stop)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int geometry_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&geometry_table_()->caplet, index, since);
}

static inline int geo_has_geo_counted_answer(void) { return geometry_has_(0, 1); }
static inline int geo_has_geo_shape_as_geo_counted(void) { return geometry_has_(1, 1); }
static inline int geo_has_geo_shape_name(void) { return geometry_has_(2, 1); }
static inline int geo_has_geo_shape_rename(void) { return geometry_has_(3, 1); }
static inline int geo_has_geo_priced_digits(void) { return geometry_has_(4, 1); }
static inline int geo_has_geo_priced_price(void) { return geometry_has_(5, 1); }
static inline int geo_has_geo_priced_set_price(void) { return geometry_has_(6, 1); }
static inline int geo_has_geo_priced_size(void) { return geometry_has_(7, 1); }
static inline int geo_has_geo_mesh_as_geo_shape(void) { return geometry_has_(8, 1); }
static inline int geo_has_geo_mesh_as_geo_priced(void) { return geometry_has_(9, 1); }
static inline int geo_has_geo_mesh_new(void) { return geometry_has_(10, 1); }
static inline int geo_has_geo_mesh_of(void) { return geometry_has_(11, 1); }
static inline int geo_has_geo_mesh_copy(void) { return geometry_has_(12, 1); }
static inline int geo_has_geo_mesh_delete(void) { return geometry_has_(13, 1); }
static inline int geo_has_geo_mesh_alive(void) { return geometry_has_(14, 1); }
static inline int geo_has_geo_mesh_parse(void) { return geometry_has_(15, 1); }
static inline int geo_has_geo_mesh_size(void) { return geometry_has_(16, 1); }
static inline int geo_has_geo_mesh_is_closed(void) { return geometry_has_(17, 1); }
static inline int geo_has_geo_mesh_what(void) { return geometry_has_(18, 1); }
static inline int geo_has_geo_mesh_center(void) { return geometry_has_(19, 1); }
static inline int geo_has_geo_mesh_add(void) { return geometry_has_(20, 1); }
static inline int geo_has_geo_mesh_add_all(void) { return geometry_has_(21, 1); }
static inline int geo_has_geo_mesh_at(void) { return geometry_has_(22, 1); }
static inline int geo_has_geo_mesh_at_mutable(void) { return geometry_has_(23, 1); }
static inline int geo_has_geo_mesh_scale(void) { return geometry_has_(24, 1); }
static inline int geo_has_geo_mesh_find(void) { return geometry_has_(25, 1); }
static inline int geo_has_geo_mesh_lengths(void) { return geometry_has_(26, 1); }
static inline int geo_has_geo_mesh_describe(void) { return geometry_has_(27, 1); }
static inline int geo_has_geo_mesh_scaled(void) { return geometry_has_(28, 1); }
static inline int geo_has_geo_mesh_self(void) { return geometry_has_(29, 1); }
static inline int geo_has_geo_mesh_bounds(void) { return geometry_has_(30, 1); }
static inline int geo_has_geo_mesh_take_apart(void) { return geometry_has_(31, 1); }
static inline int geo_has_geo_mesh_walk(void) { return geometry_has_(32, 1); }
static inline int geo_has_geo_mesh_release(void) { return geometry_has_(33, 1); }
static inline int geo_has_geo_mesh_merge(void) { return geometry_has_(34, 1); }
static inline int geo_has_geo_mesh_count(void) { return geometry_has_(35, 1); }
static inline int geo_has_geo_window_new(void) { return geometry_has_(36, 1); }
static inline int geo_has_geo_window_within(void) { return geometry_has_(37, 1); }
static inline int geo_has_geo_window_delete(void) { return geometry_has_(38, 1); }
static inline int geo_has_geo_window_show(void) { return geometry_has_(39, 1); }
static inline int geo_has_geo_window_title(void) { return geometry_has_(40, 1); }
static inline int geo_has_geo_window_sizes(void) { return geometry_has_(41, 1); }
static inline int geo_has_geo_registry_global(void) { return geometry_has_(42, 1); }
static inline int geo_has_geo_registry_put(void) { return geometry_has_(43, 1); }
static inline int geo_has_geo_registry_total(void) { return geometry_has_(44, 1); }
static inline int geo_has_geo_twice(void) { return geometry_has_(45, 1); }
static inline int geo_has_geo_area(void) { return geometry_has_(46, 1); }
static inline int geo_has_geo_area_of_mesh(void) { return geometry_has_(47, 1); }
static inline int geo_has_geo_raise(void) { return geometry_has_(48, 1); }
static inline int geo_has_geo_cross(void) { return geometry_has_(49, 1); }
static inline int geo_has_geo_norm(void) { return geometry_has_(50, 1); }
static inline int geo_has_geo_half(void) { return geometry_has_(51, 1); }
static inline int geo_has_geo_adder(void) { return geometry_has_(52, 1); }
static inline int geo_has_geo_apply(void) { return geometry_has_(53, 1); }
static inline int geo_has_geo_first_of(void) { return geometry_has_(54, 1); }
static inline int geo_has_geo_levels(void) { return geometry_has_(55, 1); }
static inline int geo_has_geo_split(void) { return geometry_has_(56, 1); }
static inline int geo_has_geo_accumulate(void) { return geometry_has_(57, 1); }
static inline int geo_has_geo_fail(void) { return geometry_has_(58, 1); }
static inline int geo_has_geo_slow(void) { return geometry_has_(59, 1); }
static inline int geo_has_geo_each(void) { return geometry_has_(60, 1); }
static inline int geo_has_geo_same(void) { return geometry_has_(61, 1); }
static inline int geo_has_geo_extra(void) { return geometry_has_(62, 1); }
static inline int geo_has_geo_allocate(void) { return geometry_has_(63, 1); }
static inline int geo_has_geo_ParseError(void) { return geometry_has_(64, 1); }
static inline int geo_has_geo_Stop(void) { return geometry_has_(65, 1); }
static inline int geo_has_global_name(void) { return geometry_has_(66, 1); }
static inline int geo_has_geo_free(void) { return geometry_has_(67, 1); }

/* ---- Import ---- */

static inline void geometry_unimported_(void) { caplet_fatal_not_imported(GEOMETRY_PATH_, "geo_import"); }

/* What the pointer holds until geo_import() succeeds: every function of this table ends the process. */
struct geometry_start_ {
  caplet_header caplet;
  void (*slots[68])(void);
};
#define GEOMETRY_START_ CAPLET_JOIN(caplet_8geometry5_core6_C_API_1_start_, GEOMETRY_REQUIRE)
CAPLET_SHARED extern const struct geometry_start_ GEOMETRY_START_;
CAPLET_SELECTED const struct geometry_start_ GEOMETRY_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_},
};
CAPLET_SELECTED const caplet_header *GEOMETRY_POINTER_ = &GEOMETRY_START_.caplet;

static inline const struct geometry_table *geometry_imported_(void) {
  const struct geometry_table *table = geometry_table_();
  if (&table->caplet == &GEOMETRY_START_.caplet) geometry_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *geometry_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"geo_counted_answer", "int (const struct geo_counted *)", UINT64_C(0x7abcf0912ba2a1a7), 1, 0},
      {"geo_shape_as_geo_counted", "struct geo_counted * (struct geo_shape *)", UINT64_C(0x7b6c1332259ec23a), 1, 0},
      {"geo_shape_name", "int (const struct geo_shape *, const char **, size_t *)", UINT64_C(0x29eca11a9702c4c9), 1, 0},
      {"geo_shape_rename", "int (struct geo_shape *, const char *, size_t)", UINT64_C(0x0a5102021e79a672), 1, 0},
      {"geo_priced_digits", "int (void)", UINT64_C(0x055d5e2628b9975c), 1, 0},
      {"geo_priced_price", "double (const struct geo_priced *)", UINT64_C(0x4e655c4771a7f603), 1, 0},
      {"geo_priced_set_price", "int (struct geo_priced *, double)", UINT64_C(0x964f9a65998ea8c7), 1, 0},
      {"geo_priced_size", "double (const struct geo_priced *)", UINT64_C(0xf18dc081eb607663), 1, 0},
      {"geo_mesh_as_geo_shape", "struct geo_shape * (struct geo_mesh *)", UINT64_C(0x5f6bb37f23853c31), 1, 0},
      {"geo_mesh_as_geo_priced", "struct geo_priced * (struct geo_mesh *)", UINT64_C(0x19c36d4be03bddad), 1, 0},
      {"geo_mesh_new", "struct geo_mesh * (const char *, size_t)", UINT64_C(0x5e4c7598b3505807), 1, 0},
      {"geo_mesh_of", "struct geo_mesh * (const struct geo_point *, size_t, const char *, size_t)",
          UINT64_C(0x272fa48f1ec42584), 1, 0},
      {"geo_mesh_copy", "struct geo_mesh * (const struct geo_mesh *)", UINT64_C(0xaa7311816474f785), 1, 0},
      {"geo_mesh_delete", "void (struct geo_mesh *)", UINT64_C(0x0aa9beaaedd3ced5), 1, 0},
      {"geo_mesh_alive", "int (void)", UINT64_C(0xf4bc222b5e91df69), 1, 0},
      {"geo_mesh_parse", "struct geo_mesh * (const char *, enum geo_mesh_kind)", UINT64_C(0x71b38373821e54a5), 1, 0},
      {"geo_mesh_size", "size_t (const struct geo_mesh *)", UINT64_C(0x5d1c86ceb204da72), 1, 0},
      {"geo_mesh_is_closed", "int (const struct geo_mesh *)", UINT64_C(0xcb91d0fed3b78364), 1, 0},
      {"geo_mesh_what", "int (const struct geo_mesh *, enum geo_mesh_kind *)", UINT64_C(0x55f4cf748034fdad), 1, 0},
      {"geo_mesh_center", "int (const struct geo_mesh *, struct geo_point *)", UINT64_C(0x902b758c56554572), 1, 0},
      {"geo_mesh_add", "int (struct geo_mesh *, struct geo_point)", UINT64_C(0x3c296f7534b7a8f3), 1, 0},
      {"geo_mesh_add_all", "int (struct geo_mesh *, const struct geo_point *, size_t)", UINT64_C(0x9638547a2ae9b74e), 1,
          0},
      {"geo_mesh_at", "const struct geo_point * (const struct geo_mesh *, size_t)", UINT64_C(0x064af8275356588c), 1, 0},
      {"geo_mesh_at_mutable", "struct geo_point * (struct geo_mesh *, size_t)", UINT64_C(0xc2fe4df30a79e96c), 1, 0},
      {"geo_mesh_scale", "struct geo_mesh * (struct geo_mesh *, double)", UINT64_C(0x67f9897e5385bfff), 1, 0},
      {"geo_mesh_find", "int (const struct geo_mesh *, double, struct geo_point *)", UINT64_C(0x824f824b001b44d2), 1,
          0},
      {"geo_mesh_lengths", "int (const struct geo_mesh *, double **, size_t *)", UINT64_C(0x74b667bad58802c3), 1, 0},
      {"geo_mesh_describe", "int (const struct geo_mesh *, char **, size_t *)", UINT64_C(0x3d6d378d1b8ed6f8), 1, 0},
      {"geo_mesh_scaled", "struct geo_mesh * (const struct geo_mesh *, double)", UINT64_C(0x58a1263818fc59d7), 1, 0},
      {"geo_mesh_self", "const struct geo_mesh * (const struct geo_mesh *)", UINT64_C(0xbcf1b88a0635ac4b), 1, 0},
      {"geo_mesh_bounds", "int (const struct geo_mesh *, struct geo_point *, struct geo_point *)",
          UINT64_C(0x7141685323cbd28c), 1, 0},
      {"geo_mesh_take_apart",
          "int (const struct geo_mesh *, char **, size_t *, struct geo_point **, size_t *, struct geo_mesh **)",
          UINT64_C(0x599cead87a48a8f7), 1, 0},
      {"geo_mesh_walk", "int (const struct geo_mesh *, geo_mesh_walk_visit_callback, void *, geometry_release)",
          UINT64_C(0xa8f04d856e2fe25a), 1, 0},
      {"geo_mesh_release", "int (struct geo_mesh *)", UINT64_C(0xf1fe8d3927fb65a0), 1, 0},
      {"geo_mesh_merge", "int (struct geo_mesh *, struct geo_mesh *)", UINT64_C(0x0120dd5cae68fca1), 1, 0},
      {"geo_mesh_count", "long (const struct geo_mesh *)", UINT64_C(0x7cccf1f2b0cfee15), 1, 0},
      {"geo_window_new", "struct geo_window * (int, struct geo_window *)", UINT64_C(0x9401b39b26dbe909), 1, 0},
      {"geo_window_within", "struct geo_window * (struct geo_window *)", UINT64_C(0x26494246e9b9a546), 1, 0},
      {"geo_window_delete", "void (struct geo_window *)", UINT64_C(0xedf4c561d35aeb50), 1, 0},
      {"geo_window_show", "size_t (struct geo_window *, struct geo_mesh *, struct geo_window *, int)",
          UINT64_C(0xd03e0e4307c1cc4b), 1, 0},
      {"geo_window_title", "int (const struct geo_window *, const char **, size_t *)", UINT64_C(0x68152fd75023ea21), 1,
          0},
      {"geo_window_sizes", "int (const struct geo_window *, const int **, size_t *)", UINT64_C(0x7d5cb539198fecb5), 1,
          0},
      {"geo_registry_global", "struct geo_registry * (void)", UINT64_C(0x69beb8bc86fdc994), 1, 0},
      {"geo_registry_put", "int (struct geo_registry *, const struct geo_mesh *)", UINT64_C(0x7df7cdb07fcde8a9), 1, 0},
      {"geo_registry_total", "size_t (const struct geo_registry *)", UINT64_C(0x1cb950a375142811), 1, 0},
      {"geo_twice", "int (const struct geo_counted *)", UINT64_C(0x81f179ab53a584b3), 1, 0},
      {"geo_area", "double (double)", UINT64_C(0xa0d4f953e2c25593), 1, 0},
      {"geo_area_of_mesh", "double (const struct geo_mesh *, int)", UINT64_C(0xbaede8cc003d06da), 1, 0},
      {"geo_raise", "int (enum geo_level, enum geo_level, enum geo_level *)", UINT64_C(0x7456891524046986), 1, 0},
      {"geo_cross", "int (const double *, const double *, double *)", UINT64_C(0x9ba7b3292f6e8c39), 1, 0},
      {"geo_norm", "double (const double *, const char *, size_t)", UINT64_C(0xc1e968539e60bb1c), 1, 0},
      {"geo_half", "int (const char *, size_t, char **, size_t *)", UINT64_C(0xd3befe24407a65ef), 1, 0},
      {"geo_adder", "int (double, geo_adder_result_callback *, void **, geometry_release *)",
          UINT64_C(0x58ce0538f6786e55), 1, 0},
      {"geo_apply", "double (geo_apply_f_callback, void *, geometry_release, double)", UINT64_C(0xf4ffd2f49561856c), 1,
          0},
      {"geo_first_of", "int (const enum geo_level *, size_t, geo_first_of_f_callback, void *, geometry_release, int *)",
          UINT64_C(0x5af0d95b8812ef6a), 1, 0},
      {"geo_levels", "int (enum geo_level **, size_t *)", UINT64_C(0x583a180fbe809e99), 1, 0},
      {"geo_split", "int (const char *, size_t, char **, size_t *, bool *, char **, size_t *)",
          UINT64_C(0x3dd01171d1a0b81f), 1, 0},
      {"geo_accumulate", "int (double *, const double *)", UINT64_C(0x28699e1ded6a4c94), 1, 0},
      {"geo_fail", "int (int)", UINT64_C(0x34d0c97367b6d4b1), 1, 0},
      {"geo_slow", "double (double)", UINT64_C(0x591e4b290f419398), 1, 0},
      {"geo_each", "double (geo_each_f_callback, void *, geometry_release)", UINT64_C(0x5d3a54bf41ccc5dc), 1, 0},
      {"geo_same", "int (const struct geo_mesh *, const struct geo_mesh *)", UINT64_C(0xcdb112c78830364f), 1, 0},
      {"geo_extra", "int (int)", UINT64_C(0x6a01a1f1054efecf), 1, CAPLET_SLOT_OPTIONAL},
      {"geo_allocate",
          "int (geo_allocate_a_callback, void *, geometry_release, geo_allocate_b_callback, void *, geometry_release, "
          "const char *, size_t)", UINT64_C(0x6e0a1e157f23bf7f), 1, 0},
      {"geo_ParseError", "PyObject *", UINT64_C(0xca2861b20f58a435), 1, 0},
      {"geo_Stop", "PyObject *", UINT64_C(0xc5e9dbbf9ee82665), 1, 0},
      {"global_name", "int (char **, size_t *)", UINT64_C(0xe934e836a41e0feb), 1, 0},
      {"geo_free", "void (void *)", UINT64_C(0x4fc3754e376cc657), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum geo_level", sizeof(geo_level), CAPLET_ALIGNOF(geo_level), 1},
      {"enum geo_mesh_kind", sizeof(geo_mesh_kind), CAPLET_ALIGNOF(geo_mesh_kind), 1},
      {"struct geo_point", sizeof(struct geo_point), CAPLET_ALIGNOF(struct geo_point), 1},
  };
  static const caplet_row_info rows[] = {
      {"enum geo_level", "", UINT64_C(0x95de2e1a2810c76b), 1},
      {"enumerator geo_level.geo_level_low", "1", UINT64_C(0x1b10ffbadb6bb9bb), 1},
      {"enumerator geo_level.geo_level_high", "2", UINT64_C(0x88c7866c3fe21b7b), 1},
      {"enum geo_mesh_kind", "", UINT64_C(0xfcda414ca791f3f2), 1},
      {"enumerator geo_mesh_kind.geo_mesh_kind_open", "0", UINT64_C(0x1898456377817445), 1},
      {"enumerator geo_mesh_kind.geo_mesh_kind_closed", "1", UINT64_C(0xb22ca7cd92a01364), 1},
      {"struct geo_point", "struct of 2 fields", UINT64_C(0xc58504a661e2b9fe), 1},
      {"field struct geo_point.x", "double", UINT64_C(0x75cc4507eefe898f), 1},
      {"field struct geo_point.y", "double", UINT64_C(0xf5a1a773355ab691), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x8e6a44f17294c199), UINT64_C(0x3f6ef41ba8947d37)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      68, 3, 9, 0, /* slots, types, rows */
      "geometry._core._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"geometry\",\"abi\":1,\"minor\":1,\"isolated\":false,"
      "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"3f6ef41ba8947d37\"],\"versions\":[\"\"],"
      "\"capsule\":\"geometry._core._C_API\",\"floor\":\""
      CAPLET_QUOTED(GEOMETRY_REQUIRE) "\"}\0" GEOMETRY_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), GEOMETRY_REQUIRE, 0, CAPLET_END_OF(caplet_record, GEOMETRY_PATH_), &compiled,
      &GEOMETRY_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of geometry._core and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int geo_import(PyObject *module) {
  return caplet_import(module, geometry_consumer_(), &GEOMETRY_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where geometry._core is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int geo_try_import(PyObject *module) {
  return caplet_try_import(module, geometry_consumer_(), &GEOMETRY_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int geo_imported(void) { return CAPLET_ACQUIRE(GEOMETRY_POINTER_) != &GEOMETRY_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
