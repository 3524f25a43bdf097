/* Provides the C API of geometry._core: call names_provide(module) when the module is initialised.
   Generated from names.caplet.json by: caplet generate names.caplet.json
   Do not edit. */
#ifndef NAMES_PROVIDER_H
#define NAMES_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "names_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_BEGIN_DEPRECATED
/* What the capsule points to. */
struct names_table {
  caplet_header caplet;
  struct names_list *(*names_new)(void); /* 0 */
  void (*names_free)(struct names_list *list); /* 1 */
  const char *(*names_at)(const struct names_list *list, int place); /* 2 */
  const char *(*names_version)(void); /* 3 */
  const char *(*names_joined)(const struct names_list *list); /* 4 */
  int (*names_add)(struct names_list *list, PyObject *name); /* 5 */
  void (*names_lengths)(const struct names_list *list, int *lengths, int *count); /* 6 */
};
CAPLET_END_DEPRECATED

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "geometry._core._C_API" of `module`, which must be geometry._core.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int names_provide(PyObject *module);

#endif
