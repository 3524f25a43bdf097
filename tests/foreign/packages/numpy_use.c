/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* NumPy without a header of NumPy's, by whichever release is imported. */
#include "../../cases/case.h"
#include "numpy_capi.h"

int numpy_use_too(void);

static int run(void) {
  const npy_intp shape[] = {2, 3};
  PyArray_Descr *real = PyArray_DescrFromType(NPY_DOUBLE);
  PyObject *array;
  CHECK(real != NULL);
  array = PyArray_Zeros(2, shape, real, 0);
  CHECK(array != NULL && Py_TYPE(array) == &PyArray_Type && PyArray_Size(array) == 6);
  CHECK(((PyArrayObject *)array)->nd == 2 && ((PyArrayObject *)array)->dimensions[1] == 3);
  Py_DECREF(array);
  CHECK(NPY_NUMUSERTYPES >= 0);
  CHECK(numpy_version() == PyArray_GetNDArrayCFeatureVersion());
#if NUMPY_REQUIRE < 4
  CHECK(numpy_has_NpyIter_GetTransferFlags() == (numpy_version() >= 20));
  if (!numpy_has_NpyIter_GetTransferFlags()) {
    CHECK((int)NpyIter_GetTransferFlags(NULL) == -1);
    return -1;
  }
#endif
  return numpy_use_too();
}

static PyObject *case_run(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return run() < 0 ? NULL : PyLong_FromLongLong(numpy_version());
}
static int import_here(PyObject *module) { return numpy_import(module); }
static PyMethodDef methods[] = {{"run", case_run, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(numpy_use, methods, import_here)
