/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A provider that knows nothing of Caplet. MILL=1 in the environment is its first release, which ends before `stop`. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "../case.h"

struct grain {
  PyObject_HEAD double weight;
};
struct setting {
  double speed;
  int gear;
};
struct gears {
  int (*teeth)(int);
  void *unknown;
  PyObject *label;
  int (*turn)(int);
};
static struct mill_api {
  char magic[4];
  int32_t breaking;
  struct {
    uint32_t bytes;
    uint16_t order;
  } header;
  PyTypeObject *grain_type;
  unsigned short (*number)(void);
  PyObject *(*grind)(struct grain *, int);
  double speed;
  const struct gears *gears;
  int (*oil)(void);
  int (*whistle)(void);
  void (*stop)(void);
  PyObject *(*keep)(PyObject *);
  int (*log)(const char *, ...);
  int limits[2];
  void *const *spare;
  double (*tune)(struct setting);
} api;
static void *the_spare[41];
static struct gears the_gears;

static int is_first(void) {
  const char *release = getenv("MILL");
  return release != NULL && strcmp(release, "1") == 0;
}
static unsigned short number(void) { return is_first() ? 12 : 20; }
static PyObject *grind(struct grain *grain, int times) { return PyFloat_FromDouble(grain->weight / times); }
static int teeth(int gear) { return 10 * gear; }
static int turn(int gear) { return gear + 1; }
static int oil(void) { return 7; }
static int whistle(void) { return 9; }
static void stop(void) { api.speed = 0; }
static PyObject *keep(PyObject *thing) { return thing; }
static int print(const char *format, ...) { return (int)strlen(format); }

static double tune(struct setting to) { return to.speed * to.gear; }

static PyTypeObject *make_type(void) {
  static PyType_Slot slots[] = {{0, NULL}};
  static PyType_Spec spec = {"mill._core.Grain", sizeof(struct grain) + 8, 0, Py_TPFLAGS_DEFAULT, slots};
  return (PyTypeObject *)PyType_FromSpec(&spec);
}

static int provide(PyObject *module) {
  struct gears gears = {teeth, NULL, PyUnicode_FromString("gears"), is_first() ? NULL : turn};
  PyObject *capsule;
  int result;
  memcpy(api.magic, "MILL", 4);
  api.breaking = is_first() ? 3 : 4;
  api.header.bytes = is_first() ? (uint32_t)offsetof(struct mill_api, stop) : (uint32_t)sizeof api;
  api.header.order = 0x0102;
  api.grain_type = make_type();
  api.number = number;
  api.grind = grind;
  api.speed = 1.5;
  api.gears = &the_gears;
  the_gears = gears;
  if (is_first()) {
    api.whistle = whistle;
  } else {
    api.oil = oil;
    api.stop = stop;
    api.keep = keep;
    api.log = print;
    api.limits[1] = 11;
    api.tune = tune;
    if (getenv("MILL_SPARE") != NULL) api.spare = the_spare;
    the_spare[40] = (void *)(uintptr_t)turn;
  }
  if (api.grain_type == NULL || gears.label == NULL) return -1;
  if (PyObject_SetAttrString(module, "Grain", (PyObject *)api.grain_type) < 0) return -1;
  capsule = PyCapsule_New(&api, "mill API", NULL);
  result = PyObject_SetAttrString(module, "API", capsule);
  Py_XDECREF(capsule);
  return result;
}

PROVIDER(_core, provide)
