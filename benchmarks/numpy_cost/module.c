/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* numpy_cost.imports(ours, times) and .calls(ours, times): nanoseconds for each. */
#include "cost.h"

#include <time.h>

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return (double)at.tv_sec * 1e9 + (double)at.tv_nsec;
}

static PyObject *imports(PyObject *module, PyObject *arguments) {
  int ours;
  long times;
  if (!PyArg_ParseTuple(arguments, "pl", &ours, &times)) return NULL;
  const double begin = now();
  for (long i = 0; i < times; i++) {
    if ((ours ? ours_import(module) : theirs_import(module)) < 0) return NULL;
  }
  return PyFloat_FromDouble((now() - begin) / (double)times);
}
static PyObject *calls(PyObject *Py_UNUSED(module), PyObject *arguments) {
  int ours;
  long times;
  if (!PyArg_ParseTuple(arguments, "pl", &ours, &times)) return NULL;
  const double begin = now();
  const unsigned sum = ours ? ours_calls(times) : theirs_calls(times);
  const double took = (now() - begin) / (double)times;
  return sum == 0 ? PyErr_Format(PyExc_ValueError, "no version") : PyFloat_FromDouble(took);
}

static PyMethodDef methods[] = {
    {"imports", imports, METH_VARARGS, NULL}, {"calls", calls, METH_VARARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, .m_name = "numpy_cost", .m_methods = methods};
PyMODINIT_FUNC PyInit_numpy_cost(void) { return PyModule_Create(&definition); }
