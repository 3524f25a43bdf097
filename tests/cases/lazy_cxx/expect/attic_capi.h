/* The C API of attic, for consumers: include this, use the functions by name: the first call imports.
   Generated from attic.caplet.json by: caplet generate attic.caplet.json --lazy
   Do not edit. */
#ifndef ATTIC_CAPI_H
#define ATTIC_CAPI_H

#ifdef ATTIC_HPP
#error "attic_capi.h replaces api.hpp for consumers: include only one of them"
#endif
#ifdef ATTIC_PROVIDER_H
#error "attic_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "attic_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.ATTIC_REQUIRE: this header's, unless it is defined before. */
#ifndef ATTIC_REQUIRE
#define ATTIC_REQUIRE 1
#elif ATTIC_REQUIRE < 1 || ATTIC_REQUIRE > 1
#error "ATTIC_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct attic_chest;

typedef int (*attic_each_call_callback)(void *context, int a0);

typedef void (*attic_release)(void *context);

/* ---- The table ---- */

#define ATTIC_PATH_ "attic._C_API"
struct attic_table {
  caplet_header caplet;
  struct attic_chest *(*attic_chest_new)(const char *name, size_t name_size); /* 0 */
  void (*attic_chest_delete)(struct attic_chest *self); /* 1 */
  int (*attic_chest_name)(const struct attic_chest *self, char **result, size_t *result_size); /* 2 */
  int (*attic_chest_size)(const struct attic_chest *self); /* 3 */
  int (*attic_count)(void); /* 4 */
  double (*attic_sum)(const double *numbers, size_t numbers_size); /* 5 */
  int (*attic_each)(attic_each_call_callback call, void *call_context, attic_release call_release); /* 6 */
  struct attic_chest *(*attic_open)(const char *name, size_t name_size); /* 7 */
  int (*attic_calls)(void); /* 8 */
  void (*attic_free)(void *memory); /* 9 */
};

#define ATTIC_POINTER_ CAPLET_JOIN(caplet_5attic6_C_API_1_, ATTIC_REQUIRE)
CAPLET_SHARED extern const caplet_header *ATTIC_POINTER_;

static inline const struct attic_table *attic_table_(void) {
  return CAPLET_POINTER_CAST(const struct attic_table *, CAPLET_ACQUIRE(ATTIC_POINTER_));
}
static inline const struct attic_table *attic_imported_(void);
static inline int attic_imported(void);
static inline const caplet_consumer *attic_consumer_(void);

/* What each call does first: imports, where nothing is imported yet. Whether that failed, with the exception set. */
static inline int attic_absent_(void) {
  return attic_table_()->caplet.descriptor == CAPLET_NULL && caplet_import_at_call(attic_consumer_(),
      &ATTIC_POINTER_) < 0;
}

/* ---- Functions ---- */

/** `name_size` counts the elements of `name`.
    Returns NULL with an exception set on failure. */
static inline struct attic_chest *attic_chest_new(const char *name, size_t name_size) {
  if (attic_absent_()) return CAPLET_NULL;
  return CAPLET_CALL(ATTIC_PATH_, "attic_chest_new", 0, attic_table_()->attic_chest_new(name, name_size), CAPLET_NULL);
}

/** `self` may be NULL.
    Takes over `self`. */
static inline void attic_chest_delete(struct attic_chest *self) {
  if (self == CAPLET_NULL && !attic_imported()) return;
  attic_imported_()->attic_chest_delete(self);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int attic_chest_name(const struct attic_chest *self, char **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(ATTIC_PATH_, "attic_chest_name", self);
  CAPLET_CHECK_NONNULL(ATTIC_PATH_, "attic_chest_name", result);
  CAPLET_CHECK_NONNULL(ATTIC_PATH_, "attic_chest_name", result_size);
  if (attic_absent_()) return -1;
  return CAPLET_CALL(ATTIC_PATH_, "attic_chest_name", 0, attic_table_()->attic_chest_name(self, result, result_size),
      -1);
}

/** `self` must not be NULL. */
static inline int attic_chest_size(const struct attic_chest *self) {
  CAPLET_CHECK_NONNULL(ATTIC_PATH_, "attic_chest_size", self);
  return attic_imported_()->attic_chest_size(self);
}

/** What the functions return when they are called with all that is given; how often that was.
    Returns -1 with an exception set on failure. */
static inline int attic_count(void) {
  if (attic_absent_()) return -1;
  return CAPLET_CALL(ATTIC_PATH_, "attic_count", 0, attic_table_()->attic_count(), -1);
}

/** `numbers_size` counts the elements of `numbers`.
    Returns -1 with an exception set on failure. */
static inline double attic_sum(const double *numbers, size_t numbers_size) {
  if (attic_absent_()) return -1;
  return CAPLET_CALL(ATTIC_PATH_, "attic_sum", 0, attic_table_()->attic_sum(numbers, numbers_size), -1);
}

/** `call` must not be NULL.
    `call_context` may be NULL.
    `call_release` may be NULL.
    Returns -1 with an exception set on failure. */
static inline int attic_each(attic_each_call_callback call, void *call_context, attic_release call_release) {
  CAPLET_CHECK_NONNULL(ATTIC_PATH_, "attic_each", call);
  if (attic_absent_()) {
    if (call_release != CAPLET_NULL) call_release(call_context);
    return -1;
  }
  return CAPLET_CALL(ATTIC_PATH_, "attic_each", 0, attic_table_()->attic_each(call, call_context, call_release), -1);
}

/** `name_size` counts the elements of `name`.
    Returns NULL with an exception set on failure. */
static inline struct attic_chest *attic_open(const char *name, size_t name_size) {
  if (attic_absent_()) return CAPLET_NULL;
  return CAPLET_CALL(ATTIC_PATH_, "attic_open", 0, attic_table_()->attic_open(name, name_size), CAPLET_NULL);
}

static inline int attic_calls(void) { return attic_imported_()->attic_calls(); }

/** Frees memory that another function of this API gave away.
    `memory` may be NULL. */
static inline void attic_free(void *memory) { attic_imported_()->attic_free(memory); }

/* ---- What the imported provider has: nothing before an import ---- */

static inline int attic_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&attic_table_()->caplet, index, since);
}

