/* The C API of pairs, for consumers: include this, call pairs_import() once, use the functions by name.
   Generated from pairs.caplet.json by: caplet generate pairs.caplet.json
   Do not edit. */
#ifndef PAIRS_CAPI_H
#define PAIRS_CAPI_H

#ifdef PAIRS_H
#error "pairs_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef PAIRS_PROVIDER_H
#error "pairs_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "pairs_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.PAIRS_REQUIRE: this header's, unless it is defined before. */
#ifndef PAIRS_REQUIRE
#define PAIRS_REQUIRE 1
#elif PAIRS_REQUIRE < 1 || PAIRS_REQUIRE > 1
#error "PAIRS_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

/** A pair of numbers. */
struct pair {
  PyObject_HEAD
  double a;
  double b;
};

/** A pair with a name; others may derive from it. */
typedef struct named {
  struct pair super;
  int number;
} named;

/** Numbers in a row. */
typedef struct row {
  PyObject_VAR_HEAD
  int numbers[1];
} row;

/* ---- The table ---- */

#define PAIRS_PATH_ "pairs._C_API"
struct pairs_table {
  caplet_header caplet;
  PyTypeObject *Pair_Type; /* 0 */
  PyTypeObject *const *Named_Type; /* 1 */
  PyObject *(*pair_new)(double a, double b); /* 2 */
  double (*pair_sum)(const struct pair *p); /* 3 */
  PyObject *(*row_new)(int n); /* 4 */
};

#define PAIRS_POINTER_ CAPLET_JOIN(caplet_5pairs6_C_API_1_, PAIRS_REQUIRE)
CAPLET_SHARED extern const caplet_header *PAIRS_POINTER_;

static inline const struct pairs_table *pairs_table_(void) {
  return CAPLET_POINTER_CAST(const struct pairs_table *, CAPLET_LOAD(PAIRS_POINTER_));
}
static inline const struct pairs_table *pairs_imported_(void);

/* ---- Functions ---- */

/** Returns a new reference.
    Returns NULL with an exception set on failure. */
static inline PyObject *pair_new(double a, double b) {
  return CAPLET_CALL(PAIRS_PATH_, "pair_new", 0, pairs_table_()->pair_new(a, b), CAPLET_NULL);
}

static inline double pair_sum(const struct pair *p) { return pairs_table_()->pair_sum(p); }

/** Returns a new reference.
    Returns NULL with an exception set on failure. */
static inline PyObject *row_new(int n) {
  return CAPLET_CALL(PAIRS_PATH_, "row_new", 0, pairs_table_()->row_new(n), CAPLET_NULL);
}

/* ---- Objects, data and variadic functions ---- */

#define Pair_Type (*pairs_imported_()->Pair_Type)

#define Named_Type (*pairs_imported_()->Named_Type)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int pairs_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&pairs_table_()->caplet, index, since);
}

static inline int pairs_has_Pair_Type(void) { return pairs_has_(0, 1); }
static inline int pairs_has_Named_Type(void) { return pairs_has_(1, 1); }
static inline int pairs_has_pair_new(void) { return pairs_has_(2, 1); }
static inline int pairs_has_pair_sum(void) { return pairs_has_(3, 1); }
static inline int pairs_has_row_new(void) { return pairs_has_(4, 1); }

/* ---- Import ---- */

static inline void pairs_unimported_(void) { caplet_fatal_not_imported(PAIRS_PATH_, "pairs_import"); }

/* What the pointer holds until pairs_import() succeeds: every function of this table ends the process. */
struct pairs_start_ {
  caplet_header caplet;
  void (*slots[5])(void);
};
#define PAIRS_START_ CAPLET_JOIN(caplet_5pairs6_C_API_1_start_, PAIRS_REQUIRE)
CAPLET_SHARED extern const struct pairs_start_ PAIRS_START_;
CAPLET_SELECTED const struct pairs_start_ PAIRS_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {pairs_unimported_, pairs_unimported_, pairs_unimported_, pairs_unimported_, pairs_unimported_},
};
CAPLET_SELECTED const caplet_header *PAIRS_POINTER_ = &PAIRS_START_.caplet;

static inline const struct pairs_table *pairs_imported_(void) {
  const struct pairs_table *table = pairs_table_();
  if (&table->caplet == &PAIRS_START_.caplet) pairs_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *pairs_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"Pair_Type", "PyTypeObject", UINT64_C(0xe482a93a88c18f43), 1, 0},
      {"Named_Type", "PyTypeObject *", UINT64_C(0x7b0db236d186b0b6), 1, 0},
      {"pair_new", "PyObject * (double, double)", UINT64_C(0x4a03c74e5f8d4a77), 1, 0},
      {"pair_sum", "double (const struct pair *)", UINT64_C(0x5795a7515258cc03), 1, 0},
      {"row_new", "PyObject * (int)", UINT64_C(0xc36d4e3b881f762e), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"struct pair", sizeof(struct pair), CAPLET_ALIGNOF(struct pair), 1},
      {"struct named", sizeof(named), CAPLET_ALIGNOF(named), 1},
      {"struct row", sizeof(row), CAPLET_ALIGNOF(row), 1},
  };
  static const caplet_row_info rows[] = {
      {"struct pair", "struct of 2 fields", UINT64_C(0x00df336c338571e8), 1},
      {"field struct pair.a", "double", UINT64_C(0x4ec288a8faf1cc46), 1},
      {"field struct pair.b", "double", UINT64_C(0x1b08e5136feccb3e), 1},
      {"head of struct pair", "object", UINT64_C(0x671e0163d0d01102), 1},
      {"struct named", "struct of 2 fields", UINT64_C(0x985fabb2698f6f71), 1},
      {"field struct named.super", "struct pair", UINT64_C(0xeb46a55a71c04880), 1},
      {"field struct named.number", "int", UINT64_C(0xda359d5d39f52e06), 1},
      {"struct row", "struct of 1 fields", UINT64_C(0x6b1616b35ed31314), 1},
      {"field struct row.numbers", "int[1]", UINT64_C(0x6670fab6835935ec), 1},
      {"head of struct row", "var_object", UINT64_C(0x31e3018a0355ddb4), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xfd9511a1de1b64e6), UINT64_C(0x27baf18bc8011056)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      5, 3, 10, 0, /* slots, types, rows */
      "pairs._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  static const caplet_object_info objects[] = {
      {"struct pair", sizeof(struct pair), 0, 1, 0},
      {"struct named", sizeof(named), 1, 1, CAPLET_OBJECT_AT_LEAST | CAPLET_OBJECT_INDIRECT},
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"pairs\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"27baf18bc8011056\"],\"versions\":[\"\"],"
      "\"capsule\":\"pairs._C_API\",\"floor\":\""
      CAPLET_QUOTED(PAIRS_REQUIRE) "\"}\0" PAIRS_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), PAIRS_REQUIRE, 0, CAPLET_END_OF(caplet_record, PAIRS_PATH_), &compiled,
      &PAIRS_START_.caplet, objects, 2,
  };
  return &consumer;
}

/** Imports the C API of pairs and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int pairs_import(PyObject *module) {
  return caplet_import(module, pairs_consumer_(), &PAIRS_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where pairs is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int pairs_try_import(PyObject *module) {
  return caplet_try_import(module, pairs_consumer_(), &PAIRS_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int pairs_imported(void) { return CAPLET_ACQUIRE(PAIRS_POINTER_) != &PAIRS_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
