/* The C API of vault, for consumers: include this, call vault_import() once an interpreter, use the functions by name.
   Generated from vault.caplet.json by: caplet generate vault.caplet.json
   Do not edit. */
#ifndef VAULT_CAPI_H
#define VAULT_CAPI_H

#ifdef VAULT_H
#error "vault_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef VAULT_PROVIDER_H
#error "vault_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "vault_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.VAULT_REQUIRE: this header's, unless it is defined before. */
#ifndef VAULT_REQUIRE
#define VAULT_REQUIRE 2
#elif VAULT_REQUIRE < 1 || VAULT_REQUIRE > 2
#error "VAULT_REQUIRE must be 1 to 2 here"
#endif
#if VAULT_REQUIRE < 2 && !defined VAULT_GUARDED
#define VAULT_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 1.2, and VAULT_REQUIRE is less: call it where vault_has_...() says so, and define VAULT_GUARDED")
#else
#define VAULT_SINCE_2 static inline
#endif
/* Whether a provider that may be older than API 1.`since` is so. */
#define VAULT_LACKS_(table, since) (VAULT_REQUIRE < since && (table)->caplet.minor < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct vault_table;

/** Is told of each key. */
typedef int (*vault_visit)(const struct vault_table *api, int key, void *context);

/** Grows with the API. */
struct vault_options;

/* ---- The table ---- */

#define VAULT_PATH_ "vault._C_API"
struct vault_table {
  caplet_header caplet;
  PyObject *const *vault_full; /* 0 */
  const int *vault_count; /* 1 */
  int *vault_limit; /* 2 */
  PyObject *const *vault_gone; /* 3, retired */
  int (*vault_add)(const struct vault_table *api, int key); /* 4 */
  int (*vault_walk)(const struct vault_table *api, vault_visit visit, void *context); /* 5 */
  int (*vault_add_all)(const struct vault_table *api, int n, ...); /* 6 */
  struct vault_options *(*vault_settings)(const struct vault_table *api); /* 7 */
  int (*vault_compress)(const struct vault_table *a0); /* 8 */
  int (*vault_length)(const struct vault_table *api); /* 9 */
  int (*vault_add_some)(const struct vault_table *api, int n, ...); /* 10 */
  int (*vault_open)(const struct vault_table *api, const char *password); /* 11, retired */
  PyObject *(*vault_name)(const struct vault_table *api); /* 12, since 1.2 */
  const double *vault_ratio; /* 13, since 1.2 */
  int (*vault_mark)(const struct vault_table *api, int n, ...); /* 14, since 1.2 */
};

/* ---- Functions ---- */

/** Adds a key to the vault of this interpreter.
    Returns -1 with an exception set on failure.
    Needs an attached thread state. */
static inline int vault_add(const struct vault_table *api, int key) {
  CAPLET_CHECK_ATTACHED(VAULT_PATH_, "vault_add");
  CAPLET_CHECK_NONNULL(VAULT_PATH_, "vault_add", api);
  return CAPLET_CALL(VAULT_PATH_, "vault_add", 1, api->vault_add(api, key), -1);
}

static inline int vault_walk(const struct vault_table *api, vault_visit visit, void *context) {
  CAPLET_CHECK_NONNULL(VAULT_PATH_, "vault_walk", api);
  return api->vault_walk(api, visit, context);
}

static inline struct vault_options *vault_settings(const struct vault_table *api) {
  CAPLET_CHECK_NONNULL(VAULT_PATH_, "vault_settings", api);
  return api->vault_settings(api);
}

static inline int vault_compress(const struct vault_table *a0) {
  CAPLET_CHECK_NONNULL(VAULT_PATH_, "vault_compress", a0);
  if (a0->vault_compress == CAPLET_NULL) {
    caplet_fatal_newer(&a0->caplet, "vault_compress", 1, "1.0");
  }
  return a0->vault_compress(a0);
}

/** Deprecated: use vault_count */
CAPLET_DEPRECATED("use vault_count")
static inline int vault_length(const struct vault_table *api) {
  CAPLET_CHECK_NONNULL(VAULT_PATH_, "vault_length", api);
  return api->vault_length(api);
}

/* vault_open is retired. */

/** Returns a new reference.
    Returns NULL with an exception set on failure.
    Since API 1.2. */
VAULT_SINCE_2 PyObject *vault_name(const struct vault_table *api) {
  CAPLET_CHECK_NONNULL(VAULT_PATH_, "vault_name", api);
  if (VAULT_LACKS_(api, 2)) {
    caplet_raise_newer(&api->caplet, "vault_name", 2, CAPLET_NULL);
    return CAPLET_NULL;
  }
  return CAPLET_CALL(VAULT_PATH_, "vault_name", 0, api->vault_name(api), CAPLET_NULL);
}

/* ---- Fields of structs that may grow ---- */

struct CAPLET_MAY_ALIAS vault_vault_options_layout_ {
  int level;
  short depth;
};

