/* The C API of stable, for consumers: include this, call stable_import() once, use the functions by name.
   Generated from stable.caplet.json by: caplet generate stable.caplet.json
   Do not edit. */
#ifndef STABLE_CAPI_H
#define STABLE_CAPI_H

#ifdef STABLE_H
#error "stable_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef STABLE_PROVIDER_H
#error "stable_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "stable_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.STABLE_REQUIRE: this header's, unless it is defined before. */
#ifndef STABLE_REQUIRE
#define STABLE_REQUIRE 1
#elif STABLE_REQUIRE < 1 || STABLE_REQUIRE > 1
#error "STABLE_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define STABLE_PATH_ "stable._C_API"
struct stable_table {
  caplet_header caplet;
  PyObject *const *stable_error; /* 0 */
  PyObject *(*stable_wrap)(PyObject *value, PyTypeObject *type); /* 1 */
  Py_ssize_t (*stable_length)(PyObject *value); /* 2 */
};

#define STABLE_POINTER_ CAPLET_JOIN(caplet_6stable6_C_API_1_, STABLE_REQUIRE)
CAPLET_SHARED extern const caplet_header *STABLE_POINTER_;

static inline const struct stable_table *stable_table_(void) {
  return CAPLET_POINTER_CAST(const struct stable_table *, CAPLET_LOAD(STABLE_POINTER_));
}
static inline const struct stable_table *stable_imported_(void);

/* ---- Functions ---- */

/** Returns NULL with an exception set on failure. */
static inline PyObject *stable_wrap(PyObject *value, PyTypeObject *type) {
  return CAPLET_CALL(STABLE_PATH_, "stable_wrap", 0, stable_table_()->stable_wrap(value, type), CAPLET_NULL);
}

/** Returns -1 with an exception set on failure. */
static inline Py_ssize_t stable_length(PyObject *value) {
  return CAPLET_CALL(STABLE_PATH_, "stable_length", 0, stable_table_()->stable_length(value), -1);
}

/* ---- Objects, data and variadic functions ---- */

#define stable_error (*stable_imported_()->stable_error)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int stable_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&stable_table_()->caplet, index, since);
}

static inline int stable_has_stable_error(void) { return stable_has_(0, 1); }
static inline int stable_has_stable_wrap(void) { return stable_has_(1, 1); }
static inline int stable_has_stable_length(void) { return stable_has_(2, 1); }

/* ---- Import ---- */

static inline void stable_unimported_(void) { caplet_fatal_not_imported(STABLE_PATH_, "stable_import"); }

/* What the pointer holds until stable_import() succeeds: every function of this table ends the process. */
struct stable_start_ {
  caplet_header caplet;
  void (*slots[3])(void);
};
#define STABLE_START_ CAPLET_JOIN(caplet_6stable6_C_API_1_start_, STABLE_REQUIRE)
CAPLET_SHARED extern const struct stable_start_ STABLE_START_;
CAPLET_SELECTED const struct stable_start_ STABLE_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {stable_unimported_, stable_unimported_, stable_unimported_},
};
CAPLET_SELECTED const caplet_header *STABLE_POINTER_ = &STABLE_START_.caplet;

static inline const struct stable_table *stable_imported_(void) {
  const struct stable_table *table = stable_table_();
  if (&table->caplet == &STABLE_START_.caplet) stable_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *stable_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"stable_error", "PyObject *", UINT64_C(0x4378f2f14a0b052e), 1, 0},
      {"stable_wrap", "PyObject * (PyObject *, PyTypeObject *)", UINT64_C(0xbd89c2d16d6748b6), 1, 0},
      {"stable_length", "Py_ssize_t (PyObject *)", UINT64_C(0x46b630e9909b37e0), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xa7802e341bbd2d54), UINT64_C(0x159979c6e6c8e4b4)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      3, 0, 0, 0, /* slots, types, rows */
      "stable._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"stable\",\"abi\":1,\"minor\":1,\"isolated\":false,"
      "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"159979c6e6c8e4b4\"],\"versions\":[\"\"],"
      "\"capsule\":\"stable._C_API\",\"floor\":\""
      CAPLET_QUOTED(STABLE_REQUIRE) "\"}\0" STABLE_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), STABLE_REQUIRE, 0, CAPLET_END_OF(caplet_record, STABLE_PATH_), &compiled,
      &STABLE_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of stable and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int stable_import(PyObject *module) {
  return caplet_import(module, stable_consumer_(), &STABLE_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where stable is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int stable_try_import(PyObject *module) {
  return caplet_try_import(module, stable_consumer_(), &STABLE_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int stable_imported(void) { return CAPLET_ACQUIRE(STABLE_POINTER_) != &STABLE_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
