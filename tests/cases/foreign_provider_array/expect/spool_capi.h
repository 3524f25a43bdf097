/* The C API of spool._core, for consumers: include this in place of spool.h, call spool_import() once, use the
   functions by name.
   Generated from spool.caplet.json by: caplet generate spool.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef SPOOL_CAPI_H
#define SPOOL_CAPI_H

#ifdef SPOOL_H
#error "spool_capi.h replaces spool.h for consumers: include only one of them"
#endif

#include <Python.h>
#include <caplet/foreign.h>

#if CAPLET_FOREIGN_VERSION < 1
#error "spool_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif

/* The oldest minor that the imported provider may have: this header's, unless it is defined before. By the provider's
   number, minor 1 is 0 (1.0), 2 is 5 (1.1). */
#ifndef SPOOL_REQUIRE
#define SPOOL_REQUIRE 2
#elif SPOOL_REQUIRE < 1 || SPOOL_REQUIRE > 2
#error "SPOOL_REQUIRE must be 1 to 2 here"
#endif
#if SPOOL_REQUIRE < 2 && !defined SPOOL_GUARDED
#define SPOOL_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 5 (spooler 1.1), and SPOOL_REQUIRE is less: call it where spool_has_...() says so, and define " \
        "SPOOL_GUARDED")
#else
#define SPOOL_SINCE_2 static inline
#endif
/* Whether a provider that may be older than `since` is so: it has `minor`. */
#define SPOOL_LACKS_(minor, since) (SPOOL_REQUIRE < since && (minor) < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct spool_thread {
  long length;
};

/* ---- The table ---- */

#define SPOOL_PATH_ "spool._core._C_API"

struct CAPLET_MAY_ALIAS spool_table {
  int (*Spool_Abi)(void); /* 0 */
  const int *Spool_Version; /* 1 */
  const char *(*Spool_Kind)(void); /* 2 */
  PyObject *(*Spool_Wind)(struct spool_thread *thread); /* 3 */
  int (*Spool_Unwind)(PyObject *thread); /* 4 */
  int (*Spool_Cut)(void); /* 5, until 1 */
  union {
    int (*Spool_Knot)(void); /* 6, until 1 */
    long (*Spool_Splice)(long ends); /* 6, since 2 */
  };
  void *unused_7;
  unsigned char (*Spool_Order)(void); /* 8 */
  void (*Spool_Drop)(PyObject *thread); /* 9 */
  PyObject *Spool_Registry; /* 10 */
  unsigned short (*Spool_Limit)(void); /* 11 */
};

#define SPOOL_POINTER_ CAPLET_JOIN(caplet_5spool5_core6_C_API_1_, SPOOL_REQUIRE)
CAPLET_SHARED extern const void *SPOOL_POINTER_;
#define SPOOL_VIEW_ CAPLET_JOIN(caplet_5spool5_core6_C_API_1_view_, SPOOL_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *SPOOL_VIEW_;

static inline const struct spool_table *spool_table_(void) {
  return CAPLET_POINTER_CAST(const struct spool_table *, CAPLET_LOAD(SPOOL_POINTER_));
}
static inline int spool_minor_(void) { return CAPLET_LOAD_VIEW(SPOOL_VIEW_)->minor; }
static inline const caplet_foreign *spool_consumer_(void);

/* ---- Functions ---- */

static inline int Spool_Abi(void) { return spool_table_()->Spool_Abi(); }

static inline const char *Spool_Kind(void) { return spool_table_()->Spool_Kind(); }

/** Returns NULL with an exception set on failure. */
static inline PyObject *Spool_Wind(struct spool_thread *thread) {
  return CAPLET_CALL(SPOOL_PATH_, "Spool_Wind", 0, spool_table_()->Spool_Wind(thread), CAPLET_NULL);
}

/** Returns -1 with an exception set on failure. */
static inline int Spool_Unwind(PyObject *thread) {
  return CAPLET_CALL(SPOOL_PATH_, "Spool_Unwind", 0, spool_table_()->Spool_Unwind(thread), -1);
}

/** Returns -1 with an exception set on failure.
    Gone since API 5 (spooler 1.1). */
static inline int Spool_Cut(void) {
  if (spool_minor_() > 1) {
    caplet_foreign_raise_lacking(spool_consumer_(), spool_table_(), 5);
    return -1;
  }
  return CAPLET_CALL(SPOOL_PATH_, "Spool_Cut", 0, spool_table_()->Spool_Cut(), -1);
}

/** Returns -1 with an exception set on failure.
    Gone since API 5 (spooler 1.1). */
static inline int Spool_Knot(void) {
  if (spool_minor_() > 1) {
    caplet_foreign_raise_lacking(spool_consumer_(), spool_table_(), 6);
    return -1;
  }
  return CAPLET_CALL(SPOOL_PATH_, "Spool_Knot", 0, spool_table_()->Spool_Knot(), -1);
}

/** Returns -1 with an exception set on failure.
    Since API 5 (spooler 1.1). */
