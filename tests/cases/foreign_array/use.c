/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include <stdlib.h>

#include "../case.h"
#define LOOM_REQUIRE 1
#define LOOM_GUARDED
#include "loom_capi.h"

int in_cxx(void);
void mock_loom(void);
int check_mocked(void);

static int run(void) {
  PyObject *sum = Loom_Weave(Py_False, 2);
  const int is_old = loom_version() < 18;
  CHECK(sum != NULL && PyLong_AsLong(sum) == 2);
  Py_DECREF(sum);
  CHECK(Loom_Abi() == 0x01000009);
  CHECK(&Loom_Type == &PyList_Type && Loom_Threads == 4);
  Loom_Threads = 5;
  CHECK(Loom_Threads == 5);
  CHECK(loom_has_Loom_Old() == is_old && loom_has_Loom_New() == !is_old);
  CHECK(Loom_Old(3) == (is_old ? 3 : -1));
  if (!is_old) CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(Loom_New(3, 4) == (is_old ? -1 : 12));
  if (is_old) CHECK_RAISED(PyExc_NotImplementedError);
  return in_cxx();
}

/* 3, or an exception that says why not. */
static PyObject *newest(PyObject *self, PyObject *unused) {
  const int result = Loom_Newest();
  (void)self, (void)unused;
  if ((result == 3) != loom_has_Loom_Newest()) return NULL;
  return result < 0 ? NULL : PyLong_FromLong(result);
}

static PyObject *case_run(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return run() < 0 ? NULL : PyLong_FromLong((long)loom_version());
}

static PyObject *mocked(PyObject *self, PyObject *unused) {
  (void)unused;
  return check_mocked() < 0 || loom_import(self) < 0 ? NULL : PyLong_FromLong(0);
}

static int import_here(PyObject *module) {
  if (getenv("LOOM_MOCKED") != NULL) mock_loom();
  return loom_import(module);
}

static PyMethodDef methods[] = {
    {"run", case_run, METH_NOARGS, NULL},
    {"newest", newest, METH_NOARGS, NULL},
    {"mocked", mocked, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(use, methods, import_here)
