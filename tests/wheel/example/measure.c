// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <Python.h>

#include "geometry_capi.h"

static PyObject *norm(PyObject *self, PyObject *arguments) {
  struct geo_point p;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "dd", &p.x, &p.y)) return NULL;
  return PyFloat_FromDouble(geo_norm(&p));
}

static PyMethodDef methods[] = {{"norm", norm, METH_VARARGS, NULL}, {NULL, NULL, 0, NULL}};
static int exec(PyObject *module) { return geometry_import(module); }
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "measure._measure", NULL, 0, methods, slots, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit__measure(void) { return PyModuleDef_Init(&definition); }
