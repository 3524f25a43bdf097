/* The C API of geometry._core, for consumers: include this, call geo_import() once, use the functions by name.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#ifndef GEOMETRY_CAPI_H
#define GEOMETRY_CAPI_H

#ifdef GEO_HPP
#error "geometry_capi.h replaces api.hpp for consumers: include only one of them"
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
    "it needs API 1.2, and GEOMETRY_REQUIRE is less: call it where geo_has_...() says so, and define GEOMETRY_GUARDED")
#else
#define GEOMETRY_SINCE_2 static inline
#endif
/* Whether a provider that may be older than API 1.`since` is so. */
#define GEOMETRY_LACKS_(table, since) (GEOMETRY_REQUIRE < since && (table)->caplet.minor < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct geo_mesh;

/** Has a destructor that came with it. */
struct geo_map;

typedef int (*geo_keep_f_callback)(void *context, int a0);

typedef void (*geometry_release)(void *context);

typedef int (*geo_drop_f_callback)(void *context, int a0);

/* ---- The table ---- */

#define GEOMETRY_PATH_ "geometry._core._C_API"
struct geometry_table {
  caplet_header caplet;
  struct geo_mesh *(*geo_mesh_new)(void); /* 0 */
  void (*geo_mesh_delete)(struct geo_mesh *self); /* 1 */
  int (*geo_mesh_alive)(void); /* 2 */
  int (*geo_drop)(struct geo_mesh *what, geo_drop_f_callback f, void *f_context,
      geometry_release f_release); /* 3, retired */
  int (*geo_forget)(PyObject *object); /* 4, retired */
  struct geo_map *(*geo_map_new)(void); /* 5, since 1.2 */
  void (*geo_map_delete)(struct geo_map *self); /* 6, since 1.2 */
  int (*geo_keep)(struct geo_mesh *what, geo_keep_f_callback f, void *f_context, geometry_release f_release,
      PyObject *object); /* 7, since 1.2 */
  int (*geo_keep_map)(struct geo_map *what); /* 8, since 1.2 */
  int (*geo_perhaps)(struct geo_mesh *what); /* 9, since 1.2 */
};

#define GEOMETRY_POINTER_ CAPLET_JOIN(caplet_8geometry5_core6_C_API_1_, GEOMETRY_REQUIRE)
CAPLET_SHARED extern const caplet_header *GEOMETRY_POINTER_;

static inline const struct geometry_table *geometry_table_(void) {
  return CAPLET_POINTER_CAST(const struct geometry_table *, CAPLET_LOAD(GEOMETRY_POINTER_));
}
static inline const struct geometry_table *geometry_imported_(void);

/* ---- Functions ---- */

/** Returns NULL with an exception set on failure. */
static inline struct geo_mesh *geo_mesh_new(void) {
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_mesh_new", 0, geometry_table_()->geo_mesh_new(), CAPLET_NULL);
}

/** `self` may be NULL.
    Takes over `self`. */
static inline void geo_mesh_delete(struct geo_mesh *self) { geometry_table_()->geo_mesh_delete(self); }

static inline int geo_mesh_alive(void) { return geometry_table_()->geo_mesh_alive(); }

/* geo_drop is retired. */

/* geo_forget is retired. */

/** Returns NULL with an exception set on failure.
    Since API 1.2. */
GEOMETRY_SINCE_2 struct geo_map *geo_map_new(void) {
  if (GEOMETRY_LACKS_(geometry_table_(), 2)) {
    caplet_raise_newer(&geometry_table_()->caplet, "geo_map_new", 2, CAPLET_NULL);
    return CAPLET_NULL;
  }
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_map_new", 0, geometry_table_()->geo_map_new(), CAPLET_NULL);
}

/** `self` may be NULL.
    Takes over `self`.
    Since API 1.2. */
GEOMETRY_SINCE_2 void geo_map_delete(struct geo_map *self) {
  if (GEOMETRY_LACKS_(geometry_table_(), 2)) {
    caplet_fatal_newer(&geometry_table_()->caplet, "geo_map_delete", 2, CAPLET_NULL);
  }
  geometry_table_()->geo_map_delete(self);
}

/** Takes over `what`.
    `f` must not be NULL.
    `f_context` may be NULL.
    `f_release` may be NULL.
    Steals a reference to `object`.
    Returns -1 with an exception set on failure.
    Since API 1.2. */
