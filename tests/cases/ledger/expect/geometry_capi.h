/* The C API of geometry._core, for consumers: include this, call geometry_import() once, use the functions by name.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#ifndef GEOMETRY_CAPI_H
#define GEOMETRY_CAPI_H

#ifdef GEOMETRY_H
#error "geometry_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef GEOMETRY_PROVIDER_H
#error "geometry_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "geometry_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.GEOMETRY_REQUIRE: this header's, unless it is defined
   before. */
#ifndef GEOMETRY_REQUIRE
#define GEOMETRY_REQUIRE 2
#elif GEOMETRY_REQUIRE < 1 || GEOMETRY_REQUIRE > 2
#error "GEOMETRY_REQUIRE must be 1 to 2 here"
#endif
#if GEOMETRY_REQUIRE < 2 && !defined GEOMETRY_GUARDED
#define GEOMETRY_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 1.2 (geometry 1.1), and GEOMETRY_REQUIRE is less: call it where geometry_has_...() says so, and " \
        "define GEOMETRY_GUARDED")
#else
#define GEOMETRY_SINCE_2 static inline
#endif
/* Whether a provider that may be older than API 1.`since` is so. */
#define GEOMETRY_LACKS_(table, since) (GEOMETRY_REQUIRE < since && (table)->caplet.minor < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Constants ---- */

#define GEO_MAX_DIMENSIONS 8

/* ---- Types ---- */

/** A point of the plane. */
struct geo_point {
  /** to the right */
  double x;
  /** up */
  double y;
};

/* ---- The table ---- */

#define GEOMETRY_PATH_ "geometry._core._C_API"
struct geometry_table {
  caplet_header caplet;
  double (*geo_norm)(const double *v, Py_ssize_t n); /* 0 */
  PyObject *const *geo_error; /* 1 */
  int (*geo_scale)(struct geo_point *p, double k); /* 2, since 1.2 */
};

#define GEOMETRY_POINTER_ CAPLET_JOIN(caplet_8geometry5_core6_C_API_1_, GEOMETRY_REQUIRE)
CAPLET_SHARED extern const caplet_header *GEOMETRY_POINTER_;

static inline const struct geometry_table *geometry_table_(void) {
  return CAPLET_POINTER_CAST(const struct geometry_table *, CAPLET_LOAD(GEOMETRY_POINTER_));
}
static inline const struct geometry_table *geometry_imported_(void);

/* ---- Functions ---- */

/** Euclidean norm of the `n` numbers at `v`.

    The norm of no numbers is 0. */
static inline double geo_norm(const double *v, Py_ssize_t n) { return geometry_table_()->geo_norm(v, n); }

/** Scales `p` by `k` about the origin.
    `p` must not be NULL.
    Returns -1 with an exception set on failure.
    Since API 1.2 (geometry 1.1). */
GEOMETRY_SINCE_2 int geo_scale(struct geo_point *p, double k) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_scale", p);
  if (GEOMETRY_LACKS_(geometry_table_(), 2)) {
    caplet_raise_newer(&geometry_table_()->caplet, "geo_scale", 2, "1.1");
    return -1;
  }
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_scale", 0, geometry_table_()->geo_scale(p, k), -1);
}

/* ---- Objects, data and variadic functions ---- */

/** Raised where geometry has no answer. */
#define geo_error (*geometry_imported_()->geo_error)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int geometry_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&geometry_table_()->caplet, index, since);
}

static inline int geometry_has_geo_norm(void) { return geometry_has_(0, 1); }
static inline int geometry_has_geo_error(void) { return geometry_has_(1, 1); }
static inline int geometry_has_geo_scale(void) { return geometry_has_(2, 2); }

/* ---- Import ---- */

static inline void geometry_unimported_(void) { caplet_fatal_not_imported(GEOMETRY_PATH_, "geometry_import"); }

/* What the pointer holds until geometry_import() succeeds: every function of this table ends the process. */
struct geometry_start_ {
  caplet_header caplet;
  void (*slots[3])(void);
};
#define GEOMETRY_START_ CAPLET_JOIN(caplet_8geometry5_core6_C_API_1_start_, GEOMETRY_REQUIRE)
CAPLET_SHARED extern const struct geometry_start_ GEOMETRY_START_;
CAPLET_SELECTED const struct geometry_start_ GEOMETRY_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {geometry_unimported_, geometry_unimported_, geometry_unimported_},
};
CAPLET_SELECTED const caplet_header *GEOMETRY_POINTER_ = &GEOMETRY_START_.caplet;

static inline const struct geometry_table *geometry_imported_(void) {
  const struct geometry_table *table = geometry_table_();
  if (&table->caplet == &GEOMETRY_START_.caplet) geometry_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *geometry_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"geo_norm", "double (const double *, Py_ssize_t)", UINT64_C(0x62c7327bc2109725), 1, 0},
      {"geo_error", "PyObject *", UINT64_C(0x3988e659bd9aab54), 1, 0},
      {"geo_scale", "int (struct geo_point *, double)", UINT64_C(0x1da3617765bf8256), 2, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"struct geo_point", sizeof(struct geo_point), CAPLET_ALIGNOF(struct geo_point), 1},
  };
  static const caplet_row_info rows[] = {
      {"struct geo_point", "struct of 2 fields", UINT64_C(0xc58504a661e2b9fe), 1},
      {"field struct geo_point.x", "double", UINT64_C(0x75cc4507eefe898f), 1},
      {"field struct geo_point.y", "double", UINT64_C(0xf5a1a773355ab691), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x8e6a44f17294c199), UINT64_C(0x4166f25379bf6f21),
      UINT64_C(0x966fbca7b1c7eecd)};
  static const char *const versions[] = {CAPLET_NULL, "1.0", "1.1"};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 2, /* abi, minor */
      3, 1, 3, 0, /* slots, types, rows */
      "geometry._core._C_API", "geometry", "1.1", fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"geometry\",\"abi\":1,\"minor\":2,\"isolated\":false,"
      "\"distribution\":\"geometry\",\"first\":1,\"fingerprints\":[\"4166f25379bf6f21\","
      "\"966fbca7b1c7eecd\"],\"versions\":[\"1.0\",\"1.1\"],\"capsule\":\"geometry._core._C_API\","
      "\"floor\":\""
      CAPLET_QUOTED(GEOMETRY_REQUIRE) "\"}\0" GEOMETRY_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), GEOMETRY_REQUIRE, 0, CAPLET_END_OF(caplet_record, GEOMETRY_PATH_), &compiled,
      &GEOMETRY_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of geometry._core and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int geometry_import(PyObject *module) {
  return caplet_import(module, geometry_consumer_(), &GEOMETRY_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where geometry._core is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int geometry_try_import(PyObject *module) {
  return caplet_try_import(module, geometry_consumer_(), &GEOMETRY_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int geometry_imported(void) { return CAPLET_ACQUIRE(GEOMETRY_POINTER_) != &GEOMETRY_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
