/* The C API of geometry._core, for consumers: include this, call names_import() once, use the functions by name.
   Generated from names.caplet.json by: caplet generate names.caplet.json
   Do not edit. */
#ifndef NAMES_CAPI_H
#define NAMES_CAPI_H

#ifdef NAMES_H
#error "names_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef NAMES_PROVIDER_H
#error "names_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "names_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.NAMES_REQUIRE: this header's, unless it is defined before. */
#ifndef NAMES_REQUIRE
#define NAMES_REQUIRE 1
#elif NAMES_REQUIRE < 1 || NAMES_REQUIRE > 1
#error "NAMES_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct names_list;

/* ---- The table ---- */

#define NAMES_PATH_ "geometry._core._C_API"
struct names_table {
  caplet_header caplet;
  struct names_list *(*names_new)(void); /* 0 */
  void (*names_free)(struct names_list *list); /* 1 */
  const char *(*names_at)(const struct names_list *list, int place); /* 2 */
  const char *(*names_version)(void); /* 3 */
  const char *(*names_joined)(const struct names_list *list); /* 4 */
  int (*names_add)(struct names_list *list, PyObject *name); /* 5 */
  void (*names_lengths)(const struct names_list *list, int *lengths, int *count); /* 6 */
};

#define NAMES_POINTER_ CAPLET_JOIN(caplet_8geometry5_core6_C_API_1_, NAMES_REQUIRE)
CAPLET_SHARED extern const caplet_header *NAMES_POINTER_;

static inline const struct names_table *names_table_(void) {
  return CAPLET_POINTER_CAST(const struct names_table *, CAPLET_LOAD(NAMES_POINTER_));
}
static inline const struct names_table *names_imported_(void);

/* ---- Functions ---- */

/** A list without names.
    The caller owns the result.
    The result is not NULL unless an exception is set.
    Returns NULL with an exception set on failure. */
static inline struct names_list *names_new(void) {
  return CAPLET_CALL(NAMES_PATH_, "names_new", 0, names_table_()->names_new(), CAPLET_NULL);
}

/** `list` may be NULL. */
static inline void names_free(struct names_list *list) { names_table_()->names_free(list); }

/** The name at `place`, or NULL behind the last.
    `list` must not be NULL.
    The result may be NULL.
    What it leads to lives as long as `list`.
    May be called without an attached thread state.
    Several threads may call it at once. */
static inline const char *names_at(const struct names_list *list, int place) {
  CAPLET_CHECK_NONNULL(NAMES_PATH_, "names_at", list);
  return names_table_()->names_at(list, place);
}

/** "1.0", and the like.
    The result is not NULL unless an exception is set.
    What it leads to lives as long as the module. */
static inline const char *names_version(void) { return names_table_()->names_version(); }

/** Joins the names. The text is overwritten by the next call.
    `list` must not be NULL.
    The result is not NULL unless an exception is set.
    What it leads to lives until the next call.
    Returns NULL with an exception set on failure.
    Needs an attached thread state.
    One thread may call it at a time. */
static inline const char *names_joined(const struct names_list *list) {
  CAPLET_CHECK_ATTACHED(NAMES_PATH_, "names_joined");
  CAPLET_CHECK_NONNULL(NAMES_PATH_, "names_joined", list);
  return CAPLET_CALL(NAMES_PATH_, "names_joined", 1, names_table_()->names_joined(list), CAPLET_NULL);
}

/** Takes the reference to `name` over, and says how many names there are then.
    `list` must not be NULL.
    Steals a reference to `name`.
    Returns -1 with an exception set on failure.
    Needs an attached thread state. */
static inline int names_add(struct names_list *list, PyObject *name) {
  CAPLET_CHECK_ATTACHED(NAMES_PATH_, "names_add");
  CAPLET_CHECK_NONNULL(NAMES_PATH_, "names_add", list);
  return CAPLET_CALL(NAMES_PATH_, "names_add", 1, names_table_()->names_add(list, name), -1);
}