SPOOL_SINCE_2 long Spool_Splice(long ends) {
  if (SPOOL_LACKS_(spool_minor_(), 2)) {
    caplet_foreign_raise_lacking(spool_consumer_(), spool_table_(), 7);
    return -1;
  }
  return CAPLET_CALL(SPOOL_PATH_, "Spool_Splice", 0, spool_table_()->Spool_Splice(ends), -1);
}

static inline unsigned char Spool_Order(void) { return spool_table_()->Spool_Order(); }

static inline void Spool_Drop(PyObject *thread) {
  if (spool_table_()->Spool_Drop == CAPLET_NULL) {
    caplet_foreign_fatal_lacking(spool_consumer_(), spool_table_(), 9);
  }
  spool_table_()->Spool_Drop(thread);
}

static inline unsigned short Spool_Limit(void) { return spool_table_()->Spool_Limit(); }

/* ---- Before an import ---- */

static inline void spool_unimported_(void) { caplet_foreign_fatal_not_imported(SPOOL_PATH_, "spool_import"); }

/* What calls go through until spool_import() succeeds: every function of this table ends the process. */
struct spool_table_start_ {
  CAPLET_ALIGNAS(struct spool_table) void (*slots_0[1])(void);
  unsigned char bytes_of_Spool_Version[offsetof(struct spool_table, Spool_Kind) - offsetof(struct spool_table,
      Spool_Version)];
  void (*slots_2[5])(void);
  unsigned char bytes_of_unused_7[offsetof(struct spool_table, Spool_Order) - offsetof(struct spool_table, unused_7)];
  void (*slots_8[2])(void);
  unsigned char bytes_of_Spool_Registry[offsetof(struct spool_table, Spool_Limit) - offsetof(struct spool_table,
      Spool_Registry)];
  void (*slots_11[1])(void);
};
#define SPOOL_START_ CAPLET_JOIN(caplet_5spool5_core6_C_API_1_start_, SPOOL_REQUIRE)
CAPLET_SHARED extern const struct spool_table_start_ SPOOL_START_;
CAPLET_SELECTED const struct spool_table_start_ SPOOL_START_ = {
    {spool_unimported_}, CAPLET_ZERO, {spool_unimported_, spool_unimported_, spool_unimported_, spool_unimported_,
        spool_unimported_}, CAPLET_ZERO, {spool_unimported_, spool_unimported_}, CAPLET_ZERO, {spool_unimported_},
};

#define SPOOL_UNIMPORTED_ CAPLET_JOIN(caplet_5spool5_core6_C_API_1_unimported_, SPOOL_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view SPOOL_UNIMPORTED_;
CAPLET_SELECTED const caplet_foreign_view SPOOL_UNIMPORTED_ = {&SPOOL_START_, 0, -1, 0};
CAPLET_SELECTED const caplet_foreign_view *SPOOL_VIEW_ = &SPOOL_UNIMPORTED_;
CAPLET_SELECTED const void *SPOOL_POINTER_ = &SPOOL_START_;

/* ---- What the provider says of itself ---- */

static inline int spool_number_0_(const void *table, int64_t *value) {
  const struct spool_table *it = CAPLET_POINTER_CAST(const struct spool_table *, table);
  if (it->Spool_Abi == CAPLET_NULL) return 0;
  *value = CAPLET_CAST(int64_t, it->Spool_Abi());
  return 1;
}

static inline int spool_number_1_(const void *table, int64_t *value) {
  const struct spool_table *it = CAPLET_POINTER_CAST(const struct spool_table *, table);
  *value = CAPLET_CAST(int64_t, *it->Spool_Version);
  return 1;
}

static inline const char *spool_number_2_(const void *table) {
  const struct spool_table *it = CAPLET_POINTER_CAST(const struct spool_table *, table);
  if (it->Spool_Kind == CAPLET_NULL) return CAPLET_NULL;
  return CAPLET_POINTER_CAST(const char *, it->Spool_Kind());
}

static inline int spool_number_3_(const void *table, int64_t *value) {
  const struct spool_table *it = CAPLET_POINTER_CAST(const struct spool_table *, table);
  if (it->Spool_Order == CAPLET_NULL) return 0;
  *value = CAPLET_CAST(int64_t, it->Spool_Order());
  return 1;
}

static inline int spool_number_4_(const void *table, int64_t *value) {
  const struct spool_table *it = CAPLET_POINTER_CAST(const struct spool_table *, table);
  if (it->Spool_Order == CAPLET_NULL) return 0;
  *value = CAPLET_CAST(int64_t, it->Spool_Order());
  return 1;
}

