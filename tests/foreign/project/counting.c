/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#ifdef IS_PROVIDER
#include "counting_provider.h"

int count_up(int by) {
  static int count;
  return count += by;
}
static int exec(PyObject *module) { return counting_provide(module); }
#else
#include "counting_capi.h"

static int exec(PyObject *module) { return counting_import(module); }
#endif

static PyObject *count(PyObject *self, PyObject *by) {
  (void)self;
  return PyLong_FromLong(count_up((int)PyLong_AsLong(by)));
}

static PyMethodDef methods[] = {{"count", count, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec}, {0, NULL}};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, CAPLET_QUOTED(MODULE_NAME), NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC CAPLET_JOIN(PyInit_, MODULE_NAME)(void) { return PyModuleDef_Init(&definition); }
