/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../case.h"
#include "spool_capi.h"

#ifdef __cplusplus
extern "C"
#endif
    int use_original(void);
int check_mocked(void);

static int run(void) {
  struct spool_thread thread = {12};
  PyObject *wound = Spool_Wind(&thread);
  CHECK(wound != NULL && PyLong_AsLong(wound) == 12 && Spool_Unwind(wound) == 0);
  Py_DECREF(wound);
  CHECK(spool_version() == 5 && Spool_Version == 5 && strcmp(Spool_Kind(), "wound") == 0);
  CHECK(!spool_has_Spool_Cut() && !spool_has_Spool_Knot() && Spool_Splice(4) == 5);
  return use_original() < 0 ? -1 : check_mocked();
}

/* None, or an exception that says why not. */
static PyObject *drop(PyObject *self, PyObject *thread) {
  (void)self;
  if (!spool_has_Spool_Drop() || !spool_has_Spool_Registry()) return NULL;
  Spool_Drop(thread);
  Py_INCREF(Spool_Registry);
  return Spool_Registry;
}
static PyObject *has(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyBool_FromLong(spool_has_Spool_Drop());
}
static PyObject *case_run(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return run() < 0 ? NULL : PyLong_FromLong(Spool_Abi());
}

static int import_here(PyObject *module) { return spool_import(module); }

static PyMethodDef methods[] = {
    {"run", case_run, METH_NOARGS, NULL},
    {"drop", drop, METH_O, NULL},
    {"has", has, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(use, methods, import_here)
