/* Provides the C API of pairs: call pairs_provide(module) when the module is initialised.
   Generated from pairs.caplet.json by: caplet generate pairs.caplet.json
   Do not edit. */
#ifndef PAIRS_PROVIDER_H
#define PAIRS_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "pairs_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct pairs_table {
  caplet_header caplet;
  PyTypeObject *Pair_Type; /* 0 */
  PyTypeObject *const *Named_Type; /* 1 */
  PyObject *(*pair_new)(double a, double b); /* 2 */
  double (*pair_sum)(const struct pair *p); /* 3 */
  PyObject *(*row_new)(int n); /* 4 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "pairs._C_API" of `module`, which must be pairs.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int pairs_provide(PyObject *module);

#endif