static inline int attic_has_attic_chest_new(void) { return attic_has_(0, 1); }
static inline int attic_has_attic_chest_delete(void) { return attic_has_(1, 1); }
static inline int attic_has_attic_chest_name(void) { return attic_has_(2, 1); }
static inline int attic_has_attic_chest_size(void) { return attic_has_(3, 1); }
static inline int attic_has_attic_count(void) { return attic_has_(4, 1); }
static inline int attic_has_attic_sum(void) { return attic_has_(5, 1); }
static inline int attic_has_attic_each(void) { return attic_has_(6, 1); }
static inline int attic_has_attic_open(void) { return attic_has_(7, 1); }
static inline int attic_has_attic_calls(void) { return attic_has_(8, 1); }
static inline int attic_has_attic_free(void) { return attic_has_(9, 1); }

/* ---- Import ---- */

static inline void attic_unimported_(void) { caplet_fatal_not_imported(ATTIC_PATH_, "attic_import"); }

/* What the pointer holds until an import succeeds: every function of this table ends the process. */
struct attic_start_ {
  caplet_header caplet;
  void (*slots[10])(void);
};
#define ATTIC_START_ CAPLET_JOIN(caplet_5attic6_C_API_1_start_, ATTIC_REQUIRE)
CAPLET_SHARED extern const struct attic_start_ ATTIC_START_;
CAPLET_SELECTED const struct attic_start_ ATTIC_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {attic_unimported_, attic_unimported_, attic_unimported_, attic_unimported_, attic_unimported_, attic_unimported_,
        attic_unimported_, attic_unimported_, attic_unimported_, attic_unimported_},
};
CAPLET_SELECTED const caplet_header *ATTIC_POINTER_ = &ATTIC_START_.caplet;

static inline const struct attic_table *attic_imported_(void) {
  if (attic_table_()->caplet.descriptor == CAPLET_NULL) caplet_import_or_end(attic_consumer_(), &ATTIC_POINTER_);
  return attic_table_();
}

/* What this header was generated from. */
static inline const caplet_consumer *attic_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"attic_chest_new", "struct attic_chest * (const char *, size_t)", UINT64_C(0x422ee40e3996a868), 1, 0},
      {"attic_chest_delete", "void (struct attic_chest *)", UINT64_C(0x938dd9ca5375d708), 1, 0},
      {"attic_chest_name", "int (const struct attic_chest *, char **, size_t *)", UINT64_C(0xcfb870d469669322), 1, 0},
      {"attic_chest_size", "int (const struct attic_chest *)", UINT64_C(0x4ecf3efe79ea7275), 1, 0},
      {"attic_count", "int (void)", UINT64_C(0x0af274006c1b2f23), 1, 0},
      {"attic_sum", "double (const double *, size_t)", UINT64_C(0x449d1d280095a9ec), 1, 0},
      {"attic_each", "int (attic_each_call_callback, void *, attic_release)", UINT64_C(0x9465f2f594f614ce), 1, 0},
      {"attic_open", "struct attic_chest * (const char *, size_t)", UINT64_C(0xbb188792c3a4f102), 1, 0},
      {"attic_calls", "int (void)", UINT64_C(0xfe64199b8ffc3e96), 1, 0},
      {"attic_free", "void (void *)", UINT64_C(0x78ec962550cda673), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x10bdacd4a5ad4022), UINT64_C(0x29c37f1f266c333a)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      10, 0, 0, 0, /* slots, types, rows */
      "attic._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"attic\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"29c37f1f266c333a\"],\"versions\":[\"\"],"
      "\"capsule\":\"attic._C_API\",\"floor\":\""
      CAPLET_QUOTED(ATTIC_REQUIRE) "\"}\0" ATTIC_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), ATTIC_REQUIRE, 0, CAPLET_END_OF(caplet_record, ATTIC_PATH_), &compiled,
      &ATTIC_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of attic and checks that it fits. Call it when the module `module` is initialised,
    before any use, or leave it to the first call; `module` keeps the provider alive, with NULL it lives as long as the
    interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int attic_import(PyObject *module) {
  return caplet_import(module, attic_consumer_(), &ATTIC_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where attic is not
    there; or -1 with ImportError set. */
static inline int attic_try_import(PyObject *module) {
  return caplet_try_import(module, attic_consumer_(), &ATTIC_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int attic_imported(void) { return CAPLET_ACQUIRE(ATTIC_POINTER_) != &ATTIC_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
