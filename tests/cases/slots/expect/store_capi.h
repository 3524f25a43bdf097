/* The C API of store, for consumers: include this, call store_import() once, use the functions by name.
   Generated from store.caplet.json by: caplet generate store.caplet.json
   Do not edit. */
#ifndef STORE_CAPI_H
#define STORE_CAPI_H

#ifdef STORE_H
#error "store_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef STORE_PROVIDER_H
#error "store_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "store_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.STORE_REQUIRE: this header's, unless it is defined before. */
#ifndef STORE_REQUIRE
#define STORE_REQUIRE 1
#elif STORE_REQUIRE < 1 || STORE_REQUIRE > 1
#error "STORE_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define STORE_PATH_ "store._C_API"
struct store_table {
  caplet_header caplet;
  PyObject *const *store_full; /* 0 */
  PyTypeObject *Store_Type; /* 1 */
  const double (*store_weights)[3]; /* 2 */
  int *store_counter; /* 3 */
  int (*store_size)(void); /* 4 */
  int (*store_compress)(int level); /* 5 */
  int (*store_length)(void); /* 6 */
  int (*store_add)(int n, ...); /* 7 */
  int (*store_add_all)(int n, ...); /* 8 */
  PyObject *(*store_get)(PyObject *key); /* 9 */
};

#define STORE_POINTER_ CAPLET_JOIN(caplet_5store6_C_API_1_, STORE_REQUIRE)
CAPLET_SHARED extern const caplet_header *STORE_POINTER_;

static inline const struct store_table *store_table_(void) {
  return CAPLET_POINTER_CAST(const struct store_table *, CAPLET_LOAD(STORE_POINTER_));
}
static inline const struct store_table *store_imported_(void);

/* ---- Functions ---- */

static inline int store_size(void) {
  if (store_table_()->store_size == CAPLET_NULL) {
    caplet_fatal_newer(&store_table_()->caplet, "store_size", 1, CAPLET_NULL);
  }
  return store_table_()->store_size();
}

static inline int store_compress(int level) {
  if (store_table_()->store_compress == CAPLET_NULL) {
    caplet_fatal_newer(&store_table_()->caplet, "store_compress", 1, CAPLET_NULL);
  }
  return store_table_()->store_compress(level);
}

/** Deprecated: use store_size */
CAPLET_DEPRECATED("use store_size")
static inline int store_length(void) { return store_table_()->store_length(); }

/** Returns a borrowed reference.
    Returns NULL with an exception set on failure.
    Needs an attached thread state. */
static inline PyObject *store_get(PyObject *key) {
  CAPLET_CHECK_ATTACHED(STORE_PATH_, "store_get");
  return CAPLET_CALL(STORE_PATH_, "store_get", 1, store_table_()->store_get(key), CAPLET_NULL);
}

/* ---- Objects, data and variadic functions ---- */

/** Raised when the store is full. */
#define store_full (*store_imported_()->store_full)

/** The type of a store. */
#define Store_Type (*store_imported_()->Store_Type)

#define store_weights (*store_imported_()->store_weights)

#define store_counter (*store_imported_()->store_counter)

/** Adds numbers. */
#define store_add (store_table_()->store_add)

CAPLET_DEPRECATED("use store_add")
static inline const struct store_table *store_with_store_add_all_(void) {
  const struct store_table *table = store_imported_();
  return table;
}
/** Deprecated: use store_add */
#define store_add_all (store_with_store_add_all_()->store_add_all)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int store_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&store_table_()->caplet, index, since);
}

static inline int store_has_store_full(void) { return store_has_(0, 1); }
static inline int store_has_Store_Type(void) { return store_has_(1, 1); }
static inline int store_has_store_weights(void) { return store_has_(2, 1); }
static inline int store_has_store_counter(void) { return store_has_(3, 1); }
static inline int store_has_store_size(void) { return store_has_(4, 1); }
static inline int store_has_store_compress(void) { return store_has_(5, 1); }
static inline int store_has_store_length(void) { return store_has_(6, 1); }
static inline int store_has_store_add(void) { return store_has_(7, 1); }
static inline int store_has_store_add_all(void) { return store_has_(8, 1); }
static inline int store_has_store_get(void) { return store_has_(9, 1); }

/* ---- Import ---- */

static inline void store_unimported_(void) { caplet_fatal_not_imported(STORE_PATH_, "store_import"); }

/* What the pointer holds until store_import() succeeds: every function of this table ends the process. */
struct store_start_ {
  caplet_header caplet;
  void (*slots[10])(void);
};
#define STORE_START_ CAPLET_JOIN(caplet_5store6_C_API_1_start_, STORE_REQUIRE)
CAPLET_SHARED extern const struct store_start_ STORE_START_;
CAPLET_SELECTED const struct store_start_ STORE_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {store_unimported_, store_unimported_, store_unimported_, store_unimported_, store_unimported_, store_unimported_,
        store_unimported_, store_unimported_, store_unimported_, store_unimported_},
};
CAPLET_SELECTED const caplet_header *STORE_POINTER_ = &STORE_START_.caplet;

static inline const struct store_table *store_imported_(void) {
  const struct store_table *table = store_table_();
  if (&table->caplet == &STORE_START_.caplet) store_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *store_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"store_full", "PyObject *", UINT64_C(0x2d7995d0b18fdcde), 1, 0},
      {"Store_Type", "PyTypeObject", UINT64_C(0x258e3df4a3220098), 1, 0},
      {"store_weights", "const double[3]", UINT64_C(0x38d1b11a463c9487), 1, 0},
      {"store_counter", "int", UINT64_C(0x27d7f6d624638d00), 1, 0},
      {"store_size", "int (void)", UINT64_C(0x11b22b52d300846c), 1, CAPLET_SLOT_OPTIONAL},
      {"store_compress", "int (int)", UINT64_C(0xaebd96aecd1f9e0e), 1, CAPLET_SLOT_OPTIONAL},
      {"store_length", "int (void)", UINT64_C(0xc0e4f4d776cfcd23), 1, 0},
      {"store_add", "int (int, ...)", UINT64_C(0xec91e7df4102bdff), 1, 0},
      {"store_add_all", "int (int, ...)", UINT64_C(0x0f4b70ed646ba3df), 1, 0},
      {"store_get", "PyObject * (PyObject *)", UINT64_C(0xa1f7fdc58ef89053), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xac829c19b66058b7), UINT64_C(0xd7bbacb5a6d46a6b)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      10, 0, 0, 0, /* slots, types, rows */
      "store._C_API", "store", CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"store\",\"abi\":1,\"minor\":1,\"isolated\":false,"
      "\"distribution\":\"store\",\"first\":1,\"fingerprints\":[\"d7bbacb5a6d46a6b\"],\"versions\":[\"\"],"
      "\"capsule\":\"store._C_API\",\"floor\":\""
      CAPLET_QUOTED(STORE_REQUIRE) "\"}\0" STORE_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), STORE_REQUIRE, 0, CAPLET_END_OF(caplet_record, STORE_PATH_), &compiled,
      &STORE_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of store and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int store_import(PyObject *module) {
  return caplet_import(module, store_consumer_(), &STORE_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where store is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int store_try_import(PyObject *module) {
  return caplet_try_import(module, store_consumer_(), &STORE_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int store_imported(void) { return CAPLET_ACQUIRE(STORE_POINTER_) != &STORE_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
