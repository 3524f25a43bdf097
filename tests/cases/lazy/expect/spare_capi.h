/* The C API of spare.core, for consumers: include this, use the functions by name: the first call imports.
   Generated from spare.caplet.json by: caplet generate spare.caplet.json --lazy
   Do not edit. */
#ifndef SPARE_CAPI_H
#define SPARE_CAPI_H

#ifdef SPARE_PROVIDER_H
#error "spare_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "spare_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.SPARE_REQUIRE: this header's, unless it is defined before. */
#ifndef SPARE_REQUIRE
#define SPARE_REQUIRE 2
#elif SPARE_REQUIRE < 1 || SPARE_REQUIRE > 2
#error "SPARE_REQUIRE must be 1 to 2 here"
#endif
#if SPARE_REQUIRE < 2 && !defined SPARE_GUARDED
#define SPARE_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 1.2, and SPARE_REQUIRE is less: call it where spare_has_...() says so, and define SPARE_GUARDED")
#else
#define SPARE_SINCE_2 static inline
#endif
/* Whether a provider that may be older than API 1.`since` is so. */
#define SPARE_LACKS_(table, since) (SPARE_REQUIRE < since && (table)->caplet.minor < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct spare_part;

enum spare_level {
  spare_failed = -1,
  spare_high = 1,
};

/* ---- The table ---- */

#define SPARE_PATH_ "spare.core._C_API"
struct spare_table {
  caplet_header caplet;
  struct spare_part *(*spare_new)(void); /* 0 */
  void (*spare_free)(struct spare_part *part); /* 1 */
  int (*spare_count)(void); /* 2 */
  double (*spare_size)(void); /* 3 */
  int (*spare_keep)(PyObject *object); /* 4 */
  PyObject *const *spare_error; /* 5 */
  int *spare_limit; /* 6 */
  int (*spare_log)(const char *format, ...); /* 7 */
  PyObject *(*spare_text)(void); /* 8 */
  enum spare_level (*spare_rate)(void); /* 9 */
  int (*spare_sort)(void); /* 10 */
  int (*spare_newer)(void); /* 11, since 1.2 */
  void (*spare_consume)(struct spare_part *part); /* 12, since 1.2 */
};

#define SPARE_POINTER_ CAPLET_JOIN(caplet_5spare4core6_C_API_1_, SPARE_REQUIRE)
CAPLET_SHARED extern const caplet_header *SPARE_POINTER_;

static inline const struct spare_table *spare_table_(void) {
  return CAPLET_POINTER_CAST(const struct spare_table *, CAPLET_ACQUIRE(SPARE_POINTER_));
}
static inline const struct spare_table *spare_imported_(void);
static inline int spare_imported(void);
static inline const caplet_consumer *spare_consumer_(void);

/* What each call does first: imports, where nothing is imported yet. Whether that failed, with the exception set. */
static inline int spare_absent_(void) {
  return spare_table_()->caplet.descriptor == CAPLET_NULL && caplet_import_at_call(spare_consumer_(),
      &SPARE_POINTER_) < 0;
}

/* ---- Functions ---- */

/** The caller owns the result.
    Returns NULL with an exception set on failure. */
static inline struct spare_part *spare_new(void) {
  if (spare_absent_()) return CAPLET_NULL;
  return CAPLET_CALL(SPARE_PATH_, "spare_new", 0, spare_table_()->spare_new(), CAPLET_NULL);
}

/** `part` may be NULL. */
static inline void spare_free(struct spare_part *part) {
  if (part == CAPLET_NULL && !spare_imported()) return;
  spare_imported_()->spare_free(part);
}

/** Returns -1 with an exception set on failure.
    May be called without an attached thread state. */
static inline int spare_count(void) {
  if (spare_absent_()) return -1;
  return CAPLET_CALL(SPARE_PATH_, "spare_count", 0, spare_table_()->spare_count(), -1);
}

static inline double spare_size(void) { return spare_imported_()->spare_size(); }

/** Steals a reference to `object`.
    Returns -1 with an exception set on failure.
    Needs an attached thread state. */
