/* Provides the C API of rings._ring: call rings_provide(module) when the module is initialised.
   Generated from ring.caplet.json by: caplet generate ring.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef RING_PROVIDER_H
#define RING_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.hpp"

#if CAPLET_RUNTIME_VERSION < 1
#error "ring_provider.h needs runtime 1 of Caplet or newer"
#endif

/* What the capsule points to. */
struct ring_table {
  caplet_header caplet;
  ring::counter *(*ring_get)(const ring_table *api); /* 0 */
  int (*ring_turn)(const ring_table *api, ring::counter *which, int by); /* 1 */
};

/** The `state` that rings_provide() was given in the interpreter whose table it is. */
static inline void *rings_state(const struct ring_table *table) { return table->caplet.state; }

/** Publishes a table for the current interpreter in the capsule "rings._ring._C_API" of `module`, which must be
    rings._ring. `state` is what rings_state() gets from that table, such as the state of `module`; it must live
    as long as `module` does.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int rings_provide(PyObject *module, void *state);

#endif
