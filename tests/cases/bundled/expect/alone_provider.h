/* Provides the C API of alone: call alone_provide(module) when the module is initialised.
   Generated from alone.caplet.json by: caplet generate alone.caplet.json --bundle-runtime
   Do not edit. */
#ifndef ALONE_PROVIDER_H
#define ALONE_PROVIDER_H

#include <Python.h>

#include "caplet_runtime.h"

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "alone_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct alone_table {
  caplet_header caplet;
  int (*alone_answer)(void); /* 0 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "alone._C_API" of `module`, which must be alone.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int alone_provide(PyObject *module);

#endif
