/* Stands in for those who provide the protocol shape in the tests of a consumer.
   Generated from shape.caplet.json by: caplet generate shape.caplet.json --target provider --target consumer --target
   mock --bundle-runtime
   Do not edit. */
#ifndef SHAPE_MOCK_H
#define SHAPE_MOCK_H

#include "shape_capi.h"

#include <stdlib.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void shape_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline int shape_unmocked_shape_box_of_(PyObject *object, struct shape_box *table) {
  (void)object;
  (void)table;
  PyErr_SetString(PyExc_NotImplementedError, "shape_box_of is not mocked");
  return -1;
}

static inline double shape_unmocked_shape_area_(PyObject *object) {
  (void)object;
  PyErr_SetString(PyExc_NotImplementedError, "shape_area is not mocked");
  return -1;
}

static inline int shape_unmocked_shape_corners_(PyObject *a0) {
  (void)a0;
  shape_unmocked_("shape_corners is not mocked");
}

static inline int shape_unmocked_shape_sum_(int count, ...) {
  (void)count;
  shape_unmocked_("shape_sum is not mocked");
}

/* ---- The table ---- */

/** A table as the provider of API 1.1 would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are NULL, so must not be read.
    Set `caplet.minor` to be an older provider; its address is a table. */
static inline struct shape_table shape_mock_table(void) {
  const caplet_descriptor *const compiled = shape_consumer_()->compiled;
  const caplet_header first = {
      CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, CAPLET_TABLE_MOCK, sizeof(struct shape_table),
      compiled->slot_count, compiled->abi, compiled->minor, 0, compiled->fingerprints[compiled->minor], compiled,
          CAPLET_NULL, -1};
  struct shape_table table = CAPLET_ZERO;
  table.caplet = first;
  table.shape_box_of = shape_unmocked_shape_box_of_;
  table.shape_area = shape_unmocked_shape_area_;
  table.shape_corners = shape_unmocked_shape_corners_;
  table.shape_sum = shape_unmocked_shape_sum_;
  return table;
}

/** A capsule of `table`, which must stay where it is, for where code under test finds one: __shape__.
    Returns a new reference, or NULL with an exception set. */
static inline PyObject *shape_mock_capsule(struct shape_table *table) {
  return PyCapsule_New(table, shape_consumer_()->path, CAPLET_NULL);
}

#ifdef __cplusplus
}
#endif
#endif
