/* The C API of scales._core, for consumers: include this in place of its provider's header, call scales_import() once,
   use the functions by name.
   Generated from scales.caplet.json by: caplet generate scales.caplet.json --target provider --target consumer --target
   mock --bundle-runtime
   Do not edit. */
#ifndef SCALES_CAPI_H
#define SCALES_CAPI_H

#include <Python.h>

#include "caplet_functions.h"

#if CAPLET_FOREIGN_VERSION < 1
#error "scales_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif
#if CAPLET_FUNCTIONS_VERSION < 1
#error "scales_capi.h needs version 1 of Caplet's caplet/functions.h or newer"
#endif

/* The oldest minor that the imported provider may have: this header's, unless it is defined before. */
#ifndef SCALES_REQUIRE
#define SCALES_REQUIRE 2
#elif SCALES_REQUIRE < 1 || SCALES_REQUIRE > 2
#error "SCALES_REQUIRE must be 1 to 2 here"
#endif
#if SCALES_REQUIRE < 2 && !defined SCALES_GUARDED
#define SCALES_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 2 (scales 2.0), and SCALES_REQUIRE is less: call it where scales_has_...() says so, and define " \
        "SCALES_GUARDED")
#else
#define SCALES_SINCE_2 static inline
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

CAPLET_EXTENSION typedef double _Complex scales_double_complex;

struct scales_pan;

typedef double scales_real;

typedef int scales_level;

typedef int (*scales_visit)(scales_real a0, void *a1);

/* ---- The table ---- */

#define SCALES_PATH_ "scales._core.__pyx_capi__"

struct CAPLET_MAY_ALIAS scales_table {
  scales_real (*weigh)(const scales_real *weights, Py_ssize_t count); /* 0 */
  int (*each)(scales_real *a0, Py_ssize_t a1, scales_visit visit, void *a3); /* 1 */
  scales_level (*levelled)(scales_level a0); /* 2 */
  PyObject *(*label)(struct scales_pan *a0); /* 3 */
  unsigned long long (*weighings)(void); /* 4 */
  scales_double_complex *(*turned)(scales_double_complex *a0); /* 5 */
  double (*weigh_once)(double a0); /* 6, until 1 */
  int (*tare)(void); /* 7 */
  int (*zero)(int to); /* 8, since 2 */
  void (*reset)(void); /* 9, since 2 */
  int (*pans)(int __pyx_skip_dispatch); /* 10 */
};

#define SCALES_POINTER_ CAPLET_JOIN(caplet_6scales5_core12__pyx_capi___1_294115422_, SCALES_REQUIRE)
CAPLET_SHARED extern const void *SCALES_POINTER_;
#define SCALES_VIEW_ CAPLET_JOIN(caplet_6scales5_core12__pyx_capi___1_294115422_view_, SCALES_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *SCALES_VIEW_;

static inline const struct scales_table *scales_table_(void) {
  return CAPLET_POINTER_CAST(const struct scales_table *, CAPLET_LOAD(SCALES_POINTER_));
}
static inline const caplet_foreign *scales_consumer_(void);

/* ---- Functions ---- */

static inline scales_real weigh(const scales_real *weights, Py_ssize_t count) {
  return scales_table_()->weigh(weights, count);
}

static inline int each(scales_real *a0, Py_ssize_t a1, scales_visit visit, void *a3) {
  return scales_table_()->each(a0, a1, visit, a3);
}

static inline scales_level levelled(scales_level a0) { return scales_table_()->levelled(a0); }

/** Returns NULL with an exception set on failure. */
static inline PyObject *label(struct scales_pan *a0) {
  return CAPLET_CALL(SCALES_PATH_, "label", 0, scales_table_()->label(a0), CAPLET_NULL);
}

static inline unsigned long long weighings(void) { return scales_table_()->weighings(); }

static inline scales_double_complex *turned(scales_double_complex *a0) { return scales_table_()->turned(a0); }

/** Returns -1 with an exception set on failure.
    Gone since API 2 (scales 2.0). */