static inline int spool_number_5_(const void *table, int64_t *value) {
  const struct spool_table *it = CAPLET_POINTER_CAST(const struct spool_table *, table);
  if (it->Spool_Limit == CAPLET_NULL) return 0;
  *value = CAPLET_CAST(int64_t, it->Spool_Limit());
  return 1;
}

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_foreign *spool_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"spool._core._C_API", CAPLET_NULL},
      {"spool._core._API", CAPLET_NULL},
      {"spool._old._C_API", CAPLET_NULL},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {0, "1.0"},
      {5, "1.1"},
  };
  static const caplet_foreign_number numbers[] = {
      {"Spool_Abi", spool_number_0_, CAPLET_NULL, 0, CAPLET_FOREIGN_ABI, CAPLET_FOREIGN_EQUALS, 2, CAPLET_NULL},
      {"Spool_Version", spool_number_1_, CAPLET_NULL, 0, CAPLET_FOREIGN_VERSION_OF, CAPLET_FOREIGN_EQUALS, 0,
          CAPLET_NULL},
      {"Spool_Kind", CAPLET_NULL, spool_number_2_, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 0, "wound"},
      {"Spool_Order", spool_number_3_, CAPLET_NULL, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_AT_LEAST, 1, CAPLET_NULL},
      {"Spool_Order", spool_number_4_, CAPLET_NULL, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_AT_MOST, 1, CAPLET_NULL},
      {"Spool_Limit", spool_number_5_, CAPLET_NULL, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_AT_MOST, 100, CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("Spool_Abi", struct spool_table, Spool_Abi, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Spool_Version", struct spool_table, Spool_Version, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("Spool_Kind", struct spool_table, Spool_Kind, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Spool_Wind", struct spool_table, Spool_Wind, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Spool_Unwind", struct spool_table, Spool_Unwind, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Spool_Cut", struct spool_table, Spool_Cut, 1, 1, 0, 0),
      CAPLET_FOREIGN_SLOT("Spool_Knot", struct spool_table, Spool_Knot, 1, 1, 0, 0),
      CAPLET_FOREIGN_SLOT("Spool_Splice", struct spool_table, Spool_Splice, 2, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Spool_Order", struct spool_table, Spool_Order, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Spool_Drop", struct spool_table, Spool_Drop, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("Spool_Registry", struct spool_table, Spool_Registry, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("Spool_Limit", struct spool_table, Spool_Limit, 1, 0, 0, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), SPOOL_REQUIRE, 2, "spool_import", "spooler",
      places, releases, numbers, caplet_slots, CAPLET_NULL,
      sizeof numbers / sizeof numbers[0], sizeof caplet_slots / sizeof caplet_slots[0], 0,
      &SPOOL_UNIMPORTED_,
  };
  return &consumer;
}

/** Imports the C API of spool._core and checks that it fits. Call it when the module `module` is initialised, before
    any
    use; `module` keeps the provider alive, with NULL it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set. */
static inline int spool_import(PyObject *module) {
  return caplet_foreign_import(module, spool_consumer_(), &SPOOL_VIEW_, &SPOOL_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where spool._core is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int spool_try_import(PyObject *module) {
  return caplet_foreign_try_import(module, spool_consumer_(), &SPOOL_VIEW_, &SPOOL_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int spool_imported(void) { return CAPLET_ACQUIRE(SPOOL_POINTER_) != &SPOOL_START_; }

/** The number by which the imported provider calls its version; 0 before an import. */
static inline int64_t spool_version(void) { return spool_imported() ? CAPLET_LOAD_VIEW(SPOOL_VIEW_)->version : 0; }

static inline const struct spool_table *spool_imported_(void) {
  const struct spool_table *table = spool_table_();
  if (CAPLET_POINTER_CAST(const void *, table) == &SPOOL_START_) spool_unimported_();
  return table;
}
static inline int spool_has_(uint16_t since, uint16_t until) {
  return spool_imported() && caplet_foreign_is_there(CAPLET_CAST(uint16_t, spool_minor_()), since, until);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int spool_has_Spool_Abi(void) { return spool_has_(1, 0); }
static inline int spool_has_Spool_Version(void) { return spool_has_(1, 0); }
static inline int spool_has_Spool_Kind(void) { return spool_has_(1, 0); }
static inline int spool_has_Spool_Wind(void) { return spool_has_(1, 0); }
static inline int spool_has_Spool_Unwind(void) { return spool_has_(1, 0); }
static inline int spool_has_Spool_Cut(void) { return spool_has_(1, 1); }
static inline int spool_has_Spool_Knot(void) { return spool_has_(1, 1); }
static inline int spool_has_Spool_Splice(void) { return spool_has_(2, 0); }
static inline int spool_has_Spool_Order(void) { return spool_has_(1, 0); }
static inline int spool_has_Spool_Drop(void) { return spool_has_(1, 0) && spool_table_()->Spool_Drop != CAPLET_NULL; }
static inline int spool_has_Spool_Registry(void) { return spool_has_(1,
    0) && spool_table_()->Spool_Registry != CAPLET_NULL; }
static inline int spool_has_Spool_Limit(void) { return spool_has_(1, 0); }

/* ---- Objects, data and variadic functions ---- */

#define Spool_Version (*spool_imported_()->Spool_Version)

static inline const struct spool_table *spool_with_Spool_Registry_(void) {
  const struct spool_table *table = spool_imported_();
  if (table->Spool_Registry == CAPLET_NULL) {
    caplet_foreign_fatal_lacking(spool_consumer_(), table, 10);
  }
  return table;
}
#define Spool_Registry (spool_with_Spool_Registry_()->Spool_Registry)

#ifdef __cplusplus
}
#endif
#endif
