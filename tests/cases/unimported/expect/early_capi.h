/* The C API of early, for consumers: include this, call early_import() once, use the functions by name.
   Generated from early.caplet.json by: caplet generate early.caplet.json
   Do not edit. */
#ifndef EARLY_CAPI_H
#define EARLY_CAPI_H

#ifdef EARLY_PROVIDER_H
#error "early_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "early_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.EARLY_REQUIRE: this header's, unless it is defined before. */
#ifndef EARLY_REQUIRE
#define EARLY_REQUIRE 2
#elif EARLY_REQUIRE < 1 || EARLY_REQUIRE > 2
#error "EARLY_REQUIRE must be 1 to 2 here"
#endif
#if EARLY_REQUIRE < 2 && !defined EARLY_GUARDED
#define EARLY_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 1.2, and EARLY_REQUIRE is less: call it where early_has_...() says so, and define EARLY_GUARDED")
#else
#define EARLY_SINCE_2 static inline
#endif
/* Whether a provider that may be older than API 1.`since` is so. */
#define EARLY_LACKS_(table, since) (EARLY_REQUIRE < since && (table)->caplet.minor < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

struct early_table {
  caplet_header caplet;
  int (*early_call)(int n); /* 0 */
  int *early_value; /* 1 */
  int (*early_log)(const char *text, ...); /* 2 */
  const int (*early_maybe)[2]; /* 3 */
  void (*early_newer)(void); /* 4, since 1.2 */
};

static inline void early_unimported_(void) { caplet_fatal_not_imported("early._C_API", "early_import"); }

/* What the pointer holds until early_import() succeeds: every function of this table ends the process. */
#define EARLY_START_ CAPLET_JOIN(caplet_5early6_C_API_1_start_, EARLY_REQUIRE)
CAPLET_SHARED extern const struct early_table EARLY_START_;
CAPLET_SELECTED const struct early_table EARLY_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    CAPLET_FUNCTION_CAST(int (*)(int), early_unimported_),
    CAPLET_NULL,
    CAPLET_FUNCTION_CAST(int (*)(const char *, ...), early_unimported_),
    CAPLET_NULL,
    early_unimported_,
};

/* One pointer for all of the shared object that requires the same, in C and C++ alike. */
#define EARLY_POINTER_ CAPLET_JOIN(caplet_5early6_C_API_1_, EARLY_REQUIRE)
CAPLET_SHARED extern const caplet_header *EARLY_POINTER_;
CAPLET_SELECTED const caplet_header *EARLY_POINTER_ = &EARLY_START_.caplet;

static inline const struct early_table *early_table_(void) {
  return CAPLET_POINTER_CAST(const struct early_table *, CAPLET_LOAD(EARLY_POINTER_));
}

static inline const struct early_table *early_imported_(void) {
  const struct early_table *table = early_table_();
  if (table == &EARLY_START_) early_unimported_();
  return table;
}

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_consumer *early_consumer_(void) {
  static const caplet_slot_info slots[] = {
      {"early_call", "int (int)", 1, 0},
      {"early_value", "int", 1, 0},
      {"early_log", "int (const char *, ...)", 1, 0},
      {"early_maybe", "const int[2]", 1, CAPLET_SLOT_OPTIONAL},
      {"early_newer", "void (void)", 2, 0},
  };
  static const caplet_row_info rows[] = {
      {"slot 0 early_call", "int (int)", UINT64_C(0x25f376eb35a6c254), 1},
      {"slot 1 early_value", "int", UINT64_C(0x72ad4964df159a21), 1},
      {"slot 2 early_log", "int (const char *, ...)", UINT64_C(0x9132d84a9ac1c25f), 1},
      {"slot 3 early_maybe", "const int[2]", UINT64_C(0x7a4601397ebadf47), 1},
      {"slot 4 early_newer", "void (void)", UINT64_C(0x61556240b218af3f), 2},
  };
  static const uint64_t fingerprints[] = {
      UINT64_C(0xc9e1b6358e1eb086),
      UINT64_C(0x62c74b2e6eb8c577),
      UINT64_C(0xb154102df27fa9ab),
  };
  static const char *const versions[] = {
      CAPLET_NULL,
      CAPLET_NULL,
      CAPLET_NULL,
  };
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor),
      1, 2, /* abi, minor */
      5, 0, 5, /* slots, types, rows */
      0,
      "early._C_API",
      CAPLET_NULL,
      CAPLET_NULL,
      fingerprints,
      versions,
      slots,
      CAPLET_NULL,
      rows,
      CAPLET_NULL,
      CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), EARLY_REQUIRE, 0, "early._C_API", &compiled, &EARLY_START_.caplet,
      CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of early and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int early_import(PyObject *module) {
  return caplet_import(module, early_consumer_(), &EARLY_POINTER_);
}

/* ---- What the imported provider has ---- */

static inline int early_has_(uint32_t index, uint16_t since) {
  const caplet_header *table = &early_imported_()->caplet;
  return table->minor >= since && (table->descriptor->slots[index].flags & CAPLET_SLOT_RETIRED) == 0;
}

static inline int early_has_early_call(void) {
  return early_has_(0, 1) && early_table_()->early_call != CAPLET_NULL;
}
static inline int early_has_early_value(void) {
  return early_has_(1, 1) && early_table_()->early_value != CAPLET_NULL;
}
static inline int early_has_early_log(void) {
  return early_has_(2, 1) && early_table_()->early_log != CAPLET_NULL;
}
static inline int early_has_early_maybe(void) {
  return early_has_(3, 1) && early_table_()->early_maybe != CAPLET_NULL;
}
static inline int early_has_early_newer(void) {
  return early_has_(4, 2) && early_table_()->early_newer != CAPLET_NULL;
}

/* ---- Functions ---- */

static inline int early_call(int n) { return early_table_()->early_call(n); }

/** Since API 1.2. */
EARLY_SINCE_2 void early_newer(void) {
  if (EARLY_LACKS_(early_table_(), 2)) {
    caplet_fatal_newer(&early_table_()->caplet, "early_newer", 2, CAPLET_NULL);
  }
  early_table_()->early_newer();
}

/* ---- Objects, data and variadic functions ---- */

#define early_value (*early_imported_()->early_value)

#define early_log (early_table_()->early_log)

static inline const struct early_table *early_with_early_maybe_(void) {
  const struct early_table *table = early_imported_();
  if (table->early_maybe == CAPLET_NULL) {
    caplet_fatal_newer(&table->caplet, "early_maybe", 1, CAPLET_NULL);
  }
  return table;
}
#define early_maybe (*early_with_early_maybe_()->early_maybe)

#ifdef __cplusplus
}
#endif
#endif
