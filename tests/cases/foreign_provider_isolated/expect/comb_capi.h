/* The C API of comb, for consumers: include this in place of comb.h, call comb_import() once an interpreter, use the
   functions by name.
   Generated from comb.caplet.json by: caplet generate comb.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef COMB_CAPI_H
#define COMB_CAPI_H

#include <Python.h>
#include <caplet/foreign.h>

#if CAPLET_FOREIGN_VERSION < 1
#error "comb_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif

/* The oldest minor that the imported provider may have: this header's, unless it is defined before. By the provider's
   number, minor 1 is 1, 2 is 2. */
#ifndef COMB_REQUIRE
#define COMB_REQUIRE 2
#elif COMB_REQUIRE < 1 || COMB_REQUIRE > 2
#error "COMB_REQUIRE must be 1 to 2 here"
#endif
#if COMB_REQUIRE < 2 && !defined COMB_GUARDED
#define COMB_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 2, and COMB_REQUIRE is less: call it where comb_has_...() says so, and define COMB_GUARDED")
#else
#define COMB_SINCE_2 static inline
#endif
/* Whether a provider that may be older than `since` is so: it has `minor`. */
#define COMB_LACKS_(minor, since) (COMB_REQUIRE < since && (minor) < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct comb_cells;

struct comb_build {
  const char *name;
  char mark[8];
  short sides;
};

/* ---- The table ---- */

#define COMB_PATH_ "comb.API"

struct CAPLET_MAY_ALIAS comb_cells_table {
  long (*count)(void *state_); /* 0 */
  PyObject *wax; /* 1 */
};

struct CAPLET_MAY_ALIAS comb_table {
  int api_version;
  char *kind;
  struct comb_build build;
  void *state; /* 0 */
  long (*Comb_Add)(void *state_, long bees); /* 1 */
  PyObject *Comb_Error; /* 2 */
  const struct comb_cells_table *cells; /* 3 */
  int (*Comb_Swarm)(void *state_); /* 4, since 2 */
};

static inline int comb_minor_(const struct comb_table *handle);
static inline const caplet_foreign *comb_consumer_(void);

/* ---- Functions ---- */

static inline long Comb_Add(const struct comb_table *handle, long bees) {
  CAPLET_CHECK_NONNULL(COMB_PATH_, "Comb_Add", handle);
  return handle->Comb_Add(handle->state, bees);
}

static inline long comb_cells_count(const struct comb_table *handle) {
  CAPLET_CHECK_NONNULL(COMB_PATH_, "comb_cells_count", handle);
  return handle->cells->count(handle->state);
}

/** Returns -1 with an exception set on failure.
    Since API 2. */
COMB_SINCE_2 int Comb_Swarm(const struct comb_table *handle) {
  CAPLET_CHECK_NONNULL(COMB_PATH_, "Comb_Swarm", handle);
  if (COMB_LACKS_(comb_minor_(handle), 2) || handle->Comb_Swarm == CAPLET_NULL) {
    caplet_foreign_raise_lacking(comb_consumer_(), handle, 6);
    return -1;
  }
  return CAPLET_CALL(COMB_PATH_, "Comb_Swarm", 0, handle->Comb_Swarm(handle->state), -1);
}

/* ---- What the provider says of itself ---- */

static inline int comb_number_0_(const void *table, int64_t *value) {
  const struct comb_table *it = CAPLET_POINTER_CAST(const struct comb_table *, table);
  *value = CAPLET_CAST(int64_t, it->api_version);
  return 1;
}

static inline const char *comb_number_1_(const void *table) {
  const struct comb_table *it = CAPLET_POINTER_CAST(const struct comb_table *, table);
  return CAPLET_POINTER_CAST(const char *, it->kind);
}

static inline const char *comb_number_2_(const void *table) {
  const struct comb_table *it = CAPLET_POINTER_CAST(const struct comb_table *, table);
  return CAPLET_POINTER_CAST(const char *, it->build.name);
}

static inline const char *comb_number_3_(const void *table) {
  const struct comb_table *it = CAPLET_POINTER_CAST(const struct comb_table *, table);
  return CAPLET_POINTER_CAST(const char *, it->build.mark);
}

