/* The protocol scheme, a C API that many provide, for consumers: include this in place of scheme.h, find a table, give
   it to the functions.
   Generated from scheme.caplet.json by: caplet generate scheme.caplet.json
   Do not edit. */
#ifndef SCHEME_CAPI_H
#define SCHEME_CAPI_H

#include <Python.h>
#include <stdint.h>
#include <caplet/foreign.h>
#include <caplet/protocol.h>

#if CAPLET_FOREIGN_VERSION < 1
#error "scheme_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif
#if CAPLET_PROTOCOLS_VERSION < 1
#error "scheme_capi.h needs version 1 of Caplet's caplet/protocol.h or newer"
#endif

/* The oldest minor that a table may have: this header's, unless it is defined before. */
#ifndef SCHEME_REQUIRE
#define SCHEME_REQUIRE 1
#elif SCHEME_REQUIRE < 1 || SCHEME_REQUIRE > 1
#error "SCHEME_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct Scheme;

/* ---- The table ---- */

#define SCHEME_PATH_ "a_scheme"

struct CAPLET_MAY_ALIAS scheme_table {
  const char *format;
  int64_t children;
  void (*release)(struct Scheme *scheme); /* 0 */
  void *private_data; /* 1 */
};

static inline int scheme_minor_(const struct scheme_table *handle);
static inline const caplet_foreign *scheme_consumer_(void);

/* ---- Functions ---- */

static inline void scheme_release(const struct scheme_table *table, struct Scheme *scheme) {
  CAPLET_CHECK_NONNULL(SCHEME_PATH_, "scheme_release", table);
  table->release(scheme);
}

/* ---- Finding a table ---- */

/* What this header was generated from. */
static inline const caplet_foreign *scheme_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"scheme", "a_scheme"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {1, CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("release", struct scheme_table, release, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("private_data", struct scheme_table, private_data, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), SCHEME_REQUIRE, 1, CAPLET_NULL, CAPLET_NULL,
      places, releases, CAPLET_NULL, caplet_slots, CAPLET_NULL,
      0, sizeof caplet_slots / sizeof caplet_slots[0], 0,
      CAPLET_NULL,
  };
  return &consumer;
}

static inline int scheme_open_(PyObject *owner, PyObject *capsule, const void **table) {
  return caplet_foreign_open(scheme_consumer_(), owner, capsule, CAPLET_NULL, table);
}

static inline const caplet_protocol *scheme_protocol_(void) {
  static const caplet_protocol protocol = {"scheme", "__scheme__", CAPLET_BY_METHOD, 0, scheme_open_};
  return &protocol;
}

/** A table, which the functions take first, and what keeps it alive. */
typedef struct scheme_handle {
  const struct scheme_table *table;
  caplet_kept kept;
} scheme_handle;

/** The table of `object`: what its method `__scheme__` returns.
    It is there until scheme_handle_release(): the handle keeps object and capsule.
    Returns 1; 0 where there is no such method; -1 with TypeError where what is there does not fit, or
    with what calling it raised. Unless it is 1 the handle has no table, and nothing to release. */
static inline int scheme_from(PyObject *object, scheme_handle *handle) {
  const void *table = CAPLET_NULL;
  const int found = caplet_protocol_from(scheme_protocol_(), object, &handle->kept, &table);
  handle->table = CAPLET_POINTER_CAST(const struct scheme_table *, table);
  return found;
}

/** Ends the use of the table: drops the references that keep it, which may be the last. May be called again. */
static inline void scheme_handle_release(scheme_handle *handle) {
  handle->table = CAPLET_NULL;
  caplet_release_kept(&handle->kept);
}

static inline int scheme_minor_(const struct scheme_table *handle) {
  return caplet_foreign_look(scheme_consumer_(), handle).minor;
}
static inline int scheme_has_(const struct scheme_table *handle, uint16_t since, uint16_t until) {
  return handle != CAPLET_NULL && caplet_foreign_is_there(CAPLET_CAST(uint16_t, scheme_minor_(handle)), since, until);
}

/* ---- What a table has ---- */

static inline int scheme_has_release(const struct scheme_table *table) { return scheme_has_(table, 1, 0); }
static inline int scheme_has_private_data(const struct scheme_table *table) { return scheme_has_(table, 1, 0); }

/* ---- Objects, data and variadic functions ---- */

#define scheme_private_data(table) ((table)->private_data)

#ifdef __cplusplus
}
#endif
#endif
