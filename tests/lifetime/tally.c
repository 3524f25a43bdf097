/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A provider with an object made at run time: a single-interpreter one. */
#include "tally_provider.h"

#include "../handshake/module.h"

PyObject *tally_error;

int tally_fail(void) {
  PyErr_SetString(tally_error, "as asked");
  return -1;
}

static int execute(PyObject *module) {
  if (tally_provide(module) < 0) return -1;
  tally_error = PyErr_NewException("tally.error", NULL, NULL);
  return tally_error != NULL ? PyObject_SetAttrString(module, "error", tally_error) : -1;
}

static PyMethodDef methods[] = {{NULL, NULL, 0, NULL}};

MODULE(tally, methods, execute)
