/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* As NumPy's documentation says: its own header, its own import, its macros. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#define NPY_NO_DEPRECATED_API NPY_2_0_API_VERSION
#include <numpy/arrayobject.h>

#include "cost.h"

int theirs_import(PyObject *module) { return (void)module, _import_array(); }
unsigned theirs_calls(long times) {
  unsigned sum = 0;
  for (long i = 0; i < times; i++) sum += PyArray_GetNDArrayCFeatureVersion();
  return sum;
}
