// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What the modules of these tests have in common: a provider that publishes, a consumer whose run() checks.
#ifndef REEXPORT_MODULE_H
#define REEXPORT_MODULE_H

#include <Python.h>

#ifdef __cplusplus
#define REEXPORT_SLOT(function) reinterpret_cast<void *>(function)
#else
#define REEXPORT_SLOT(function) __extension__(void *)(function)
#endif

#define REEXPORT_MODULE(name, exec, methods)                                                  \
  static PyModuleDef_Slot reexport_slots[] = {{Py_mod_exec, REEXPORT_SLOT(exec)}, {0, NULL}}; \
  static PyModuleDef reexport_module = {PyModuleDef_HEAD_INIT, #name, NULL, 0,   methods,     \
                                        reexport_slots,        NULL,  NULL, NULL};            \
  PyMODINIT_FUNC PyInit_##name(void);                                                         \
  PyMODINIT_FUNC PyInit_##name(void) { return PyModuleDef_Init(&reexport_module); }

#define REEXPORT_PROVIDER(api)                                                 \
  static int reexport_exec(PyObject *module) { return api##_provide(module); } \
  REEXPORT_MODULE(_core, reexport_exec, NULL)

// The consumer's module is called `use`; `run` is an int (void), 0 or -1 with an exception.
#define REEXPORT_CONSUMER(api, run)                                                                          \
  static int reexport_exec(PyObject *module) { return api##_import(module); }                                \
  static PyObject *reexport_run(PyObject *module, PyObject *unused) {                                        \
    (void)module, (void)unused;                                                                              \
    if (run() < 0) return NULL;                                                                              \
    Py_RETURN_NONE;                                                                                          \
  }                                                                                                          \
  static PyMethodDef reexport_methods[] = {{"run", reexport_run, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}}; \
  REEXPORT_MODULE(use, reexport_exec, reexport_methods)

#define CHECK(condition)                                                               \
  do {                                                                                 \
    if (!(condition)) {                                                                \
      PyErr_Format(PyExc_AssertionError, "%s:%d: %s", __FILE__, __LINE__, #condition); \
      return -1;                                                                       \
    }                                                                                  \
  } while (0)

#endif
