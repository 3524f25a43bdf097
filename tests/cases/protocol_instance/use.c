/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../case.h"
#include "dice_capi.h"

static dice_handle held;

/* hold(object): 1 and a handle of it, or 0 and one that has nothing. */
static PyObject *hold(PyObject *self, PyObject *object) {
  const int found = dice_from(object, &held);
  (void)self;
  if (found < 0) return NULL;
  if (found == 0 && (held.table != NULL || held.kept.object != NULL || held.kept.capsule != NULL)) return NULL;
  return PyLong_FromLong(found);
}
static PyObject *roll(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  dice_skip(held.table, 10);
  return PyLong_FromUnsignedLong(dice_next(held.table));
}
static PyObject *release(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  dice_handle_release(&held);
  dice_handle_release(&held);
  return PyLong_FromLong(held.table == NULL && !dice_has_next(held.table));
}

static int nothing(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {
    {"hold", hold, METH_O, NULL},
    {"roll", roll, METH_NOARGS, NULL},
    {"release", release, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(use, methods, nothing)
