/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* MILL in the environment is what is wrong. */
#include <stdlib.h>

#include "../case.h"
#include "mill_provider.h"

static int is_wrong(const char *what) {
  const char *said = getenv("MILL");
  return said != NULL && strcmp(said, what) == 0;
}

PyObject *mill_grind(mill_grain *grain, int times) { return PyFloat_FromDouble(grain->weight / times); }
int mill_gears_teeth(int gear) { return 10 * gear; }
int mill_gears_turn(int gear) { return gear + 1; }
int mill_oil(void) { return 7; }
void mill_stop(void) {}
PyObject *mill_keep(PyObject *thing) { return thing; }
int mill_log(const char *format, ...) { return (int)strlen(format); }
int mill_spare_turn(int gear) { return gear + 2; }
double mill_tune(struct mill_setting to) { return to.speed * to.gear; }

static PyTypeObject *make_type(void) {
  static PyType_Slot slots[] = {{0, NULL}};
  static PyType_Spec spec = {"mill._core.Grain", sizeof(mill_grain), 0, Py_TPFLAGS_DEFAULT, slots};
  return (PyTypeObject *)PyType_FromSpec(&spec);
}

/* Each time the module is made anew, it has other objects. */
static int provide(PyObject *module) {
  struct mill_values values;
  PyObject *elsewhere;
  int result;
  memset(&values, 0, sizeof values);
  values.breaking = is_wrong("new") ? 5 : is_wrong("old") ? 2 : 4;
  values.mill_grain_type = make_type();
  values.mill_speed = 1.5;
  values.gears.label = is_wrong("object") ? NULL : PyUnicode_FromString("gears");
  values.mill_limits[1] = 11;
  if (PyErr_Occurred() || PyObject_SetAttrString(module, "Grain", (PyObject *)values.mill_grain_type) < 0) return -1;
  elsewhere = is_wrong("module") ? PyImport_ImportModule("sys") : NULL;
  result = mill_provide(elsewhere != NULL ? elsewhere : module, &values);
  Py_XDECREF(elsewhere);
  return result;
}

PROVIDER(_core, provide)
