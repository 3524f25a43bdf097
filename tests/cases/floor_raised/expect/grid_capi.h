/* The C API of grid, for consumers: include this, call grid_import() once, use the functions by name.
   Generated from grid.caplet.json by: caplet generate grid.caplet.json --require 2
   Do not edit. */
#ifndef GRID_CAPI_H
#define GRID_CAPI_H

#ifdef GRID_PROVIDER_H
#error "grid_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "grid_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.GRID_REQUIRE: this header's, unless it is defined before. */
#ifndef GRID_REQUIRE
#define GRID_REQUIRE 3
#elif GRID_REQUIRE < 2 || GRID_REQUIRE > 3
#error "GRID_REQUIRE must be 2 to 3 here"
#endif
#if GRID_REQUIRE < 3 && !defined GRID_GUARDED
#define GRID_SINCE_3 static CAPLET_UNGUARDED( \
    "it needs API 1.3, and GRID_REQUIRE is less: call it where grid_has_...() says so, and define GRID_GUARDED")
#else
#define GRID_SINCE_3 static inline
#endif
/* Whether a provider that may be older than API 1.`since` is so. */
#define GRID_LACKS_(table, since) (GRID_REQUIRE < since && (table)->caplet.minor < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct grid_cell {
  int row;
  int column;
};

/** The cells from `first` to `last`. */
struct grid_box {
  struct grid_cell first;
  struct grid_cell last;
};

/* ---- The table ---- */

#define GRID_PATH_ "grid._C_API"
struct grid_table {
  caplet_header caplet;
  struct grid_cell (*grid_next)(struct grid_cell cell); /* 0 */
  struct grid_box (*grid_box_of)(struct grid_cell cell); /* 1, since 1.2 */
  int (*grid_fill)(const struct grid_box *box, double value); /* 2, since 1.2 */
  PyObject *(*grid_title)(void); /* 3, since 1.3 */
  unsigned long (*grid_count)(void); /* 4, since 1.3 */
  void (*grid_log)(const char *format, ...); /* 5, since 1.3 */
  int *grid_limit; /* 6, since 1.3 */
  int (*grid_sort)(void); /* 7, since 1.3 */
};

#define GRID_POINTER_ CAPLET_JOIN(caplet_4grid6_C_API_1_, GRID_REQUIRE)
CAPLET_SHARED extern const caplet_header *GRID_POINTER_;

static inline const struct grid_table *grid_table_(void) {
  return CAPLET_POINTER_CAST(const struct grid_table *, CAPLET_LOAD(GRID_POINTER_));
}
static inline const struct grid_table *grid_imported_(void);

/* ---- Functions ---- */

static inline struct grid_cell grid_next(struct grid_cell cell) { return grid_table_()->grid_next(cell); }

/** Since API 1.2 (grid 1.5). */
static inline struct grid_box grid_box_of(struct grid_cell cell) { return grid_table_()->grid_box_of(cell); }

/** Fills the cells of `box`.
    Returns -1 with an exception set on failure.
    Since API 1.2 (grid 1.5). */
static inline int grid_fill(const struct grid_box *box, double value) {
  return CAPLET_CALL(GRID_PATH_, "grid_fill", 0, grid_table_()->grid_fill(box, value), -1);
}

/** Returns a new reference.
    Returns NULL with an exception set on failure.
    Since API 1.3. */
GRID_SINCE_3 PyObject *grid_title(void) {
  if (GRID_LACKS_(grid_table_(), 3)) {
    caplet_raise_newer(&grid_table_()->caplet, "grid_title", 3, CAPLET_NULL);
    return CAPLET_NULL;
  }
  return CAPLET_CALL(GRID_PATH_, "grid_title", 0, grid_table_()->grid_title(), CAPLET_NULL);
}

/** Since API 1.3. */
GRID_SINCE_3 unsigned long grid_count(void) {
  if (GRID_LACKS_(grid_table_(), 3)) {
    caplet_fatal_newer(&grid_table_()->caplet, "grid_count", 3, CAPLET_NULL);
  }
  return grid_table_()->grid_count();
}

/** Returns -1 with an exception set on failure.
    Since API 1.3. */
GRID_SINCE_3 int grid_sort(void) {
  if (GRID_LACKS_(grid_table_(), 3) || grid_table_()->grid_sort == CAPLET_NULL) {
    caplet_raise_newer(&grid_table_()->caplet, "grid_sort", 3, CAPLET_NULL);
    return -1;
  }
  return CAPLET_CALL(GRID_PATH_, "grid_sort", 0, grid_table_()->grid_sort(), -1);
}

/* ---- Objects, data and variadic functions ---- */

GRID_SINCE_3 const struct grid_table *grid_with_grid_log_(void) {
  const struct grid_table *table = grid_imported_();
  if (GRID_LACKS_(table, 3)) {
    caplet_fatal_newer(&table->caplet, "grid_log", 3, CAPLET_NULL);
  }
  return table;
}
/** Since API 1.3. */
#define grid_log (grid_with_grid_log_()->grid_log)

