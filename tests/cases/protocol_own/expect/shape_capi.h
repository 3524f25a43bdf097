/* The protocol shape, a C API that many provide, for consumers: include this, find a table, give it to the functions.
   Generated from shape.caplet.json by: caplet generate shape.caplet.json --target provider --target consumer --target
   mock --bundle-runtime
   Do not edit. */
#ifndef SHAPE_CAPI_H
#define SHAPE_CAPI_H

#ifdef SHAPE_H
#error "shape_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef SHAPE_PROVIDER_H
#error "shape_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>

#include "caplet_runtime.h"
#include "caplet_protocol.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "shape_capi.h needs runtime 1 of Caplet or newer"
#endif
#if CAPLET_PROTOCOLS_VERSION < 1
#error "shape_capi.h needs version 1 of Caplet's caplet/protocol.h or newer"
#endif

/* The oldest API that a table may have, 1.SHAPE_REQUIRE: this header's, unless it is defined before. */
#ifndef SHAPE_REQUIRE
#define SHAPE_REQUIRE 1
#elif SHAPE_REQUIRE < 1 || SHAPE_REQUIRE > 1
#error "SHAPE_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct shape_box {
  double w;
  double h;
};

/* ---- The table ---- */

#define SHAPE_PATH_ "protocols.shape"
struct shape_table {
  caplet_header caplet;
  int (*shape_box_of)(PyObject *object, struct shape_box *table); /* 0 */
  double (*shape_area)(PyObject *object); /* 1 */
  int (*shape_corners)(PyObject *a0); /* 2 */
  int (*shape_sum)(int count, ...); /* 3 */
  int *shape_sides; /* 4 */
};

/* ---- Functions ---- */

/** The box around `object`.
    `table` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int shape_box_of(const struct shape_table *table_, PyObject *object, struct shape_box *table) {
  CAPLET_CHECK_NONNULL(SHAPE_PATH_, "shape_box_of", table_);
  CAPLET_CHECK_NONNULL(SHAPE_PATH_, "shape_box_of", table);
  return CAPLET_CALL(SHAPE_PATH_, "shape_box_of", 0, table_->shape_box_of(object, table), -1);
}

/** Returns -1 with an exception set on failure. */
static inline double shape_area(const struct shape_table *table, PyObject *object) {
  CAPLET_CHECK_NONNULL(SHAPE_PATH_, "shape_area", table);
  if (table->shape_area == CAPLET_NULL) {
    caplet_raise_newer(&table->caplet, "shape_area", 1, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(SHAPE_PATH_, "shape_area", 0, table->shape_area(object), -1);
}

static inline int shape_corners(const struct shape_table *table, PyObject *a0) {
  CAPLET_CHECK_NONNULL(SHAPE_PATH_, "shape_corners", table);
  if (table->shape_corners == CAPLET_NULL) {
    caplet_fatal_newer(&table->caplet, "shape_corners", 1, CAPLET_NULL);
  }
  return table->shape_corners(a0);
}

/* ---- Objects, data and variadic functions ---- */

#define shape_sum(shape_table_, ...) ((shape_table_)->shape_sum(__VA_ARGS__))

#define shape_sides(shape_table_) (*(shape_table_)->shape_sides)

/* ---- What a table has ---- */

static inline int shape_has_(const struct shape_table *table, uint32_t index, uint16_t since) {
  return table != CAPLET_NULL && caplet_has_slot(&table->caplet, index, since);
}

static inline int shape_has_shape_box_of(const struct shape_table *table) { return shape_has_(table, 0, 1); }
static inline int shape_has_shape_area(const struct shape_table *table) { return shape_has_(table, 1, 1); }
static inline int shape_has_shape_corners(const struct shape_table *table) { return shape_has_(table, 2, 1); }
static inline int shape_has_shape_sum(const struct shape_table *table) { return shape_has_(table, 3, 1); }
static inline int shape_has_shape_sides(const struct shape_table *table) { return shape_has_(table, 4, 1); }

/* ---- Finding a table ---- */

/* What this header was generated from. */
static inline const caplet_consumer *shape_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"shape_box_of", "int (PyObject *, struct shape_box *)", UINT64_C(0xdb72b6c316e1055b), 1, 0},
      {"shape_area", "double (PyObject *)", UINT64_C(0x5e3ea192f2b7f22d), 1, CAPLET_SLOT_OPTIONAL},
      {"shape_corners", "int (PyObject *)", UINT64_C(0x2e29d05016c8a029), 1, CAPLET_SLOT_OPTIONAL},
      {"shape_sum", "int (int, ...)", UINT64_C(0xc2af84a3e4a280bf), 1, 0},
      {"shape_sides", "int", UINT64_C(0x0bb5f1a9c2b8ff47), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"struct shape_box", sizeof(struct shape_box), CAPLET_ALIGNOF(struct shape_box), 1},
  };
  static const caplet_row_info rows[] = {
      {"struct shape_box", "struct of 2 fields", UINT64_C(0x50b0248eb9900758), 1},
      {"field struct shape_box.w", "double", UINT64_C(0x5ff45b9d2b2b998c), 1},
      {"field struct shape_box.h", "double", UINT64_C(0xda972d7e6dbf9c96), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x28fdc7b559d75123), UINT64_C(0x7319ab2966561e7f)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      5, 1, 3, 0, /* slots, types, rows */
      "protocols.shape", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"shape\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"7319ab2966561e7f\"],\"versions\":[\"\"],"
      "\"capsule\":\"protocols.shape\",\"floor\":\""
      CAPLET_QUOTED(SHAPE_REQUIRE) "\"}\0" SHAPE_PATH_;
  /* The table is none that an interpreter has for itself. */
  static const caplet_header shared = {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1};
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), SHAPE_REQUIRE, 0, CAPLET_END_OF(caplet_record, SHAPE_PATH_), &compiled,
      &shared, CAPLET_NULL, 0,
  };
  return &consumer;
}

