/* The protocol press, a C API that many provide, for consumers: include this in place of press.h, find a table, give it
   to the functions.
   Generated from press.caplet.json by: caplet generate press.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef PRESS_CAPI_H
#define PRESS_CAPI_H

#include <Python.h>
#include <stdint.h>
#include <caplet/foreign.h>
#include <caplet/protocol.h>

#if CAPLET_FOREIGN_VERSION < 1
#error "press_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif
#if CAPLET_PROTOCOLS_VERSION < 1
#error "press_capi.h needs version 1 of Caplet's caplet/protocol.h or newer"
#endif

/* The oldest minor that a table may have: this header's, unless it is defined before. By the provider's number, minor 1
   is 1, 2 is 2. */
#ifndef PRESS_REQUIRE
#define PRESS_REQUIRE 2
#elif PRESS_REQUIRE < 1 || PRESS_REQUIRE > 2
#error "PRESS_REQUIRE must be 1 to 2 here"
#endif
#if PRESS_REQUIRE < 2 && !defined PRESS_GUARDED
#define PRESS_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 2, and PRESS_REQUIRE is less: call it where press_has_...() says so, and define PRESS_GUARDED")
#else
#define PRESS_SINCE_2 static inline
#endif
/* Whether a provider that may be older than `since` is so: it has `minor`. */
#define PRESS_LACKS_(minor, since) (PRESS_REQUIRE < since && (minor) < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

typedef struct press_header {
  uint32_t major;
  uint32_t minor;
  const void *older;
} press_header;

/* ---- The table ---- */

#define PRESS_PATH_ "press api"

struct CAPLET_MAY_ALIAS press_table {
  press_header header;
  long (*print)(PyObject *object, long table); /* 0 */
  int (*dry)(void); /* 1 */
  int ink; /* 2 */
  int (*fold)(int times); /* 3, since 2 */
};

static inline int press_minor_(const struct press_table *handle);
static inline const caplet_foreign *press_consumer_(void);

/* ---- Functions ---- */

/** Returns -1 with an exception set on failure. */
static inline long press_print(const struct press_table *table_, PyObject *object, long table) {
  CAPLET_CHECK_NONNULL(PRESS_PATH_, "press_print", table_);
  return CAPLET_CALL(PRESS_PATH_, "press_print", 0, table_->print(object, table), -1);
}

/** Returns -1 with an exception set on failure. */
static inline int press_dry(const struct press_table *table) {
  CAPLET_CHECK_NONNULL(PRESS_PATH_, "press_dry", table);
  if (table->dry == CAPLET_NULL) {
    caplet_foreign_raise_lacking(press_consumer_(), table, 1);
    return -1;
  }
  return CAPLET_CALL(PRESS_PATH_, "press_dry", 0, table->dry(), -1);
}

/** Returns -1 with an exception set on failure.
    Since API 2. */
PRESS_SINCE_2 int press_fold(const struct press_table *table, int times) {
  CAPLET_CHECK_NONNULL(PRESS_PATH_, "press_fold", table);
  if (PRESS_LACKS_(press_minor_(table), 2)) {
    caplet_foreign_raise_lacking(press_consumer_(), table, 3);
    return -1;
  }
  return CAPLET_CALL(PRESS_PATH_, "press_fold", 0, table->fold(times), -1);
}

/* ---- What the provider says of itself ---- */

static inline int press_number_0_(const void *table, int64_t *value) {
  const struct press_table *it = CAPLET_POINTER_CAST(const struct press_table *, table);
  *value = CAPLET_CAST(int64_t, it->header.major);
  return 1;
}

static inline int press_number_1_(const void *table, int64_t *value) {
  const struct press_table *it = CAPLET_POINTER_CAST(const struct press_table *, table);
  *value = CAPLET_CAST(int64_t, it->header.minor);
  return 1;
}

/* ---- Finding a table ---- */