static inline int vault_options_get_level(const struct vault_options *self) {
  return CAPLET_POINTER_CAST(const struct vault_vault_options_layout_ *, self)->level;
}
static inline void vault_options_set_level(struct vault_options *self, int value) {
  CAPLET_POINTER_CAST(struct vault_vault_options_layout_ *, self)->level = value;
}

VAULT_SINCE_2 short vault_options_get_depth(const struct vault_table *vault_table_, const struct vault_options *self) {
  if (VAULT_LACKS_(vault_table_, 2)) {
    caplet_fatal_newer(&vault_table_->caplet, "vault_options.depth", 2, CAPLET_NULL);
  }
  return CAPLET_POINTER_CAST(const struct vault_vault_options_layout_ *, self)->depth;
}
VAULT_SINCE_2 void vault_options_set_depth(const struct vault_table *vault_table_, struct vault_options *self,
    short value) {
  if (VAULT_LACKS_(vault_table_, 2)) {
    caplet_fatal_newer(&vault_table_->caplet, "vault_options.depth", 2, CAPLET_NULL);
  }
  CAPLET_POINTER_CAST(struct vault_vault_options_layout_ *, self)->depth = value;
}

/* ---- Objects, data and variadic functions ---- */

/** Raised when the vault is full: another class in each interpreter. */
#define vault_full(vault_table_) (*(vault_table_)->vault_full)

/** How many keys there are. */
#define vault_count(vault_table_) (*(vault_table_)->vault_count)

static inline const struct vault_table *vault_with_vault_limit_(const struct vault_table *table) {
  if (table->vault_limit == CAPLET_NULL) {
    caplet_fatal_newer(&table->caplet, "vault_limit", 1, "1.0");
  }
  return table;
}
#define vault_limit(vault_table_) (*vault_with_vault_limit_(vault_table_)->vault_limit)

/* vault_gone is retired. */

/** Adds `n` keys. */
#define vault_add_all(...) ((CAPLET_FIRST(__VA_ARGS__, 0))->vault_add_all(__VA_ARGS__))

CAPLET_DEPRECATED("use vault_add_all")
static inline const struct vault_table *vault_with_vault_add_some_(const struct vault_table *table) {
  return table;
}
/** Deprecated: use vault_add_all */
#define vault_add_some(...) (vault_with_vault_add_some_(CAPLET_FIRST(__VA_ARGS__, 0))->vault_add_some(__VA_ARGS__))

VAULT_SINCE_2 const struct vault_table *vault_with_vault_ratio_(const struct vault_table *table) {
  if (VAULT_LACKS_(table, 2)) {
    caplet_fatal_newer(&table->caplet, "vault_ratio", 2, CAPLET_NULL);
  }
  return table;
}
/** Since API 1.2. */
#define vault_ratio(vault_table_) (*vault_with_vault_ratio_(vault_table_)->vault_ratio)

VAULT_SINCE_2 const struct vault_table *vault_with_vault_mark_(const struct vault_table *table) {
  if (VAULT_LACKS_(table, 2)) {
    caplet_fatal_newer(&table->caplet, "vault_mark", 2, CAPLET_NULL);
  }
  return table;
}
/** Since API 1.2. */
#define vault_mark(...) (vault_with_vault_mark_(CAPLET_FIRST(__VA_ARGS__, 0))->vault_mark(__VA_ARGS__))

/* ---- What the imported provider has: nothing before an import ---- */

static inline int vault_has_(const struct vault_table *table, uint32_t index, uint16_t since) {
  return table != CAPLET_NULL && caplet_has_slot(&table->caplet, index, since);
}
static inline int vault_reaches_(const struct vault_table *table, uint16_t since) {
  return table != CAPLET_NULL && caplet_reaches(&table->caplet, since);
}

