/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include <geometry_capi.h>

#ifndef MEASURE_INIT
#define MEASURE_INIT PyInit_measure
#endif

static PyObject *measure(PyObject *module, PyObject *args) {
  struct geo_point p;
  (void)module;
  if (!PyArg_ParseTuple(args, "dd", &p.x, &p.y)) return NULL;
  return Py_BuildValue("di", geo_norm(&p), GEO_MAX_DIMENSIONS);
}

#ifdef MEASURE_LAZY
static int exec(PyObject *module) { return module != NULL && geometry_imported() ? -1 : 0; }
#else
static int exec(PyObject *module) { return geometry_import(module); }
#endif
static PyMethodDef methods[] = {{"measure", measure, METH_VARARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec}, {0, NULL}};
static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "measure", NULL, 0, methods, slots, NULL, NULL, NULL};
PyMODINIT_FUNC MEASURE_INIT(void) { return PyModuleDef_Init(&definition); }
