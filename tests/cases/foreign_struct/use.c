/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include <stdlib.h>

#include "../case.h"
#define MILL_REQUIRE 1
#define MILL_GUARDED
#include "mill_capi.h"

static int is_first(void) {
  const char *release = getenv("MILL");
  return release != NULL && strcmp(release, "1") == 0;
}

static int grind(void) {
  PyObject *grain = PyObject_CallObject((PyObject *)mill_grain_type, NULL), *result;
  CHECK(grain != NULL);
  ((mill_grain *)grain)->weight = 3;
  result = mill_grind((mill_grain *)grain, 2);
  CHECK(result != NULL && PyFloat_AsDouble(result) == 1.5);
  Py_DECREF(result);
  Py_DECREF(grain);
  return 0;
}

static int use_first(void) {
  PyObject *list = PyList_New(0);
  const Py_ssize_t before = Py_REFCNT(list);
  CHECK(mill_version() == 12 && mill_has_mill_whistle() && !mill_has_gears_turn() && !mill_has_mill_limits());
  CHECK(mill_whistle() == 9);
  CHECK(mill_gears_turn(1) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(!mill_has_mill_oil() && mill_oil() == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  Py_INCREF(list);
  CHECK(mill_keep(list) == NULL);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(Py_REFCNT(list) == before);
  Py_DECREF(list);
  return 0;
}

static int use_second(void) {
  const struct mill_setting setting = {1.5, 4};
  PyObject *list = PyList_New(0);
  CHECK(mill_version() == 20 && !mill_has_mill_whistle() && mill_has_gears_turn() && mill_has_mill_limits());
  CHECK(mill_whistle() == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(mill_gears_turn(1) == 2 && mill_has_mill_oil() && mill_oil() == 7);
  CHECK(mill_keep(list) == list);
  Py_DECREF(list);
  CHECK(mill_log("%d times", 3) == 8 && mill_limits[1] == 11);
  CHECK(mill_has_spare() == (getenv("MILL_SPARE") != NULL) && mill_has_spare_turn() == mill_has_spare());
  CHECK(mill_spare_turn(4) == (mill_has_spare() ? 5 : -1));
  if (!mill_has_spare()) CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(mill_tune(setting) == 6);
  mill_stop();
  CHECK(mill_speed == 0);
  return 0;
}

static int run(void) {
  CHECK(mill_imported() && mill_has_gears_teeth() && mill_has_mill_speed() && mill_has_gears());
  CHECK(mill_speed == 1.5 && mill_gears_teeth(3) == 30);
  CHECK(PyUnicode_Check(mill_gears_label));
  if (grind() < 0) return -1;
  return is_first() ? use_first() : use_second();
}

static int import_or_not(PyObject *module) {
  const char *forgets = getenv("MILL_FORGETS");
  if (forgets == NULL) return mill_import(module);
  if (mill_has_mill_grind() || mill_version() != 0) return -1;
  if (strcmp(forgets, "function") == 0) (void)mill_number();
  if (strcmp(forgets, "inner") == 0) (void)mill_gears_teeth(1);
  if (strcmp(forgets, "newer") == 0) (void)mill_gears_turn(1);
  if (strcmp(forgets, "data") == 0) return mill_speed > 0;
  if (strcmp(forgets, "optional") == 0) (void)mill_oil();
  return 0;
}

static PyObject *die(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  mill_stop();
  return NULL;
}

static PyObject *case_run(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  if (run() < 0) return NULL;
  return PyLong_FromLongLong(mill_version());
}

int check_mocked(void);
static PyObject *mocked(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return check_mocked() < 0 ? NULL : case_run(NULL, NULL);
}

/* Raises what a call does that the provider lacks. */
static PyObject *raises(PyObject *self, PyObject *which) {
  const long number = PyLong_AsLong(which);
  const int result = number == 0   ? mill_gears_turn(1)
                     : number == 1 ? mill_whistle()
                     : number == 2 ? mill_oil()
                                   : mill_spare_turn(1);
  (void)self;
  return result < 0 ? NULL : PyLong_FromLong(result);
}

static PyMethodDef methods[] = {
    {"run", case_run, METH_NOARGS, NULL},
    {"raises", raises, METH_O, NULL},
    {"die", die, METH_NOARGS, NULL},
    {"mocked", mocked, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

MODULE(use, methods, import_or_not)
