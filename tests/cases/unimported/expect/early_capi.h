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

/* ---- Types ---- */

struct early_options;

/* ---- The table ---- */

#define EARLY_PATH_ "early._C_API"
struct early_table {
  caplet_header caplet;
  int (*early_call)(int n); /* 0 */
  int *early_value; /* 1 */
  int (*early_log)(const char *text, ...); /* 2 */
  const int (*early_maybe)[2]; /* 3 */
  void (*early_newer)(void); /* 4, since 1.2 */
};

#define EARLY_POINTER_ CAPLET_JOIN(caplet_5early6_C_API_1_, EARLY_REQUIRE)
CAPLET_SHARED extern const caplet_header *EARLY_POINTER_;

static inline const struct early_table *early_table_(void) {
  return CAPLET_POINTER_CAST(const struct early_table *, CAPLET_LOAD(EARLY_POINTER_));
}
static inline const struct early_table *early_imported_(void);

/* ---- Functions ---- */

static inline int early_call(int n) { return early_table_()->early_call(n); }

/** Since API 1.2. */
EARLY_SINCE_2 void early_newer(void) {
  if (EARLY_LACKS_(early_table_(), 2)) {
    caplet_fatal_newer(&early_table_()->caplet, "early_newer", 2, CAPLET_NULL);
  }
  early_table_()->early_newer();
}

/* ---- Fields of structs that may grow ---- */

struct CAPLET_MAY_ALIAS early_early_options_layout_ {
  int level;
  int depth;
};

static inline int early_options_get_level(const struct early_options *self) {
  return CAPLET_POINTER_CAST(const struct early_early_options_layout_ *, self)->level;
}
static inline void early_options_set_level(struct early_options *self, int value) {
  CAPLET_POINTER_CAST(struct early_early_options_layout_ *, self)->level = value;
}

EARLY_SINCE_2 int early_options_get_depth(const struct early_options *self) {
  if (EARLY_LACKS_(early_imported_(), 2)) {
    caplet_fatal_newer(&early_imported_()->caplet, "early_options.depth", 2, CAPLET_NULL);
  }
  return CAPLET_POINTER_CAST(const struct early_early_options_layout_ *, self)->depth;
}
EARLY_SINCE_2 void early_options_set_depth(struct early_options *self, int value) {
  if (EARLY_LACKS_(early_imported_(), 2)) {
    caplet_fatal_newer(&early_imported_()->caplet, "early_options.depth", 2, CAPLET_NULL);
  }
  CAPLET_POINTER_CAST(struct early_early_options_layout_ *, self)->depth = value;
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

/* ---- What the imported provider has: nothing before an import ---- */

static inline int early_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&early_table_()->caplet, index, since);
}
static inline int early_reaches_(uint16_t since) { return caplet_reaches(&early_table_()->caplet, since); }

static inline int early_has_early_call(void) { return early_has_(0, 1); }
static inline int early_has_early_value(void) { return early_has_(1, 1); }
static inline int early_has_early_log(void) { return early_has_(2, 1); }
static inline int early_has_early_maybe(void) { return early_has_(3, 1); }
static inline int early_has_early_newer(void) { return early_has_(4, 2); }
static inline int early_has_early_options_depth(void) { return early_reaches_(2); }

/* ---- Import ---- */

static inline void early_unimported_(void) { caplet_fatal_not_imported(EARLY_PATH_, "early_import"); }

/* What the pointer holds until early_import() succeeds: every function of this table ends the process. */
struct early_start_ {
  caplet_header caplet;
  void (*slots[5])(void);
};
#define EARLY_START_ CAPLET_JOIN(caplet_5early6_C_API_1_start_, EARLY_REQUIRE)
CAPLET_SHARED extern const struct early_start_ EARLY_START_;
CAPLET_SELECTED const struct early_start_ EARLY_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {early_unimported_, early_unimported_, early_unimported_, early_unimported_, early_unimported_},
};
CAPLET_SELECTED const caplet_header *EARLY_POINTER_ = &EARLY_START_.caplet;

static inline const struct early_table *early_imported_(void) {
  const struct early_table *table = early_table_();
  if (&table->caplet == &EARLY_START_.caplet) early_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *early_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"early_call", "int (int)", UINT64_C(0x25f376eb35a6c254), 1, 0},
      {"early_value", "int", UINT64_C(0x72ad4964df159a21), 1, 0},
      {"early_log", "int (const char *, ...)", UINT64_C(0x9132d84a9ac1c25f), 1, 0},
      {"early_maybe", "const int[2]", UINT64_C(0x7a4601397ebadf47), 1, CAPLET_SLOT_OPTIONAL},
      {"early_newer", "void (void)", UINT64_C(0x61556240b218af3f), 2, 0},
  };
  static const caplet_row_info rows[] = {
      {"struct early_options", "extensible", UINT64_C(0xe984cf0be65c7377), 1},
      {"field struct early_options.level", "int", UINT64_C(0xb235e319cf90cae1), 1},
      {"field struct early_options.depth", "int", UINT64_C(0x33ba8788973078bd), 2},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xc9e1b6358e1eb086), UINT64_C(0xaa6c6734e5ec8064),
      UINT64_C(0xf7d3c836f502330b)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 2, /* abi, minor */
      5, 0, 3, 0, /* slots, types, rows */
      "early._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"early\",\"abi\":1,\"minor\":2,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"aa6c6734e5ec8064\",\"f7d3c836f502330b\"],\"versions\":[\"\",\"\"],"
      "\"capsule\":\"early._C_API\",\"floor\":\""
      CAPLET_QUOTED(EARLY_REQUIRE) "\"}\0" EARLY_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), EARLY_REQUIRE, 0, CAPLET_END_OF(caplet_record, EARLY_PATH_), &compiled,
      &EARLY_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of early and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int early_import(PyObject *module) {
  return caplet_import(module, early_consumer_(), &EARLY_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where early is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int early_try_import(PyObject *module) {
  return caplet_try_import(module, early_consumer_(), &EARLY_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int early_imported(void) { return CAPLET_ACQUIRE(EARLY_POINTER_) != &EARLY_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
