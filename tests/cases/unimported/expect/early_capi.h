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
CAPLET_SHARED extern const struct early_table caplet_5early6_C_API_1_1_start;
const struct early_table caplet_5early6_C_API_1_1_start = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, NULL, NULL, -1},
    (int (*)(int))early_unimported_,
    NULL,
    (int (*)(const char *, ...))early_unimported_,
    NULL,
    (void (*)(void))early_unimported_,
};

/* One pointer for the whole shared object, in C and C++ alike. */
CAPLET_SHARED extern const caplet_header *caplet_5early6_C_API_1_1;
const caplet_header *caplet_5early6_C_API_1_1 = &caplet_5early6_C_API_1_1_start.caplet;

static inline const struct early_table *early_table_(void) {
  return (const struct early_table *)CAPLET_LOAD(caplet_5early6_C_API_1_1);
}

static inline const struct early_table *early_imported_(void) {
  const struct early_table *table = early_table_();
  if (table == &caplet_5early6_C_API_1_1_start) early_unimported_();
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
      NULL,
      NULL,
      NULL,
  };
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor),
      1, 2, /* abi, minor */
      5, 0, 5, /* slots, types, rows */
      0,
      "early._C_API",
      NULL,
      NULL,
      fingerprints,
      versions,
      slots,
      NULL,
      rows,
      NULL,
      NULL,
      0, 0, /* externals, reserved */
  };
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), 1, 0, "early._C_API", &compiled, &caplet_5early6_C_API_1_1_start.caplet,
  };
  return &consumer;
}

/** Imports the C API of early and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int early_import(PyObject *module) {
  return caplet_import(module, early_consumer_(), &caplet_5early6_C_API_1_1);
}

/* ---- What the imported provider has ---- */

static inline int early_has_(uint32_t index, uint16_t since) {
  const caplet_header *table = &early_imported_()->caplet;
  return table->minor >= since && (table->descriptor->slots[index].flags & CAPLET_SLOT_RETIRED) == 0;
}

static inline int early_has_early_call(void) {
  return early_has_(0, 1) && early_table_()->early_call != NULL;
}
static inline int early_has_early_value(void) {
  return early_has_(1, 1) && early_table_()->early_value != NULL;
}
static inline int early_has_early_log(void) {
  return early_has_(2, 1) && early_table_()->early_log != NULL;
}
static inline int early_has_early_maybe(void) {
  return early_has_(3, 1) && early_table_()->early_maybe != NULL;
}
static inline int early_has_early_newer(void) {
  return early_has_(4, 2) && early_table_()->early_newer != NULL;
}

/* ---- Functions ---- */

static inline int early_call(int n) { return early_table_()->early_call(n); }

/** Since API 1.2. */
static inline void early_newer(void) {
  if (early_table_()->caplet.minor < 2) {
    caplet_fatal_newer(&early_table_()->caplet, "early_newer", 2, NULL);
  }
  early_table_()->early_newer();
}

/* ---- Objects, data and variadic functions ---- */

#define early_value (*early_imported_()->early_value)

#define early_log (early_table_()->early_log)

static inline const struct early_table *early_with_early_maybe_(void) {
  const struct early_table *table = early_imported_();
  if (table->early_maybe == NULL) {
    caplet_fatal_newer(&table->caplet, "early_maybe", 1, NULL);
  }
  return table;
}
#define early_maybe (*early_with_early_maybe_()->early_maybe)

#ifdef __cplusplus
}
#endif
#endif
