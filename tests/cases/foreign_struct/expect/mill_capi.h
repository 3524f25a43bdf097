/* The C API of mill._core, for consumers: include this in place of mill_api.h, call mill_import() once, use the
   functions by name.
   Generated from mill.caplet.json by: caplet generate mill.caplet.json --target consumer --target mock
   Do not edit. */
#ifndef MILL_CAPI_H
#define MILL_CAPI_H

#ifdef MILL_API_H
#error "mill_capi.h replaces mill_api.h for consumers: include only one of them"
#endif

#include <Python.h>
#include <stdint.h>
#include <caplet/foreign.h>

#if CAPLET_FOREIGN_VERSION < 1
#error "mill_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif

/* The oldest minor that the imported provider may have: this header's, unless it is defined before. By the provider's
   number, minor 1 is 10 (1.0), 2 is 20 (2.0). */
#ifndef MILL_REQUIRE
#define MILL_REQUIRE 2
#elif MILL_REQUIRE < 1 || MILL_REQUIRE > 2
#error "MILL_REQUIRE must be 1 to 2 here"
#endif
#if MILL_REQUIRE < 2 && !defined MILL_GUARDED
#define MILL_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 20 (millwork 2.0), and MILL_REQUIRE is less: call it where mill_has_...() says so, and define " \
        "MILL_GUARDED")
#else
#define MILL_SINCE_2 static inline
#endif
/* Whether a provider that may be older than `since` is so: it has `minor`. */
#define MILL_LACKS_(minor, since) (MILL_REQUIRE < since && (minor) < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct mill_gears;

struct mill_header {
  uint32_t bytes;
  uint16_t order;
};

struct mill_setting {
  double speed;
  int gear;
};

typedef struct mill_grain {
  PyObject_HEAD
  double weight;
} mill_grain;

/* ---- The table ---- */

#define MILL_PATH_ "mill._core.API"

struct CAPLET_MAY_ALIAS mill_gears_table {
  int (*teeth)(int gear); /* 0 */
  void *unused_1;
  PyObject *label; /* 2 */
  int (*turn)(int gear); /* 3, since 2 */
};

struct CAPLET_MAY_ALIAS mill_spare_table {
  void *unused_0[40];
  int (*turn)(int gear); /* 40 */
};

struct CAPLET_MAY_ALIAS mill_table {
  char magic[4];
  int32_t breaking;
  struct mill_header header;
  PyTypeObject *mill_grain_type; /* 0 */
  unsigned short (*mill_number)(void); /* 1 */
  PyObject *(*mill_grind)(mill_grain *grain, int times); /* 2 */
  double mill_speed; /* 3 */
  const struct mill_gears_table *gears; /* 4 */
  int (*mill_oil)(void); /* 5 */
  int (*mill_whistle)(void); /* 6, until 1 */
  void (*mill_stop)(void); /* 7, since 2 */
  PyObject *(*mill_keep)(PyObject *thing); /* 8, since 2 */
  int (*mill_log)(const char *format, ...); /* 9, since 2 */
  int mill_limits[2]; /* 10, since 2 */
  const struct mill_spare_table *spare; /* 11, since 2 */
  double (*mill_tune)(struct mill_setting to); /* 12, since 2 */
};

#define MILL_POINTER_ CAPLET_JOIN(caplet_4mill5_core3API_1_, MILL_REQUIRE)
CAPLET_SHARED extern const void *MILL_POINTER_;
#define MILL_VIEW_ CAPLET_JOIN(caplet_4mill5_core3API_1_view_, MILL_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *MILL_VIEW_;

static inline const struct mill_table *mill_table_(void) {
  return CAPLET_POINTER_CAST(const struct mill_table *, CAPLET_LOAD(MILL_POINTER_));
}
static inline int mill_minor_(void) { return CAPLET_LOAD_VIEW(MILL_VIEW_)->minor; }
static inline const caplet_foreign *mill_consumer_(void);