static inline int shape_open_(PyObject *owner, PyObject *capsule, const void **table) {
  return caplet_open(shape_consumer_(), "shape", owner, capsule, table);
}

static inline const caplet_protocol *shape_protocol_(void) {
  static const caplet_protocol protocol = {"shape", "__shape__", CAPLET_ON_TYPE, 1, shape_open_};
  return &protocol;
}

/** The last types whose tables were found, for shape_of_type(). It belongs into the state of a module, whose bytes
    are zero at first. */
typedef caplet_type_cache shape_cache;

/** The table of `type`, its attribute `__shape__`. It lives as long as the process, and the functions take it first.
    cache: where it is looked for first, and kept when it is found; or NULL. What the type has later is not asked.
    Returns 1; 0 with `*table` as it was where the type has no such attribute; -1 with TypeError where what it has
    does not fit, or with what getting it raised. */
static inline int shape_of_type(shape_cache *cache, PyTypeObject *type, const struct shape_table **table) {
  const void *found = cache != CAPLET_NULL ? caplet_cached_table(cache, type) : CAPLET_NULL;
  if (found == CAPLET_NULL) {
    const int result = caplet_protocol_of_type(shape_protocol_(), cache, type, &found);
    if (result <= 0) return result;
  }
  *table = CAPLET_POINTER_CAST(const struct shape_table *, found);
  return 1;
}

/** Drops the cache's references to types: for m_clear and m_free. It may be used again. */
static inline void shape_cache_clear(shape_cache *cache) { caplet_type_cache_clear(cache); }

/** Visits these references, for m_traverse, whose arguments follow. Returns what `visit` does. */
static inline int shape_cache_traverse(const shape_cache *cache, visitproc visit, void *argument) {
  return caplet_type_cache_traverse(cache, visit, argument);
}

#ifdef __cplusplus
}
#endif
#endif
