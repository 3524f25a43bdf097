/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A plain consumer, built once for each floor as MODULE. */
#include "counter_capi.h"

static PyObject *add(PyObject *self, PyObject *step) {
  (void)self;
  return PyLong_FromLong(counter_add(PyLong_AsLong(step)));
}

static PyObject *add_twice(PyObject *self, PyObject *step) {
  (void)self;
  long result = counter_add_twice(PyLong_AsLong(step));
  return result == -1 && PyErr_Occurred() ? NULL : PyLong_FromLong(result);
}

static PyMethodDef methods[] = {
    {"add", add, METH_O, NULL}, {"add_twice", add_twice, METH_O, NULL}, {NULL, NULL, 0, NULL}};

static int exec_module(PyObject *module) { return counter_import(module); }

__extension__ static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec_module}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "consumer", NULL, 0, methods, slots, NULL, NULL, NULL};

#define PASTE(a, b) a##b
#define INIT(name) PASTE(PyInit_, name)
PyMODINIT_FUNC INIT(MODULE)(void);
PyMODINIT_FUNC INIT(MODULE)(void) { return PyModuleDef_Init(&definition); }