static inline int comb_number_4_(const void *table, int64_t *value) {
  const struct comb_table *it = CAPLET_POINTER_CAST(const struct comb_table *, table);
  *value = CAPLET_CAST(int64_t, it->build.sides);
  return 1;
}

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_foreign *comb_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"comb.API", "comb.API"},
      {"comb.CAPI", "comb.CAPI"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {1, CAPLET_NULL},
      {2, CAPLET_NULL},
  };
  static const caplet_foreign_number numbers[] = {
      {"api_version", comb_number_0_, CAPLET_NULL, 0, CAPLET_FOREIGN_VERSION_OF, CAPLET_FOREIGN_EQUALS, 0, CAPLET_NULL},
      {"kind", CAPLET_NULL, comb_number_1_, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 0, "wax"},
      {"build.name", CAPLET_NULL, comb_number_2_, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 0, "hexagonal"},
      {"build.mark", CAPLET_NULL, comb_number_3_, sizeof(CAPLET_CAST(const struct comb_table *,
          CAPLET_NULL)->build.mark), CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 0, "six"},
      {"build.sides", comb_number_4_, CAPLET_NULL, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 6, CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("state", struct comb_table, state, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("Comb_Add", struct comb_table, Comb_Add, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Comb_Error", struct comb_table, Comb_Error, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("cells", struct comb_table, cells, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("count", struct comb_cells_table, count, 1, 0, 0, 4),
      CAPLET_FOREIGN_SLOT("wax", struct comb_cells_table, wax, 1, 0, 0, 4),
      CAPLET_FOREIGN_SLOT("Comb_Swarm", struct comb_table, Comb_Swarm, 2, 0, CAPLET_FOREIGN_OPTIONAL, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), COMB_REQUIRE, 2, "comb_import", CAPLET_NULL,
      places, releases, numbers, caplet_slots, CAPLET_NULL,
      sizeof numbers / sizeof numbers[0], sizeof caplet_slots / sizeof caplet_slots[0], 0,
      CAPLET_NULL,
  };
  return &consumer;
}

/** Imports the C API of comb into the current interpreter and checks that it fits. `*handle` becomes the table that
    functions take first. Call it when the module `module` is initialised, and keep the handle in its state: it is good
    in this interpreter only, and until Python clears the attributes of `module`, which keep the table alive; with NULL
    it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set and `*handle` as it was. */
static inline int comb_import(PyObject *module, const struct comb_table **handle) {
  const void *table;
  if (caplet_foreign_import(module, comb_consumer_(), CAPLET_NULL, &table) < 0) return -1;
  *handle = CAPLET_POINTER_CAST(const struct comb_table *, table);
  return 0;
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set and `*handle` as it was
    where comb is not there; or -1 with ImportError set. */
static inline int comb_try_import(PyObject *module, const struct comb_table **handle) {
  const void *table;
  const int result = caplet_foreign_try_import(module, comb_consumer_(), CAPLET_NULL, &table);
  if (result > 0) *handle = CAPLET_POINTER_CAST(const struct comb_table *, table);
  return result;
}

/** Whether an import has given the handle: it is not NULL. Needs no attached thread state. */
static inline int comb_imported(const struct comb_table *handle) { return handle != CAPLET_NULL; }

/** The number by which the provider of `handle` calls its version; 0 without one. */
static inline int64_t comb_version(const struct comb_table *handle) {
  return handle != CAPLET_NULL ? caplet_foreign_look(comb_consumer_(), handle).version : 0;
}

static inline int comb_minor_(const struct comb_table *handle) {
  return caplet_foreign_look(comb_consumer_(), handle).minor;
}
static inline int comb_has_(const struct comb_table *handle, uint16_t since, uint16_t until) {
  return handle != CAPLET_NULL && caplet_foreign_is_there(CAPLET_CAST(uint16_t, comb_minor_(handle)), since, until);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int comb_has_Comb_Add(const struct comb_table *handle) { return comb_has_(handle, 1, 0); }
static inline int comb_has_Comb_Error(const struct comb_table *handle) { return comb_has_(handle, 1, 0); }
static inline int comb_has_cells(const struct comb_table *handle) { return comb_has_(handle, 1, 0); }
static inline int comb_has_cells_count(const struct comb_table *handle) { return comb_has_(handle, 1, 0); }
static inline int comb_has_cells_wax(const struct comb_table *handle) { return comb_has_(handle, 1, 0); }
static inline int comb_has_Comb_Swarm(const struct comb_table *handle) { return comb_has_(handle, 2,
    0) && handle->Comb_Swarm != CAPLET_NULL; }

/* ---- Objects, data and variadic functions ---- */

#define Comb_Error(handle) ((handle)->Comb_Error)

#define comb_cells_wax(handle) ((handle)->cells->wax)

#ifdef __cplusplus
}
#endif
#endif
