/* The C API of bell, for consumers: include this, call bell_import() once, use the functions by name.
   Generated from bell.caplet.json by: caplet generate bell.caplet.json
   Do not edit. */
#ifndef BELL_CAPI_H
#define BELL_CAPI_H

#ifdef BELL_H
#error "bell_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef BELL_PROVIDER_H
#error "bell_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "bell_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.BELL_REQUIRE: this header's, unless it is defined before. */
#ifndef BELL_REQUIRE
#define BELL_REQUIRE 1
#elif BELL_REQUIRE < 1 || BELL_REQUIRE > 1
#error "BELL_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define BELL_PATH_ "bell._C_API"
struct bell_table {
  caplet_header caplet;
  PyTypeObject *Bell_Type; /* 0 */
  int (*bell_ring)(int times); /* 1 */
};

#define BELL_POINTER_ CAPLET_JOIN(caplet_4bell6_C_API_1_, BELL_REQUIRE)
CAPLET_SHARED extern const caplet_header *BELL_POINTER_;

static inline const struct bell_table *bell_table_(void) {
  return CAPLET_POINTER_CAST(const struct bell_table *, CAPLET_LOAD(BELL_POINTER_));
}
static inline const struct bell_table *bell_imported_(void);

/* ---- Functions ---- */

static inline int bell_ring(int times) { return bell_table_()->bell_ring(times); }

/* ---- Objects, data and variadic functions ---- */

#define Bell_Type (*bell_imported_()->Bell_Type)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int bell_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&bell_table_()->caplet, index, since);
}

static inline int bell_has_Bell_Type(void) { return bell_has_(0, 1); }
static inline int bell_has_bell_ring(void) { return bell_has_(1, 1); }

/* ---- Import ---- */

static inline void bell_unimported_(void) { caplet_fatal_not_imported(BELL_PATH_, "bell_import"); }

/* What the pointer holds until bell_import() succeeds: every function of this table ends the process. */
struct bell_start_ {
  caplet_header caplet;
  void (*slots[2])(void);
};
#define BELL_START_ CAPLET_JOIN(caplet_4bell6_C_API_1_start_, BELL_REQUIRE)
CAPLET_SHARED extern const struct bell_start_ BELL_START_;
CAPLET_SELECTED const struct bell_start_ BELL_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {bell_unimported_, bell_unimported_},
};
CAPLET_SELECTED const caplet_header *BELL_POINTER_ = &BELL_START_.caplet;

static inline const struct bell_table *bell_imported_(void) {
  const struct bell_table *table = bell_table_();
  if (&table->caplet == &BELL_START_.caplet) bell_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *bell_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"Bell_Type", "PyTypeObject", UINT64_C(0x6b60579ddefc007a), 1, 0},
      {"bell_ring", "int (int)", UINT64_C(0x428bc1f98aa47b1a), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x7219714c52b19935), UINT64_C(0x9429c885fe6933e0)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      2, 0, 0, 0, /* slots, types, rows */
      "bell._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"bell\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"9429c885fe6933e0\"],\"versions\":[\"\"],\"capsule\":\"bell._C_API\","
      "\"floor\":\""
      CAPLET_QUOTED(BELL_REQUIRE) "\"}\0" BELL_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), BELL_REQUIRE, 0, CAPLET_END_OF(caplet_record, BELL_PATH_), &compiled,
      &BELL_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of bell and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int bell_import(PyObject *module) {
  return caplet_import(module, bell_consumer_(), &BELL_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where bell is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int bell_try_import(PyObject *module) {
  return caplet_try_import(module, bell_consumer_(), &BELL_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int bell_imported(void) { return CAPLET_ACQUIRE(BELL_POINTER_) != &BELL_START_.caplet; }

/* ---- Helpers, from api.h ---- */

#include <string.h>

/* Whether `o` is a bell. */
#define Bell_Check(o) PyObject_TypeCheck((o), &Bell_Type)
#define BELL_TWICE(x) \
  ((x) + (x))
typedef unsigned char bell_byte;

static inline int bell_ring_twice(bell_byte times) {
  return bell_ring(BELL_TWICE(times)) + (strlen("!") == 1);
}

#ifdef __cplusplus
}
#endif
#endif
