/* The C API of guard, for consumers: include this, call guard_import() once, use the functions by name.
   Generated from guard.caplet.json by: caplet generate guard.caplet.json
   Do not edit. */
#ifndef GUARD_CAPI_H
#define GUARD_CAPI_H

#ifdef GUARD_H
#error "guard_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef GUARD_PROVIDER_H
#error "guard_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "guard_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.GUARD_REQUIRE: this header's, unless it is defined before. */
#ifndef GUARD_REQUIRE
#define GUARD_REQUIRE 1
#elif GUARD_REQUIRE < 1 || GUARD_REQUIRE > 1
#error "GUARD_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

enum guard_mode {
  GUARD_NONE = -1,
  GUARD_SOFT = 0,
  GUARD_HARD = 1,
};

/* ---- The table ---- */

#define GUARD_PATH_ "guard._C_API"
struct guard_table {
  caplet_header caplet;
  int (*guard_number)(int what); /* 0 */
  double (*guard_real)(int what); /* 1 */
  enum guard_mode (*guard_choice)(int what); /* 2 */
  PyObject *(*guard_object)(int what); /* 3 */
  int (*guard_detached)(int what); /* 4 */
  void (*guard_attached)(void); /* 5 */
  int (*guard_pointers)(const int *v, int n, const char *name); /* 6 */
  int (*guard_perhaps)(int *value); /* 7 */
  int (*guard_plain)(int what); /* 8 */
};

#define GUARD_POINTER_ CAPLET_JOIN(caplet_5guard6_C_API_1_, GUARD_REQUIRE)
CAPLET_SHARED extern const caplet_header *GUARD_POINTER_;

static inline const struct guard_table *guard_table_(void) {
  return CAPLET_POINTER_CAST(const struct guard_table *, CAPLET_LOAD(GUARD_POINTER_));
}
static inline const struct guard_table *guard_imported_(void);

/* ---- Functions ---- */

/** `what` says whether to raise (1) and whether to return the error value (2).
    Returns -1 with an exception set on failure.
    Needs an attached thread state. */
static inline int guard_number(int what) {
  CAPLET_CHECK_ATTACHED(GUARD_PATH_, "guard_number");
  return CAPLET_CALL(GUARD_PATH_, "guard_number", 1, guard_table_()->guard_number(what), -1);
}

/** Returns -1.5 with an exception set on failure. */
static inline double guard_real(int what) {
  return CAPLET_CALL(GUARD_PATH_, "guard_real", 0, guard_table_()->guard_real(what), -1.5);
}

/** Returns GUARD_NONE with an exception set on failure. */
static inline enum guard_mode guard_choice(int what) {
  return CAPLET_CALL(GUARD_PATH_, "guard_choice", 0, guard_table_()->guard_choice(what), GUARD_NONE);
}

/** Returns NULL with an exception set on failure.
    Needs an attached thread state. */
static inline PyObject *guard_object(int what) {
  CAPLET_CHECK_ATTACHED(GUARD_PATH_, "guard_object");
  return CAPLET_CALL(GUARD_PATH_, "guard_object", 1, guard_table_()->guard_object(what), CAPLET_NULL);
}

/** Returns -1 with an exception set on failure.
    May be called without an attached thread state. */
static inline int guard_detached(int what) {
  return CAPLET_CALL(GUARD_PATH_, "guard_detached", 0, guard_table_()->guard_detached(what), -1);
}

/** Needs an attached thread state. */
static inline void guard_attached(void) {
  CAPLET_CHECK_ATTACHED(GUARD_PATH_, "guard_attached");
  guard_table_()->guard_attached();
}

/** `v` must not be NULL.
    `name` must not be NULL. */
static inline int guard_pointers(const int *v, int n, const char *name) {
  CAPLET_CHECK_NONNULL(GUARD_PATH_, "guard_pointers", v);
  CAPLET_CHECK_NONNULL(GUARD_PATH_, "guard_pointers", name);
  return guard_table_()->guard_pointers(v, n, name);
}

/** `value` must not be NULL.
    `value` receives a result.
    Returns -1 with an exception set on failure. */
static inline int guard_perhaps(int *value) {
  CAPLET_CHECK_NONNULL(GUARD_PATH_, "guard_perhaps", value);
  if (guard_table_()->guard_perhaps == CAPLET_NULL) {
    caplet_raise_newer(&guard_table_()->caplet, "guard_perhaps", 1, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(GUARD_PATH_, "guard_perhaps", 0, guard_table_()->guard_perhaps(value), -1);
}

static inline int guard_plain(int what) { return guard_table_()->guard_plain(what); }

/* ---- What the imported provider has: nothing before an import ---- */

static inline int guard_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&guard_table_()->caplet, index, since);
}

