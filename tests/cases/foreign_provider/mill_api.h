/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The header of somebody who knows nothing of Caplet. */
#ifndef MILL_API_H
#define MILL_API_H
#include <Python.h>
#include <stdint.h>

typedef struct {
  PyObject_HEAD double weight;
} mill_grain;

struct mill_header {
  uint32_t bytes;
  uint16_t order;
};
struct mill_setting {
  double speed;
  int gear;
};
struct mill_gears {
  int (*teeth)(int gear);
  void *unused;
  PyObject *label;
  int (*turn)(int gear);
};

struct mill_api {
  char magic[4];
  int32_t breaking;
  struct mill_header header;
  PyTypeObject *mill_grain_type;
  unsigned short (*mill_number)(void);
  PyObject *(*mill_grind)(mill_grain *grain, int times);
  double mill_speed;
  const struct mill_gears *gears;
  int (*mill_oil)(void);
  int (*mill_whistle)(void);
  void (*mill_stop)(void);
  PyObject *(*mill_keep)(PyObject *thing);
  int (*mill_log)(const char *format, ...);
  int mill_limits[2];
  void *const *spare;
  double (*mill_tune)(struct mill_setting to);
};

#define Mill_Import() ((const struct mill_api *)PyCapsule_GetPointer(Mill_Capsule(), "mill API"))
static inline PyObject *Mill_Capsule(void) {
  PyObject *module = PyImport_ImportModule("mill._core");
  PyObject *capsule = module ? PyObject_GetAttrString(module, "API") : module;
  Py_XDECREF(module);
  Py_XDECREF(capsule); /* as such headers do: the module has it */
  return capsule;
}
#endif
