/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* doubles(generator, count): a list of random numbers. */
#include "../../handshake/module.h"
#include "bitgen_capi.h"

static PyObject *doubles(PyObject *self, PyObject *arguments) {
  PyObject *generator, *list;
  bitgen_handle handle;
  int count, found;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "Oi", &generator, &count)) return NULL;
  found = bitgen_from(generator, &handle);
  if (found < 0) return NULL;
  list = PyList_New(0);
  while (found > 0 && list != NULL && count-- > 0) {
    PyObject *number = PyFloat_FromDouble(bitgen_next_double(handle.table));
    if (number == NULL || PyList_Append(list, number) < 0) Py_CLEAR(list);
    Py_XDECREF(number);
  }
  bitgen_handle_release(&handle);
  return list;
}

static int start(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {{"doubles", doubles, METH_VARARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(bitgen_use, methods, start)