/* ---- Functions ---- */

static inline unsigned short mill_number(void) { return mill_table_()->mill_number(); }

/** `grain` must not be NULL.
    Returns NULL with an exception set on failure. */
static inline PyObject *mill_grind(mill_grain *grain, int times) {
  CAPLET_CHECK_NONNULL(MILL_PATH_, "mill_grind", grain);
  return CAPLET_CALL(MILL_PATH_, "mill_grind", 0, mill_table_()->mill_grind(grain, times), CAPLET_NULL);
}

static inline int mill_gears_teeth(int gear) { return mill_table_()->gears->teeth(gear); }

/** Returns -1 with an exception set on failure.
    Since API 20 (millwork 2.0). */
MILL_SINCE_2 int mill_gears_turn(int gear) {
  if (MILL_LACKS_(mill_minor_(), 2)) {
    caplet_foreign_raise_lacking(mill_consumer_(), mill_table_(), 7);
    return -1;
  }
  return CAPLET_CALL(MILL_PATH_, "mill_gears_turn", 0, mill_table_()->gears->turn(gear), -1);
}

/** Returns -1 with an exception set on failure. */
static inline int mill_oil(void) {
  if (mill_table_()->mill_oil == CAPLET_NULL) {
    caplet_foreign_raise_lacking(mill_consumer_(), mill_table_(), 8);
    return -1;
  }
  return CAPLET_CALL(MILL_PATH_, "mill_oil", 0, mill_table_()->mill_oil(), -1);
}

/** Returns -1 with an exception set on failure.
    Gone since API 20 (millwork 2.0). */
static inline int mill_whistle(void) {
  if (mill_minor_() > 1) {
    caplet_foreign_raise_lacking(mill_consumer_(), mill_table_(), 9);
    return -1;
  }
  return CAPLET_CALL(MILL_PATH_, "mill_whistle", 0, mill_table_()->mill_whistle(), -1);
}

/** Since API 20 (millwork 2.0). */
MILL_SINCE_2 void mill_stop(void) {
  if (MILL_LACKS_(mill_minor_(), 2)) {
    caplet_foreign_fatal_lacking(mill_consumer_(), mill_table_(), 10);
  }
  mill_table_()->mill_stop();
}

/** Steals a reference to `thing`.
    Returns NULL with an exception set on failure.
    Since API 20 (millwork 2.0). */
MILL_SINCE_2 PyObject *mill_keep(PyObject *thing) {
  if (MILL_LACKS_(mill_minor_(), 2)) {
    caplet_foreign_release_stolen(thing);
    caplet_foreign_raise_lacking(mill_consumer_(), mill_table_(), 11);
    return CAPLET_NULL;
  }
  return CAPLET_CALL(MILL_PATH_, "mill_keep", 0, mill_table_()->mill_keep(thing), CAPLET_NULL);
}

/** Returns -1 with an exception set on failure. */
static inline int mill_spare_turn(int gear) {
  if (MILL_LACKS_(mill_minor_(), 2) || mill_table_()->spare == CAPLET_NULL) {
    caplet_foreign_raise_lacking(mill_consumer_(), mill_table_(), 15);
    return -1;
  }
  return CAPLET_CALL(MILL_PATH_, "mill_spare_turn", 0, mill_table_()->spare->turn(gear), -1);
}

/** Since API 20 (millwork 2.0). */
MILL_SINCE_2 double mill_tune(struct mill_setting to) {
  if (MILL_LACKS_(mill_minor_(), 2)) {
    caplet_foreign_fatal_lacking(mill_consumer_(), mill_table_(), 16);
  }
  return mill_table_()->mill_tune(to);
}

/* ---- Before an import ---- */

static inline void mill_unimported_(void) { caplet_foreign_fatal_not_imported(MILL_PATH_, "mill_import"); }

