/* Provides the C API of grid: call grid_provide(module) when the module is initialised.
   Generated from grid.caplet.json by: caplet generate grid.caplet.json --require 2
   Do not edit. */
#ifndef GRID_PROVIDER_H
#define GRID_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "grid_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

struct grid_cell {
  int row;
  int column;
};

/** The cells from `first` to `last`. */
struct grid_box {
  struct grid_cell first;
  struct grid_cell last;
};

struct grid_cell grid_next(struct grid_cell cell);

/** Since API 1.2 (grid 1.5). */
struct grid_box grid_box_of(struct grid_cell cell);

/** Fills the cells of `box`.
    Returns -1 with an exception set on failure.
    Since API 1.2 (grid 1.5). */
int grid_fill(const struct grid_box *box, double value);

/** Returns a new reference.
    Returns NULL with an exception set on failure.
    Since API 1.3. */
PyObject *grid_title(void);

/** Since API 1.3. */
unsigned long grid_count(void);

/** Since API 1.3. */
void grid_log(const char *format, ...);

/** Since API 1.3. */
extern int grid_limit;

/** Returns -1 with an exception set on failure.
    Since API 1.3. */
int grid_sort(void);

/* What the capsule points to. */
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

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "grid._C_API" of `module`, which must be grid.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int grid_provide(PyObject *module);

#endif
