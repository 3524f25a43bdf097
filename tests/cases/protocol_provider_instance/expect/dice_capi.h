/* The protocol dice, a C API that many provide, for consumers: include this in place of dice.h, find a table, give it
   to the functions.
   Generated from dice.caplet.json by: caplet generate dice.caplet.json --target provider --target consumer
   --bundle-runtime
   Do not edit. */
#ifndef DICE_CAPI_H
#define DICE_CAPI_H

#include <Python.h>
#include <stdint.h>

#include "caplet_foreign.h"
#include "caplet_protocol.h"

#if CAPLET_FOREIGN_VERSION < 1
#error "dice_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif
#if CAPLET_PROTOCOLS_VERSION < 1
#error "dice_capi.h needs version 1 of Caplet's caplet/protocol.h or newer"
#endif

/* The oldest minor that a table may have: this header's, unless it is defined before. */
#ifndef DICE_REQUIRE
#define DICE_REQUIRE 1
#elif DICE_REQUIRE < 1 || DICE_REQUIRE > 1
#error "DICE_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define DICE_PATH_ "Dice"

struct CAPLET_MAY_ALIAS dice_table {
  void *state; /* 0 */
  uint32_t (*next)(void *st); /* 1 */
  void (*skip)(void *st, int table); /* 2 */
};

static inline int dice_minor_(const struct dice_table *handle);
static inline const caplet_foreign *dice_consumer_(void);

/* ---- Functions ---- */

static inline uint32_t dice_next(const struct dice_table *table) {
  CAPLET_CHECK_NONNULL(DICE_PATH_, "dice_next", table);
  return table->next(table->state);
}

static inline void dice_skip(const struct dice_table *table_, int table) {
  CAPLET_CHECK_NONNULL(DICE_PATH_, "dice_skip", table_);
  table_->skip(table_->state, table);
}

/* ---- Finding a table ---- */

/* What this header was generated from. */
static inline const caplet_foreign *dice_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"dice", "Dice"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {1, CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("state", struct dice_table, state, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("next", struct dice_table, next, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("skip", struct dice_table, skip, 1, 0, 0, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), DICE_REQUIRE, 1, CAPLET_NULL, CAPLET_NULL,
      places, releases, CAPLET_NULL, caplet_slots, CAPLET_NULL,
      0, sizeof caplet_slots / sizeof caplet_slots[0], 0,
      CAPLET_NULL,
  };
  return &consumer;
}

static inline int dice_open_(PyObject *owner, PyObject *capsule, const void **table) {
  return caplet_foreign_open(dice_consumer_(), owner, capsule, CAPLET_NULL, table);
}

static inline const caplet_protocol *dice_protocol_(void) {
  static const caplet_protocol protocol = {"dice", "capsule", CAPLET_ON_INSTANCE, 0, dice_open_};
  return &protocol;
}

/** A table, which the functions take first, and what keeps it alive. */
typedef struct dice_handle {
  const struct dice_table *table;
  caplet_kept kept;
} dice_handle;

/** The table of `object`: the attribute `capsule` of it.
    It is there until dice_handle_release(): the handle keeps object and capsule.
    Returns 1; 0 where there is no such attribute; -1 with TypeError where what is there does not fit, or
    with what getting it raised. Unless it is 1 the handle has no table, and nothing to release. */
static inline int dice_from(PyObject *object, dice_handle *handle) {
  const void *table = CAPLET_NULL;
  const int found = caplet_protocol_from(dice_protocol_(), object, &handle->kept, &table);
  handle->table = CAPLET_POINTER_CAST(const struct dice_table *, table);
  return found;
}

/** Ends the use of the table: drops the references that keep it, which may be the last. May be called again. */
static inline void dice_handle_release(dice_handle *handle) {
  handle->table = CAPLET_NULL;
  caplet_release_kept(&handle->kept);
}

static inline int dice_minor_(const struct dice_table *handle) {
  return caplet_foreign_look(dice_consumer_(), handle).minor;
}
static inline int dice_has_(const struct dice_table *handle, uint16_t since, uint16_t until) {
  return handle != CAPLET_NULL && caplet_foreign_is_there(CAPLET_CAST(uint16_t, dice_minor_(handle)), since, until);
}

/* ---- What a table has ---- */

static inline int dice_has_next(const struct dice_table *table) { return dice_has_(table, 1, 0); }
static inline int dice_has_skip(const struct dice_table *table) { return dice_has_(table, 1, 0); }

#ifdef __cplusplus
}
#endif
#endif