GEOMETRY_SINCE_2 int geo_keep(struct geo_mesh *what, geo_keep_f_callback f, void *f_context, geometry_release f_release,
    PyObject *object) {
  CAPLET_CHECK_NONNULL(GEOMETRY_PATH_, "geo_keep", f);
  if (GEOMETRY_LACKS_(geometry_table_(), 2)) {
    if (what != CAPLET_NULL) geometry_table_()->geo_mesh_delete(what);
    if (f_release != CAPLET_NULL) f_release(f_context);
    caplet_release_stolen(object);
    caplet_raise_newer(&geometry_table_()->caplet, "geo_keep", 2, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_keep", 0, geometry_table_()->geo_keep(what, f, f_context, f_release, object),
      -1);
}

/** Takes over `what`.
    Returns -1 with an exception set on failure.
    Since API 1.2. */
GEOMETRY_SINCE_2 int geo_keep_map(struct geo_map *what) {
  if (GEOMETRY_LACKS_(geometry_table_(), 2)) {
    caplet_raise_newer(&geometry_table_()->caplet, "geo_keep_map", 2, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_keep_map", 0, geometry_table_()->geo_keep_map(what), -1);
}

/** Takes over `what`.
    Returns -1 with an exception set on failure.
    Since API 1.2. */
GEOMETRY_SINCE_2 int geo_perhaps(struct geo_mesh *what) {
  if (GEOMETRY_LACKS_(geometry_table_(), 2) || geometry_table_()->geo_perhaps == CAPLET_NULL) {
    if (what != CAPLET_NULL) geometry_table_()->geo_mesh_delete(what);
    caplet_raise_newer(&geometry_table_()->caplet, "geo_perhaps", 2, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(GEOMETRY_PATH_, "geo_perhaps", 0, geometry_table_()->geo_perhaps(what), -1);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int geometry_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&geometry_table_()->caplet, index, since);
}

static inline int geo_has_geo_mesh_new(void) { return geometry_has_(0, 1); }
static inline int geo_has_geo_mesh_delete(void) { return geometry_has_(1, 1); }
static inline int geo_has_geo_mesh_alive(void) { return geometry_has_(2, 1); }
static inline int geo_has_geo_map_new(void) { return geometry_has_(5, 2); }
static inline int geo_has_geo_map_delete(void) { return geometry_has_(6, 2); }
static inline int geo_has_geo_keep(void) { return geometry_has_(7, 2); }
static inline int geo_has_geo_keep_map(void) { return geometry_has_(8, 2); }
static inline int geo_has_geo_perhaps(void) { return geometry_has_(9, 2); }

/* ---- Import ---- */

static inline void geometry_unimported_(void) { caplet_fatal_not_imported(GEOMETRY_PATH_, "geo_import"); }

/* What the pointer holds until geo_import() succeeds: every function of this table ends the process. */
struct geometry_start_ {
  caplet_header caplet;
  void (*slots[10])(void);
};
#define GEOMETRY_START_ CAPLET_JOIN(caplet_8geometry5_core6_C_API_1_start_, GEOMETRY_REQUIRE)
CAPLET_SHARED extern const struct geometry_start_ GEOMETRY_START_;
CAPLET_SELECTED const struct geometry_start_ GEOMETRY_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_,
        geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_, geometry_unimported_},
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
      {"geo_mesh_new", "struct geo_mesh * (void)", UINT64_C(0xd504f36e3bb89a60), 1, 0},
      {"geo_mesh_delete", "void (struct geo_mesh *)", UINT64_C(0x3210abf153da665b), 1, 0},
      {"geo_mesh_alive", "int (void)", UINT64_C(0x557bd8e9a40d3e85), 1, 0},
      {"geo_drop", "int (struct geo_mesh *, geo_drop_f_callback, void *, geometry_release)",
          UINT64_C(0xfb9fdd25e6b0d88e), 1, CAPLET_SLOT_RETIRED},
      {"geo_forget", "int (PyObject *)", UINT64_C(0xd6d6be59b44ccd97), 1, CAPLET_SLOT_RETIRED},
      {"geo_map_new", "struct geo_map * (void)", UINT64_C(0x288a34d70c31b40a), 2, 0},
      {"geo_map_delete", "void (struct geo_map *)", UINT64_C(0x44861b0c82a8f131), 2, 0},
      {"geo_keep", "int (struct geo_mesh *, geo_keep_f_callback, void *, geometry_release, PyObject *)",
          UINT64_C(0x29fb63295d9df936), 2, 0},
      {"geo_keep_map", "int (struct geo_map *)", UINT64_C(0x6f0c3605286edc6c), 2, 0},
      {"geo_perhaps", "int (struct geo_mesh *)", UINT64_C(0x27f4e95ac321d899), 2, CAPLET_SLOT_OPTIONAL},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x8e6a44f17294c199), UINT64_C(0xfe436a2f172477ee),
      UINT64_C(0x3c309d6606fc1897)};
  static const char *const versions[] = {CAPLET_NULL, "1.0", CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 2, /* abi, minor */
      10, 0, 0, 0, /* slots, types, rows */
      "geometry._core._C_API", "geometry", CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"geometry\",\"abi\":1,\"minor\":2,\"isolated\":false,"
      "\"distribution\":\"geometry\",\"first\":1,\"fingerprints\":[\"fe436a2f172477ee\","
      "\"3c309d6606fc1897\"],\"versions\":[\"1.0\",\"\"],\"capsule\":\"geometry._core._C_API\",\"floor\":\""
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
static inline int geo_import(PyObject *module) {
  return caplet_import(module, geometry_consumer_(), &GEOMETRY_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where geometry._core is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int geo_try_import(PyObject *module) {
  return caplet_try_import(module, geometry_consumer_(), &GEOMETRY_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int geo_imported(void) { return CAPLET_ACQUIRE(GEOMETRY_POINTER_) != &GEOMETRY_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
