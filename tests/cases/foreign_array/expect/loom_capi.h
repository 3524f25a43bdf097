/* The C API of loom._inner, for consumers: include this in place of loom.h, call loom_import() once, use the functions
   by name.
   Generated from loom.caplet.json by: caplet generate loom.caplet.json --target consumer --target mock
   Do not edit. */
#ifndef LOOM_CAPI_H
#define LOOM_CAPI_H

#include <Python.h>
#include <caplet/foreign.h>

#if CAPLET_FOREIGN_VERSION < 1
#error "loom_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif

/* The oldest minor that the imported provider may have: this header's, unless it is defined before. By the provider's
   number, minor 1 is 17 (1.25), 2 is 18 (2.0), 3 is 20 (2.3). */
#ifndef LOOM_REQUIRE
#define LOOM_REQUIRE 3
#elif LOOM_REQUIRE < 1 || LOOM_REQUIRE > 3
#error "LOOM_REQUIRE must be 1 to 3 here"
#endif
#if LOOM_REQUIRE < 2 && !defined LOOM_GUARDED
#define LOOM_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 18 (loomery 2.0), and LOOM_REQUIRE is less: call it where loom_has_...() says so, and define " \
        "LOOM_GUARDED")
#else
#define LOOM_SINCE_2 static inline
#endif
#if LOOM_REQUIRE < 3 && !defined LOOM_GUARDED
#define LOOM_SINCE_3 static CAPLET_UNGUARDED( \
    "it needs API 20 (loomery 2.3), and LOOM_REQUIRE is less: call it where loom_has_...() says so, and define " \
        "LOOM_GUARDED")
#else
#define LOOM_SINCE_3 static inline
#endif
/* Whether a provider that may be older than `since` is so: it has `minor`. */
#define LOOM_LACKS_(minor, since) (LOOM_REQUIRE < since && (minor) < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define LOOM_PATH_ "loom._inner._API"

struct CAPLET_MAY_ALIAS loom_table {
  unsigned int (*Loom_Abi)(void); /* 0 */
  void *unused_1;
  PyTypeObject *Loom_Type; /* 2 */
  int *Loom_Threads; /* 3 */
  void *unused_4;
  union {
    int (*Loom_Old)(int a); /* 5, until 1 */
    long (*Loom_New)(long a, long b); /* 5, since 2 */
  };
  void *unused_6;
  unsigned int (*loom_version)(void); /* 7 */
  PyObject *(*Loom_Weave)(PyObject *handle, int table); /* 8 */
  void *unused_9[2];
  int (*Loom_Newest)(void); /* 11, since 3 */
};

#define LOOM_POINTER_ CAPLET_JOIN(caplet_4loom6_inner4_API_1_, LOOM_REQUIRE)
CAPLET_SHARED extern const void *LOOM_POINTER_;
#define LOOM_VIEW_ CAPLET_JOIN(caplet_4loom6_inner4_API_1_view_, LOOM_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *LOOM_VIEW_;

static inline const struct loom_table *loom_table_(void) {
  return CAPLET_POINTER_CAST(const struct loom_table *, CAPLET_LOAD(LOOM_POINTER_));
}
static inline int loom_minor_(void) { return CAPLET_LOAD_VIEW(LOOM_VIEW_)->minor; }
static inline const caplet_foreign *loom_consumer_(void);

/* ---- Functions ---- */

static inline unsigned int Loom_Abi(void) { return loom_table_()->Loom_Abi(); }

/** Returns -1 with an exception set on failure.
    Gone since API 18 (loomery 2.0). */
static inline int Loom_Old(int a) {
  if (loom_minor_() > 1) {
    caplet_foreign_raise_lacking(loom_consumer_(), loom_table_(), 3);
    return -1;
  }
  return CAPLET_CALL(LOOM_PATH_, "Loom_Old", 0, loom_table_()->Loom_Old(a), -1);
}

/** Returns -1 with an exception set on failure.
    Since API 18 (loomery 2.0). */
LOOM_SINCE_2 long Loom_New(long a, long b) {
  if (LOOM_LACKS_(loom_minor_(), 2)) {
    caplet_foreign_raise_lacking(loom_consumer_(), loom_table_(), 4);
    return -1;
  }
  return CAPLET_CALL(LOOM_PATH_, "Loom_New", 0, loom_table_()->Loom_New(a, b), -1);
}

static inline unsigned int loom_version(void) { return loom_table_()->loom_version(); }

/** Returns NULL with an exception set on failure. */
static inline PyObject *Loom_Weave(PyObject *handle, int table) {
  return CAPLET_CALL(LOOM_PATH_, "Loom_Weave", 0, loom_table_()->Loom_Weave(handle, table), CAPLET_NULL);
}

/** Returns -1 with an exception set on failure.
    Since API 20 (loomery 2.3). */
LOOM_SINCE_3 int Loom_Newest(void) {
  if (LOOM_LACKS_(loom_minor_(), 3) || loom_table_()->Loom_Newest == CAPLET_NULL) {
    caplet_foreign_raise_lacking(loom_consumer_(), loom_table_(), 7);
    return -1;
  }
  return CAPLET_CALL(LOOM_PATH_, "Loom_Newest", 0, loom_table_()->Loom_Newest(), -1);
}

/* ---- Before an import ---- */

static inline void loom_unimported_(void) { caplet_foreign_fatal_not_imported(LOOM_PATH_, "loom_import"); }

