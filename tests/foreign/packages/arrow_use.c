/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* read(object): (format, children) of what __arrow_c_schema__ returns, or None. */
#include "../../handshake/module.h"
#include "arrow_schema_capi.h"

static PyObject *read_schema(PyObject *self, PyObject *object) {
  arrow_schema_handle handle;
  PyObject *result;
  const int found = arrow_schema_from(object, &handle);
  (void)self;
  if (found < 0) return NULL;
  if (found == 0) return Py_BuildValue("");
  result = Py_BuildValue("(sL)", handle.table->format, (long long)handle.table->n_children);
  arrow_schema_handle_release(&handle);
  return result;
}

static int start(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {{"read", read_schema, METH_O, NULL}, {NULL, NULL, 0, NULL}};
MODULE(arrow_use, methods, start)