static inline double weigh_once(double a0) {
  if (scales_table_()->weigh_once == CAPLET_NULL) {
    caplet_foreign_raise_lacking(scales_consumer_(), scales_table_(), 6);
    return -1;
  }
  return CAPLET_CALL(SCALES_PATH_, "weigh_once", 0, scales_table_()->weigh_once(a0), -1);
}

/** Returns -1 with an exception set on failure. */
static inline int tare(void) {
  if (scales_table_()->tare == CAPLET_NULL) {
    caplet_foreign_raise_lacking(scales_consumer_(), scales_table_(), 7);
    return -1;
  }
  return CAPLET_CALL(SCALES_PATH_, "tare", 0, scales_table_()->tare(), -1);
}

/** Returns -1 with an exception set on failure.
    Since API 2 (scales 2.0). */
SCALES_SINCE_2 int zero(int to) {
  if (SCALES_REQUIRE < 2 && scales_table_()->zero == CAPLET_NULL) {
    caplet_foreign_raise_lacking(scales_consumer_(), scales_table_(), 8);
    return -1;
  }
  return CAPLET_CALL(SCALES_PATH_, "zero", 0, scales_table_()->zero(to), -1);
}

/** Since API 2 (scales 2.0). */
SCALES_SINCE_2 void reset(void) {
  if (SCALES_REQUIRE < 2 && scales_table_()->reset == CAPLET_NULL) {
    caplet_foreign_fatal_lacking(scales_consumer_(), scales_table_(), 9);
  }
  scales_table_()->reset();
}

static inline int pans(int __pyx_skip_dispatch) { return scales_table_()->pans(__pyx_skip_dispatch); }

/* ---- Before an import ---- */

static inline void scales_unimported_(void) { caplet_foreign_fatal_not_imported(SCALES_PATH_, "scales_import"); }

/* What calls go through until scales_import() succeeds: every function of this table ends the process. */
struct scales_table_start_ {
  CAPLET_ALIGNAS(struct scales_table) void (*slots_0[11])(void);
};
#define SCALES_START_ CAPLET_JOIN(caplet_6scales5_core12__pyx_capi___1_294115422_start_, SCALES_REQUIRE)
CAPLET_SHARED extern const struct scales_table_start_ SCALES_START_;
CAPLET_SELECTED const struct scales_table_start_ SCALES_START_ = {
    {scales_unimported_, scales_unimported_, scales_unimported_, scales_unimported_, scales_unimported_,
        scales_unimported_, scales_unimported_, scales_unimported_, scales_unimported_, scales_unimported_,
        scales_unimported_},
};