GRID_SINCE_3 const struct grid_table *grid_with_grid_limit_(void) {
  const struct grid_table *table = grid_imported_();
  if (GRID_LACKS_(table, 3)) {
    caplet_fatal_newer(&table->caplet, "grid_limit", 3, CAPLET_NULL);
  }
  return table;
}
/** Since API 1.3. */
#define grid_limit (*grid_with_grid_limit_()->grid_limit)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int grid_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&grid_table_()->caplet, index, since);
}

static inline int grid_has_grid_next(void) { return grid_has_(0, 1); }
static inline int grid_has_grid_box_of(void) { return grid_has_(1, 2); }
static inline int grid_has_grid_fill(void) { return grid_has_(2, 2); }
static inline int grid_has_grid_title(void) { return grid_has_(3, 3); }
static inline int grid_has_grid_count(void) { return grid_has_(4, 3); }
static inline int grid_has_grid_log(void) { return grid_has_(5, 3); }
static inline int grid_has_grid_limit(void) { return grid_has_(6, 3); }
static inline int grid_has_grid_sort(void) { return grid_has_(7, 3); }

/* ---- Import ---- */

static inline void grid_unimported_(void) { caplet_fatal_not_imported(GRID_PATH_, "grid_import"); }

/* What the pointer holds until grid_import() succeeds: every function of this table ends the process. */
struct grid_start_ {
  caplet_header caplet;
  void (*slots[8])(void);
};
#define GRID_START_ CAPLET_JOIN(caplet_4grid6_C_API_1_start_, GRID_REQUIRE)
CAPLET_SHARED extern const struct grid_start_ GRID_START_;
CAPLET_SELECTED const struct grid_start_ GRID_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {grid_unimported_, grid_unimported_, grid_unimported_, grid_unimported_, grid_unimported_, grid_unimported_,
        grid_unimported_, grid_unimported_},
};
CAPLET_SELECTED const caplet_header *GRID_POINTER_ = &GRID_START_.caplet;

static inline const struct grid_table *grid_imported_(void) {
  const struct grid_table *table = grid_table_();
  if (&table->caplet == &GRID_START_.caplet) grid_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *grid_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"grid_next", "struct grid_cell (struct grid_cell)", UINT64_C(0x5937949c2137081b), 1, 0},
      {"grid_box_of", "struct grid_box (struct grid_cell)", UINT64_C(0xf929cbf746f0b666), 2, 0},
      {"grid_fill", "int (const struct grid_box *, double)", UINT64_C(0xb370df5651c1bf49), 2, 0},
      {"grid_title", "PyObject * (void)", UINT64_C(0xdd9f4c248ea7619f), 3, 0},
      {"grid_count", "unsigned long (void)", UINT64_C(0xe8ac7d0325028cc6), 3, 0},
      {"grid_log", "void (const char *, ...)", UINT64_C(0x1f28dce5c4b95b35), 3, 0},
      {"grid_limit", "int", UINT64_C(0xc0986b6a72bbe710), 3, 0},
      {"grid_sort", "int (void)", UINT64_C(0xa63712912b07cf15), 3, CAPLET_SLOT_OPTIONAL},
  };
  static const caplet_type_info caplet_types[] = {
      {"struct grid_cell", sizeof(struct grid_cell), CAPLET_ALIGNOF(struct grid_cell), 1},
      {"struct grid_box", sizeof(struct grid_box), CAPLET_ALIGNOF(struct grid_box), 2},
  };
  static const caplet_row_info rows[] = {
      {"struct grid_cell", "struct of 2 fields", UINT64_C(0x9e864c14ae0bd435), 1},
      {"field struct grid_cell.row", "int", UINT64_C(0xc23f459e09d46658), 1},
      {"field struct grid_cell.column", "int", UINT64_C(0x181f0c28d945deaa), 1},
      {"struct grid_box", "struct of 2 fields", UINT64_C(0x6d985d8fa909ca64), 2},
      {"field struct grid_box.first", "struct grid_cell", UINT64_C(0xe5e272bc65b2f31b), 2},
      {"field struct grid_box.last", "struct grid_cell", UINT64_C(0xf7293ff655a91726), 2},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xf402c5bcd5b306f0), UINT64_C(0x6ca2c90903769c36),
      UINT64_C(0x7a00b964adf36d89), UINT64_C(0x25cd1ce94ad78934)};
  static const char *const versions[] = {CAPLET_NULL, "1.0", "1.5", CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 3, /* abi, minor */
      8, 2, 6, 0, /* slots, types, rows */
      "grid._C_API", "grid", CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"grid\",\"abi\":1,\"minor\":3,\"isolated\":false,"
      "\"distribution\":\"grid\",\"first\":2,\"fingerprints\":[\"7a00b964adf36d89\","
      "\"25cd1ce94ad78934\"],\"versions\":[\"1.5\",\"\"],\"capsule\":\"grid._C_API\",\"floor\":\""
      CAPLET_QUOTED(GRID_REQUIRE) "\"}\0" GRID_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), GRID_REQUIRE, 0, CAPLET_END_OF(caplet_record, GRID_PATH_), &compiled,
      &GRID_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of grid and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int grid_import(PyObject *module) {
  return caplet_import(module, grid_consumer_(), &GRID_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where grid is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int grid_try_import(PyObject *module) {
  return caplet_try_import(module, grid_consumer_(), &GRID_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int grid_imported(void) { return CAPLET_ACQUIRE(GRID_POINTER_) != &GRID_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
