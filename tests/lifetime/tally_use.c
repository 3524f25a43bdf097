/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* caught(): whether what tally_fail() raises is the exception that the table holds. */
#include "tally_capi.h"

#include "../handshake/module.h"

static PyObject *caught(PyObject *self, PyObject *unused) {
  int is_it;
  (void)self, (void)unused;
  if (tally_fail() != -1) return PyErr_Format(PyExc_AssertionError, "it did not fail");
  is_it = PyErr_ExceptionMatches(tally_error);
  PyErr_Clear();
  return PyBool_FromLong(is_it);
}

static PyMethodDef methods[] = {{"caught", caught, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

MODULE(tally_use, methods, tally_import)
