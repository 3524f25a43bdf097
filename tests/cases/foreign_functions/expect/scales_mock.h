/* Stands in for the provider of the C API of scales._core in the tests of a consumer, which need no such module.
   Generated from scales.caplet.json by: caplet generate scales.caplet.json --target consumer --target mock --require 1
   Do not edit. */
#ifndef SCALES_MOCK_H
#define SCALES_MOCK_H

#include "scales_capi.h"

#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void scales_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline scales_real scales_unmocked_weigh_(const scales_real *weights, Py_ssize_t count) {
  (void)weights;
  (void)count;
  scales_unmocked_("weigh is not mocked");
}

static inline int scales_unmocked_each_(scales_real *a0, Py_ssize_t a1, scales_visit visit, void *a3) {
  (void)a0;
  (void)a1;
  (void)visit;
  (void)a3;
  scales_unmocked_("each is not mocked");
}

static inline scales_level scales_unmocked_levelled_(scales_level a0) {
  (void)a0;
  scales_unmocked_("levelled is not mocked");
}

static inline PyObject *scales_unmocked_label_(struct scales_pan *a0) {
  (void)a0;
  PyErr_SetString(PyExc_NotImplementedError, "label is not mocked");
  return CAPLET_NULL;
}

static inline unsigned long long scales_unmocked_weighings_(void) {
  scales_unmocked_("weighings is not mocked");
}

static inline scales_double_complex *scales_unmocked_turned_(scales_double_complex *a0) {
  (void)a0;
  scales_unmocked_("turned is not mocked");
}

static inline int scales_unmocked_tare_(void) {
  PyErr_SetString(PyExc_NotImplementedError, "tare is not mocked");
  return -1;
}

static inline int scales_unmocked_zero_(int to) {
  (void)to;
  PyErr_SetString(PyExc_NotImplementedError, "zero is not mocked");
  return -1;
}

static inline void scales_unmocked_reset_(void) {
  scales_unmocked_("reset is not mocked");
}

static inline int scales_unmocked_pans_(int __pyx_skip_dispatch) {
  (void)__pyx_skip_dispatch;
  scales_unmocked_("pans is not mocked");
}

/* ---- The table ---- */

/** A table as its newest provider would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are zero, so must not be read.
    Where it has NULL it is an older provider.
    */
static inline struct scales_table scales_mock_table(void) {
  struct scales_table table = CAPLET_ZERO;
  table.weigh = scales_unmocked_weigh_;
  table.each = scales_unmocked_each_;
  table.levelled = scales_unmocked_levelled_;
  table.label = scales_unmocked_label_;
  table.weighings = scales_unmocked_weighings_;
  table.turned = scales_unmocked_turned_;
  table.tare = scales_unmocked_tare_;
  table.zero = scales_unmocked_zero_;
  table.reset = scales_unmocked_reset_;
  table.pans = scales_unmocked_pans_;
  return table;
}

/* What was in use before. */
#define SCALES_MOCKED_ CAPLET_JOIN(caplet_6scales5_core12__pyx_capi___1_294115422_mocked_, SCALES_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *SCALES_MOCKED_;
CAPLET_SELECTED const caplet_foreign_view *SCALES_MOCKED_ = CAPLET_NULL;
#define SCALES_MOCK_VIEW_ CAPLET_JOIN(caplet_6scales5_core12__pyx_capi___1_294115422_mock_view_, SCALES_REQUIRE)
CAPLET_SHARED extern caplet_foreign_view SCALES_MOCK_VIEW_;
CAPLET_SELECTED caplet_foreign_view SCALES_MOCK_VIEW_ = CAPLET_ZERO;

/** Makes all of this shared object use `table`, which must stay where it is. scales_import() then succeeds without a
    provider. Not for use while another thread calls the API. */
static inline void scales_mock(const struct scales_table *table) {
  if (SCALES_MOCKED_ == CAPLET_NULL) SCALES_MOCKED_ = SCALES_VIEW_;
  SCALES_MOCK_VIEW_ = caplet_foreign_look(scales_consumer_(), table);
  SCALES_MOCK_VIEW_.interpreter = CAPLET_FOREIGN_MOCK;
  SCALES_VIEW_ = &SCALES_MOCK_VIEW_;
  SCALES_POINTER_ = table;
}

/** Goes back to what was in use before the first scales_mock(): the provider that was imported, or none. */
static inline void scales_unmock(void) {
  if (SCALES_MOCKED_ == CAPLET_NULL) return;
  SCALES_VIEW_ = SCALES_MOCKED_;
  SCALES_POINTER_ = SCALES_MOCKED_->table;
  SCALES_MOCKED_ = CAPLET_NULL;
}

#ifdef __cplusplus
}
#endif
#endif
