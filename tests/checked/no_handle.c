/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Calls an isolated API before it has a handle. */
#include "vault_capi.h"

#include "../cases/case.h"

static PyObject *add(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromLong(vault_add(NULL, 1));
}

static int execute(PyObject *module) {
  (void)module;
  return 0;
}

static PyMethodDef methods[] = {{"add", add, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

MODULE(no_handle, methods, execute)