/* What this header was generated from. */
static inline const caplet_foreign *press_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"press", "press api"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {1, CAPLET_NULL},
      {2, CAPLET_NULL},
  };
  static const caplet_foreign_number numbers[] = {
      {"header.major", press_number_0_, CAPLET_NULL, 0, CAPLET_FOREIGN_ABI, CAPLET_FOREIGN_EQUALS, 1, CAPLET_NULL},
      {"header.minor", press_number_1_, CAPLET_NULL, 0, CAPLET_FOREIGN_VERSION_OF, CAPLET_FOREIGN_EQUALS, 0,
          CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("print", struct press_table, print, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("dry", struct press_table, dry, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("ink", struct press_table, ink, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("fold", struct press_table, fold, 2, 0, 0, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), PRESS_REQUIRE, 2, CAPLET_NULL, CAPLET_NULL,
      places, releases, numbers, caplet_slots, CAPLET_NULL,
      sizeof numbers / sizeof numbers[0], sizeof caplet_slots / sizeof caplet_slots[0], 0,
      CAPLET_NULL,
  };
  return &consumer;
}

/* The table of an older abi, to which this one leads. */
static inline const void *press_previous_(const void *table) {
  const struct press_table *it = CAPLET_POINTER_CAST(const struct press_table *, table);
  return it->header.older;
}

static inline int press_open_(PyObject *owner, PyObject *capsule, const void **table) {
  return caplet_foreign_open(press_consumer_(), owner, capsule, press_previous_, table);
}

static inline const caplet_protocol *press_protocol_(void) {
  static const caplet_protocol protocol = {"press", "__press__", CAPLET_ON_TYPE, 1, press_open_};
  return &protocol;
}

/** The last types whose tables were found, for press_of_type(). It belongs into the state of a module, whose bytes
    are zero at first. */
typedef caplet_type_cache press_cache;

/** The table of `type`, its attribute `__press__`. It lives as long as the process, and the functions take it first.
    cache: where it is looked for first, and kept when it is found; or NULL. What the type has later is not asked.
    Returns 1; 0 with `*table` as it was where the type has no such attribute; -1 with TypeError where what it has
    does not fit, or with what getting it raised. */
static inline int press_of_type(press_cache *cache, PyTypeObject *type, const struct press_table **table) {
  const void *found = cache != CAPLET_NULL ? caplet_cached_table(cache, type) : CAPLET_NULL;
  if (found == CAPLET_NULL) {
    const int result = caplet_protocol_of_type(press_protocol_(), cache, type, &found);
    if (result <= 0) return result;
  }
  *table = CAPLET_POINTER_CAST(const struct press_table *, found);
  return 1;
}

/** Drops the cache's references to types: for m_clear and m_free. It may be used again. */
static inline void press_cache_clear(press_cache *cache) { caplet_type_cache_clear(cache); }

/** Visits these references, for m_traverse, whose arguments follow. Returns what `visit` does. */
static inline int press_cache_traverse(const press_cache *cache, visitproc visit, void *argument) {
  return caplet_type_cache_traverse(cache, visit, argument);
}

/** The number by which the provider of `handle` calls its version; 0 without one. */
static inline int64_t press_version(const struct press_table *handle) {
  return handle != CAPLET_NULL ? caplet_foreign_look(press_consumer_(), handle).version : 0;
}

static inline int press_minor_(const struct press_table *handle) {
  return caplet_foreign_look(press_consumer_(), handle).minor;
}
static inline int press_has_(const struct press_table *handle, uint16_t since, uint16_t until) {
  return handle != CAPLET_NULL && caplet_foreign_is_there(CAPLET_CAST(uint16_t, press_minor_(handle)), since, until);
}

/* ---- What a table has ---- */

static inline int press_has_print(const struct press_table *table) { return press_has_(table, 1, 0); }
static inline int press_has_dry(const struct press_table *table) { return press_has_(table, 1,
    0) && table->dry != CAPLET_NULL; }
static inline int press_has_ink(const struct press_table *table) { return press_has_(table, 1, 0); }
static inline int press_has_fold(const struct press_table *table) { return press_has_(table, 2, 0); }

/* ---- Objects, data and variadic functions ---- */

#define press_ink(table) ((table)->ink)

#ifdef __cplusplus
}
#endif
#endif
