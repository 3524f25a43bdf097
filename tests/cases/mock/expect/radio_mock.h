/* Stands in for the provider of the C API of radio in the tests of a consumer, which need no such module.
   Generated from radio.caplet.json by: caplet generate radio.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef RADIO_MOCK_H
#define RADIO_MOCK_H

#include "radio_capi.h"

#include <stdlib.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What functions do until a test replaces them ---- */

CAPLET_NORETURN static inline void radio_unmocked_(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

static inline int radio_unmocked_radio_tune_(double frequency) {
  (void)frequency;
  PyErr_SetString(PyExc_NotImplementedError, "radio_tune is not mocked");
  return -1;
}

static inline double radio_unmocked_radio_play_(const short *a0, size_t n) {
  (void)a0;
  (void)n;
  radio_unmocked_("radio_play is not mocked");
}

static inline int radio_unmocked_radio_log_(const char *format, ...) {
  (void)format;
  radio_unmocked_("radio_log is not mocked");
}

static inline int radio_unmocked_radio_wait_(void) {
  radio_unmocked_("radio_wait is not mocked");
}

static inline PyObject *radio_unmocked_radio_scan_(void) {
  PyErr_SetString(PyExc_NotImplementedError, "radio_scan is not mocked");
  return CAPLET_NULL;
}

#if RADIO_REQUIRE >= 2
static inline struct radio_band radio_unmocked_radio_range_(struct radio_band band) {
  (void)band;
  radio_unmocked_("radio_range is not mocked");
}
#endif

static inline int radio_unmocked_radio_rds_(void) {
  radio_unmocked_("radio_rds is not mocked");
}

/* ---- The table ---- */

/* What radio_capi.h has macros for are fields here. */
#pragma push_macro("radio_error")
#undef radio_error
#pragma push_macro("radio_volume")
#undef radio_volume
#pragma push_macro("radio_log")
#undef radio_log
#pragma push_macro("radio_names")
#undef radio_names

/** A table as the provider of API 1.2 would have it, for a test to change and then to use: functions raise
    NotImplementedError, or end the process where they can't raise; objects and data are NULL, so must not be read.
    Set `caplet.minor` to be an older provider. */
static inline struct radio_table radio_mock_table(void) {
  const caplet_descriptor *const compiled = radio_consumer_()->compiled;
  const caplet_header first = {
      CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, CAPLET_TABLE_MOCK, sizeof(struct radio_table),
      compiled->slot_count, compiled->abi, compiled->minor, 0, compiled->fingerprints[compiled->minor], compiled,
          CAPLET_NULL, -1};
  struct radio_table table = CAPLET_ZERO;
  table.caplet = first;
  table.radio_tune = radio_unmocked_radio_tune_;
  table.radio_play = radio_unmocked_radio_play_;
  table.radio_log = radio_unmocked_radio_log_;
  table.radio_wait = radio_unmocked_radio_wait_;
  table.radio_scan = radio_unmocked_radio_scan_;
#if RADIO_REQUIRE >= 2
  table.radio_range = radio_unmocked_radio_range_;
#endif
  table.radio_rds = radio_unmocked_radio_rds_;
  return table;
}

static inline void radio_mock_set_radio_error(struct radio_table *table, PyObject *const *to) {
  table->radio_error = to;
}

static inline void radio_mock_set_radio_volume(struct radio_table *table, int *to) {
  table->radio_volume = to;
}

static inline void radio_mock_set_radio_log(struct radio_table *table, int (*to)(const char *format, ...)) {
  table->radio_log = to;
}

static inline void radio_mock_set_radio_names(struct radio_table *table, const char *const (*to)[2]) {
  table->radio_names = to;
}

#pragma pop_macro("radio_error")
#pragma pop_macro("radio_volume")
#pragma pop_macro("radio_log")
#pragma pop_macro("radio_names")

/* What was in use before. */
#define RADIO_MOCKED_ CAPLET_JOIN(caplet_5radio6_C_API_1_mocked_, RADIO_REQUIRE)
CAPLET_SHARED extern const struct radio_table *RADIO_MOCKED_;
CAPLET_SELECTED const struct radio_table *RADIO_MOCKED_ = CAPLET_NULL;

/** Makes all of this shared object use `table`, which must stay where it is. radio_import() then succeeds without a
    provider. Not for use while another thread calls the API. */
static inline void radio_mock(const struct radio_table *table) {
  if (RADIO_MOCKED_ == CAPLET_NULL) RADIO_MOCKED_ = radio_table_();
  RADIO_POINTER_ = &table->caplet;
}

/** Goes back to what was in use before the first radio_mock(): the provider that was imported, or none. */
static inline void radio_unmock(void) {
  if (RADIO_MOCKED_ != CAPLET_NULL) RADIO_POINTER_ = &RADIO_MOCKED_->caplet;
  RADIO_MOCKED_ = CAPLET_NULL;
}

#ifdef __cplusplus
}
#endif
#endif
