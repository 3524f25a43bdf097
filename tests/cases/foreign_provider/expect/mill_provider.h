/* Provides the C API of mill._core, as mill_api.h has it: call mill_provide() when the module is initialised.
   Generated from mill.caplet.json by: caplet generate mill.caplet.json --target provider --target consumer
   Do not edit. */
#ifndef MILL_PROVIDER_H
#define MILL_PROVIDER_H
#ifdef MILL_CAPI_H
#error "mill_provider.h declares what mill_capi.h calls: include them in different files"
#endif

#include <Python.h>
#include <stdint.h>
#include <caplet/foreign_provider.h>

/* The types. A file that has them from elsewhere defines MILL_TYPES before. */
#ifndef MILL_TYPES
#include "mill_api.h"
#endif

#if CAPLET_FOREIGN_PROVIDER_VERSION < 1
#error "mill_provider.h needs version 1 of Caplet's caplet/foreign_provider.h or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The functions, for you to write ---- */

/** `grain` must not be NULL.
    Returns NULL with an exception set on failure. */
PyObject *mill_grind(mill_grain *grain, int times);

int mill_gears_teeth(int gear);

/** Returns -1 with an exception set on failure.
    Since API 20 (millwork 2.0). */
int mill_gears_turn(int gear);

/** Returns -1 with an exception set on failure. */
int mill_oil(void);

/** Since API 20 (millwork 2.0). */
void mill_stop(void);

/** Steals a reference to `thing`.
    Returns NULL with an exception set on failure.
    Since API 20 (millwork 2.0). */
PyObject *mill_keep(PyObject *thing);

/** Since API 20 (millwork 2.0). */
int mill_log(const char *format, ...);

/** Returns -1 with an exception set on failure. */
int mill_spare_turn(int gear);

/** Since API 20 (millwork 2.0). */
double mill_tune(struct mill_setting to);

/* ---- The table ---- */

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
  void *unused_6;
  void (*mill_stop)(void); /* 7, since 2 */
  PyObject *(*mill_keep)(PyObject *thing); /* 8, since 2 */
  int (*mill_log)(const char *format, ...); /* 9, since 2 */
  int mill_limits[2]; /* 10, since 2 */
  const struct mill_spare_table *spare; /* 11, since 2 */
  double (*mill_tune)(struct mill_setting to); /* 12, since 2 */
};

/* What else stands there, as it is known when the module is initialised. Zero the struct first. */
struct mill_values {
  int32_t breaking;
  PyTypeObject *mill_grain_type;
  double mill_speed;
  struct {
    PyObject *label;
  } gears;
  int mill_limits[2];
};

/** Publishes the table in `module`, which must be mill._core.
    `values` is copied; what it points to must live as long as the table.
    Returns 0, or -1 with an exception set: ImportError where `module` is another one, and where
    - an object has no value
    - a number is not what consumers accept
    - the table has the objects of another interpreter
    The thread must be attached. */
CAPLET_HIDDEN int mill_provide(PyObject *module, const struct mill_values *values);

#ifdef __cplusplus
}
#endif
#endif
