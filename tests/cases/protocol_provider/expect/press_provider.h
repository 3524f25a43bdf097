/* Provides the protocol press, as press.h has it and as one of many.
   Generated from press.caplet.json by: caplet generate press.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef PRESS_PROVIDER_H
#define PRESS_PROVIDER_H
#ifdef PRESS_CAPI_H
#error "press_provider.h declares what press_capi.h calls: include them in different files"
#endif

#include <Python.h>
#include <stdint.h>
#include <caplet/foreign_provider.h>
#include <caplet/protocol.h>

/* The types. A file that has them from elsewhere defines PRESS_TYPES before. */
#ifndef PRESS_TYPES
#include "press.h"
#endif

#if CAPLET_FOREIGN_PROVIDER_VERSION < 1
#error "press_provider.h needs version 1 of Caplet's caplet/foreign_provider.h or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The functions, for you to write ---- */

/** Returns -1 with an exception set on failure. */
long press_print(PyObject *object, long table);

/** Returns -1 with an exception set on failure. */
int press_dry(void);

/** Returns -1 with an exception set on failure.
    Since API 2. */
int press_fold(int times);

/* ---- The table ---- */

struct CAPLET_MAY_ALIAS press_table {
  press_header header;
  long (*print)(PyObject *object, long table); /* 0 */
  int (*dry)(void); /* 1 */
  int ink; /* 2 */
  int (*fold)(int times); /* 3, since 2 */
};

/* What else stands there, as it is known when the module is initialised. Zero the struct first. */
struct press_values {
  press_header header;
  int ink;
};

/** A capsule of the table: for `__press__` of a type that is static or immutable.
    `values` is copied; what it points to must live as long as the table.
    `object`, which the capsule keeps and which so must not keep the capsule, may be NULL.
    Returns a new reference, or NULL with an exception set. The thread must be attached. */
CAPLET_HIDDEN PyObject *press_capsule(PyObject *object, const struct press_values *values);

/** Makes a capsule the attribute `__press__` of `type`, whose heirs have it, too.
    Returns 0, or -1 with an exception set: TypeError where the type is immutable. */
CAPLET_HIDDEN int press_publish_on(PyTypeObject *type, const struct press_values *values);

#ifdef __cplusplus
}
#endif
#endif
