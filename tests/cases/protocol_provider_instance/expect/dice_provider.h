/* Provides the protocol dice, as dice.h has it and as one of many.
   Generated from dice.caplet.json by: caplet generate dice.caplet.json --target provider --target consumer
   --bundle-runtime
   Do not edit. */
#ifndef DICE_PROVIDER_H
#define DICE_PROVIDER_H
#ifdef DICE_CAPI_H
#error "dice_provider.h declares what dice_capi.h calls: include them in different files"
#endif

#include <Python.h>
#include <stdint.h>

#include "caplet_foreign_provider.h"
#include "caplet_protocol.h"

/* The types. A file that has them from elsewhere defines DICE_TYPES before. */
#ifndef DICE_TYPES
#include "dice.h"
#endif

#if CAPLET_FOREIGN_PROVIDER_VERSION < 1
#error "dice_provider.h needs version 1 of Caplet's caplet/foreign_provider.h or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The functions, for you to write ---- */

uint32_t dice_next(void *st);

void dice_skip(void *st, int table);

/* ---- The table ---- */

struct CAPLET_MAY_ALIAS dice_table {
  void *state; /* 0 */
  uint32_t (*next)(void *st); /* 1 */
  void (*skip)(void *st, int table); /* 2 */
};

/** A capsule of a table of its own, which goes with it: for `capsule`.
    `state` is what functions of that table take first; it must live as long.
    `object`, which the capsule keeps and which so must not keep the capsule, may be NULL.
    Returns a new reference, or NULL with an exception set. The thread must be attached. */
CAPLET_HIDDEN PyObject *dice_capsule(PyObject *object, void *state);

#ifdef __cplusplus
}
#endif
#endif
