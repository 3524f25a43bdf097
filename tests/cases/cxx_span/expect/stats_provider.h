/* Provides the C API of stats: call stats_provide(module) when the module is initialised.
   Generated from stats.caplet.json by: caplet generate stats.caplet.json
   Do not edit. */
#ifndef STATS_PROVIDER_H
#define STATS_PROVIDER_H

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#include "api.hpp"

#if CAPLET_RUNTIME_VERSION < 1
#error "stats_provider.h needs runtime 1 of Caplet or newer"
#endif

/* What the capsule points to. */
struct stats_table {
  caplet_header caplet;
  stats::series *(*stats_series_new)(const double *values, size_t values_size); /* 0 */
  void (*stats_series_delete)(stats::series *self); /* 1 */
  int (*stats_series_values)(stats::series *self, double **result, size_t *result_size); /* 2 */
  double (*stats_sum)(const double *values, size_t values_size); /* 3 */
  int (*stats_scale)(double *values, size_t values_size, double factor); /* 4 */
  size_t (*stats_feet)(const stats::unit *units, size_t units_size); /* 5 */
  double (*stats_maximum)(const double *values, size_t values_size); /* 6 */
};

/** Publishes the API in the capsule "stats._C_API" of `module`, which must be stats.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int stats_provide(PyObject *module);

#endif
