/* The C API of datetime, for consumers: include this in place of datetime.h, call datetime_import() once, use the
   functions by name.
   Generated from datetime.caplet.json by: caplet generate datetime.caplet.json
   Do not edit. */
#ifndef DATETIME_CAPI_H
#define DATETIME_CAPI_H

#include <Python.h>
#include <caplet/foreign.h>

#if CAPLET_FOREIGN_VERSION < 1
#error "datetime_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif

/* The oldest minor that the imported provider may have: this header's, unless it is defined before. */
#ifndef DATETIME_REQUIRE
#define DATETIME_REQUIRE 1
#elif DATETIME_REQUIRE < 1 || DATETIME_REQUIRE > 1
#error "DATETIME_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define DATETIME_PATH_ "datetime.datetime_CAPI"

struct CAPLET_MAY_ALIAS datetime_table {
  PyTypeObject *DateType; /* 0 */
  PyTypeObject *DateTimeType; /* 1 */
  PyTypeObject *TimeType; /* 2 */
  PyTypeObject *DeltaType; /* 3 */
  PyTypeObject *TZInfoType; /* 4 */
  PyObject *TimeZone_UTC; /* 5 */
  PyObject *(*Date_FromDate)(int a0, int a1, int a2, PyTypeObject *a3); /* 6 */
  PyObject *(*DateTime_FromDateAndTime)(int a0, int a1, int a2, int a3, int a4, int a5, int a6, PyObject *a7,
      PyTypeObject *a8); /* 7 */
  PyObject *(*Time_FromTime)(int a0, int a1, int a2, int a3, PyObject *a4, PyTypeObject *a5); /* 8 */
  PyObject *(*Delta_FromDelta)(int a0, int a1, int a2, int a3, PyTypeObject *a4); /* 9 */
  PyObject *(*TimeZone_FromTimeZone)(PyObject *offset, PyObject *name); /* 10 */
  PyObject *(*DateTime_FromTimestamp)(PyObject *a0, PyObject *a1, PyObject *a2); /* 11 */
  PyObject *(*Date_FromTimestamp)(PyObject *a0, PyObject *a1); /* 12 */
  PyObject *(*DateTime_FromDateAndTimeAndFold)(int a0, int a1, int a2, int a3, int a4, int a5, int a6, PyObject *a7,
      int a8, PyTypeObject *a9); /* 13 */
  PyObject *(*Time_FromTimeAndFold)(int a0, int a1, int a2, int a3, PyObject *a4, int a5, PyTypeObject *a6); /* 14 */
};

#define DATETIME_POINTER_ CAPLET_JOIN(caplet_8datetime13datetime_CAPI_1_, DATETIME_REQUIRE)
CAPLET_SHARED extern const void *DATETIME_POINTER_;
#define DATETIME_VIEW_ CAPLET_JOIN(caplet_8datetime13datetime_CAPI_1_view_, DATETIME_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *DATETIME_VIEW_;

static inline const struct datetime_table *datetime_table_(void) {
  return CAPLET_POINTER_CAST(const struct datetime_table *, CAPLET_LOAD(DATETIME_POINTER_));
}
static inline int datetime_minor_(void) { return CAPLET_LOAD_VIEW(DATETIME_VIEW_)->minor; }
static inline const caplet_foreign *datetime_consumer_(void);

/* ---- Functions ---- */

