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

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

struct bell_table {
  caplet_header caplet;
  PyTypeObject *Bell_Type; /* 0 */
  int (*bell_ring)(int times); /* 1 */
};

static inline void bell_unimported_(void) { caplet_fatal_not_imported("bell._C_API", "bell_import"); }

/* What the pointer holds until bell_import() succeeds: every function of this table ends the process. */
CAPLET_SHARED extern const struct bell_table caplet_4bell6_C_API_1_1_start;
const struct bell_table caplet_4bell6_C_API_1_1_start = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, NULL, NULL, -1},
    NULL,
    (int (*)(int))bell_unimported_,
};

/* One pointer for the whole shared object, in C and C++ alike. */
CAPLET_SHARED extern const caplet_header *caplet_4bell6_C_API_1_1;
const caplet_header *caplet_4bell6_C_API_1_1 = &caplet_4bell6_C_API_1_1_start.caplet;

static inline const struct bell_table *bell_table_(void) {
  return (const struct bell_table *)CAPLET_LOAD(caplet_4bell6_C_API_1_1);
}

static inline const struct bell_table *bell_imported_(void) {
  const struct bell_table *table = bell_table_();
  if (table == &caplet_4bell6_C_API_1_1_start) bell_unimported_();
  return table;
}

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_consumer *bell_consumer_(void) {
  static const caplet_slot_info slots[] = {
      {"Bell_Type", "PyTypeObject", 1, 0},
      {"bell_ring", "int (int)", 1, 0},
  };
  static const caplet_row_info rows[] = {
      {"slot 0 Bell_Type", "PyTypeObject", UINT64_C(0x6b60579ddefc007a), 1},
      {"slot 1 bell_ring", "int (int)", UINT64_C(0x428bc1f98aa47b1a), 1},
  };
  static const uint64_t fingerprints[] = {
      UINT64_C(0x7219714c52b19935),
      UINT64_C(0x9429c885fe6933e0),
  };
  static const char *const versions[] = {
      NULL,
      NULL,
  };
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor),
      1, 1, /* abi, minor */
      2, 0, 2, /* slots, types, rows */
      0,
      "bell._C_API",
      NULL,
      NULL,
      fingerprints,
      versions,
      slots,
      NULL,
      rows,
      NULL,
  };
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), 1, 0, "bell._C_API", &compiled, &caplet_4bell6_C_API_1_1_start.caplet,
      NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of bell and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int bell_import(PyObject *module) {
  return caplet_import(module, bell_consumer_(), &caplet_4bell6_C_API_1_1);
}

/* ---- What the imported provider has ---- */

static inline int bell_has_(uint32_t index, uint16_t since) {
  const caplet_header *table = &bell_imported_()->caplet;
  return table->minor >= since && (table->descriptor->slots[index].flags & CAPLET_SLOT_RETIRED) == 0;
}

static inline int bell_has_Bell_Type(void) {
  return bell_has_(0, 1) && bell_table_()->Bell_Type != NULL;
}
static inline int bell_has_bell_ring(void) {
  return bell_has_(1, 1) && bell_table_()->bell_ring != NULL;
}

/* ---- Functions ---- */

static inline int bell_ring(int times) { return bell_table_()->bell_ring(times); }

/* ---- Objects, data and variadic functions ---- */

#define Bell_Type (*bell_imported_()->Bell_Type)

/* ---- Helpers, from api.h ---- */

#include <string.h>

/* Whether `o` is a bell. */
#define Bell_Check(o) PyObject_TypeCheck((o), &Bell_Type)
#define BELL_TWICE(x) \
  ((x) + (x))
typedef unsigned char bell_byte;

static inline int bell_ring_twice(bell_byte times) {
  return bell_ring(BELL_TWICE(times)) + (int)strlen("!");
}

#ifdef __cplusplus
}
#endif
#endif
