/* Provides the C API of bell: call bell_provide(module) when the module is initialised.
   Generated from bell.caplet.json by: caplet generate bell.caplet.json
   Do not edit. */
#ifndef BELL_PROVIDER_H
#define BELL_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "bell_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct bell_table {
  caplet_header caplet;
  PyTypeObject *Bell_Type; /* 0 */
  int (*bell_ring)(int times); /* 1 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "bell._C_API" of `module`, which must be bell.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int bell_provide(PyObject *module);

#endif
