/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "datetime_capi.h"

static PyObject *leap_day(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return Date_FromDate(2024, 2, 29, DateType);
}

static int exec(PyObject *module) { return datetime_import(module); }

#ifdef IS_TESTED
PyObject *mock(PyObject *self, PyObject *unused);
#define TEST {"mock", mock, METH_NOARGS, NULL},
#else
#define TEST
#endif
static PyMethodDef methods[] = {{"leap_day", leap_day, METH_NOARGS, NULL}, TEST{NULL, NULL, 0, NULL}};
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec}, {0, NULL}};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, CAPLET_QUOTED(MODULE_NAME), NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC CAPLET_JOIN(PyInit_, MODULE_NAME)(void) { return PyModuleDef_Init(&definition); }
