/* Stands in for the provider of the C API of comb in the tests of a consumer, which need no such module.
   Generated from comb.caplet.json by: caplet generate comb.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef COMB_MOCK_H
#define COMB_MOCK_H

#include "comb_capi.h"

#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void comb_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline long comb_unmocked_comb_cells_count_(void *state_) {
  (void)state_;
  comb_unmocked_("comb_cells_count is not mocked");
}

static inline long comb_unmocked_Comb_Add_(void *state_, long bees) {
  (void)state_;
  (void)bees;
  comb_unmocked_("Comb_Add is not mocked");
}

static inline int comb_unmocked_Comb_Swarm_(void *state_) {
  (void)state_;
  PyErr_SetString(PyExc_NotImplementedError, "Comb_Swarm is not mocked");
  return -1;
}

/* ---- The table ---- */

/** What `cells` leads to, likewise. A test changes one of its own, and sets `table.cells` to its address. */
static inline struct comb_cells_table comb_mock_table_of_cells(void) {
  struct comb_cells_table table = CAPLET_ZERO;
  table.count = comb_unmocked_comb_cells_count_;
  return table;
}

/** A table as its newest provider would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are zero, so must not be read.
    What it says of itself may be changed to be an older provider.
    Its address is a handle.
    */
static inline struct comb_table comb_mock_table(void) {
  static struct comb_cells_table comb_mocked_cells_;
  struct comb_table table = CAPLET_ZERO;
  comb_mocked_cells_ = comb_mock_table_of_cells();
  table.cells = &comb_mocked_cells_;
  table.Comb_Add = comb_unmocked_Comb_Add_;
  table.Comb_Swarm = comb_unmocked_Comb_Swarm_;
  table.api_version = CAPLET_CAST(int, 2);
  table.kind = CAPLET_FOREIGN_TEXT("wax");
  table.build.name = "hexagonal";
  memset(&table.build.mark, 0, sizeof table.build.mark);
  memcpy(&table.build.mark, "six", 3);
  table.build.sides = CAPLET_CAST(short, 6);
  return table;
}

/** A capsule of `table`, which must stay where it is, for where code under test finds one: comb.API.
    Returns a new reference, or NULL with an exception set. */
static inline PyObject *comb_mock_capsule(struct comb_table *table) {
  return PyCapsule_New(table, comb_consumer_()->places[0].name, CAPLET_NULL);
}

#ifdef __cplusplus
}
#endif
#endif