/* What calls go through until loom_import() succeeds: every function of this table ends the process. */
struct loom_table_start_ {
  CAPLET_ALIGNAS(struct loom_table) void (*slots_0[1])(void);
  unsigned char bytes_of_unused_1[offsetof(struct loom_table, Loom_Old) - offsetof(struct loom_table, unused_1)];
  void (*slots_5[1])(void);
  unsigned char bytes_of_unused_6[offsetof(struct loom_table, loom_version) - offsetof(struct loom_table, unused_6)];
  void (*slots_7[2])(void);
  unsigned char bytes_of_unused_9[offsetof(struct loom_table, Loom_Newest) - offsetof(struct loom_table, unused_9)];
  void (*slots_11[1])(void);
};
#define LOOM_START_ CAPLET_JOIN(caplet_4loom6_inner4_API_1_start_, LOOM_REQUIRE)
CAPLET_SHARED extern const struct loom_table_start_ LOOM_START_;
CAPLET_SELECTED const struct loom_table_start_ LOOM_START_ = {
    {loom_unimported_}, CAPLET_ZERO, {loom_unimported_}, CAPLET_ZERO, {loom_unimported_, loom_unimported_}, CAPLET_ZERO,
        {loom_unimported_},
};

#define LOOM_UNIMPORTED_ CAPLET_JOIN(caplet_4loom6_inner4_API_1_unimported_, LOOM_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view LOOM_UNIMPORTED_;
CAPLET_SELECTED const caplet_foreign_view LOOM_UNIMPORTED_ = {&LOOM_START_, 0, -1, 0};
CAPLET_SELECTED const caplet_foreign_view *LOOM_VIEW_ = &LOOM_UNIMPORTED_;
CAPLET_SELECTED const void *LOOM_POINTER_ = &LOOM_START_;

/* ---- What the provider says of itself ---- */

static inline int loom_number_0_(const void *table, int64_t *value) {
  const struct loom_table *it = CAPLET_POINTER_CAST(const struct loom_table *, table);
  if (it->Loom_Abi == CAPLET_NULL) return 0;
  *value = CAPLET_CAST(int64_t, it->Loom_Abi());
  return 1;
}

static inline int loom_number_1_(const void *table, int64_t *value) {
  const struct loom_table *it = CAPLET_POINTER_CAST(const struct loom_table *, table);
  if (it->loom_version == CAPLET_NULL) return 0;
  *value = CAPLET_CAST(int64_t, it->loom_version());
  return 1;
}

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_foreign *loom_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"loom._inner._API", CAPLET_NULL},
      {"loom._inner.API", CAPLET_NULL},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {17, "1.25"},
      {18, "2.0"},
      {20, "2.3"},
  };
  static const caplet_foreign_number numbers[] = {
      {"Loom_Abi", loom_number_0_, CAPLET_NULL, 0, CAPLET_FOREIGN_ABI, CAPLET_FOREIGN_AT_MOST, 33554432, CAPLET_NULL},
      {"loom_version", loom_number_1_, CAPLET_NULL, 0, CAPLET_FOREIGN_VERSION_OF, CAPLET_FOREIGN_EQUALS, 0,
          CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("Loom_Abi", struct loom_table, Loom_Abi, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Loom_Type", struct loom_table, Loom_Type, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Loom_Threads", struct loom_table, Loom_Threads, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("Loom_Old", struct loom_table, Loom_Old, 1, 1, 0, 0),
      CAPLET_FOREIGN_SLOT("Loom_New", struct loom_table, Loom_New, 2, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("loom_version", struct loom_table, loom_version, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Loom_Weave", struct loom_table, Loom_Weave, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Loom_Newest", struct loom_table, Loom_Newest, 3, 0, CAPLET_FOREIGN_OPTIONAL, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), LOOM_REQUIRE, 3, "loom_import", "loomery",
      places, releases, numbers, caplet_slots, CAPLET_NULL,
      sizeof numbers / sizeof numbers[0], sizeof caplet_slots / sizeof caplet_slots[0], 0,
      &LOOM_UNIMPORTED_,
  };
  return &consumer;
}

/** Imports the C API of loom._inner and checks that it fits. Call it when the module `module` is initialised, before
    any
    use; `module` keeps the provider alive, with NULL it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set. */
static inline int loom_import(PyObject *module) {
  return caplet_foreign_import(module, loom_consumer_(), &LOOM_VIEW_, &LOOM_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where loom._inner is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int loom_try_import(PyObject *module) {
  return caplet_foreign_try_import(module, loom_consumer_(), &LOOM_VIEW_, &LOOM_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int loom_imported(void) { return CAPLET_ACQUIRE(LOOM_POINTER_) != &LOOM_START_; }

static inline const struct loom_table *loom_imported_(void) {
  const struct loom_table *table = loom_table_();
  if (CAPLET_POINTER_CAST(const void *, table) == &LOOM_START_) loom_unimported_();
  return table;
}
static inline int loom_has_(uint16_t since, uint16_t until) {
  return loom_imported() && caplet_foreign_is_there(CAPLET_CAST(uint16_t, loom_minor_()), since, until);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int loom_has_Loom_Abi(void) { return loom_has_(1, 0); }
static inline int loom_has_Loom_Type(void) { return loom_has_(1, 0); }
static inline int loom_has_Loom_Threads(void) { return loom_has_(1, 0); }
static inline int loom_has_Loom_Old(void) { return loom_has_(1, 1); }
static inline int loom_has_Loom_New(void) { return loom_has_(2, 0); }
static inline int loom_has_loom_version(void) { return loom_has_(1, 0); }
static inline int loom_has_Loom_Weave(void) { return loom_has_(1, 0); }
static inline int loom_has_Loom_Newest(void) { return loom_has_(3, 0) && loom_table_()->Loom_Newest != CAPLET_NULL; }

/* ---- Objects, data and variadic functions ---- */

#define Loom_Type (*loom_imported_()->Loom_Type)

#define Loom_Threads (*loom_imported_()->Loom_Threads)

#ifdef __cplusplus
}
#endif
#endif
