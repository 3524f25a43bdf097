/* Stands in for the provider of the C API of rings._ring in the tests of a consumer, which need no such module.
   Generated from ring.caplet.json by: caplet generate ring.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef RING_MOCK_H
#define RING_MOCK_H

#include <stdlib.h>

#include "ring_capi.h"

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
  struct ring_table table = {
      {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, CAPLET_TABLE_MOCK | CAPLET_TABLE_ISOLATED,
          sizeof(struct ring_table),
       2, 1, 1, 0, UINT64_C(0x198a36b40ef630a9), CAPLET_NULL, CAPLET_NULL, -1},
      ring_unmocked_ring_get_, /* 0 */
      ring_unmocked_ring_turn_, /* 1 */
  };
  table.caplet.descriptor = ring_consumer_()->compiled;
  return table;
}

#ifdef __cplusplus
}
#endif
#endif