static inline int spare_keep(PyObject *object) {
  CAPLET_CHECK_ATTACHED(SPARE_PATH_, "spare_keep");
  if (spare_absent_()) {
    caplet_release_stolen(object);
    return -1;
  }
  return CAPLET_CALL(SPARE_PATH_, "spare_keep", 1, spare_table_()->spare_keep(object), -1);
}

/** Returns a new reference.
    Returns NULL with an exception set on failure. */
static inline PyObject *spare_text(void) {
  if (spare_absent_()) return CAPLET_NULL;
  return CAPLET_CALL(SPARE_PATH_, "spare_text", 0, spare_table_()->spare_text(), CAPLET_NULL);
}

/** Returns -1 with an exception set on failure. */
static inline enum spare_level spare_rate(void) {
  if (spare_absent_()) return CAPLET_CAST(enum spare_level, -1);
  return CAPLET_CALL(SPARE_PATH_, "spare_rate", 0, spare_table_()->spare_rate(), CAPLET_CAST(enum spare_level, -1));
}

/** Returns -1 with an exception set on failure. */
static inline int spare_sort(void) {
  if (spare_absent_()) return -1;
  if (spare_table_()->spare_sort == CAPLET_NULL) {
    caplet_raise_newer(&spare_table_()->caplet, "spare_sort", 1, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(SPARE_PATH_, "spare_sort", 0, spare_table_()->spare_sort(), -1);
}

/** Returns -1 with an exception set on failure.
    Since API 1.2. */
SPARE_SINCE_2 int spare_newer(void) {
  if (spare_absent_()) return -1;
  if (SPARE_LACKS_(spare_table_(), 2)) {
    caplet_raise_newer(&spare_table_()->caplet, "spare_newer", 2, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(SPARE_PATH_, "spare_newer", 0, spare_table_()->spare_newer(), -1);
}

/** Takes over `part`.
    Since API 1.2. */
SPARE_SINCE_2 void spare_consume(struct spare_part *part) {
  if (SPARE_LACKS_(spare_imported_(), 2)) {
    caplet_fatal_newer(&spare_imported_()->caplet, "spare_consume", 2, CAPLET_NULL);
  }
  spare_imported_()->spare_consume(part);
}

/* ---- Objects, data and variadic functions ---- */

#define spare_error (*spare_imported_()->spare_error)

#define spare_limit (*spare_imported_()->spare_limit)

/** Returns -1 with an exception set on failure. */
#define spare_log (spare_imported_()->spare_log)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int spare_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&spare_table_()->caplet, index, since);
}

static inline int spare_has_spare_new(void) { return spare_has_(0, 1); }
static inline int spare_has_spare_free(void) { return spare_has_(1, 1); }
static inline int spare_has_spare_count(void) { return spare_has_(2, 1); }
static inline int spare_has_spare_size(void) { return spare_has_(3, 1); }
static inline int spare_has_spare_keep(void) { return spare_has_(4, 1); }
static inline int spare_has_spare_error(void) { return spare_has_(5, 1); }
static inline int spare_has_spare_limit(void) { return spare_has_(6, 1); }
static inline int spare_has_spare_log(void) { return spare_has_(7, 1); }
static inline int spare_has_spare_text(void) { return spare_has_(8, 1); }
static inline int spare_has_spare_rate(void) { return spare_has_(9, 1); }
static inline int spare_has_spare_sort(void) { return spare_has_(10, 1); }
static inline int spare_has_spare_newer(void) { return spare_has_(11, 2); }
static inline int spare_has_spare_consume(void) { return spare_has_(12, 2); }

/* ---- Import ---- */

static inline void spare_unimported_(void) { caplet_fatal_not_imported(SPARE_PATH_, "spare_import"); }

/* What the pointer holds until an import succeeds: every function of this table ends the process. */
struct spare_start_ {
  caplet_header caplet;
  void (*slots[13])(void);
};
#define SPARE_START_ CAPLET_JOIN(caplet_5spare4core6_C_API_1_start_, SPARE_REQUIRE)
CAPLET_SHARED extern const struct spare_start_ SPARE_START_;
CAPLET_SELECTED const struct spare_start_ SPARE_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {spare_unimported_, spare_unimported_, spare_unimported_, spare_unimported_, spare_unimported_, spare_unimported_,
        spare_unimported_, spare_unimported_, spare_unimported_, spare_unimported_, spare_unimported_,
        spare_unimported_, spare_unimported_},
};
CAPLET_SELECTED const caplet_header *SPARE_POINTER_ = &SPARE_START_.caplet;

static inline const struct spare_table *spare_imported_(void) {
  if (spare_table_()->caplet.descriptor == CAPLET_NULL) caplet_import_or_end(spare_consumer_(), &SPARE_POINTER_);
  return spare_table_();
}

/* What this header was generated from. */
static inline const caplet_consumer *spare_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"spare_new", "struct spare_part * (void)", UINT64_C(0xe8413bf20a740c02), 1, 0},
      {"spare_free", "void (struct spare_part *)", UINT64_C(0x6ed052fdc9255137), 1, 0},
      {"spare_count", "int (void)", UINT64_C(0xe615fba761cbe202), 1, 0},
      {"spare_size", "double (void)", UINT64_C(0x7c0a5b46a0d4a881), 1, 0},
      {"spare_keep", "int (PyObject *)", UINT64_C(0xb986a4073b583051), 1, 0},
      {"spare_error", "PyObject *", UINT64_C(0x11ae043379f70cf1), 1, 0},
      {"spare_limit", "int", UINT64_C(0x6c801cce3f997faa), 1, 0},
      {"spare_log", "int (const char *, ...)", UINT64_C(0x6a14198ebe826ca5), 1, 0},
      {"spare_text", "PyObject * (void)", UINT64_C(0xe9b7a956e118eb42), 1, 0},
      {"spare_rate", "enum spare_level (void)", UINT64_C(0x17df8b270dd22ed7), 1, 0},
      {"spare_sort", "int (void)", UINT64_C(0x5ffc56715c560fea), 1, CAPLET_SLOT_OPTIONAL},
      {"spare_newer", "int (void)", UINT64_C(0xc2c829b95c9f1e4a), 2, 0},
      {"spare_consume", "void (struct spare_part *)", UINT64_C(0x8670e796911d8f5e), 2, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum spare_level", sizeof(enum spare_level), CAPLET_ALIGNOF(enum spare_level), 1},
  };
  static const caplet_row_info rows[] = {
      {"enum spare_level", "", UINT64_C(0x13ea099641da3439), 1},
      {"enumerator spare_level.spare_failed", "-1", UINT64_C(0x1e02345e45a20597), 1},
      {"enumerator spare_level.spare_high", "1", UINT64_C(0xbfa624de6dbe2e9d), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x40da8322ee0a5097), UINT64_C(0x8e9ca64e029cd129),
      UINT64_C(0x3449e9ca8aa8d0b8)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 2, /* abi, minor */
      13, 1, 3, 0, /* slots, types, rows */
      "spare.core._C_API", "spare", CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"spare\",\"abi\":1,\"minor\":2,\"isolated\":false,"
      "\"distribution\":\"spare\",\"first\":1,\"fingerprints\":[\"8e9ca64e029cd129\","
      "\"3449e9ca8aa8d0b8\"],\"versions\":[\"\",\"\"],\"capsule\":\"spare.core._C_API\",\"floor\":\""
      CAPLET_QUOTED(SPARE_REQUIRE) "\"}\0" SPARE_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), SPARE_REQUIRE, 0, CAPLET_END_OF(caplet_record, SPARE_PATH_), &compiled,
      &SPARE_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of spare.core and checks that it fits. Call it when the module `module` is initialised,
    before any use, or leave it to the first call; `module` keeps the provider alive, with NULL it lives as long as the
    interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int spare_import(PyObject *module) {
  return caplet_import(module, spare_consumer_(), &SPARE_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where spare.core is not
    there; or -1 with ImportError set. */
static inline int spare_try_import(PyObject *module) {
  return caplet_try_import(module, spare_consumer_(), &SPARE_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int spare_imported(void) { return CAPLET_ACQUIRE(SPARE_POINTER_) != &SPARE_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
