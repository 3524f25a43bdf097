/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Types that are published on, a static one that isn't, and a capsule for whoever takes it. */
#include "../case.h"
#include "press_provider.h"

long press_print(PyObject *object, long copies) { return object == Py_None ? -2 : copies; }
int press_dry(void) { return 7; }
int press_fold(int times) { return 2 * times; }

static struct press_values values(void) {
  struct press_values all;
  memset(&all, 0, sizeof all);
  all.ink = 4;
  return all;
}

static PyObject *publish_on(PyObject *self, PyObject *type) {
  const struct press_values all = values();
  (void)self;
  return press_publish_on((PyTypeObject *)type, &all) < 0 ? NULL : PyLong_FromLong(0);
}
static PyObject *capsule(PyObject *self, PyObject *object) {
  const struct press_values all = values();
  (void)self;
  return press_capsule(object == Py_None ? NULL : object, &all);
}

static int provide(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {
    {"publish_on", publish_on, METH_O, NULL},
    {"capsule", capsule, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(press, methods, provide)