/* What calls go through until mill_import() succeeds: every function of this table ends the process. */
struct mill_gears_table_start_ {
  CAPLET_ALIGNAS(struct mill_gears_table) void (*slots_0[1])(void);
  unsigned char bytes_of_unused_1[offsetof(struct mill_gears_table, turn) - offsetof(struct mill_gears_table,
      unused_1)];
  void (*slots_3[1])(void);
};
#define MILL_START_gears_ CAPLET_JOIN(caplet_4mill5_core3API_1_start_gears_, MILL_REQUIRE)
CAPLET_SHARED extern const struct mill_gears_table_start_ MILL_START_gears_;
CAPLET_SELECTED const struct mill_gears_table_start_ MILL_START_gears_ = {
    {mill_unimported_}, CAPLET_ZERO, {mill_unimported_},
};
struct mill_spare_table_start_ {
  CAPLET_ALIGNAS(struct mill_spare_table) unsigned char bytes_of_unused_0[offsetof(struct mill_spare_table, turn)];
  void (*slots_40[1])(void);
};
#define MILL_START_spare_ CAPLET_JOIN(caplet_4mill5_core3API_1_start_spare_, MILL_REQUIRE)
CAPLET_SHARED extern const struct mill_spare_table_start_ MILL_START_spare_;
CAPLET_SELECTED const struct mill_spare_table_start_ MILL_START_spare_ = {
    CAPLET_ZERO, {mill_unimported_},
};
struct mill_table_start_ {
  CAPLET_ALIGNAS(struct mill_table) unsigned char bytes_of_magic[offsetof(struct mill_table, mill_number)];
  void (*slots_1[2])(void);
  unsigned char bytes_of_mill_speed[offsetof(struct mill_table, gears) - offsetof(struct mill_table, mill_speed)];
  const void *slot_4;
  void (*slots_5[5])(void);
  unsigned char bytes_of_mill_limits[offsetof(struct mill_table, spare) - offsetof(struct mill_table, mill_limits)];
  const void *slot_11;
  void (*slots_12[1])(void);
};
#define MILL_START_ CAPLET_JOIN(caplet_4mill5_core3API_1_start_, MILL_REQUIRE)
CAPLET_SHARED extern const struct mill_table_start_ MILL_START_;
CAPLET_SELECTED const struct mill_table_start_ MILL_START_ = {
    CAPLET_ZERO, {mill_unimported_, mill_unimported_}, CAPLET_ZERO, &MILL_START_gears_, {mill_unimported_,
        mill_unimported_, mill_unimported_, mill_unimported_, mill_unimported_}, CAPLET_ZERO, &MILL_START_spare_,
        {mill_unimported_},
};

#define MILL_UNIMPORTED_ CAPLET_JOIN(caplet_4mill5_core3API_1_unimported_, MILL_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view MILL_UNIMPORTED_;
CAPLET_SELECTED const caplet_foreign_view MILL_UNIMPORTED_ = {&MILL_START_, 0, -1, 0};
CAPLET_SELECTED const caplet_foreign_view *MILL_VIEW_ = &MILL_UNIMPORTED_;
CAPLET_SELECTED const void *MILL_POINTER_ = &MILL_START_;

/* ---- What the provider says of itself ---- */

static inline int mill_number_0_(const void *table, int64_t *value) {
  const struct mill_table *it = CAPLET_POINTER_CAST(const struct mill_table *, table);
  *value = CAPLET_CAST(int64_t, it->breaking);
  return 1;
}

static inline int mill_number_1_(const void *table, int64_t *value) {
  const struct mill_table *it = CAPLET_POINTER_CAST(const struct mill_table *, table);
  *value = CAPLET_CAST(int64_t, it->breaking);
  return 1;
}

static inline int mill_number_2_(const void *table, int64_t *value) {
  const struct mill_table *it = CAPLET_POINTER_CAST(const struct mill_table *, table);
  if (it->mill_number == CAPLET_NULL) return 0;
  *value = CAPLET_CAST(int64_t, it->mill_number());
  return 1;
}

