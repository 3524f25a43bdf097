/* The C API of radio, for consumers: include this, call radio_import() once, use the functions by name.
   Generated from radio.caplet.json by: caplet generate radio.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef RADIO_CAPI_H
#define RADIO_CAPI_H

#ifdef RADIO_PROVIDER_H
#error "radio_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "radio_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.RADIO_REQUIRE: this header's, unless it is defined before. */
#ifndef RADIO_REQUIRE
#define RADIO_REQUIRE 2
#elif RADIO_REQUIRE < 1 || RADIO_REQUIRE > 2
#error "RADIO_REQUIRE must be 1 to 2 here"
#endif
#if RADIO_REQUIRE < 2 && !defined RADIO_GUARDED
#define RADIO_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 1.2, and RADIO_REQUIRE is less: call it where radio_has_...() says so, and define RADIO_GUARDED")
#else
#define RADIO_SINCE_2 static inline
#endif
/* Whether a provider that may be older than API 1.`since` is so. */
#define RADIO_LACKS_(table, since) (RADIO_REQUIRE < since && (table)->caplet.minor < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct radio_band;

#if RADIO_REQUIRE >= 2
struct radio_band {
  double low;
  double high;
};
#endif

/* ---- The table ---- */

#define RADIO_PATH_ "radio._C_API"
struct radio_table {
  caplet_header caplet;
  PyObject *const *radio_error; /* 0 */
  int *radio_volume; /* 1 */
  int (*radio_tune)(double frequency); /* 2 */
  double (*radio_play)(const short *a0, size_t n); /* 3 */
  int (*radio_log)(const char *format, ...); /* 4 */
  int (*radio_wait)(void); /* 5 */
  void (*radio_old)(void); /* 6, retired */
  const char *const (*radio_names)[2]; /* 7 */
  PyObject *(*radio_scan)(void); /* 8, since 1.2 */
  struct radio_band (*radio_range)(struct radio_band band); /* 9, since 1.2 */
  int (*radio_rds)(void); /* 10, since 1.2 */
};

#define RADIO_POINTER_ CAPLET_JOIN(caplet_5radio6_C_API_1_, RADIO_REQUIRE)
CAPLET_SHARED extern const caplet_header *RADIO_POINTER_;

static inline const struct radio_table *radio_table_(void) {
  return CAPLET_POINTER_CAST(const struct radio_table *, CAPLET_LOAD(RADIO_POINTER_));
}
static inline const struct radio_table *radio_imported_(void);

/* ---- Functions ---- */

/** Returns -1 with an exception set on failure. */
static inline int radio_tune(double frequency) {
  return CAPLET_CALL(RADIO_PATH_, "radio_tune", 0, radio_table_()->radio_tune(frequency), -1);
}

static inline double radio_play(const short *a0, size_t n) { return radio_table_()->radio_play(a0, n); }

/** Returns -1 with an exception set on failure.
    May be called without an attached thread state. */
static inline int radio_wait(void) {
  return CAPLET_CALL(RADIO_PATH_, "radio_wait", 0, radio_table_()->radio_wait(), -1);
}

/* radio_old is retired. */

/** Returns NULL with an exception set on failure.
    Since API 1.2. */
RADIO_SINCE_2 PyObject *radio_scan(void) {
  if (RADIO_LACKS_(radio_table_(), 2)) {
    caplet_raise_newer(&radio_table_()->caplet, "radio_scan", 2, CAPLET_NULL);
    return CAPLET_NULL;
  }
  return CAPLET_CALL(RADIO_PATH_, "radio_scan", 0, radio_table_()->radio_scan(), CAPLET_NULL);
}

#if RADIO_REQUIRE >= 2
/** Since API 1.2. */
RADIO_SINCE_2 struct radio_band radio_range(struct radio_band band) {
  if (RADIO_LACKS_(radio_table_(), 2)) {
    caplet_fatal_newer(&radio_table_()->caplet, "radio_range", 2, CAPLET_NULL);
  }
  return radio_table_()->radio_range(band);
}
#else
/* radio_range needs struct radio_band, whose layout is part of API 1.2. */
#endif

/** Since API 1.2. */
RADIO_SINCE_2 int radio_rds(void) {
  if (RADIO_LACKS_(radio_table_(), 2) || radio_table_()->radio_rds == CAPLET_NULL) {
    caplet_fatal_newer(&radio_table_()->caplet, "radio_rds", 2, CAPLET_NULL);
  }
  return radio_table_()->radio_rds();
}

/* ---- Objects, data and variadic functions ---- */

#define radio_error (*radio_imported_()->radio_error)

#define radio_volume (*radio_imported_()->radio_volume)

#define radio_log (radio_table_()->radio_log)

#define radio_names (*radio_imported_()->radio_names)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int radio_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&radio_table_()->caplet, index, since);
}

