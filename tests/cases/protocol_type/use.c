/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../case.h"
#define PRESS_REQUIRE 1
#define PRESS_GUARDED
#include "press_capi.h"

/* As there is but one module object at a time here; Python never clears it. */
static press_cache cache;

static PyObject *of(PyTypeObject *type, press_cache *where) {
  const struct press_table *press = NULL;
  const int found = press_of_type(where, type, &press);
  if (found < 0) return NULL;
  if (found == 0) return PyLong_FromLong(press == NULL ? 0 : -1);
  return Py_BuildValue("(Liliii)", (long long)press_version(press), press_has_dry(press),
                       press_print(press, (PyObject *)type, 5), press_ink(press), press_has_fold(press),
                       press_has_dry(press) ? press_dry(press) : 0);
}

/* of_type(type): (version, has dry, copies, ink, has fold, dry), or 0. */
static PyObject *of_type(PyObject *self, PyObject *type) {
  (void)self;
  return of((PyTypeObject *)type, NULL);
}
static PyObject *cached(PyObject *self, PyObject *type) {
  (void)self;
  return of((PyTypeObject *)type, &cache);
}
static PyObject *fold(PyObject *self, PyObject *type) {
  const struct press_table *press;
  int folded;
  (void)self;
  if (press_of_type(&cache, (PyTypeObject *)type, &press) <= 0) return NULL;
  folded = press_fold(press, 21);
  return folded < 0 ? NULL : PyLong_FromLong(folded);
}
static PyObject *clear(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  press_cache_clear(&cache);
  return PyLong_FromLong(0);
}

PyObject *mock_press(void);
static PyObject *mock(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return mock_press();
}

static int nothing(PyObject *module) {
  (void)module;
  return press_has_print(NULL) || press_version(NULL) != 0 ? -1 : 0;
}

static PyMethodDef methods[] = {
    {"of_type", of_type, METH_O, NULL},  {"cached", cached, METH_O, NULL},  {"fold", fold, METH_O, NULL},
    {"clear", clear, METH_NOARGS, NULL}, {"mock", mock, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL},
};
MODULE(use, methods, nothing)
