/* The C API of jars, for consumers: include this, call jars_import() once, use the functions by name.
   Generated from jars.caplet.json by: caplet generate jars.caplet.json
   Do not edit. */
#ifndef JARS_CAPI_H
#define JARS_CAPI_H

#ifdef JAR_HPP
#error "jars_capi.h replaces api.hpp for consumers: include only one of them"
#endif
#ifdef JARS_PROVIDER_H
#error "jars_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "jars_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.JARS_REQUIRE: this header's, unless it is defined before. */
#ifndef JARS_REQUIRE
#define JARS_REQUIRE 1
#elif JARS_REQUIRE < 1 || JARS_REQUIRE > 1
#error "JARS_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct jar;

typedef int (*jar_counter_result_callback)(void *context, int a0);

typedef void (*jars_release)(void *context);

/* ---- The table ---- */

#define JARS_PATH_ "jars._C_API"
struct jars_table {
  caplet_header caplet;
  struct jar *(*jar_new)(bool fail); /* 0 */
  void (*jar_delete)(struct jar *self); /* 1 */
  int (*jar_alive)(void); /* 2 */
  struct jar *(*jar_find)(bool fail); /* 3 */
  struct jar *(*jar_take)(bool fail); /* 4 */
  int (*jar_label)(const struct jar *self, bool fail, char **result, size_t *result_size); /* 5 */
  int (*jar_note)(const struct jar *self, bool fail, char **result, size_t *result_size); /* 6 */
  int (*jar_open)(const struct jar *self, bool fail, struct jar **result_0, char **result_1,
      size_t *result_1_size); /* 7 */
  int (*jar_counter)(const struct jar *self, bool fail, jar_counter_result_callback *result, void **result_context,
      jars_release *result_release); /* 8 */
  double (*jar_weight)(const struct jar *self, bool fail); /* 9 */
  void (*jars_free)(void *memory); /* 10 */
};

#define JARS_POINTER_ CAPLET_JOIN(caplet_4jars6_C_API_1_, JARS_REQUIRE)
CAPLET_SHARED extern const caplet_header *JARS_POINTER_;

static inline const struct jars_table *jars_table_(void) {
  return CAPLET_POINTER_CAST(const struct jars_table *, CAPLET_LOAD(JARS_POINTER_));
}
static inline const struct jars_table *jars_imported_(void);

/* ---- Functions ---- */

/** Returns NULL with an exception set on failure. */
static inline struct jar *jar_new(bool fail) {
  return CAPLET_CALL(JARS_PATH_, "jar_new", 0, jars_table_()->jar_new(fail), CAPLET_NULL);
}

/** `self` may be NULL.
    Takes over `self`. */
static inline void jar_delete(struct jar *self) { jars_table_()->jar_delete(self); }

static inline int jar_alive(void) { return jars_table_()->jar_alive(); }

/** Returns NULL with an exception set on failure. */
static inline struct jar *jar_find(bool fail) {
  return CAPLET_CALL(JARS_PATH_, "jar_find", 0, jars_table_()->jar_find(fail), CAPLET_NULL);
}

/** Returns NULL with an exception set on failure. */
static inline struct jar *jar_take(bool fail) {
  return CAPLET_CALL(JARS_PATH_, "jar_take", 0, jars_table_()->jar_take(fail), CAPLET_NULL);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int jar_label(const struct jar *self, bool fail, char **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_label", self);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_label", result);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_label", result_size);
  return CAPLET_CALL(JARS_PATH_, "jar_label", 0, jars_table_()->jar_label(self, fail, result, result_size), -1);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_size` must not be NULL.
    `result_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int jar_note(const struct jar *self, bool fail, char **result, size_t *result_size) {
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_note", self);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_note", result);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_note", result_size);
  return CAPLET_CALL(JARS_PATH_, "jar_note", 0, jars_table_()->jar_note(self, fail, result, result_size), -1);
}

/** `self` must not be NULL.
    `result_0` must not be NULL.
    `result_0` receives a result.
    `result_1` must not be NULL.
    `result_1` receives a result.
    `result_1_size` must not be NULL.
    `result_1_size` receives a result.
    Returns -1 with an exception set on failure. */
static inline int jar_open(const struct jar *self, bool fail, struct jar **result_0, char **result_1,
    size_t *result_1_size) {
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_open", self);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_open", result_0);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_open", result_1);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_open", result_1_size);
  return CAPLET_CALL(JARS_PATH_, "jar_open", 0, jars_table_()->jar_open(self, fail, result_0, result_1, result_1_size),
      -1);
}

/** `self` must not be NULL.
    `result` must not be NULL.
    `result` receives a result.
    `result_context` must not be NULL.
    `result_context` receives a result.
    `result_release` must not be NULL.
    `result_release` receives a result.
    Returns -1 with an exception set on failure. */
static inline int jar_counter(const struct jar *self, bool fail, jar_counter_result_callback *result,
    void **result_context, jars_release *result_release) {
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_counter", self);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_counter", result);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_counter", result_context);
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_counter", result_release);
  return CAPLET_CALL(JARS_PATH_, "jar_counter", 0, jars_table_()->jar_counter(self, fail, result, result_context,
      result_release), -1);
}

