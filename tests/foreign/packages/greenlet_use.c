/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../../cases/case.h"
#include "greenlet_capi.h"

/* Whether it is the main greenlet that calls, and what the function returns in one of its own. */
static PyObject *run(PyObject *self, PyObject *function) {
  PyGreenlet *made = PyGreenlet_New(function, NULL), *current = PyGreenlet_GetCurrent();
  PyObject *result;
  (void)self;
  if (made == NULL || current == NULL) return NULL;
  if (Py_TYPE((PyObject *)made) != &PyGreenlet_Type || PyGreenlet_STARTED(made)) return NULL;
  result = PyGreenlet_Switch(made, NULL, NULL);
  if (result == NULL) return NULL;
  return Py_BuildValue("(iN)", PyGreenlet_MAIN(current), result);
}
static int import_here(PyObject *module) { return greenlet_import(module); }
static PyMethodDef methods[] = {{"run", run, METH_O, NULL}, {NULL, NULL, 0, NULL}};
MODULE(greenlet_use, methods, import_here)
