// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "../../cases/case.h"
#include "numpy_capi.h"

extern "C" int numpy_use_too();

int numpy_use_too() {
  PyObject *array = PyArray_Zeros(0, nullptr, PyArray_DescrFromType(NPY_DOUBLE), 0);
  CHECK(array != nullptr && PyObject_TypeCheck(array, &PyArray_Type) && PyArray_Size(array) == 1);
  Py_DECREF(array);
  return 0;
}
