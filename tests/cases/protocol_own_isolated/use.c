/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../case.h"
#include "tally_capi.h"

static tally_handle held;

static PyObject *hold(PyObject *self, PyObject *object) {
  const int found = tally_from(object, &held);
  (void)self;
  return found < 0 ? NULL : PyLong_FromLong(found);
}
static PyObject *add(PyObject *self, PyObject *count) {
  const long sum = tally_add(held.table, PyLong_AsLong(count));
  (void)self;
  return sum < 0 ? NULL : PyLong_FromLong(sum);
}
static PyObject *error(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  Py_INCREF(tally_error(held.table));
  return tally_error(held.table);
}
static PyObject *release(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  tally_handle_release(&held);
  return PyLong_FromLong(tally_has_tally_add(held.table));
}

static int nothing(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {
    {"hold", hold, METH_O, NULL},         {"add", add, METH_O, NULL},
    {"error", error, METH_NOARGS, NULL}, {"release", release, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(use, methods, nothing)
