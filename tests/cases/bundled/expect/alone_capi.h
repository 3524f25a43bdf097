/* The C API of alone, for consumers: include this, call alone_import() once, use the functions by name.
   Generated from alone.caplet.json by: caplet generate alone.caplet.json --bundle-runtime
   Do not edit. */
#ifndef ALONE_CAPI_H
#define ALONE_CAPI_H

#ifdef ALONE_H
#error "alone_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef ALONE_PROVIDER_H
#error "alone_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>

#include "caplet_runtime.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "alone_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.ALONE_REQUIRE: this header's, unless it is defined before. */
#ifndef ALONE_REQUIRE
#define ALONE_REQUIRE 1
#elif ALONE_REQUIRE < 1 || ALONE_REQUIRE > 1
#error "ALONE_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define ALONE_PATH_ "alone._C_API"
struct alone_table {
  caplet_header caplet;
  int (*alone_answer)(void); /* 0 */
};

#define ALONE_POINTER_ CAPLET_JOIN(caplet_5alone6_C_API_1_, ALONE_REQUIRE)
CAPLET_SHARED extern const caplet_header *ALONE_POINTER_;

static inline const struct alone_table *alone_table_(void) {
  return CAPLET_POINTER_CAST(const struct alone_table *, CAPLET_LOAD(ALONE_POINTER_));
}
static inline const struct alone_table *alone_imported_(void);

/* ---- Functions ---- */

static inline int alone_answer(void) { return alone_table_()->alone_answer(); }

/* ---- What the imported provider has: nothing before an import ---- */

static inline int alone_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&alone_table_()->caplet, index, since);
}

static inline int alone_has_alone_answer(void) { return alone_has_(0, 1); }

/* ---- Import ---- */

static inline void alone_unimported_(void) { caplet_fatal_not_imported(ALONE_PATH_, "alone_import"); }

/* What the pointer holds until alone_import() succeeds: every function of this table ends the process. */
struct alone_start_ {
  caplet_header caplet;
  void (*slots[1])(void);
};
#define ALONE_START_ CAPLET_JOIN(caplet_5alone6_C_API_1_start_, ALONE_REQUIRE)
CAPLET_SHARED extern const struct alone_start_ ALONE_START_;
CAPLET_SELECTED const struct alone_start_ ALONE_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {alone_unimported_},
};
CAPLET_SELECTED const caplet_header *ALONE_POINTER_ = &ALONE_START_.caplet;

static inline const struct alone_table *alone_imported_(void) {
  const struct alone_table *table = alone_table_();
  if (&table->caplet == &ALONE_START_.caplet) alone_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *alone_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"alone_answer", "int (void)", UINT64_C(0x4b24c5f3db2d5287), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x646bcbd60696290c), UINT64_C(0xdfe97e833f28efec)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      1, 0, 0, 0, /* slots, types, rows */
      "alone._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"alone\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"dfe97e833f28efec\"],\"versions\":[\"\"],"
      "\"capsule\":\"alone._C_API\",\"floor\":\""
      CAPLET_QUOTED(ALONE_REQUIRE) "\"}\0" ALONE_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), ALONE_REQUIRE, 0, CAPLET_END_OF(caplet_record, ALONE_PATH_), &compiled,
      &ALONE_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of alone and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int alone_import(PyObject *module) {
  return caplet_import(module, alone_consumer_(), &ALONE_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where alone is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int alone_try_import(PyObject *module) {
  return caplet_try_import(module, alone_consumer_(), &ALONE_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int alone_imported(void) { return CAPLET_ACQUIRE(ALONE_POINTER_) != &ALONE_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
