/* Provides the C API of jars: call jars_provide(module) when the module is initialised.
   Generated from jars.caplet.json by: caplet generate jars.caplet.json
   Do not edit. */
#ifndef JARS_PROVIDER_H
#define JARS_PROVIDER_H

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <caplet/caplet.h>

#include "api.hpp"

#if CAPLET_RUNTIME_VERSION < 1
#error "jars_provider.h needs runtime 1 of Caplet or newer"
#endif

typedef int (*jar_counter_result_callback)(void *context, int a0);

typedef void (*jars_release)(void *context);

/* What the capsule points to. */
struct jars_table {
  caplet_header caplet;
  jar *(*jar_new)(bool fail); /* 0 */
  void (*jar_delete)(jar *self); /* 1 */
  int (*jar_alive)(void); /* 2 */
  jar *(*jar_find)(bool fail); /* 3 */
  jar *(*jar_take)(bool fail); /* 4 */
  int (*jar_label)(const jar *self, bool fail, char **result, size_t *result_size); /* 5 */
  int (*jar_note)(const jar *self, bool fail, char **result, size_t *result_size); /* 6 */
  int (*jar_open)(const jar *self, bool fail, jar **result_0, char **result_1, size_t *result_1_size); /* 7 */
  int (*jar_counter)(const jar *self, bool fail, jar_counter_result_callback *result, void **result_context,
      jars_release *result_release); /* 8 */
  double (*jar_weight)(const jar *self, bool fail); /* 9 */
  void (*jars_free)(void *memory); /* 10 */
};

/** Publishes the API in the capsule "jars._C_API" of `module`, which must be jars.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int jars_provide(PyObject *module);

#endif
