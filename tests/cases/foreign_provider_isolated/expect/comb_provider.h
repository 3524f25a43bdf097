/* Provides the C API of comb, as comb.h has it: call comb_provide() when the module is initialised.
   Generated from comb.caplet.json by: caplet generate comb.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef COMB_PROVIDER_H
#define COMB_PROVIDER_H
#ifdef COMB_CAPI_H
#error "comb_provider.h declares what comb_capi.h calls: include them in different files"
#endif

#include <Python.h>
#include <caplet/foreign_provider.h>

/* The types. A file that has them from elsewhere defines COMB_TYPES before. */
#ifndef COMB_TYPES
#include "comb.h"
#endif

#if CAPLET_FOREIGN_PROVIDER_VERSION < 1
#error "comb_provider.h needs version 1 of Caplet's caplet/foreign_provider.h or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The functions, for you to write ---- */

long Comb_Add(void *state_, long bees);

long comb_cells_count(void *state_);

/* ---- The table ---- */

struct CAPLET_MAY_ALIAS comb_cells_table {
  long (*count)(void *state_); /* 0 */
  PyObject *wax; /* 1 */
};

struct CAPLET_MAY_ALIAS comb_table {
  int api_version;
  char *kind;
  struct comb_build build;
  void *state; /* 0 */
  long (*Comb_Add)(void *state_, long bees); /* 1 */
  PyObject *Comb_Error; /* 2 */
  const struct comb_cells_table *cells; /* 3 */
  int (*Comb_Swarm)(void *state_); /* 4, since 2 */
};

/* What else stands there, as it is known when the module is initialised. Zero the struct first. */
struct comb_values {
  PyObject *Comb_Error;
  struct {
    PyObject *wax;
  } cells;
};

/** Publishes the table in `module`, which must be comb, or the module of an alias: under each path that is in it.
    Each call makes a table, which lives as long as its capsule.
    `state` is what functions of that table take first; it must live as long.
    `values` is copied; what it points to must live as long as the table.
    Returns 0, or -1 with an exception set: ImportError where `module` is another one, and where
    - an object has no value
    The thread must be attached. */
CAPLET_HIDDEN int comb_provide(PyObject *module, void *state, const struct comb_values *values);

/** Fills Comb_Swarm, which is NULL until then. Consumers may have imported the table already.
    `module`: where it was provided. Returns 0, or -1 with an exception set. The thread must be attached.
    No other thread may be calling Comb_Swarm meanwhile. */
CAPLET_HIDDEN int comb_fill_Comb_Swarm(PyObject *module, int (*value)(void *state_));

#ifdef __cplusplus
}
#endif
#endif
