/* The C API of stats, for consumers: include this, call stats_import() once, use the functions by name.
   Generated from stats.caplet.json by: caplet generate stats.caplet.json
   Do not edit. */
#ifndef STATS_CAPI_H
#define STATS_CAPI_H

#ifdef STATS_PROVIDER_H
#error "stats_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "stats_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.STATS_REQUIRE: this header's, unless it is defined before. */
#ifndef STATS_REQUIRE
#define STATS_REQUIRE 1
#elif STATS_REQUIRE < 1 || STATS_REQUIRE > 1
#error "STATS_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct stats_series;

#ifdef __cplusplus
enum stats_unit : unsigned char {
  stats_unit_metre = 0,
  stats_unit_foot = 1,
};
#else
typedef unsigned char stats_unit;
enum {
  stats_unit_metre = 0,
  stats_unit_foot = 1,
};
#endif

/* ---- The table ---- */

#define STATS_PATH_ "stats._C_API"
struct stats_table {
  caplet_header caplet;
  struct stats_series *(*stats_series_new)(const double *values, size_t values_size); /* 0 */
  void (*stats_series_delete)(struct stats_series *self); /* 1 */
  int (*stats_series_values)(struct stats_series *self, double **result, size_t *result_size); /* 2 */
  double (*stats_sum)(const double *values, size_t values_size); /* 3 */
  int (*stats_scale)(double *values, size_t values_size, double factor); /* 4 */
  size_t (*stats_feet)(const stats_unit *units, size_t units_size); /* 5 */
  double (*stats_maximum)(const double *values, size_t values_size); /* 6 */
};

#define STATS_POINTER_ CAPLET_JOIN(caplet_5stats6_C_API_1_, STATS_REQUIRE)
CAPLET_SHARED extern const caplet_header *STATS_POINTER_;

static inline const struct stats_table *stats_table_(void) {
  return CAPLET_POINTER_CAST(const struct stats_table *, CAPLET_LOAD(STATS_POINTER_));
}
static inline const struct stats_table *stats_imported_(void);

/* ---- Functions ---- */

/** Copies the values.
    `values_size` counts the elements of `values`.
    Returns NULL with an exception set on failure. */
static inline struct stats_series *stats_series_new(const double *values, size_t values_size) {
  return CAPLET_CALL(STATS_PATH_, "stats_series_new", 0, stats_table_()->stats_series_new(values, values_size),
      CAPLET_NULL);
}

/** `self` may be NULL.
    Takes over `self`. */
static inline void stats_series_delete(struct stats_series *self) { stats_table_()->stats_series_delete(self); }

/** The values themselves, as long as the series lives.
    `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int stats_series_values(struct stats_series *self, double **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(STATS_PATH_, "stats_series_values", self);
  CAPLET_CHECK_NONNULL(STATS_PATH_, "stats_series_values", result);
  CAPLET_CHECK_NONNULL(STATS_PATH_, "stats_series_values", result_size);
  return CAPLET_CALL(STATS_PATH_, "stats_series_values", 0, stats_table_()->stats_series_values(self, result,
      result_size), -1);
}

/** `values_size` counts the elements of `values`.
    Returns -1 with an exception set on failure. */
static inline double stats_sum(const double *values, size_t values_size) {
  return CAPLET_CALL(STATS_PATH_, "stats_sum", 0, stats_table_()->stats_sum(values, values_size), -1);
}

/** `values_size` counts the elements of `values`.
    Returns -1 with an exception set on failure. */
static inline int stats_scale(double *values, size_t values_size, double factor) {
  return CAPLET_CALL(STATS_PATH_, "stats_scale", 0, stats_table_()->stats_scale(values, values_size, factor), -1);
}

/** `units_size` counts the elements of `units`.
    Returns -1 with an exception set on failure. */
static inline size_t stats_feet(const stats_unit *units, size_t units_size) {
  return CAPLET_CALL(STATS_PATH_, "stats_feet", 0, stats_table_()->stats_feet(units, units_size), CAPLET_CAST(size_t,
      -1));
}

/** `values` may be NULL.
    `values_size` counts the elements of `values`.
    Returns -1 with an exception set on failure. */
