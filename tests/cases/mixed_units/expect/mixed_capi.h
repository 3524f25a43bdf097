/* The C API of mixed, for consumers: include this, call mixed_import() once, use the functions by name.
   Generated from mixed.caplet.json by: caplet generate mixed.caplet.json
   Do not edit. */
#ifndef MIXED_CAPI_H
#define MIXED_CAPI_H

#ifdef MIXED_H
#error "mixed_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef MIXED_PROVIDER_H
#error "mixed_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "mixed_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.MIXED_REQUIRE: this header's, unless it is defined before. */
#ifndef MIXED_REQUIRE
#define MIXED_REQUIRE 1
#elif MIXED_REQUIRE < 1 || MIXED_REQUIRE > 1
#error "MIXED_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define MIXED_PATH_ "mixed._C_API"
struct mixed_table {
  caplet_header caplet;
  int (*mixed_next)(void); /* 0 */
  const char *const *mixed_name; /* 1 */
};

#define MIXED_POINTER_ CAPLET_JOIN(caplet_5mixed6_C_API_1_, MIXED_REQUIRE)
CAPLET_SHARED extern const caplet_header *MIXED_POINTER_;

static inline const struct mixed_table *mixed_table_(void) {
  return CAPLET_POINTER_CAST(const struct mixed_table *, CAPLET_LOAD(MIXED_POINTER_));
}
static inline const struct mixed_table *mixed_imported_(void);

/* ---- Functions ---- */

static inline int mixed_next(void) { return mixed_table_()->mixed_next(); }

/* ---- Objects, data and variadic functions ---- */

#define mixed_name (*mixed_imported_()->mixed_name)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int mixed_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&mixed_table_()->caplet, index, since);
}

static inline int mixed_has_mixed_next(void) { return mixed_has_(0, 1); }
static inline int mixed_has_mixed_name(void) { return mixed_has_(1, 1); }

/* ---- Import ---- */

static inline void mixed_unimported_(void) { caplet_fatal_not_imported(MIXED_PATH_, "mixed_import"); }

/* What the pointer holds until mixed_import() succeeds: every function of this table ends the process. */
struct mixed_start_ {
  caplet_header caplet;
  void (*slots[2])(void);
};
#define MIXED_START_ CAPLET_JOIN(caplet_5mixed6_C_API_1_start_, MIXED_REQUIRE)
CAPLET_SHARED extern const struct mixed_start_ MIXED_START_;
CAPLET_SELECTED const struct mixed_start_ MIXED_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {mixed_unimported_, mixed_unimported_},
};
CAPLET_SELECTED const caplet_header *MIXED_POINTER_ = &MIXED_START_.caplet;

static inline const struct mixed_table *mixed_imported_(void) {
  const struct mixed_table *table = mixed_table_();
  if (&table->caplet == &MIXED_START_.caplet) mixed_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *mixed_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"mixed_next", "int (void)", UINT64_C(0xa37ce88ddd418bba), 1, 0},
      {"mixed_name", "const char *const", UINT64_C(0xc98226ddd691bba0), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x96720aa23572cdfb), UINT64_C(0xa6421e79049dd23e)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      2, 0, 0, 0, /* slots, types, rows */
      "mixed._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"mixed\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"a6421e79049dd23e\"],\"versions\":[\"\"],"
      "\"capsule\":\"mixed._C_API\",\"floor\":\""
      CAPLET_QUOTED(MIXED_REQUIRE) "\"}\0" MIXED_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), MIXED_REQUIRE, 0, CAPLET_END_OF(caplet_record, MIXED_PATH_), &compiled,
      &MIXED_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of mixed and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int mixed_import(PyObject *module) {
  return caplet_import(module, mixed_consumer_(), &MIXED_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where mixed is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int mixed_try_import(PyObject *module) {
  return caplet_try_import(module, mixed_consumer_(), &MIXED_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int mixed_imported(void) { return CAPLET_ACQUIRE(MIXED_POINTER_) != &MIXED_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
