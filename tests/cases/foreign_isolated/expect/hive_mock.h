/* Stands in for the provider of the C API of hive in the tests of a consumer, which need no such module.
   Generated from hive.caplet.json by: caplet generate hive.caplet.json --target consumer --target mock --bundle-runtime
   Do not edit. */
#ifndef HIVE_MOCK_H
#define HIVE_MOCK_H

#include "hive_capi.h"

#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void hive_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline long hive_unmocked_Hive_Count_(void *state_) {
  (void)state_;
  hive_unmocked_("Hive_Count is not mocked");
}

static inline long hive_unmocked_Hive_Add_(void *state_, PyObject *handle, long times) {
  (void)state_;
  (void)handle;
  (void)times;
  hive_unmocked_("Hive_Add is not mocked");
}

static inline int hive_unmocked_Hive_Free_(PyObject *bee) {
  (void)bee;
  hive_unmocked_("Hive_Free is not mocked");
}

static inline int hive_unmocked_Hive_Swarm_(void *state_) {
  (void)state_;
  PyErr_SetString(PyExc_NotImplementedError, "Hive_Swarm is not mocked");
  return -1;
}

/* ---- The table ---- */

/** A table as its newest provider would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are zero, so must not be read.
    What it says of itself may be changed to be an older provider.
    Its address is a handle.
    */
static inline struct hive_table hive_mock_table(void) {
  struct hive_table table = CAPLET_ZERO;
  table.Hive_Count = hive_unmocked_Hive_Count_;
  table.Hive_Add = hive_unmocked_Hive_Add_;
  table.Hive_Free = hive_unmocked_Hive_Free_;
  table.Hive_Swarm = hive_unmocked_Hive_Swarm_;
  table.api_version = CAPLET_CAST(int, 2);
  return table;
}

/** A capsule of `table`, which must stay where it is, for where code under test finds one: hive.API.
    Returns a new reference, or NULL with an exception set. */
static inline PyObject *hive_mock_capsule(struct hive_table *table) {
  return PyCapsule_New(table, hive_consumer_()->places[0].name, CAPLET_NULL);
}

#ifdef __cplusplus
}
#endif
#endif
