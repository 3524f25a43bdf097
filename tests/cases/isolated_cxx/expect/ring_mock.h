/* Stands in for the provider of the C API of rings._ring in the tests of a consumer, which need no such module.
   Generated from ring.caplet.json by: caplet generate ring.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef RING_MOCK_H
#define RING_MOCK_H

#include "ring_capi.h"

#include <stdlib.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void ring_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline struct ring_counter *ring_unmocked_ring_get_(const struct ring_table *api) {
  (void)api;
  PyErr_SetString(PyExc_NotImplementedError, "ring_get is not mocked");
  return CAPLET_NULL;
}

static inline int ring_unmocked_ring_turn_(const struct ring_table *api, struct ring_counter *which, int by) {
  (void)api;
  (void)which;
  (void)by;
  PyErr_SetString(PyExc_NotImplementedError, "ring_turn is not mocked");
  return -1;
}

/* ---- The table ---- */

/** A table as the provider of API 1.1 would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are NULL, so must not be read.
    Set `caplet.minor` to be an older provider, `caplet.state` to have a state; its address is a handle. */
static inline struct ring_table rings_mock_table(void) {
  const caplet_descriptor *const compiled = ring_consumer_()->compiled;
  const caplet_header first = {
      CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, CAPLET_TABLE_MOCK | CAPLET_TABLE_ISOLATED,
          sizeof(struct ring_table),
      compiled->slot_count, compiled->abi, compiled->minor, 0, compiled->fingerprints[compiled->minor], compiled,
          CAPLET_NULL, -1};
  struct ring_table table = CAPLET_ZERO;
  table.caplet = first;
  table.ring_get = ring_unmocked_ring_get_;
  table.ring_turn = ring_unmocked_ring_turn_;
  return table;
}

/** A capsule of `table`, which must stay where it is, for where code under test finds one: rings._ring._C_API.
    Returns a new reference, or NULL with an exception set. */
static inline PyObject *rings_mock_capsule(struct ring_table *table) {
  return PyCapsule_New(table, ring_consumer_()->path, CAPLET_NULL);
}

#ifdef __cplusplus
}
#endif
#endif
