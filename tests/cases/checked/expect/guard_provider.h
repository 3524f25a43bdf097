/* Provides the C API of guard: call guard_provide(module) when the module is initialised.
   Generated from guard.caplet.json by: caplet generate guard.caplet.json
   Do not edit. */
#ifndef GUARD_PROVIDER_H
#define GUARD_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "guard_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct guard_table {
  caplet_header caplet;
  int (*guard_number)(int what); /* 0 */
  double (*guard_real)(int what); /* 1 */
  enum guard_mode (*guard_choice)(int what); /* 2 */
  PyObject *(*guard_object)(int what); /* 3 */
  int (*guard_detached)(int what); /* 4 */
  void (*guard_attached)(void); /* 5 */
  int (*guard_pointers)(const int *v, int n, const char *name); /* 6 */
  int (*guard_perhaps)(int *value); /* 7 */
  int (*guard_plain)(int what); /* 8 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "guard._C_API" of `module`, which must be guard.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int guard_provide(PyObject *module);

#endif
