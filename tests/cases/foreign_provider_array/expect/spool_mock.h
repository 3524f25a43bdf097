/* Stands in for the provider of the C API of spool._core in the tests of a consumer, which need no such module.
   Generated from spool.caplet.json by: caplet generate spool.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef SPOOL_MOCK_H
#define SPOOL_MOCK_H

#include "spool_capi.h"

#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void spool_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline int spool_unmocked_Spool_Abi_(void) {
  return 2;
}

static inline const char *spool_unmocked_Spool_Kind_(void) {
  return "wound";
}

static inline PyObject *spool_unmocked_Spool_Wind_(struct spool_thread *thread) {
  (void)thread;
  PyErr_SetString(PyExc_NotImplementedError, "Spool_Wind is not mocked");
  return CAPLET_NULL;
}

static inline int spool_unmocked_Spool_Unwind_(PyObject *thread) {
  (void)thread;
  PyErr_SetString(PyExc_NotImplementedError, "Spool_Unwind is not mocked");
  return -1;
}

static inline int spool_unmocked_Spool_Cut_(void) {
  PyErr_SetString(PyExc_NotImplementedError, "Spool_Cut is not mocked");
  return -1;
}

static inline long spool_unmocked_Spool_Splice_(long ends) {
  (void)ends;
  PyErr_SetString(PyExc_NotImplementedError, "Spool_Splice is not mocked");
  return -1;
}

static inline unsigned char spool_unmocked_Spool_Order_(void) {
  return 1;
}

static inline void spool_unmocked_Spool_Drop_(PyObject *thread) {
  (void)thread;
  spool_unmocked_("Spool_Drop is not mocked");
}

static inline unsigned short spool_unmocked_Spool_Limit_(void) {
  return 100;
}

/* ---- The table ---- */

/* What spool_capi.h has macros for are fields here. */
#pragma push_macro("Spool_Version")
#undef Spool_Version
#pragma push_macro("Spool_Registry")
#undef Spool_Registry

/** A table as its newest provider would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are zero, so must not be read.
    What it says of itself may be changed to be an older provider.
    */
static inline struct spool_table spool_mock_table(void) {
  static const int spool_mocked_Spool_Version_ = 5;
  struct spool_table table = CAPLET_ZERO;
  table.Spool_Abi = spool_unmocked_Spool_Abi_;
  table.Spool_Kind = spool_unmocked_Spool_Kind_;
  table.Spool_Wind = spool_unmocked_Spool_Wind_;
  table.Spool_Unwind = spool_unmocked_Spool_Unwind_;
  table.Spool_Cut = spool_unmocked_Spool_Cut_;
  table.Spool_Splice = spool_unmocked_Spool_Splice_;
  table.Spool_Order = spool_unmocked_Spool_Order_;
  table.Spool_Drop = spool_unmocked_Spool_Drop_;
  table.Spool_Limit = spool_unmocked_Spool_Limit_;
  table.Spool_Version = &spool_mocked_Spool_Version_;
  return table;
}

static inline void spool_mock_set_Spool_Version(struct spool_table *table, const int *to) {
  table->Spool_Version = to;
}

static inline void spool_mock_set_Spool_Registry(struct spool_table *table, PyObject *to) {
  table->Spool_Registry = to;
}

#pragma pop_macro("Spool_Version")
#pragma pop_macro("Spool_Registry")

/* What was in use before. */
#define SPOOL_MOCKED_ CAPLET_JOIN(caplet_5spool5_core6_C_API_1_mocked_, SPOOL_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *SPOOL_MOCKED_;
CAPLET_SELECTED const caplet_foreign_view *SPOOL_MOCKED_ = CAPLET_NULL;
#define SPOOL_MOCK_VIEW_ CAPLET_JOIN(caplet_5spool5_core6_C_API_1_mock_view_, SPOOL_REQUIRE)
CAPLET_SHARED extern caplet_foreign_view SPOOL_MOCK_VIEW_;
CAPLET_SELECTED caplet_foreign_view SPOOL_MOCK_VIEW_ = CAPLET_ZERO;

/** Makes all of this shared object use `table`, which must stay where it is. spool_import() then succeeds without a
    provider. Not for use while another thread calls the API.
    What the table says of itself is read here: call it again after changing that. */
static inline void spool_mock(const struct spool_table *table) {
  if (SPOOL_MOCKED_ == CAPLET_NULL) SPOOL_MOCKED_ = SPOOL_VIEW_;
  SPOOL_MOCK_VIEW_ = caplet_foreign_look(spool_consumer_(), table);
  SPOOL_MOCK_VIEW_.interpreter = CAPLET_FOREIGN_MOCK;
  SPOOL_VIEW_ = &SPOOL_MOCK_VIEW_;
  SPOOL_POINTER_ = table;
}

/** Goes back to what was in use before the first spool_mock(): the provider that was imported, or none. */
static inline void spool_unmock(void) {
  if (SPOOL_MOCKED_ == CAPLET_NULL) return;
  SPOOL_VIEW_ = SPOOL_MOCKED_;
  SPOOL_POINTER_ = SPOOL_MOCKED_->table;
  SPOOL_MOCKED_ = CAPLET_NULL;
}

#ifdef __cplusplus
}
#endif
#endif
