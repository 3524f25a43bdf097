/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../../cases/case.h"
#include "ufunc_capi.h"

static PyObject *is_ufunc(PyObject *self, PyObject *one) {
  (void)self;
  if (PyUFunc_getfperr() < 0) return NULL;
  return PyBool_FromLong(PyObject_TypeCheck(one, &PyUFunc_Type));
}
static int import_here(PyObject *module) { return ufunc_import(module); }
static PyMethodDef methods[] = {{"is_ufunc", is_ufunc, METH_O, NULL}, {NULL, NULL, 0, NULL}};
MODULE(ufunc_use, methods, import_here)
