/* Provides the C API of attic: call attic_provide(module) when the module is initialised.
   Generated from attic.caplet.json by: caplet generate attic.caplet.json --lazy
   Do not edit. */
#ifndef ATTIC_PROVIDER_H
#define ATTIC_PROVIDER_H

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#include "api.hpp"

#if CAPLET_RUNTIME_VERSION < 1
#error "attic_provider.h needs runtime 1 of Caplet or newer"
#endif

typedef int (*attic_each_call_callback)(void *context, int a0);

typedef void (*attic_release)(void *context);

/* What the capsule points to. */
struct attic_table {
  caplet_header caplet;
  attic::chest *(*attic_chest_new)(const char *name, size_t name_size); /* 0 */
  void (*attic_chest_delete)(attic::chest *self); /* 1 */
  int (*attic_chest_name)(const attic::chest *self, char **result, size_t *result_size); /* 2 */
  int (*attic_chest_size)(const attic::chest *self); /* 3 */
  int (*attic_count)(void); /* 4 */
  double (*attic_sum)(const double *numbers, size_t numbers_size); /* 5 */
  int (*attic_each)(attic_each_call_callback call, void *call_context, attic_release call_release); /* 6 */
  attic::chest *(*attic_open)(const char *name, size_t name_size); /* 7 */
  int (*attic_calls)(void); /* 8 */
  void (*attic_free)(void *memory); /* 9 */
};

/** Publishes the API in the capsule "attic._C_API" of `module`, which must be attic.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int attic_provide(PyObject *module);

#endif
