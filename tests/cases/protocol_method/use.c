/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../case.h"
#include "scheme_capi.h"

/* read(object): (format, children), or None. */
static PyObject *read_scheme(PyObject *self, PyObject *object) {
  scheme_handle handle;
  PyObject *result;
  const int found = scheme_from(object, &handle);
  (void)self;
  if (found < 0) return NULL;
  if (found == 0) return Py_BuildValue("");
  result = Py_BuildValue("(sLi)", handle.table->format, (long long)handle.table->children,
                         scheme_private_data(handle.table) == (void *)(uintptr_t)handle.table->format);
  scheme_handle_release(&handle);
  return result;
}

static int nothing(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {{"read", read_scheme, METH_O, NULL}, {NULL, NULL, 0, NULL}};
MODULE(use, methods, nothing)
