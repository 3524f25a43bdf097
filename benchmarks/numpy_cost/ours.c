/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* By the generated header of schemas/numpy.caplet.json, in place of all of NumPy's. */
#include "numpy_capi.h"

#include "cost.h"

int ours_import(PyObject *module) { return numpy_import(module); }
unsigned ours_calls(long times) {
  unsigned sum = 0;
  for (long i = 0; i < times; i++) sum += PyArray_GetNDArrayCFeatureVersion();
  return sum;
}
