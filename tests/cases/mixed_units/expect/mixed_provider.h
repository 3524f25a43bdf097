/* Provides the C API of mixed: call mixed_provide(module) when the module is initialised.
   Generated from mixed.caplet.json by: caplet generate mixed.caplet.json
   Do not edit. */
#ifndef MIXED_PROVIDER_H
#define MIXED_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "mixed_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct mixed_table {
  caplet_header caplet;
  int (*mixed_next)(void); /* 0 */
  const char *const *mixed_name; /* 1 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "mixed._C_API" of `module`, which must be mixed.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int mixed_provide(PyObject *module);

#endif
