/* Provides the C API of stable: call stable_provide(module) when the module is initialised.
   Generated from stable.caplet.json by: caplet generate stable.caplet.json
   Do not edit. */
#ifndef STABLE_PROVIDER_H
#define STABLE_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "stable_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct stable_table {
  caplet_header caplet;
  PyObject *const *stable_error; /* 0 */
  PyObject *(*stable_wrap)(PyObject *value, PyTypeObject *type); /* 1 */
  Py_ssize_t (*stable_length)(PyObject *value); /* 2 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "stable._C_API" of `module`, which must be stable.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int stable_provide(PyObject *module);

#endif