static inline double stats_maximum(const double *values, size_t values_size) {
  return CAPLET_CALL(STATS_PATH_, "stats_maximum", 0, stats_table_()->stats_maximum(values, values_size), -1);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int stats_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&stats_table_()->caplet, index, since);
}

static inline int stats_has_stats_series_new(void) { return stats_has_(0, 1); }
static inline int stats_has_stats_series_delete(void) { return stats_has_(1, 1); }
static inline int stats_has_stats_series_values(void) { return stats_has_(2, 1); }
static inline int stats_has_stats_sum(void) { return stats_has_(3, 1); }
static inline int stats_has_stats_scale(void) { return stats_has_(4, 1); }
static inline int stats_has_stats_feet(void) { return stats_has_(5, 1); }
static inline int stats_has_stats_maximum(void) { return stats_has_(6, 1); }

/* ---- Import ---- */

static inline void stats_unimported_(void) { caplet_fatal_not_imported(STATS_PATH_, "stats_import"); }

/* What the pointer holds until stats_import() succeeds: every function of this table ends the process. */
struct stats_start_ {
  caplet_header caplet;
  void (*slots[7])(void);
};
#define STATS_START_ CAPLET_JOIN(caplet_5stats6_C_API_1_start_, STATS_REQUIRE)
CAPLET_SHARED extern const struct stats_start_ STATS_START_;
CAPLET_SELECTED const struct stats_start_ STATS_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {stats_unimported_, stats_unimported_, stats_unimported_, stats_unimported_, stats_unimported_, stats_unimported_,
        stats_unimported_},
};
CAPLET_SELECTED const caplet_header *STATS_POINTER_ = &STATS_START_.caplet;

static inline const struct stats_table *stats_imported_(void) {
  const struct stats_table *table = stats_table_();
  if (&table->caplet == &STATS_START_.caplet) stats_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *stats_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"stats_series_new", "struct stats_series * (const double *, size_t)", UINT64_C(0xcf7d0c6c8efb6617), 1, 0},
      {"stats_series_delete", "void (struct stats_series *)", UINT64_C(0x1bd2cd0c511ac5fe), 1, 0},
      {"stats_series_values", "int (struct stats_series *, double **, size_t *)", UINT64_C(0xd0b5af8a4c6ff0ff), 1, 0},
      {"stats_sum", "double (const double *, size_t)", UINT64_C(0x1a37cbecd8a0db3b), 1, 0},
      {"stats_scale", "int (double *, size_t, double)", UINT64_C(0x13bd708e32e01416), 1, 0},
      {"stats_feet", "size_t (const enum stats_unit *, size_t)", UINT64_C(0xd6dccc6f7c03ba0e), 1, 0},
      {"stats_maximum", "double (const double *, size_t)", UINT64_C(0xce31f851dc9c798c), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum stats_unit", sizeof(stats_unit), CAPLET_ALIGNOF(stats_unit), 1},
  };
  static const caplet_row_info rows[] = {
      {"enum stats_unit", "", UINT64_C(0xd4594071bfa0d5b3), 1},
      {"enumerator stats_unit.stats_unit_metre", "0", UINT64_C(0xabdc923feecca173), 1},
      {"enumerator stats_unit.stats_unit_foot", "1", UINT64_C(0xcd41553d073526bb), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x2a0ebd2737c62beb), UINT64_C(0x05541863ad2da006)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      7, 1, 3, 0, /* slots, types, rows */
      "stats._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"stats\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"05541863ad2da006\"],\"versions\":[\"\"],"
      "\"capsule\":\"stats._C_API\",\"floor\":\""
      CAPLET_QUOTED(STATS_REQUIRE) "\"}\0" STATS_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), STATS_REQUIRE, 0, CAPLET_END_OF(caplet_record, STATS_PATH_), &compiled,
      &STATS_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of stats and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int stats_import(PyObject *module) {
  return caplet_import(module, stats_consumer_(), &STATS_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where stats is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int stats_try_import(PyObject *module) {
  return caplet_try_import(module, stats_consumer_(), &STATS_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int stats_imported(void) { return CAPLET_ACQUIRE(STATS_POINTER_) != &STATS_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
