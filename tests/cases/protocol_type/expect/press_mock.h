/* Stands in for those who provide the protocol press in the tests of a consumer.
   Generated from press.caplet.json by: caplet generate press.caplet.json --target consumer --target mock
   Do not edit. */
#ifndef PRESS_MOCK_H
#define PRESS_MOCK_H

#include "press_capi.h"

#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void press_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline long press_unmocked_press_print_(PyObject *object, long table) {
  (void)object;
  (void)table;
  PyErr_SetString(PyExc_NotImplementedError, "press_print is not mocked");
  return -1;
}

static inline int press_unmocked_press_dry_(void) {
  PyErr_SetString(PyExc_NotImplementedError, "press_dry is not mocked");
  return -1;
}

static inline int press_unmocked_press_fold_(int times) {
  (void)times;
  PyErr_SetString(PyExc_NotImplementedError, "press_fold is not mocked");
  return -1;
}

/* ---- The table ---- */

/** A table as its newest provider would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are zero, so must not be read.
    What it says of itself may be changed to be an older provider.
    Its address is a table.
    */
static inline struct press_table press_mock_table(void) {
  struct press_table table = CAPLET_ZERO;
  table.print = press_unmocked_press_print_;
  table.dry = press_unmocked_press_dry_;
  table.fold = press_unmocked_press_fold_;
  table.header.major = CAPLET_CAST(uint32_t, 1);
  table.header.minor = CAPLET_CAST(uint32_t, 2);
  return table;
}

/** A capsule of `table`, which must stay where it is, for where code under test finds one: __press__.
    Returns a new reference, or NULL with an exception set. */
static inline PyObject *press_mock_capsule(struct press_table *table) {
  return PyCapsule_New(table, press_consumer_()->places[0].name, CAPLET_NULL);
}

#ifdef __cplusplus
}
#endif
#endif