/** Writes the lengths of the first `*count` names to `lengths`, and to `count` how many there are.
    `list` must not be NULL.
    `count` counts the elements of `lengths`.
    `lengths` receives a result.
    `count` is read and changed.
    Deprecated: use names_at */
CAPLET_DEPRECATED("use names_at")
static inline void names_lengths(const struct names_list *list, int *lengths, int *count) {
  CAPLET_CHECK_NONNULL(NAMES_PATH_, "names_lengths", list);
  names_table_()->names_lengths(list, lengths, count);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int names_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&names_table_()->caplet, index, since);
}

static inline int names_has_names_new(void) { return names_has_(0, 1); }
static inline int names_has_names_free(void) { return names_has_(1, 1); }
static inline int names_has_names_at(void) { return names_has_(2, 1); }
static inline int names_has_names_version(void) { return names_has_(3, 1); }
static inline int names_has_names_joined(void) { return names_has_(4, 1); }
static inline int names_has_names_add(void) { return names_has_(5, 1); }
static inline int names_has_names_lengths(void) { return names_has_(6, 1); }

/* ---- Import ---- */

static inline void names_unimported_(void) { caplet_fatal_not_imported(NAMES_PATH_, "names_import"); }

/* What the pointer holds until names_import() succeeds: every function of this table ends the process. */
struct names_start_ {
  caplet_header caplet;
  void (*slots[7])(void);
};
#define NAMES_START_ CAPLET_JOIN(caplet_8geometry5_core6_C_API_1_start_, NAMES_REQUIRE)
CAPLET_SHARED extern const struct names_start_ NAMES_START_;
CAPLET_SELECTED const struct names_start_ NAMES_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {names_unimported_, names_unimported_, names_unimported_, names_unimported_, names_unimported_, names_unimported_,
        names_unimported_},
};
CAPLET_SELECTED const caplet_header *NAMES_POINTER_ = &NAMES_START_.caplet;

static inline const struct names_table *names_imported_(void) {
  const struct names_table *table = names_table_();
  if (&table->caplet == &NAMES_START_.caplet) names_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *names_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"names_new", "struct names_list * (void)", UINT64_C(0x32bdcd01b04172aa), 1, 0},
      {"names_free", "void (struct names_list *)", UINT64_C(0x5a7999e142e01374), 1, 0},
      {"names_at", "const char * (const struct names_list *, int)", UINT64_C(0xc388727258f7735e), 1, 0},
      {"names_version", "const char * (void)", UINT64_C(0x8993ce27b10d5146), 1, 0},
      {"names_joined", "const char * (const struct names_list *)", UINT64_C(0x475bd98cc78aef4f), 1, 0},
      {"names_add", "int (struct names_list *, PyObject *)", UINT64_C(0x308f314359bcdc4c), 1, 0},
      {"names_lengths", "void (const struct names_list *, int *, int *)", UINT64_C(0x4b3e598752357e7d), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x8e6a44f17294c199), UINT64_C(0x66b1124dd767e94c)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      7, 0, 0, 0, /* slots, types, rows */
      "geometry._core._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"names\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"66b1124dd767e94c\"],\"versions\":[\"\"],"
      "\"capsule\":\"geometry._core._C_API\",\"floor\":\""
      CAPLET_QUOTED(NAMES_REQUIRE) "\"}\0" NAMES_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), NAMES_REQUIRE, 0, CAPLET_END_OF(caplet_record, NAMES_PATH_), &compiled,
      &NAMES_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of geometry._core and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int names_import(PyObject *module) {
  return caplet_import(module, names_consumer_(), &NAMES_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where geometry._core is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int names_try_import(PyObject *module) {
  return caplet_try_import(module, names_consumer_(), &NAMES_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int names_imported(void) { return CAPLET_ACQUIRE(NAMES_POINTER_) != &NAMES_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
