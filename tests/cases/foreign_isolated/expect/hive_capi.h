/* The C API of hive, for consumers: include this in place of hive.h, call hive_import() once an interpreter, use the
   functions by name.
   Generated from hive.caplet.json by: caplet generate hive.caplet.json --target consumer --target mock --bundle-runtime
   Do not edit. */
#ifndef HIVE_CAPI_H
#define HIVE_CAPI_H

#include <Python.h>

#include "caplet_foreign.h"

#if CAPLET_FOREIGN_VERSION < 1
#error "hive_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif

/* The oldest minor that the imported provider may have: this header's, unless it is defined before. By the provider's
   number, minor 1 is 1, 2 is 2. */
#ifndef HIVE_REQUIRE
#define HIVE_REQUIRE 2
#elif HIVE_REQUIRE < 1 || HIVE_REQUIRE > 2
#error "HIVE_REQUIRE must be 1 to 2 here"
#endif
#if HIVE_REQUIRE < 2 && !defined HIVE_GUARDED
#define HIVE_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 2, and HIVE_REQUIRE is less: call it where hive_has_...() says so, and define HIVE_GUARDED")
#else
#define HIVE_SINCE_2 static inline
#endif
/* Whether a provider that may be older than `since` is so: it has `minor`. */
#define HIVE_LACKS_(minor, since) (HIVE_REQUIRE < since && (minor) < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define HIVE_PATH_ "hive.API"

struct CAPLET_MAY_ALIAS hive_table {
  int api_version;
  void *state; /* 0 */
  long (*Hive_Count)(void *state_); /* 1 */
  long (*Hive_Add)(void *state_, PyObject *handle, long times); /* 2 */
  int (*Hive_Free)(PyObject *bee); /* 3 */
  PyObject *Hive_Error; /* 4 */
  int (*Hive_Swarm)(void *state_); /* 5, since 2 */
};

static inline int hive_minor_(const struct hive_table *handle);
static inline const caplet_foreign *hive_consumer_(void);

/* ---- Functions ---- */

static inline long Hive_Count(const struct hive_table *handle) {
  CAPLET_CHECK_NONNULL(HIVE_PATH_, "Hive_Count", handle);
  return handle->Hive_Count(handle->state);
}

static inline long Hive_Add(const struct hive_table *handle_, PyObject *handle, long times) {
  CAPLET_CHECK_NONNULL(HIVE_PATH_, "Hive_Add", handle_);
  return handle_->Hive_Add(handle_->state, handle, times);
}

static inline int Hive_Free(const struct hive_table *handle, PyObject *bee) {
  CAPLET_CHECK_NONNULL(HIVE_PATH_, "Hive_Free", handle);
  return handle->Hive_Free(bee);
}

/** Returns -1 with an exception set on failure.
    Since API 2. */
HIVE_SINCE_2 int Hive_Swarm(const struct hive_table *handle) {
  CAPLET_CHECK_NONNULL(HIVE_PATH_, "Hive_Swarm", handle);
  if (HIVE_LACKS_(hive_minor_(handle), 2)) {
    caplet_foreign_raise_lacking(hive_consumer_(), handle, 5);
    return -1;
  }
  return CAPLET_CALL(HIVE_PATH_, "Hive_Swarm", 0, handle->Hive_Swarm(handle->state), -1);
}

/* ---- What the provider says of itself ---- */

static inline int hive_number_0_(const void *table, int64_t *value) {
  const struct hive_table *it = CAPLET_POINTER_CAST(const struct hive_table *, table);
  *value = CAPLET_CAST(int64_t, it->api_version);
  return 1;
}

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_foreign *hive_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"hive.API", "hive.API"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {1, CAPLET_NULL},
      {2, CAPLET_NULL},
  };
  static const caplet_foreign_number numbers[] = {
      {"api_version", hive_number_0_, CAPLET_NULL, 0, CAPLET_FOREIGN_VERSION_OF, CAPLET_FOREIGN_EQUALS, 0, CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("state", struct hive_table, state, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("Hive_Count", struct hive_table, Hive_Count, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Hive_Add", struct hive_table, Hive_Add, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Hive_Free", struct hive_table, Hive_Free, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Hive_Error", struct hive_table, Hive_Error, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Hive_Swarm", struct hive_table, Hive_Swarm, 2, 0, 0, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), HIVE_REQUIRE, 2, "hive_import", CAPLET_NULL,
      places, releases, numbers, caplet_slots, CAPLET_NULL,
      sizeof numbers / sizeof numbers[0], sizeof caplet_slots / sizeof caplet_slots[0], 0,
      CAPLET_NULL,
  };
  return &consumer;
}

/** Imports the C API of hive into the current interpreter and checks that it fits. `*handle` becomes the table that
    functions take first. Call it when the module `module` is initialised, and keep the handle in its state: it is good
    in this interpreter only, and until Python clears the attributes of `module`, which keep the table alive; with NULL
    it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set and `*handle` as it was. */
static inline int hive_import(PyObject *module, const struct hive_table **handle) {
  const void *table;
  if (caplet_foreign_import(module, hive_consumer_(), CAPLET_NULL, &table) < 0) return -1;
  *handle = CAPLET_POINTER_CAST(const struct hive_table *, table);
  return 0;
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set and `*handle` as it was
    where hive is not there; or -1 with ImportError set. */
static inline int hive_try_import(PyObject *module, const struct hive_table **handle) {
  const void *table;
  const int result = caplet_foreign_try_import(module, hive_consumer_(), CAPLET_NULL, &table);
  if (result > 0) *handle = CAPLET_POINTER_CAST(const struct hive_table *, table);
  return result;
}

/** Whether an import has given the handle: it is not NULL. Needs no attached thread state. */
static inline int hive_imported(const struct hive_table *handle) { return handle != CAPLET_NULL; }

/** The number by which the provider of `handle` calls its version; 0 without one. */
static inline int64_t hive_version(const struct hive_table *handle) {
  return handle != CAPLET_NULL ? caplet_foreign_look(hive_consumer_(), handle).version : 0;
}

static inline int hive_minor_(const struct hive_table *handle) {
  return caplet_foreign_look(hive_consumer_(), handle).minor;
}
static inline int hive_has_(const struct hive_table *handle, uint16_t since, uint16_t until) {
  return handle != CAPLET_NULL && caplet_foreign_is_there(CAPLET_CAST(uint16_t, hive_minor_(handle)), since, until);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int hive_has_Hive_Count(const struct hive_table *handle) { return hive_has_(handle, 1, 0); }
static inline int hive_has_Hive_Add(const struct hive_table *handle) { return hive_has_(handle, 1, 0); }
static inline int hive_has_Hive_Free(const struct hive_table *handle) { return hive_has_(handle, 1, 0); }
static inline int hive_has_Hive_Error(const struct hive_table *handle) { return hive_has_(handle, 1, 0); }
static inline int hive_has_Hive_Swarm(const struct hive_table *handle) { return hive_has_(handle, 2, 0); }

/* ---- Objects, data and variadic functions ---- */

#define Hive_Error(handle) ((handle)->Hive_Error)

#ifdef __cplusplus
}
#endif
#endif