static inline int guard_has_guard_number(void) { return guard_has_(0, 1); }
static inline int guard_has_guard_real(void) { return guard_has_(1, 1); }
static inline int guard_has_guard_choice(void) { return guard_has_(2, 1); }
static inline int guard_has_guard_object(void) { return guard_has_(3, 1); }
static inline int guard_has_guard_detached(void) { return guard_has_(4, 1); }
static inline int guard_has_guard_attached(void) { return guard_has_(5, 1); }
static inline int guard_has_guard_pointers(void) { return guard_has_(6, 1); }
static inline int guard_has_guard_perhaps(void) { return guard_has_(7, 1); }
static inline int guard_has_guard_plain(void) { return guard_has_(8, 1); }

/* ---- Import ---- */

static inline void guard_unimported_(void) { caplet_fatal_not_imported(GUARD_PATH_, "guard_import"); }

/* What the pointer holds until guard_import() succeeds: every function of this table ends the process. */
struct guard_start_ {
  caplet_header caplet;
  void (*slots[9])(void);
};
#define GUARD_START_ CAPLET_JOIN(caplet_5guard6_C_API_1_start_, GUARD_REQUIRE)
CAPLET_SHARED extern const struct guard_start_ GUARD_START_;
CAPLET_SELECTED const struct guard_start_ GUARD_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {guard_unimported_, guard_unimported_, guard_unimported_, guard_unimported_, guard_unimported_, guard_unimported_,
        guard_unimported_, guard_unimported_, guard_unimported_},
};
CAPLET_SELECTED const caplet_header *GUARD_POINTER_ = &GUARD_START_.caplet;

static inline const struct guard_table *guard_imported_(void) {
  const struct guard_table *table = guard_table_();
  if (&table->caplet == &GUARD_START_.caplet) guard_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *guard_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"guard_number", "int (int)", UINT64_C(0xe8c67b80b9661410), 1, 0},
      {"guard_real", "double (int)", UINT64_C(0xb3d5916d45bcfa08), 1, 0},
      {"guard_choice", "enum guard_mode (int)", UINT64_C(0x181ca31853df3ac8), 1, 0},
      {"guard_object", "PyObject * (int)", UINT64_C(0xe0fcfa24886b47ce), 1, 0},
      {"guard_detached", "int (int)", UINT64_C(0x082f0cbf17e080cf), 1, 0},
      {"guard_attached", "void (void)", UINT64_C(0x0c64378b5be3622e), 1, 0},
      {"guard_pointers", "int (const int *, int, const char *)", UINT64_C(0x9e17625b476fea8f), 1, 0},
      {"guard_perhaps", "int (int *)", UINT64_C(0xc6fb4eb55bd5784e), 1, CAPLET_SLOT_OPTIONAL},
      {"guard_plain", "int (int)", UINT64_C(0xa232786610bd8b43), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum guard_mode", sizeof(enum guard_mode), CAPLET_ALIGNOF(enum guard_mode), 1},
  };
  static const caplet_row_info rows[] = {
      {"enum guard_mode", "", UINT64_C(0x77683cd3eb76bbcb), 1},
      {"enumerator guard_mode.GUARD_NONE", "-1", UINT64_C(0x514a604bc9633e30), 1},
      {"enumerator guard_mode.GUARD_SOFT", "0", UINT64_C(0xece578a622724aa1), 1},
      {"enumerator guard_mode.GUARD_HARD", "1", UINT64_C(0xda4d972ebca0fa51), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xac20b3041586b831), UINT64_C(0xbbdd606a0cbb7651)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      9, 1, 4, 0, /* slots, types, rows */
      "guard._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"guard\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"bbdd606a0cbb7651\"],\"versions\":[\"\"],"
      "\"capsule\":\"guard._C_API\",\"floor\":\""
      CAPLET_QUOTED(GUARD_REQUIRE) "\"}\0" GUARD_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), GUARD_REQUIRE, 0, CAPLET_END_OF(caplet_record, GUARD_PATH_), &compiled,
      &GUARD_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of guard and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int guard_import(PyObject *module) {
  return caplet_import(module, guard_consumer_(), &GUARD_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where guard is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int guard_try_import(PyObject *module) {
  return caplet_try_import(module, guard_consumer_(), &GUARD_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int guard_imported(void) { return CAPLET_ACQUIRE(GUARD_POINTER_) != &GUARD_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
