/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What the generator writes for a consumer, by hand: API 1.2 of geometry, floor 1. The runtime is tested against this
   shape without the generator. */
#ifndef GEOMETRY_CAPI_H
#define GEOMETRY_CAPI_H

#include <Python.h>
#include <caplet/caplet.h>
#include <stddef.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "geometry_capi.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* As if another project's <base.h> had declared them. */
typedef long long base_id;
struct base_pair {
  base_id first;
  base_id second;
};

struct geo_point {
  double x;
  double y;
};

struct geo_box {
  struct geo_point low;
  struct geo_point high;
};

/* The GIL must be held for every slot but geo_dot. */
struct geometry_table {
  caplet_header caplet;
  PyObject *const *geo_error;                                                     /* 0 */
  double (*geo_norm)(const double *v, Py_ssize_t n);                              /* 1 */
  int (*geo_scale)(struct geo_point *p, double k);                                /* 2 */
  double (*geo_area)(const struct geo_box *b);                                    /* 3, optional */
  int (*geo_dot)(const double *a, const double *b, Py_ssize_t n, double *result); /* 4, since 1.2 */
  Py_ssize_t (*geo_count)(void);                                                  /* 5, since 1.2 */
};

CAPLET_HIDDEN extern const caplet_descriptor geometry_compiled;

CAPLET_HIDDEN extern const caplet_header *caplet_8geometry5_core6_C_API_1_1;
CAPLET_HIDDEN extern const struct geometry_table caplet_8geometry5_core6_C_API_1_1_start;

/* What every function of the table is before geometry_import(). */
static void caplet_8geometry5_core6_C_API_1_1_unimported(void) {
  caplet_fatal_not_imported("geometry._core._C_API", "geometry_import");
}

#define CAPLET_UNIMPORTED_(type) ((type)(void (*)(void))caplet_8geometry5_core6_C_API_1_1_unimported)

CAPLET_SHARED const struct geometry_table caplet_8geometry5_core6_C_API_1_1_start = {
    /* Its minor is above all, so that calls above the floor end up in the function too. */
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct geometry_table), 6, 1, 0xFFFF, 0, 0, NULL,
     NULL, -1},
    NULL,
    CAPLET_UNIMPORTED_(double (*)(const double *, Py_ssize_t)),
    CAPLET_UNIMPORTED_(int (*)(struct geo_point *, double)),
    CAPLET_UNIMPORTED_(double (*)(const struct geo_box *)),
    CAPLET_UNIMPORTED_(int (*)(const double *, const double *, Py_ssize_t, double *)),
    CAPLET_UNIMPORTED_(Py_ssize_t (*)(void)),
};

CAPLET_SHARED const caplet_header *caplet_8geometry5_core6_C_API_1_1 = &caplet_8geometry5_core6_C_API_1_1_start.caplet;

static inline const struct geometry_table *geometry_table_(void) {
  return (const struct geometry_table *)CAPLET_LOAD(caplet_8geometry5_core6_C_API_1_1);
}

static inline const caplet_consumer *geometry_consumer_(void) {
  static const caplet_consumer consumer = {sizeof(caplet_consumer),
                                           1,
                                           0,
                                           "geometry._core._C_API",
                                           &geometry_compiled,
                                           &caplet_8geometry5_core6_C_API_1_1_start.caplet,
                                           NULL,
                                           0};
  return &consumer;
}

static inline int geometry_import(PyObject *module) {
  return caplet_import(module, geometry_consumer_(), &caplet_8geometry5_core6_C_API_1_1);
}

static inline int geometry_try_import(PyObject *module) {
  return caplet_try_import(module, geometry_consumer_(), &caplet_8geometry5_core6_C_API_1_1);
}

/* What the calls of a lazy consumer do first. */
static inline int geometry_import_at_call(void) {
  return caplet_import_at_call(geometry_consumer_(), &caplet_8geometry5_core6_C_API_1_1);
}

static inline void geometry_import_or_end(void) {
  caplet_import_or_end(geometry_consumer_(), &caplet_8geometry5_core6_C_API_1_1);
}

static inline PyObject *const *geometry_object_(PyObject *const *object) {
  if (object == NULL) caplet_8geometry5_core6_C_API_1_1_unimported();
  return object;
}

#define geo_error (*geometry_object_(geometry_table_()->geo_error))

static inline double geo_norm(const double *v, Py_ssize_t n) { return geometry_table_()->geo_norm(v, n); }

static inline int geo_scale(struct geo_point *p, double k) { return geometry_table_()->geo_scale(p, k); }

static inline int geometry_has_geo_area(void) { return caplet_has_slot(&geometry_table_()->caplet, 3, 1); }

static inline double geo_area(const struct geo_box *b) { return geometry_table_()->geo_area(b); }

static inline int geo_dot(const double *a, const double *b, Py_ssize_t n, double *result) {
  const struct geometry_table *table = geometry_table_();
  if (table->caplet.minor < 2) {
    caplet_raise_newer(&table->caplet, "geo_dot", 2, "2.2");
    return -1;
  }
  return table->geo_dot(a, b, n, result);
}

static inline Py_ssize_t geo_count(void) {
  const struct geometry_table *table = geometry_table_();
  if (table->caplet.minor < 2) caplet_fatal_newer(&table->caplet, "geo_count", 2, "2.2");
  return table->geo_count();
}

#ifdef __cplusplus
}
#endif
#endif
