/* The protocol tally, a C API that many provide, for consumers: include this, find a table, give it to the functions.
   Generated from tally.caplet.json by: caplet generate tally.caplet.json
   Do not edit. */
#ifndef TALLY_CAPI_H
#define TALLY_CAPI_H

#ifdef TALLY_H
#error "tally_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef TALLY_PROVIDER_H
#error "tally_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>
#include <caplet/protocol.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "tally_capi.h needs runtime 1 of Caplet or newer"
#endif
#if CAPLET_PROTOCOLS_VERSION < 1
#error "tally_capi.h needs version 1 of Caplet's caplet/protocol.h or newer"
#endif

/* The oldest API that a table may have, 1.TALLY_REQUIRE: this header's, unless it is defined before. */
#ifndef TALLY_REQUIRE
#define TALLY_REQUIRE 1
#elif TALLY_REQUIRE < 1 || TALLY_REQUIRE > 1
#error "TALLY_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct tally_table;

/* ---- The table ---- */

#define TALLY_PATH_ "a tally"
struct tally_table {
  caplet_header caplet;
  long (*tally_add)(const struct tally_table *table, long count); /* 0 */
  PyObject *const *tally_error; /* 1 */
};

/* ---- Functions ---- */

/** Adds to what was counted.
    Returns -1 with an exception set on failure. */
static inline long tally_add(const struct tally_table *table, long count) {
  CAPLET_CHECK_NONNULL(TALLY_PATH_, "tally_add", table);
  return CAPLET_CALL(TALLY_PATH_, "tally_add", 0, table->tally_add(table, count), -1);
}

/* ---- Objects, data and variadic functions ---- */

#define tally_error(tally_table_) (*(tally_table_)->tally_error)

/* ---- What a table has ---- */

static inline int tally_has_(const struct tally_table *table, uint32_t index, uint16_t since) {
  return table != CAPLET_NULL && caplet_has_slot(&table->caplet, index, since);
}

static inline int tally_has_tally_add(const struct tally_table *table) { return tally_has_(table, 0, 1); }
static inline int tally_has_tally_error(const struct tally_table *table) { return tally_has_(table, 1, 1); }

/* ---- Finding a table ---- */

/* What this header was generated from. */
static inline const caplet_consumer *tally_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"tally_add", "long (const struct tally_table *, long)", UINT64_C(0x97db39b1af9368a0), 1, 0},
      {"tally_error", "PyObject *", UINT64_C(0xbe1701db5dc24b56), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x2fc954fe3ef4529a), UINT64_C(0x7613ead9e98e1c80)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      2, 0, 0, 0, /* slots, types, rows */
      "a tally", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"tally\",\"abi\":1,\"minor\":1,\"isolated\":true,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"7613ead9e98e1c80\"],\"versions\":[\"\"],\"capsule\":\"a tally\","
      "\"floor\":\""
      CAPLET_QUOTED(TALLY_REQUIRE) "\"}\0" TALLY_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), TALLY_REQUIRE, 0, CAPLET_END_OF(caplet_record, TALLY_PATH_), &compiled,
      CAPLET_NULL, CAPLET_NULL, 0,
  };
  return &consumer;
}

static inline int tally_open_(PyObject *owner, PyObject *capsule, const void **table) {
  return caplet_open(tally_consumer_(), "tally", owner, capsule, table);
}

static inline const caplet_protocol *tally_protocol_(void) {
  static const caplet_protocol protocol = {"tally", "get_tally", CAPLET_BY_METHOD, 0, tally_open_};
  return &protocol;
}

/** A table, which the functions take first, and what keeps it alive. */
typedef struct tally_handle {
  const struct tally_table *table;
  caplet_kept kept;
} tally_handle;

/** The table of `object`: what its method `get_tally` returns.
    It is there until tally_handle_release(): the handle keeps object and capsule.
    Returns 1; 0 where there is no such method; -1 with TypeError where what is there does not fit, or
    with what calling it raised. Unless it is 1 the handle has no table, and nothing to release. */
static inline int tally_from(PyObject *object, tally_handle *handle) {
  const void *table = CAPLET_NULL;
  const int found = caplet_protocol_from(tally_protocol_(), object, &handle->kept, &table);
  handle->table = CAPLET_POINTER_CAST(const struct tally_table *, table);
  return found;
}

/** Ends the use of the table: drops the references that keep it, which may be the last. May be called again. */
static inline void tally_handle_release(tally_handle *handle) {
  handle->table = CAPLET_NULL;
  caplet_release_kept(&handle->kept);
}

#ifdef __cplusplus
}
#endif
#endif
