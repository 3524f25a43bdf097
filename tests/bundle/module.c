/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The other half: what Python calls. */
#include <Python.h>

int set_up_in_c(PyObject *module);
int sum_in_c(int value);
int set_up_in_cxx(PyObject *module);
int sum_in_cxx(int value);

static PyObject *sums(PyObject *module, PyObject *unused) {
  (void)module, (void)unused;
  return Py_BuildValue("ii", sum_in_c(10), sum_in_cxx(20));
}

static PyObject *again(PyObject *module, PyObject *in_cxx) {
  if ((PyObject_IsTrue(in_cxx) ? set_up_in_cxx(module) : set_up_in_c(module)) < 0) return NULL;
  Py_INCREF(Py_None);
  return Py_None;
}

static PyMethodDef methods[] = {
    {"sums", sums, METH_NOARGS, NULL}, {"again", again, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "use", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_use(void);
PyMODINIT_FUNC PyInit_use(void) {
  PyObject *module = PyModule_Create(&definition);
  if (module != NULL && (set_up_in_c(module) < 0 || set_up_in_cxx(module) < 0)) {
    Py_DECREF(module);
    return NULL;
  }
  return module;
}
