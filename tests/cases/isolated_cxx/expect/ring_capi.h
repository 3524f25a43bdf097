/* The C API of rings._ring, for consumers: include this, call rings_import() once an interpreter, use the functions by
   name.
   Generated from ring.caplet.json by: caplet generate ring.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef RING_CAPI_H
#define RING_CAPI_H

#ifdef RING_HPP
#error "ring_capi.h replaces api.hpp for consumers: include only one of them"
#endif
#ifdef RING_PROVIDER_H
#error "ring_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "ring_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.RING_REQUIRE: this header's, unless it is defined before. */
#ifndef RING_REQUIRE
#define RING_REQUIRE 1
#elif RING_REQUIRE < 1 || RING_REQUIRE > 1
#error "RING_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct ring_table;

struct ring_counter;

/* ---- The table ---- */

#define RING_PATH_ "rings._ring._C_API"
struct ring_table {
  caplet_header caplet;
  struct ring_counter *(*ring_get)(const struct ring_table *api); /* 0 */
  int (*ring_turn)(const struct ring_table *api, struct ring_counter *which, int by); /* 1 */
};

/* ---- Functions ---- */

/** The counter of this interpreter.
    Returns a borrowed reference.
    Returns NULL with an exception set on failure. */
static inline struct ring_counter *ring_get(const struct ring_table *api) {
  CAPLET_CHECK_NONNULL(RING_PATH_, "ring_get", api);
  return CAPLET_CALL(RING_PATH_, "ring_get", 0, api->ring_get(api), CAPLET_NULL);
}

/** `which` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int ring_turn(const struct ring_table *api, struct ring_counter *which, int by) {
  CAPLET_CHECK_NONNULL(RING_PATH_, "ring_turn", api);
  CAPLET_CHECK_NONNULL(RING_PATH_, "ring_turn", which);
  return CAPLET_CALL(RING_PATH_, "ring_turn", 0, api->ring_turn(api, which, by), -1);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int ring_has_(const struct ring_table *table, uint32_t index, uint16_t since) {
  return table != CAPLET_NULL && caplet_has_slot(&table->caplet, index, since);
}

static inline int rings_has_ring_get(const struct ring_table *table) { return ring_has_(table, 0, 1); }
static inline int rings_has_ring_turn(const struct ring_table *table) { return ring_has_(table, 1, 1); }

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_consumer *ring_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"ring_get", "struct ring_counter * (const struct ring_table *)", UINT64_C(0x48cee46ba02e4a08), 1, 0},
      {"ring_turn", "int (const struct ring_table *, struct ring_counter *, int)", UINT64_C(0xb849dc0fcc52a1dd), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x637c877f27a71023), UINT64_C(0x198a36b40ef630a9)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      2, 0, 0, 0, /* slots, types, rows */
      "rings._ring._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"ring\",\"abi\":1,\"minor\":1,\"isolated\":true,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"198a36b40ef630a9\"],\"versions\":[\"\"],"
      "\"capsule\":\"rings._ring._C_API\",\"floor\":\""
      CAPLET_QUOTED(RING_REQUIRE) "\"}\0" RING_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), RING_REQUIRE, 0, CAPLET_END_OF(caplet_record, RING_PATH_), &compiled,
      CAPLET_NULL, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of rings._ring into the current interpreter and checks that it fits. `*handle` becomes the table
    that the API's functions take first. Call it when the module `module` is initialised, and keep the handle in its
    state: it is good in this interpreter only, and until Python clears the attributes of `module`, which keep the
    table alive; with NULL it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set and `*handle` as it was. */
static inline int rings_import(PyObject *module, const struct ring_table **handle) {
  const caplet_header *table;
  if (caplet_import(module, ring_consumer_(), &table) < 0) return -1;
  *handle = CAPLET_POINTER_CAST(const struct ring_table *, table);
  return 0;
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set and `*handle` as it was
    where rings._ring is not there; or -1 with ImportError set. */
static inline int rings_try_import(PyObject *module, const struct ring_table **handle) {
  const caplet_header *table;
  const int result = caplet_try_import(module, ring_consumer_(), &table);
  if (result > 0) *handle = CAPLET_POINTER_CAST(const struct ring_table *, table);
  return result;
}

/** Whether an import has given the handle: it is not NULL. Needs no attached thread state. */
static inline int rings_imported(const struct ring_table *handle) { return handle != CAPLET_NULL; }

#ifdef __cplusplus
}
#endif
#endif
