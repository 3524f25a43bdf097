/* The C API of legacy, for consumers: include this, call legacy_import() once, use the functions by name.
   Generated from legacy.caplet.json by: caplet generate legacy.caplet.json
   Do not edit. */
#ifndef LEGACY_CAPI_H
#define LEGACY_CAPI_H

#ifdef LEGACY_H
#error "legacy_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef LEGACY_PROVIDER_H
#error "legacy_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "legacy_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.LEGACY_REQUIRE: this header's, unless it is defined before. */
#ifndef LEGACY_REQUIRE
#define LEGACY_REQUIRE 1
#elif LEGACY_REQUIRE < 1 || LEGACY_REQUIRE > 1
#error "LEGACY_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct leg_handle;

enum leg_mode {
  LEG_ON = 1,
  LEG_OFF = 2,
};

struct leg_old;

typedef int (*leg_visit)(struct leg_old old);

struct leg_pair {
  int a;
  int b;
};

struct leg_old {
  double d;
  struct leg_pair pair;
};

/* ---- The table ---- */

#define LEGACY_PATH_ "legacy._C_API"
struct legacy_table {
  caplet_header caplet;
  PyObject *(*leg_pointer)(struct leg_handle *h); /* 0, retired */
  int (*leg_keep)(struct leg_pair pair); /* 1 */
  struct leg_old (*leg_struct)(leg_visit a0, struct leg_pair pair); /* 2, retired */
  int (*leg_status)(const char *format, ...); /* 3, retired */
  enum leg_mode (*leg_switch)(enum leg_mode mode); /* 4, retired */
  void (*leg_nothing)(void); /* 5, retired */
  PyObject *const *leg_error; /* 6, retired */
  const double (*leg_table)[4]; /* 7, retired */
  PyTypeObject *Leg_Type; /* 8, retired */
  double (*leg_fraction)(void); /* 9, retired */
};

#define LEGACY_POINTER_ CAPLET_JOIN(caplet_6legacy6_C_API_1_, LEGACY_REQUIRE)
CAPLET_SHARED extern const caplet_header *LEGACY_POINTER_;

static inline const struct legacy_table *legacy_table_(void) {
  return CAPLET_POINTER_CAST(const struct legacy_table *, CAPLET_LOAD(LEGACY_POINTER_));
}
static inline const struct legacy_table *legacy_imported_(void);

/* ---- Functions ---- */

/* leg_pointer is retired. */

static inline int leg_keep(struct leg_pair pair) { return legacy_table_()->leg_keep(pair); }

/* leg_struct is retired. */

/* leg_switch is retired. */

/* leg_nothing is retired. */

/* leg_fraction is retired. */

/* ---- Objects, data and variadic functions ---- */

/* leg_status is retired. */

/* leg_error is retired. */

/* leg_table is retired. */

/* Leg_Type is retired. */

/* ---- What the imported provider has: nothing before an import ---- */

static inline int legacy_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&legacy_table_()->caplet, index, since);
}

static inline int legacy_has_leg_keep(void) { return legacy_has_(1, 1); }

/* ---- Import ---- */

static inline void legacy_unimported_(void) { caplet_fatal_not_imported(LEGACY_PATH_, "legacy_import"); }

/* What the pointer holds until legacy_import() succeeds: every function of this table ends the process. */
struct legacy_start_ {
  caplet_header caplet;
  void (*slots[10])(void);
};
#define LEGACY_START_ CAPLET_JOIN(caplet_6legacy6_C_API_1_start_, LEGACY_REQUIRE)
CAPLET_SHARED extern const struct legacy_start_ LEGACY_START_;
CAPLET_SELECTED const struct legacy_start_ LEGACY_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {legacy_unimported_, legacy_unimported_, legacy_unimported_, legacy_unimported_, legacy_unimported_,
        legacy_unimported_, legacy_unimported_, legacy_unimported_, legacy_unimported_, legacy_unimported_},
};
CAPLET_SELECTED const caplet_header *LEGACY_POINTER_ = &LEGACY_START_.caplet;

