/* Provides the protocol tally, as one of many.
   Generated from tally.caplet.json by: caplet generate tally.caplet.json
   Do not edit. */
#ifndef TALLY_PROVIDER_H
#define TALLY_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>
#include <caplet/protocol.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "tally_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct tally_table {
  caplet_header caplet;
  long (*tally_add)(const struct tally_table *table, long count); /* 0 */
  PyObject *const *tally_error; /* 1 */
};

/* Where an interpreter has its objects and data. The fields of optional ones may be NULL. */
struct tally_variables {
  PyObject *const *tally_error;
};

/** The `state` that the table was made with. */
static inline void *tally_state(const struct tally_table *table) { return table->caplet.state; }

#ifdef __cplusplus
}
#endif

#ifdef __cplusplus
extern "C" {
#endif
/** A capsule of a table for the current interpreter, which goes with it: for `get_tally`.
    `state` is what tally_state() gets from that table; `variables` is copied. What they lead to must live as long as
    the capsule.
    `object`, which the capsule keeps and which so must not keep the capsule, may be NULL.
    Returns a new reference, or NULL with an exception set. */
CAPLET_HIDDEN PyObject *tally_capsule(PyObject *object, void *state, const struct tally_variables *variables);
#ifdef __cplusplus
}
#endif

#endif
