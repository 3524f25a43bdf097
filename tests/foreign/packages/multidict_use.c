/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A module of each interpreter, with the handle that is good there. */
#include "../../cases/case.h"
#include "multidict_capi.h"

static const struct multidict_table *table_of(PyObject *module) {
  return *(const struct multidict_table **)PyModule_GetState(module);
}

static PyObject *run(PyObject *self, PyObject *unused) {
  const struct multidict_table *handle = table_of(self);
  PyObject *made = MultiDict_New(handle, 4), *key = PyUnicode_FromString("key");
  long i;
  (void)unused;
  if (made == NULL || key == NULL) return NULL;
  for (i = 0; i < 3; i++) {
    PyObject *value = PyLong_FromLong(i);
    const int result = MultiDict_Add(handle, made, key, value);
    Py_XDECREF(value);
    if (result < 0) return NULL;
  }
  Py_DECREF(key);
  return Py_BuildValue("(Nn)", made, MultiDict_Size(handle, made));
}
static PyObject *address(PyObject *self, PyObject *unused) {
  (void)unused;
  return PyLong_FromVoidPtr((void *)(uintptr_t)table_of(self));
}
static int import_here(PyObject *module) {
  return multidict_import(module, (const struct multidict_table **)PyModule_GetState(module));
}

static PyMethodDef methods[] = {
    {"run", run, METH_NOARGS, NULL}, {"address", address, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)(uintptr_t)import_here},
                                   {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
                                   {0, NULL}};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "multidict_use", NULL, sizeof(void *), methods, slots, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_multidict_use(void);
PyMODINIT_FUNC PyInit_multidict_use(void) { return PyModuleDef_Init(&definition); }