static inline int vault_has_vault_full(const struct vault_table *table) { return vault_has_(table, 0, 1); }
static inline int vault_has_vault_count(const struct vault_table *table) { return vault_has_(table, 1, 1); }
static inline int vault_has_vault_limit(const struct vault_table *table) { return vault_has_(table, 2, 1); }
static inline int vault_has_vault_add(const struct vault_table *table) { return vault_has_(table, 4, 1); }
static inline int vault_has_vault_walk(const struct vault_table *table) { return vault_has_(table, 5, 1); }
static inline int vault_has_vault_add_all(const struct vault_table *table) { return vault_has_(table, 6, 1); }
static inline int vault_has_vault_settings(const struct vault_table *table) { return vault_has_(table, 7, 1); }
static inline int vault_has_vault_compress(const struct vault_table *table) { return vault_has_(table, 8, 1); }
static inline int vault_has_vault_length(const struct vault_table *table) { return vault_has_(table, 9, 1); }
static inline int vault_has_vault_add_some(const struct vault_table *table) { return vault_has_(table, 10, 1); }
static inline int vault_has_vault_name(const struct vault_table *table) { return vault_has_(table, 12, 2); }
static inline int vault_has_vault_ratio(const struct vault_table *table) { return vault_has_(table, 13, 2); }
static inline int vault_has_vault_mark(const struct vault_table *table) { return vault_has_(table, 14, 2); }
static inline int vault_has_vault_options_depth(const struct vault_table *table) { return vault_reaches_(table, 2); }

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_consumer *vault_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"vault_full", "PyObject *", UINT64_C(0xdae7ddcaae12a3fb), 1, 0},
      {"vault_count", "const int", UINT64_C(0x8fa724778b02a51e), 1, 0},
      {"vault_limit", "int", UINT64_C(0xc70d700462478a5f), 1, CAPLET_SLOT_OPTIONAL},
      {"vault_gone", "PyObject *", UINT64_C(0xd298d02b3bff2355), 1, CAPLET_SLOT_RETIRED},
      {"vault_add", "int (const struct vault_table *, int)", UINT64_C(0x7441dca0cbe09cac), 1, 0},
      {"vault_walk", "int (const struct vault_table *, vault_visit, void *)", UINT64_C(0xd167aad783d6428f), 1, 0},
      {"vault_add_all", "int (const struct vault_table *, int, ...)", UINT64_C(0x8a6830179cd213dc), 1, 0},
      {"vault_settings", "struct vault_options * (const struct vault_table *)", UINT64_C(0x9950b1414cfd51dc), 1, 0},
      {"vault_compress", "int (const struct vault_table *)", UINT64_C(0x42bd0fb6b9dc47cf), 1, CAPLET_SLOT_OPTIONAL},
      {"vault_length", "int (const struct vault_table *)", UINT64_C(0x925088adf92b9c3e), 1, 0},
      {"vault_add_some", "int (const struct vault_table *, int, ...)", UINT64_C(0x67925b037a62cf94), 1, 0},
      {"vault_open", "int (const struct vault_table *, const char *)", UINT64_C(0x83c3f2060835558d), 1,
          CAPLET_SLOT_RETIRED},
      {"vault_name", "PyObject * (const struct vault_table *)", UINT64_C(0x34e61e56252f7bd2), 2, 0},
      {"vault_ratio", "const double", UINT64_C(0x85801ad982f496d6), 2, 0},
      {"vault_mark", "int (const struct vault_table *, int, ...)", UINT64_C(0xff272d1cdd278844), 2, 0},
  };
  static const caplet_row_info rows[] = {
      {"struct vault_options", "extensible", UINT64_C(0xae680fc1400493ef), 1},
      {"field struct vault_options.level", "int", UINT64_C(0xf328011412b351d5), 1},
      {"field struct vault_options.depth", "short", UINT64_C(0x15c460beefda01a5), 2},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x7cb31ee4c701e44d), UINT64_C(0xa22f43da132e1bb4),
      UINT64_C(0x3362c964da714c7d)};
  static const char *const versions[] = {CAPLET_NULL, "1.0", CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 2, /* abi, minor */
      15, 0, 3, 0, /* slots, types, rows */
      "vault._C_API", "vault", CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"vault\",\"abi\":1,\"minor\":2,\"isolated\":true,"
      "\"distribution\":\"vault\",\"first\":1,\"fingerprints\":[\"a22f43da132e1bb4\","
      "\"3362c964da714c7d\"],\"versions\":[\"1.0\",\"\"],\"capsule\":\"vault._C_API\",\"floor\":\""
      CAPLET_QUOTED(VAULT_REQUIRE) "\"}\0" VAULT_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), VAULT_REQUIRE, 0, CAPLET_END_OF(caplet_record, VAULT_PATH_), &compiled,
      CAPLET_NULL, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of vault into the current interpreter and checks that it fits. `*handle` becomes the table
    that the API's functions take first. Call it when the module `module` is initialised, and keep the handle in its
    state: it is good in this interpreter only, and until Python clears the attributes of `module`, which keep the
    table alive; with NULL it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set and `*handle` as it was. */
static inline int vault_import(PyObject *module, const struct vault_table **handle) {
  const caplet_header *table;
  if (caplet_import(module, vault_consumer_(), &table) < 0) return -1;
  *handle = CAPLET_POINTER_CAST(const struct vault_table *, table);
  return 0;
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set and `*handle` as it was
    where vault is not there; or -1 with ImportError set. */
static inline int vault_try_import(PyObject *module, const struct vault_table **handle) {
  const caplet_header *table;
  const int result = caplet_try_import(module, vault_consumer_(), &table);
  if (result > 0) *handle = CAPLET_POINTER_CAST(const struct vault_table *, table);
  return result;
}

/** Whether an import has given the handle: it is not NULL. Needs no attached thread state. */
static inline int vault_imported(const struct vault_table *handle) { return handle != CAPLET_NULL; }

#ifdef __cplusplus
}
#endif
#endif
