/* Stands in for the provider of the C API of loom._inner in the tests of a consumer, which need no such module.
   Generated from loom.caplet.json by: caplet generate loom.caplet.json --target consumer --target mock
   Do not edit. */
#ifndef LOOM_MOCK_H
#define LOOM_MOCK_H

#include "loom_capi.h"

#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void loom_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline unsigned int loom_unmocked_Loom_Abi_(void) {
  return 33554432;
}

static inline long loom_unmocked_Loom_New_(long a, long b) {
  (void)a;
  (void)b;
  PyErr_SetString(PyExc_NotImplementedError, "Loom_New is not mocked");
  return -1;
}

static inline unsigned int loom_unmocked_loom_version_(void) {
  return 20;
}

static inline PyObject *loom_unmocked_Loom_Weave_(PyObject *handle, int table) {
  (void)handle;
  (void)table;
  PyErr_SetString(PyExc_NotImplementedError, "Loom_Weave is not mocked");
  return CAPLET_NULL;
}

static inline int loom_unmocked_Loom_Newest_(void) {
  PyErr_SetString(PyExc_NotImplementedError, "Loom_Newest is not mocked");
  return -1;
}

/* ---- The table ---- */

/* What loom_capi.h has macros for are fields here. */
#pragma push_macro("Loom_Type")
#undef Loom_Type
#pragma push_macro("Loom_Threads")
#undef Loom_Threads

/** A table as its newest provider would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are zero, so must not be read.
    What it says of itself may be changed to be an older provider.
    */
static inline struct loom_table loom_mock_table(void) {
  struct loom_table table = CAPLET_ZERO;
  table.Loom_Abi = loom_unmocked_Loom_Abi_;
  table.Loom_New = loom_unmocked_Loom_New_;
  table.loom_version = loom_unmocked_loom_version_;
  table.Loom_Weave = loom_unmocked_Loom_Weave_;
  table.Loom_Newest = loom_unmocked_Loom_Newest_;
  return table;
}

static inline void loom_mock_set_Loom_Type(struct loom_table *table, PyTypeObject *to) {
  table->Loom_Type = to;
}

static inline void loom_mock_set_Loom_Threads(struct loom_table *table, int *to) {
  table->Loom_Threads = to;
}

#pragma pop_macro("Loom_Type")
#pragma pop_macro("Loom_Threads")

/* What was in use before. */
#define LOOM_MOCKED_ CAPLET_JOIN(caplet_4loom6_inner4_API_1_mocked_, LOOM_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *LOOM_MOCKED_;
CAPLET_SELECTED const caplet_foreign_view *LOOM_MOCKED_ = CAPLET_NULL;
#define LOOM_MOCK_VIEW_ CAPLET_JOIN(caplet_4loom6_inner4_API_1_mock_view_, LOOM_REQUIRE)
CAPLET_SHARED extern caplet_foreign_view LOOM_MOCK_VIEW_;
CAPLET_SELECTED caplet_foreign_view LOOM_MOCK_VIEW_ = CAPLET_ZERO;

/** Makes all of this shared object use `table`, which must stay where it is. loom_import() then succeeds without a
    provider. Not for use while another thread calls the API.
    What the table says of itself is read here: call it again after changing that. */
static inline void loom_mock(const struct loom_table *table) {
  if (LOOM_MOCKED_ == CAPLET_NULL) LOOM_MOCKED_ = LOOM_VIEW_;
  LOOM_MOCK_VIEW_ = caplet_foreign_look(loom_consumer_(), table);
  LOOM_MOCK_VIEW_.interpreter = CAPLET_FOREIGN_MOCK;
  LOOM_VIEW_ = &LOOM_MOCK_VIEW_;
  LOOM_POINTER_ = table;
}

/** Goes back to what was in use before the first loom_mock(): the provider that was imported, or none. */
static inline void loom_unmock(void) {
  if (LOOM_MOCKED_ == CAPLET_NULL) return;
  LOOM_VIEW_ = LOOM_MOCKED_;
  LOOM_POINTER_ = LOOM_MOCKED_->table;
  LOOM_MOCKED_ = CAPLET_NULL;
}

#ifdef __cplusplus
}
#endif
#endif
