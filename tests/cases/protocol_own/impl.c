/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include <stdarg.h>

#include "../case.h"
#include "shape_provider.h"

int shape_sides = 4;

int shape_box_of(PyObject *object, struct shape_box *out) {
  out->w = PyObject_IsTrue(object);
  out->h = 2;
  return 0;
}
double shape_area(PyObject *object) { return object != NULL ? 2 : -1; }
int shape_corners(PyObject *object) { return object != NULL ? 4 : -1; }
int shape_sum(int count, ...) {
  int sum = 0;
  va_list all;
  va_start(all, count);
  while (count-- > 0) sum += va_arg(all, int);
  va_end(all);
  return sum;
}

static PyType_Slot box_slots[] = {{0, NULL}};
static PyType_Spec box_spec = {"protocols.Box", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, box_slots};

static int provide(PyObject *module) {
  PyObject *type = PyType_FromSpec(&box_spec);
  int result = type != NULL ? shape_publish_on((PyTypeObject *)type) : -1;
  if (result == 0) result = PyObject_SetAttrString(module, "Box", type);
  Py_XDECREF(type);
  return result;
}

/* publish_on(type), capsule() and kept(object), a capsule that keeps the object. */
static PyObject *publish_on(PyObject *self, PyObject *type) {
  (void)self;
  return shape_publish_on((PyTypeObject *)type) < 0 ? NULL : PyLong_FromLong(0);
}
static PyObject *capsule(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return shape_capsule(NULL);
}
static PyObject *kept(PyObject *self, PyObject *object) {
  (void)self;
  return shape_capsule(object);
}
static PyMethodDef methods[] = {
    {"publish_on", publish_on, METH_O, NULL},
    {"capsule", capsule, METH_NOARGS, NULL},
    {"kept", kept, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(protocols, methods, provide)