static inline int mill_number_3_(const void *table, int64_t *value) {
  const struct mill_table *it = CAPLET_POINTER_CAST(const struct mill_table *, table);
  *value = CAPLET_CAST(int64_t, it->header.bytes);
  return 1;
}

static inline const char *mill_number_4_(const void *table) {
  const struct mill_table *it = CAPLET_POINTER_CAST(const struct mill_table *, table);
  return CAPLET_POINTER_CAST(const char *, it->magic);
}

static inline int mill_number_5_(const void *table, int64_t *value) {
  const struct mill_table *it = CAPLET_POINTER_CAST(const struct mill_table *, table);
  *value = CAPLET_CAST(int64_t, it->header.order);
  return 1;
}

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_foreign *mill_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"mill._core.API", "mill API"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {10, "1.0"},
      {20, "2.0"},
  };
  static const caplet_foreign_number numbers[] = {
      {"breaking", mill_number_0_, CAPLET_NULL, 0, CAPLET_FOREIGN_ABI, CAPLET_FOREIGN_AT_LEAST, 3, CAPLET_NULL},
      {"breaking", mill_number_1_, CAPLET_NULL, 0, CAPLET_FOREIGN_ABI, CAPLET_FOREIGN_AT_MOST, 4, CAPLET_NULL},
      {"mill_number", mill_number_2_, CAPLET_NULL, 0, CAPLET_FOREIGN_VERSION_OF, CAPLET_FOREIGN_EQUALS, 0, CAPLET_NULL},
      {"header.bytes", mill_number_3_, CAPLET_NULL, 0, CAPLET_FOREIGN_SIZE, CAPLET_FOREIGN_EQUALS, 0, CAPLET_NULL},
      {"magic", CAPLET_NULL, mill_number_4_, sizeof(CAPLET_CAST(const struct mill_table *, CAPLET_NULL)->magic),
          CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 0, "MILL"},
      {"header.order", mill_number_5_, CAPLET_NULL, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 258, CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("mill_grain_type", struct mill_table, mill_grain_type, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("mill_number", struct mill_table, mill_number, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("mill_grind", struct mill_table, mill_grind, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("mill_speed", struct mill_table, mill_speed, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("gears", struct mill_table, gears, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("teeth", struct mill_gears_table, teeth, 1, 0, 0, 5),
      CAPLET_FOREIGN_SLOT("label", struct mill_gears_table, label, 1, 0, 0, 5),
      CAPLET_FOREIGN_SLOT("turn", struct mill_gears_table, turn, 2, 0, 0, 5),
      CAPLET_FOREIGN_SLOT("mill_oil", struct mill_table, mill_oil, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("mill_whistle", struct mill_table, mill_whistle, 1, 1, 0, 0),
      CAPLET_FOREIGN_SLOT("mill_stop", struct mill_table, mill_stop, 2, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("mill_keep", struct mill_table, mill_keep, 2, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("mill_log", struct mill_table, mill_log, 2, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("mill_limits", struct mill_table, mill_limits, 2, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("spare", struct mill_table, spare, 2, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("turn", struct mill_spare_table, turn, 1, 0, 0, 15),
      CAPLET_FOREIGN_SLOT("mill_tune", struct mill_table, mill_tune, 2, 0, 0, 0),
  };
  static const caplet_foreign_object objects[] = {
      {"struct mill_grain", sizeof(mill_grain), 0, CAPLET_OBJECT_AT_LEAST},
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), MILL_REQUIRE, 2, "mill_import", "millwork",
      places, releases, numbers, caplet_slots, objects,
      sizeof numbers / sizeof numbers[0], sizeof caplet_slots / sizeof caplet_slots[0],
          sizeof objects / sizeof objects[0],
      &MILL_UNIMPORTED_,
  };
  return &consumer;
}

/** Imports the C API of mill._core and checks that it fits. Call it when the module `module` is initialised, before any
    use; `module` keeps the provider alive, with NULL it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set. */
static inline int mill_import(PyObject *module) {
  return caplet_foreign_import(module, mill_consumer_(), &MILL_VIEW_, &MILL_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where mill._core is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int mill_try_import(PyObject *module) {
  return caplet_foreign_try_import(module, mill_consumer_(), &MILL_VIEW_, &MILL_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int mill_imported(void) { return CAPLET_ACQUIRE(MILL_POINTER_) != &MILL_START_; }

/** The number by which the imported provider calls its version; 0 before an import. */
static inline int64_t mill_version(void) { return mill_imported() ? CAPLET_LOAD_VIEW(MILL_VIEW_)->version : 0; }

static inline const struct mill_table *mill_imported_(void) {
  const struct mill_table *table = mill_table_();
  if (CAPLET_POINTER_CAST(const void *, table) == &MILL_START_) mill_unimported_();
  return table;
}
static inline int mill_has_(uint16_t since, uint16_t until) {
  return mill_imported() && caplet_foreign_is_there(CAPLET_CAST(uint16_t, mill_minor_()), since, until);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int mill_has_mill_grain_type(void) { return mill_has_(1, 0); }
static inline int mill_has_mill_number(void) { return mill_has_(1, 0); }
static inline int mill_has_mill_grind(void) { return mill_has_(1, 0); }
static inline int mill_has_mill_speed(void) { return mill_has_(1, 0); }
static inline int mill_has_gears(void) { return mill_has_(1, 0); }
static inline int mill_has_gears_teeth(void) { return mill_has_(1, 0); }
static inline int mill_has_gears_label(void) { return mill_has_(1, 0); }
static inline int mill_has_gears_turn(void) { return mill_has_(2, 0); }
static inline int mill_has_mill_oil(void) { return mill_has_(1, 0) && mill_table_()->mill_oil != CAPLET_NULL; }
static inline int mill_has_mill_whistle(void) { return mill_has_(1, 1); }
static inline int mill_has_mill_stop(void) { return mill_has_(2, 0); }
static inline int mill_has_mill_keep(void) { return mill_has_(2, 0); }
static inline int mill_has_mill_log(void) { return mill_has_(2, 0); }
static inline int mill_has_mill_limits(void) { return mill_has_(2, 0); }
static inline int mill_has_spare(void) { return mill_has_(2, 0) && mill_table_()->spare != CAPLET_NULL; }
static inline int mill_has_spare_turn(void) { return mill_has_(2,
    0) && mill_table_()->spare != CAPLET_NULL && mill_has_(1, 0); }
static inline int mill_has_mill_tune(void) { return mill_has_(2, 0); }

/* ---- Objects, data and variadic functions ---- */

#define mill_grain_type (mill_imported_()->mill_grain_type)

#define mill_speed (mill_imported_()->mill_speed)

#define mill_gears_label (mill_imported_()->gears->label)

MILL_SINCE_2 const struct mill_table *mill_with_mill_log_(void) {
  const struct mill_table *table = mill_imported_();
  if (MILL_LACKS_(mill_minor_(), 2)) {
    caplet_foreign_fatal_lacking(mill_consumer_(), table, 12);
  }
  return table;
}
/** Since API 20 (millwork 2.0). */
#define mill_log (mill_with_mill_log_()->mill_log)

MILL_SINCE_2 const struct mill_table *mill_with_mill_limits_(void) {
  const struct mill_table *table = mill_imported_();
  if (MILL_LACKS_(mill_minor_(), 2)) {
    caplet_foreign_fatal_lacking(mill_consumer_(), table, 13);
  }
  return table;
}
/** Since API 20 (millwork 2.0). */
#define mill_limits (mill_with_mill_limits_()->mill_limits)

#ifdef __cplusplus
}
#endif
#endif
