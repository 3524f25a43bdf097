/* Stands in for the provider of the C API of mill._core in the tests of a consumer, which need no such module.
   Generated from mill.caplet.json by: caplet generate mill.caplet.json --target consumer --target mock
   Do not edit. */
#ifndef MILL_MOCK_H
#define MILL_MOCK_H

#include "mill_capi.h"

#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void mill_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline int mill_unmocked_mill_gears_teeth_(int gear) {
  (void)gear;
  mill_unmocked_("mill_gears_teeth is not mocked");
}

static inline int mill_unmocked_mill_gears_turn_(int gear) {
  (void)gear;
  PyErr_SetString(PyExc_NotImplementedError, "mill_gears_turn is not mocked");
  return -1;
}

static inline int mill_unmocked_mill_spare_turn_(int gear) {
  (void)gear;
  PyErr_SetString(PyExc_NotImplementedError, "mill_spare_turn is not mocked");
  return -1;
}

static inline unsigned short mill_unmocked_mill_number_(void) {
  return 20;
}

static inline PyObject *mill_unmocked_mill_grind_(mill_grain *grain, int times) {
  (void)grain;
  (void)times;
  PyErr_SetString(PyExc_NotImplementedError, "mill_grind is not mocked");
  return CAPLET_NULL;
}

static inline int mill_unmocked_mill_oil_(void) {
  PyErr_SetString(PyExc_NotImplementedError, "mill_oil is not mocked");
  return -1;
}

static inline int mill_unmocked_mill_whistle_(void) {
  PyErr_SetString(PyExc_NotImplementedError, "mill_whistle is not mocked");
  return -1;
}

static inline void mill_unmocked_mill_stop_(void) {
  mill_unmocked_("mill_stop is not mocked");
}

static inline PyObject *mill_unmocked_mill_keep_(PyObject *thing) {
  (void)thing;
  caplet_foreign_release_stolen(thing);
  PyErr_SetString(PyExc_NotImplementedError, "mill_keep is not mocked");
  return CAPLET_NULL;
}

static inline int mill_unmocked_mill_log_(const char *format, ...) {
  (void)format;
  mill_unmocked_("mill_log is not mocked");
}

static inline double mill_unmocked_mill_tune_(struct mill_setting to) {
  (void)to;
  mill_unmocked_("mill_tune is not mocked");
}

/* ---- The table ---- */

/* What mill_capi.h has macros for are fields here. */
#pragma push_macro("mill_grain_type")
#undef mill_grain_type
#pragma push_macro("mill_speed")
#undef mill_speed
#pragma push_macro("mill_log")
#undef mill_log
#pragma push_macro("mill_limits")
#undef mill_limits

/** What `gears` leads to, likewise. A test changes one of its own, and sets `table.gears` to its address. */
static inline struct mill_gears_table mill_mock_table_of_gears(void) {
  struct mill_gears_table table = CAPLET_ZERO;
  table.teeth = mill_unmocked_mill_gears_teeth_;
  table.turn = mill_unmocked_mill_gears_turn_;
  return table;
}

/** What `spare` leads to, likewise. A test changes one of its own, and sets `table.spare` to its address. */
static inline struct mill_spare_table mill_mock_table_of_spare(void) {
  struct mill_spare_table table = CAPLET_ZERO;
  table.turn = mill_unmocked_mill_spare_turn_;
  return table;
}

/** A table as its newest provider would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are zero, so must not be read.
    What it says of itself may be changed to be an older provider.
    */
static inline struct mill_table mill_mock_table(void) {
  static struct mill_gears_table mill_mocked_gears_;
  static struct mill_spare_table mill_mocked_spare_;
  struct mill_table table = CAPLET_ZERO;
  mill_mocked_gears_ = mill_mock_table_of_gears();
  table.gears = &mill_mocked_gears_;
  mill_mocked_spare_ = mill_mock_table_of_spare();
  table.spare = &mill_mocked_spare_;
  table.mill_number = mill_unmocked_mill_number_;
  table.mill_grind = mill_unmocked_mill_grind_;
  table.mill_oil = mill_unmocked_mill_oil_;
  table.mill_whistle = mill_unmocked_mill_whistle_;
  table.mill_stop = mill_unmocked_mill_stop_;
  table.mill_keep = mill_unmocked_mill_keep_;
  table.mill_log = mill_unmocked_mill_log_;
  table.mill_tune = mill_unmocked_mill_tune_;
  table.header.bytes = CAPLET_CAST(uint32_t, sizeof(struct mill_table));
  memset(&table.magic, 0, sizeof table.magic);
  memcpy(&table.magic, "MILL", 4);
  table.header.order = CAPLET_CAST(uint16_t, 258);
  table.breaking = CAPLET_CAST(int32_t, 4);
  return table;
}

static inline void mill_mock_set_mill_grain_type(struct mill_table *table, PyTypeObject *to) {
  table->mill_grain_type = to;
}

static inline void mill_mock_set_mill_speed(struct mill_table *table, double to) {
  table->mill_speed = to;
}

static inline void mill_mock_set_mill_log(struct mill_table *table, int (*to)(const char *format, ...)) {
  table->mill_log = to;
}

static inline void mill_mock_set_mill_limits(struct mill_table *table, const int to[2]) {
  memcpy(table->mill_limits, to, sizeof table->mill_limits);
}

#pragma pop_macro("mill_grain_type")
#pragma pop_macro("mill_speed")
#pragma pop_macro("mill_log")
#pragma pop_macro("mill_limits")

/* What was in use before. */
#define MILL_MOCKED_ CAPLET_JOIN(caplet_4mill5_core3API_1_mocked_, MILL_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *MILL_MOCKED_;
CAPLET_SELECTED const caplet_foreign_view *MILL_MOCKED_ = CAPLET_NULL;
#define MILL_MOCK_VIEW_ CAPLET_JOIN(caplet_4mill5_core3API_1_mock_view_, MILL_REQUIRE)
CAPLET_SHARED extern caplet_foreign_view MILL_MOCK_VIEW_;
CAPLET_SELECTED caplet_foreign_view MILL_MOCK_VIEW_ = CAPLET_ZERO;

/** Makes all of this shared object use `table`, which must stay where it is. mill_import() then succeeds without a
    provider. Not for use while another thread calls the API.
    What the table says of itself is read here: call it again after changing that. */
static inline void mill_mock(const struct mill_table *table) {
  if (MILL_MOCKED_ == CAPLET_NULL) MILL_MOCKED_ = MILL_VIEW_;
  MILL_MOCK_VIEW_ = caplet_foreign_look(mill_consumer_(), table);
  MILL_MOCK_VIEW_.interpreter = CAPLET_FOREIGN_MOCK;
  MILL_VIEW_ = &MILL_MOCK_VIEW_;
  MILL_POINTER_ = table;
}

/** Goes back to what was in use before the first mill_mock(): the provider that was imported, or none. */
static inline void mill_unmock(void) {
  if (MILL_MOCKED_ == CAPLET_NULL) return;
  MILL_VIEW_ = MILL_MOCKED_;
  MILL_POINTER_ = MILL_MOCKED_->table;
  MILL_MOCKED_ = CAPLET_NULL;
}

#ifdef __cplusplus
}
#endif
#endif
