/* Provides the C API of store: call store_provide(module) when the module is initialised.
   Generated from store.caplet.json by: caplet generate store.caplet.json
   Do not edit. */
#ifndef STORE_PROVIDER_H
#define STORE_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "store_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_BEGIN_DEPRECATED
/* What the capsule points to. */
struct store_table {
  caplet_header caplet;
  PyObject *const *store_full; /* 0 */
  PyTypeObject *Store_Type; /* 1 */
  const double (*store_weights)[3]; /* 2 */
  int *store_counter; /* 3 */
  int (*store_size)(void); /* 4 */
  int (*store_compress)(int level); /* 5 */
  int (*store_length)(void); /* 6 */
  int (*store_add)(int n, ...); /* 7 */
  int (*store_add_all)(int n, ...); /* 8 */
  PyObject *(*store_get)(PyObject *key); /* 9 */
};
CAPLET_END_DEPRECATED

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "store._C_API" of `module`, which must be store.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int store_provide(PyObject *module);

#endif