static inline const struct legacy_table *legacy_imported_(void) {
  const struct legacy_table *table = legacy_table_();
  if (&table->caplet == &LEGACY_START_.caplet) legacy_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *legacy_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"leg_pointer", "PyObject * (struct leg_handle *)", UINT64_C(0xf0709ee57eece012), 1, CAPLET_SLOT_RETIRED},
      {"leg_keep", "int (struct leg_pair)", UINT64_C(0x7d11b28445f7bbbb), 1, 0},
      {"leg_struct", "struct leg_old (leg_visit, struct leg_pair)", UINT64_C(0xe836c6d837a72947), 1,
          CAPLET_SLOT_RETIRED},
      {"leg_status", "int (const char *, ...)", UINT64_C(0x1de350bfe5490c4c), 1, CAPLET_SLOT_RETIRED},
      {"leg_switch", "enum leg_mode (enum leg_mode)", UINT64_C(0x7f0246fa17208d72), 1, CAPLET_SLOT_RETIRED},
      {"leg_nothing", "void (void)", UINT64_C(0x088911e9c8e62865), 1, CAPLET_SLOT_RETIRED},
      {"leg_error", "PyObject *", UINT64_C(0x3cc8b600dad6c99f), 1, CAPLET_SLOT_RETIRED},
      {"leg_table", "const double[4]", UINT64_C(0xcd097ffc396ce368), 1, CAPLET_SLOT_RETIRED},
      {"Leg_Type", "PyTypeObject", UINT64_C(0xb97b4b3fd660f722), 1, CAPLET_SLOT_RETIRED},
      {"leg_fraction", "double (void)", UINT64_C(0x38dd4c29857181c3), 1, CAPLET_SLOT_RETIRED},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum leg_mode", sizeof(enum leg_mode), CAPLET_ALIGNOF(enum leg_mode), 1},
      {"struct leg_pair", sizeof(struct leg_pair), CAPLET_ALIGNOF(struct leg_pair), 1},
      {"struct leg_old", sizeof(struct leg_old), CAPLET_ALIGNOF(struct leg_old), 1},
  };
  static const caplet_row_info rows[] = {
      {"enum leg_mode", "", UINT64_C(0xd173a58c892b4299), 1},
      {"enumerator leg_mode.LEG_ON", "1", UINT64_C(0x26e9bc5ba2cd5361), 1},
      {"enumerator leg_mode.LEG_OFF", "2", UINT64_C(0x69172bea67e7595a), 1},
      {"struct leg_pair", "struct of 2 fields", UINT64_C(0x0fe5b741cc261189), 1},
      {"field struct leg_pair.a", "int", UINT64_C(0xb12b1e3125ab8e55), 1},
      {"field struct leg_pair.b", "int", UINT64_C(0x054e8fd1b11bcfcc), 1},
      {"struct leg_old", "struct of 2 fields", UINT64_C(0x46d65449c1219ebd), 1},
      {"field struct leg_old.d", "double", UINT64_C(0xd32967e1c5387541), 1},
      {"field struct leg_old.pair", "struct leg_pair", UINT64_C(0x2d81c790610f1b02), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xfe0e11adfd170120), UINT64_C(0x5ffa41bbe44a1cbc)};
  static const char *const versions[] = {CAPLET_NULL, "1.0"};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      10, 3, 9, 0, /* slots, types, rows */
      "legacy._C_API", CAPLET_NULL, "1.0", fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"legacy\",\"abi\":1,\"minor\":1,\"isolated\":false,"
      "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"5ffa41bbe44a1cbc\"],\"versions\":[\"1.0\"],"
      "\"capsule\":\"legacy._C_API\",\"floor\":\""
      CAPLET_QUOTED(LEGACY_REQUIRE) "\"}\0" LEGACY_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), LEGACY_REQUIRE, 0, CAPLET_END_OF(caplet_record, LEGACY_PATH_), &compiled,
      &LEGACY_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of legacy and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int legacy_import(PyObject *module) {
  return caplet_import(module, legacy_consumer_(), &LEGACY_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where legacy is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int legacy_try_import(PyObject *module) {
  return caplet_try_import(module, legacy_consumer_(), &LEGACY_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int legacy_imported(void) { return CAPLET_ACQUIRE(LEGACY_POINTER_) != &LEGACY_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