static inline int radio_has_radio_error(void) { return radio_has_(0, 1); }
static inline int radio_has_radio_volume(void) { return radio_has_(1, 1); }
static inline int radio_has_radio_tune(void) { return radio_has_(2, 1); }
static inline int radio_has_radio_play(void) { return radio_has_(3, 1); }
static inline int radio_has_radio_log(void) { return radio_has_(4, 1); }
static inline int radio_has_radio_wait(void) { return radio_has_(5, 1); }
static inline int radio_has_radio_names(void) { return radio_has_(7, 1); }
static inline int radio_has_radio_scan(void) { return radio_has_(8, 2); }
static inline int radio_has_radio_range(void) { return radio_has_(9, 2); }
static inline int radio_has_radio_rds(void) { return radio_has_(10, 2); }

/* ---- Import ---- */

static inline void radio_unimported_(void) { caplet_fatal_not_imported(RADIO_PATH_, "radio_import"); }

/* What the pointer holds until radio_import() succeeds: every function of this table ends the process. */
struct radio_start_ {
  caplet_header caplet;
  void (*slots[11])(void);
};
#define RADIO_START_ CAPLET_JOIN(caplet_5radio6_C_API_1_start_, RADIO_REQUIRE)
CAPLET_SHARED extern const struct radio_start_ RADIO_START_;
CAPLET_SELECTED const struct radio_start_ RADIO_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {radio_unimported_, radio_unimported_, radio_unimported_, radio_unimported_, radio_unimported_, radio_unimported_,
        radio_unimported_, radio_unimported_, radio_unimported_, radio_unimported_, radio_unimported_},
};
CAPLET_SELECTED const caplet_header *RADIO_POINTER_ = &RADIO_START_.caplet;

static inline const struct radio_table *radio_imported_(void) {
  const struct radio_table *table = radio_table_();
  if (&table->caplet == &RADIO_START_.caplet) radio_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *radio_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"radio_error", "PyObject *", UINT64_C(0xdcf622b7cd74596b), 1, 0},
      {"radio_volume", "int", UINT64_C(0xc686dda688050a25), 1, 0},
      {"radio_tune", "int (double)", UINT64_C(0x1e20ea3be6cd63f7), 1, 0},
      {"radio_play", "double (const short *, size_t)", UINT64_C(0x6ac679832d35f474), 1, 0},
      {"radio_log", "int (const char *, ...)", UINT64_C(0x43e07387679d0008), 1, 0},
      {"radio_wait", "int (void)", UINT64_C(0x0daa45581d008514), 1, 0},
      {"radio_old", "void (void)", UINT64_C(0x1c396970a6667118), 1, CAPLET_SLOT_RETIRED},
      {"radio_names", "const char *const[2]", UINT64_C(0x6671fb6e16731be5), 1, 0},
      {"radio_scan", "PyObject * (void)", UINT64_C(0xd94b9458825081d7), 2, 0},
      {"radio_range", "struct radio_band (struct radio_band)", UINT64_C(0x3ef8ee47cfbc7b78), 2, 0},
      {"radio_rds", "int (void)", UINT64_C(0xbd35636f2f547f01), 2, CAPLET_SLOT_OPTIONAL},
  };
  static const caplet_type_info caplet_types[] = {
#if RADIO_REQUIRE >= 2
      {"struct radio_band", sizeof(struct radio_band), CAPLET_ALIGNOF(struct radio_band), 2},
#endif
      {CAPLET_NULL, 0, 0, 0},
  };
  static const caplet_row_info rows[] = {
      {"struct radio_band", "struct of 2 fields", UINT64_C(0xc065a19524c68b26), 2},
      {"field struct radio_band.low", "double", UINT64_C(0xa1f6c654d641aed0), 2},
      {"field struct radio_band.high", "double", UINT64_C(0x2dd22547e2e7e81b), 2},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x21a548c866f11943), UINT64_C(0x9776ef81860758c3),
      UINT64_C(0x556d90d7044ca8a8)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 2, /* abi, minor */
      11, sizeof caplet_types / sizeof caplet_types[0] - 1, 3, 0, /* slots, types, rows */
      "radio._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"radio\",\"abi\":1,\"minor\":2,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"9776ef81860758c3\",\"556d90d7044ca8a8\"],\"versions\":[\"\",\"\"],"
      "\"capsule\":\"radio._C_API\",\"floor\":\""
      CAPLET_QUOTED(RADIO_REQUIRE) "\"}\0" RADIO_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), RADIO_REQUIRE, 0, CAPLET_END_OF(caplet_record, RADIO_PATH_), &compiled,
      &RADIO_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of radio and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int radio_import(PyObject *module) {
  return caplet_import(module, radio_consumer_(), &RADIO_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where radio is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int radio_try_import(PyObject *module) {
  return caplet_try_import(module, radio_consumer_(), &RADIO_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int radio_imported(void) { return CAPLET_ACQUIRE(RADIO_POINTER_) != &RADIO_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