#define SCALES_UNIMPORTED_ CAPLET_JOIN(caplet_6scales5_core12__pyx_capi___1_294115422_unimported_, SCALES_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view SCALES_UNIMPORTED_;
CAPLET_SELECTED const caplet_foreign_view SCALES_UNIMPORTED_ = {&SCALES_START_, 0, -1, 0};
CAPLET_SELECTED const caplet_foreign_view *SCALES_VIEW_ = &SCALES_UNIMPORTED_;
CAPLET_SELECTED const void *SCALES_POINTER_ = &SCALES_START_;

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_foreign *scales_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"scales._core.__pyx_capi__", CAPLET_NULL},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {1, CAPLET_NULL},
      {2, "2.0"},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("weigh", struct scales_table, weigh, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("each", struct scales_table, each, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("levelled", struct scales_table, levelled, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("label", struct scales_table, label, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("weighings", struct scales_table, weighings, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("turned", struct scales_table, turned, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("weigh_once", struct scales_table, weigh_once, 1, 1, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("tare", struct scales_table, tare, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("zero", struct scales_table, zero, 2, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("reset", struct scales_table, reset, 2, 0, CAPLET_FOREIGN_OPTIONAL, 0),
      CAPLET_FOREIGN_SLOT("pans", struct scales_table, pans, 1, 0, CAPLET_FOREIGN_OPTIONAL, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), SCALES_REQUIRE, 2, "scales_import", "scales",
      places, releases, CAPLET_NULL, caplet_slots, CAPLET_NULL,
      0, sizeof caplet_slots / sizeof caplet_slots[0], 0,
      &SCALES_UNIMPORTED_,
  };
  return &consumer;
}

/* What each function's capsule says, or what must mean the same. */
static inline const caplet_functions *scales_functions_(void) {
  static const caplet_function functions[] = {
      {"__pyx_t_6scales_5_core_real (__pyx_t_6scales_5_core_real const *, Py_ssize_t)", "double (double *, Py_ssize_t)",
          0},
      {"int (__pyx_t_6scales_5_core_real *, Py_ssize_t, __pyx_t_6scales_5_core_visit, void *)",
          "int (double *, Py_ssize_t, int (*)(double, void *), void *)", 0},
      {"enum __pyx_t_6scales_5_core_level (enum __pyx_t_6scales_5_core_level)", "int (int)", 0},
      {"PyObject *(struct __pyx_t_6scales_5_core_pan *)", "PyObject *(__pyx_t_6scales_5_core_pan *)", 0},
      {"unsigned PY_LONG_LONG (void)", "unsigned long long (void)", 0},
      {"__pyx_t_double_complex *(__pyx_t_double_complex *)", "double _Complex *(double _Complex *)", 0},
      {"double (double)", "double (double)", 0},
      {"int (void)", "int (void)", CAPLET_FOREIGN_OPTIONAL},
      {"int (int)", "int (int)", 0},
      {CAPLET_NULL, "void (void)", 0},
      {"int (int __pyx_skip_dispatch)", "int (int)", 0},
  };
  static const caplet_spelling spellings[] = {
      {"__pyx_t_6scales_5_core_real", "double"},
      {"__pyx_t_6scales_5_core_level", "int"},
      {"__pyx_t_6scales_5_core_visit", "int (*)(double, void *)"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_functions all = {sizeof(caplet_functions), sizeof(struct scales_table), functions, spellings};
  return &all;
}

/** Imports the C API of scales._core and checks that it fits. Call it when the module `module` is initialised, before
    any
    use; `module` keeps the provider alive, with NULL it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set. */
static inline int scales_import(PyObject *module) {
  return caplet_functions_import(module, scales_consumer_(), scales_functions_(), &SCALES_VIEW_, &SCALES_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where scales._core is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int scales_try_import(PyObject *module) {
  return caplet_functions_try_import(module, scales_consumer_(), scales_functions_(), &SCALES_VIEW_, &SCALES_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int scales_imported(void) { return CAPLET_ACQUIRE(SCALES_POINTER_) != &SCALES_START_; }

static inline const struct scales_table *scales_imported_(void) {
  const struct scales_table *table = scales_table_();
  if (CAPLET_POINTER_CAST(const void *, table) == &SCALES_START_) scales_unimported_();
  return table;
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int scales_has_weigh(void) { return scales_imported() && scales_table_()->weigh != CAPLET_NULL; }
static inline int scales_has_each(void) { return scales_imported() && scales_table_()->each != CAPLET_NULL; }
static inline int scales_has_levelled(void) { return scales_imported() && scales_table_()->levelled != CAPLET_NULL; }
static inline int scales_has_label(void) { return scales_imported() && scales_table_()->label != CAPLET_NULL; }
static inline int scales_has_weighings(void) { return scales_imported() && scales_table_()->weighings != CAPLET_NULL; }
static inline int scales_has_turned(void) { return scales_imported() && scales_table_()->turned != CAPLET_NULL; }
static inline int scales_has_weigh_once(void) {
    return scales_imported() && scales_table_()->weigh_once != CAPLET_NULL; }
static inline int scales_has_tare(void) { return scales_imported() && scales_table_()->tare != CAPLET_NULL; }
static inline int scales_has_zero(void) { return scales_imported() && scales_table_()->zero != CAPLET_NULL; }
static inline int scales_has_reset(void) { return scales_imported() && scales_table_()->reset != CAPLET_NULL; }
static inline int scales_has_pans(void) { return scales_imported() && scales_table_()->pans != CAPLET_NULL; }

#ifdef __cplusplus
}
#endif
#endif