/** Returns NULL with an exception set on failure. */
static inline PyObject *Date_FromDate(int a0, int a1, int a2, PyTypeObject *a3) {
  return CAPLET_CALL(DATETIME_PATH_, "Date_FromDate", 0, datetime_table_()->Date_FromDate(a0, a1, a2, a3), CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *DateTime_FromDateAndTime(int a0, int a1, int a2, int a3, int a4, int a5, int a6, PyObject *a7,
    PyTypeObject *a8) {
  return CAPLET_CALL(DATETIME_PATH_, "DateTime_FromDateAndTime", 0, datetime_table_()->DateTime_FromDateAndTime(a0, a1,
      a2, a3, a4, a5, a6, a7, a8), CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *Time_FromTime(int a0, int a1, int a2, int a3, PyObject *a4, PyTypeObject *a5) {
  return CAPLET_CALL(DATETIME_PATH_, "Time_FromTime", 0, datetime_table_()->Time_FromTime(a0, a1, a2, a3, a4, a5),
      CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *Delta_FromDelta(int a0, int a1, int a2, int a3, PyTypeObject *a4) {
  return CAPLET_CALL(DATETIME_PATH_, "Delta_FromDelta", 0, datetime_table_()->Delta_FromDelta(a0, a1, a2, a3, a4),
      CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *TimeZone_FromTimeZone(PyObject *offset, PyObject *name) {
  return CAPLET_CALL(DATETIME_PATH_, "TimeZone_FromTimeZone", 0, datetime_table_()->TimeZone_FromTimeZone(offset, name),
      CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *DateTime_FromTimestamp(PyObject *a0, PyObject *a1, PyObject *a2) {
  return CAPLET_CALL(DATETIME_PATH_, "DateTime_FromTimestamp", 0, datetime_table_()->DateTime_FromTimestamp(a0, a1, a2),
      CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *Date_FromTimestamp(PyObject *a0, PyObject *a1) {
  return CAPLET_CALL(DATETIME_PATH_, "Date_FromTimestamp", 0, datetime_table_()->Date_FromTimestamp(a0, a1),
      CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *DateTime_FromDateAndTimeAndFold(int a0, int a1, int a2, int a3, int a4, int a5, int a6,
    PyObject *a7, int a8, PyTypeObject *a9) {
  return CAPLET_CALL(DATETIME_PATH_, "DateTime_FromDateAndTimeAndFold", 0,
      datetime_table_()->DateTime_FromDateAndTimeAndFold(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9), CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *Time_FromTimeAndFold(int a0, int a1, int a2, int a3, PyObject *a4, int a5, PyTypeObject *a6) {
  return CAPLET_CALL(DATETIME_PATH_, "Time_FromTimeAndFold", 0, datetime_table_()->Time_FromTimeAndFold(a0, a1, a2, a3,
      a4, a5, a6), CAPLET_NULL);
}

/* ---- Before an import ---- */

static inline void datetime_unimported_(void) { caplet_foreign_fatal_not_imported(DATETIME_PATH_, "datetime_import"); }

/* What calls go through until datetime_import() succeeds: every function of this table ends the process. */
struct datetime_table_start_ {
  CAPLET_ALIGNAS(struct datetime_table) unsigned char bytes_of_DateType[offsetof(struct datetime_table, Date_FromDate)];
  void (*slots_6[9])(void);
};
#define DATETIME_START_ CAPLET_JOIN(caplet_8datetime13datetime_CAPI_1_start_, DATETIME_REQUIRE)
CAPLET_SHARED extern const struct datetime_table_start_ DATETIME_START_;
CAPLET_SELECTED const struct datetime_table_start_ DATETIME_START_ = {
    CAPLET_ZERO, {datetime_unimported_, datetime_unimported_, datetime_unimported_, datetime_unimported_,
        datetime_unimported_, datetime_unimported_, datetime_unimported_, datetime_unimported_, datetime_unimported_},
};

#define DATETIME_UNIMPORTED_ CAPLET_JOIN(caplet_8datetime13datetime_CAPI_1_unimported_, DATETIME_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view DATETIME_UNIMPORTED_;
CAPLET_SELECTED const caplet_foreign_view DATETIME_UNIMPORTED_ = {&DATETIME_START_, 0, -1, 0};
CAPLET_SELECTED const caplet_foreign_view *DATETIME_VIEW_ = &DATETIME_UNIMPORTED_;
CAPLET_SELECTED const void *DATETIME_POINTER_ = &DATETIME_START_;

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_foreign *datetime_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"datetime.datetime_CAPI", "datetime.datetime_CAPI"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {1, CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("DateType", struct datetime_table, DateType, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("DateTimeType", struct datetime_table, DateTimeType, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("TimeType", struct datetime_table, TimeType, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("DeltaType", struct datetime_table, DeltaType, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("TZInfoType", struct datetime_table, TZInfoType, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("TimeZone_UTC", struct datetime_table, TimeZone_UTC, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Date_FromDate", struct datetime_table, Date_FromDate, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("DateTime_FromDateAndTime", struct datetime_table, DateTime_FromDateAndTime, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Time_FromTime", struct datetime_table, Time_FromTime, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Delta_FromDelta", struct datetime_table, Delta_FromDelta, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("TimeZone_FromTimeZone", struct datetime_table, TimeZone_FromTimeZone, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("DateTime_FromTimestamp", struct datetime_table, DateTime_FromTimestamp, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Date_FromTimestamp", struct datetime_table, Date_FromTimestamp, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("DateTime_FromDateAndTimeAndFold", struct datetime_table, DateTime_FromDateAndTimeAndFold, 1,
          0, 0, 0),
      CAPLET_FOREIGN_SLOT("Time_FromTimeAndFold", struct datetime_table, Time_FromTimeAndFold, 1, 0, 0, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), DATETIME_REQUIRE, 1, "datetime_import", CAPLET_NULL,
      places, releases, CAPLET_NULL, caplet_slots, CAPLET_NULL,
      0, sizeof caplet_slots / sizeof caplet_slots[0], 0,
      &DATETIME_UNIMPORTED_,
  };
  return &consumer;
}

/** Imports the C API of datetime and checks that it fits. Call it when the module `module` is initialised, before any
    use; `module` keeps the provider alive, with NULL it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set. */
static inline int datetime_import(PyObject *module) {
  return caplet_foreign_import(module, datetime_consumer_(), &DATETIME_VIEW_, &DATETIME_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where datetime is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int datetime_try_import(PyObject *module) {
  return caplet_foreign_try_import(module, datetime_consumer_(), &DATETIME_VIEW_, &DATETIME_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int datetime_imported(void) { return CAPLET_ACQUIRE(DATETIME_POINTER_) != &DATETIME_START_; }

static inline const struct datetime_table *datetime_imported_(void) {
  const struct datetime_table *table = datetime_table_();
  if (CAPLET_POINTER_CAST(const void *, table) == &DATETIME_START_) datetime_unimported_();
  return table;
}
static inline int datetime_has_(uint16_t since, uint16_t until) {
  return datetime_imported() && caplet_foreign_is_there(CAPLET_CAST(uint16_t, datetime_minor_()), since, until);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int datetime_has_DateType(void) { return datetime_has_(1, 0); }
static inline int datetime_has_DateTimeType(void) { return datetime_has_(1, 0); }
static inline int datetime_has_TimeType(void) { return datetime_has_(1, 0); }
static inline int datetime_has_DeltaType(void) { return datetime_has_(1, 0); }
static inline int datetime_has_TZInfoType(void) { return datetime_has_(1, 0); }
static inline int datetime_has_TimeZone_UTC(void) { return datetime_has_(1, 0); }
static inline int datetime_has_Date_FromDate(void) { return datetime_has_(1, 0); }
static inline int datetime_has_DateTime_FromDateAndTime(void) { return datetime_has_(1, 0); }
static inline int datetime_has_Time_FromTime(void) { return datetime_has_(1, 0); }
static inline int datetime_has_Delta_FromDelta(void) { return datetime_has_(1, 0); }
static inline int datetime_has_TimeZone_FromTimeZone(void) { return datetime_has_(1, 0); }
static inline int datetime_has_DateTime_FromTimestamp(void) { return datetime_has_(1, 0); }
static inline int datetime_has_Date_FromTimestamp(void) { return datetime_has_(1, 0); }
static inline int datetime_has_DateTime_FromDateAndTimeAndFold(void) { return datetime_has_(1, 0); }
static inline int datetime_has_Time_FromTimeAndFold(void) { return datetime_has_(1, 0); }

/* ---- Objects, data and variadic functions ---- */

#define DateType (datetime_imported_()->DateType)

#define DateTimeType (datetime_imported_()->DateTimeType)

#define TimeType (datetime_imported_()->TimeType)

#define DeltaType (datetime_imported_()->DeltaType)

#define TZInfoType (datetime_imported_()->TZInfoType)

#define TimeZone_UTC (datetime_imported_()->TimeZone_UTC)

#ifdef __cplusplus
}
#endif
#endif