/** `self` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline double jar_weight(const struct jar *self, bool fail) {
  CAPLET_CHECK_NONNULL(JARS_PATH_, "jar_weight", self);
  return CAPLET_CALL(JARS_PATH_, "jar_weight", 0, jars_table_()->jar_weight(self, fail), -1);
}

/** Frees memory that another function of this API gave away.
    `memory` may be NULL. */
static inline void jars_free(void *memory) { jars_table_()->jars_free(memory); }

/* ---- What the imported provider has: nothing before an import ---- */

static inline int jars_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&jars_table_()->caplet, index, since);
}

static inline int jars_has_jar_new(void) { return jars_has_(0, 1); }
static inline int jars_has_jar_delete(void) { return jars_has_(1, 1); }
static inline int jars_has_jar_alive(void) { return jars_has_(2, 1); }
static inline int jars_has_jar_find(void) { return jars_has_(3, 1); }
static inline int jars_has_jar_take(void) { return jars_has_(4, 1); }
static inline int jars_has_jar_label(void) { return jars_has_(5, 1); }
static inline int jars_has_jar_note(void) { return jars_has_(6, 1); }
static inline int jars_has_jar_open(void) { return jars_has_(7, 1); }
static inline int jars_has_jar_counter(void) { return jars_has_(8, 1); }
static inline int jars_has_jar_weight(void) { return jars_has_(9, 1); }
static inline int jars_has_jars_free(void) { return jars_has_(10, 1); }

/* ---- Import ---- */

static inline void jars_unimported_(void) { caplet_fatal_not_imported(JARS_PATH_, "jars_import"); }

/* What the pointer holds until jars_import() succeeds: every function of this table ends the process. */
struct jars_start_ {
  caplet_header caplet;
  void (*slots[11])(void);
};
#define JARS_START_ CAPLET_JOIN(caplet_4jars6_C_API_1_start_, JARS_REQUIRE)
CAPLET_SHARED extern const struct jars_start_ JARS_START_;
CAPLET_SELECTED const struct jars_start_ JARS_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {jars_unimported_, jars_unimported_, jars_unimported_, jars_unimported_, jars_unimported_, jars_unimported_,
        jars_unimported_, jars_unimported_, jars_unimported_, jars_unimported_, jars_unimported_},
};
CAPLET_SELECTED const caplet_header *JARS_POINTER_ = &JARS_START_.caplet;

static inline const struct jars_table *jars_imported_(void) {
  const struct jars_table *table = jars_table_();
  if (&table->caplet == &JARS_START_.caplet) jars_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *jars_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"jar_new", "struct jar * (bool)", UINT64_C(0x926b124ed9cb3724), 1, 0},
      {"jar_delete", "void (struct jar *)", UINT64_C(0x6f83156ddaadc1e9), 1, 0},
      {"jar_alive", "int (void)", UINT64_C(0x6231f194877347fc), 1, 0},
      {"jar_find", "struct jar * (bool)", UINT64_C(0xca0cf9feecdbb0c1), 1, 0},
      {"jar_take", "struct jar * (bool)", UINT64_C(0xc069a34f9db2564d), 1, 0},
      {"jar_label", "int (const struct jar *, bool, char **, size_t *)", UINT64_C(0xadfb8649d29d3d60), 1, 0},
      {"jar_note", "int (const struct jar *, bool, char **, size_t *)", UINT64_C(0x93c76274d26a6dfc), 1, 0},
      {"jar_open", "int (const struct jar *, bool, struct jar **, char **, size_t *)", UINT64_C(0xe93858f0334ccc69), 1,
          0},
      {"jar_counter", "int (const struct jar *, bool, jar_counter_result_callback *, void **, jars_release *)",
          UINT64_C(0xae77a775d2ca8c85), 1, 0},
      {"jar_weight", "double (const struct jar *, bool)", UINT64_C(0x016fe2d58e83bfda), 1, 0},
      {"jars_free", "void (void *)", UINT64_C(0xde148862d5391547), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x00442241c05aed91), UINT64_C(0xe0a9a1a619cf7fef)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      11, 0, 0, 0, /* slots, types, rows */
      "jars._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"jars\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"e0a9a1a619cf7fef\"],\"versions\":[\"\"],\"capsule\":\"jars._C_API\","
      "\"floor\":\""
      CAPLET_QUOTED(JARS_REQUIRE) "\"}\0" JARS_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), JARS_REQUIRE, 0, CAPLET_END_OF(caplet_record, JARS_PATH_), &compiled,
      &JARS_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of jars and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int jars_import(PyObject *module) {
  return caplet_import(module, jars_consumer_(), &JARS_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where jars is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int jars_try_import(PyObject *module) {
  return caplet_try_import(module, jars_consumer_(), &JARS_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int jars_imported(void) { return CAPLET_ACQUIRE(JARS_POINTER_) != &JARS_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
