/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What the modules of the cases share: a provider, a consumer with run(), and a check that says what was wrong. */
#ifndef CASE_H
#define CASE_H

#include "../handshake/module.h"

/* In a function that returns int: raises AssertionError and returns -1. */
#define CHECK(condition)                                                                              \
  do {                                                                                                \
    if (!(condition)) {                                                                               \
      if (!PyErr_Occurred()) PyErr_Format(PyExc_AssertionError, "line %d: %s", __LINE__, #condition); \
      return -1;                                                                                      \
    }                                                                                                 \
  } while (0)

/* In such a function: the pending exception is of `type`; it is forgotten. */
#define CHECK_RAISED(type)               \
  do {                                   \
    CHECK(PyErr_Occurred() != NULL);     \
    CHECK(PyErr_ExceptionMatches(type)); \
    PyErr_Clear();                       \
  } while (0)

/* Module `name`, which runs `exec(module)` when it is initialised. */
#define PROVIDER(name, exec)                                     \
  static PyMethodDef name##_methods[] = {{NULL, NULL, 0, NULL}}; \
  MODULE(name, name##_methods, exec)

/* Module `use`: calls `import(module)` when it is initialised; its run() calls `run()`, an int function. */
#define CONSUMER(import, run)                                                                        \
  static PyObject *case_run(PyObject *self, PyObject *unused) {                                      \
    (void)self, (void)unused;                                                                        \
    if (run() < 0) return NULL;                                                                      \
    Py_INCREF(Py_None);                                                                              \
    return Py_None;                                                                                  \
  }                                                                                                  \
  static int case_import(PyObject *module) { return import(module); }                                \
  static PyMethodDef case_methods[] = {{"run", case_run, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}}; \
  MODULE(use, case_methods, case_import)

#endif
