/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../case.h"
#define HIVE_REQUIRE 1
#define HIVE_GUARDED
#include "hive_capi.h"

/* As there is but one module object at a time here. */
static const struct hive_table *hive;

static int import_here(PyObject *module) { return hive_import(module, &hive); }

static int run(void) {
  CHECK(hive_imported(hive) && !hive_imported(NULL) && !hive_has_Hive_Count(NULL) && hive_version(NULL) == 0);
  CHECK(hive_has_Hive_Count(hive) && Hive_Count(hive) == 0);
  CHECK(Hive_Add(hive, Py_None, 3) == 3 && Hive_Count(hive) == 3);
  CHECK(Hive_Free(hive, Py_None) && Hive_Error(hive) == PyExc_ValueError);
  CHECK(hive_has_Hive_Swarm(hive) == (hive_version(hive) > 1));
  CHECK(Hive_Swarm(hive) == (hive_version(hive) > 1 ? 5 : -1));
  if (hive_version(hive) < 2) CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}

static PyObject *case_run(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return run() < 0 ? NULL : PyLong_FromLong(Hive_Count(hive));
}
static PyObject *add_one(PyObject *self, PyObject *unused) {
  (void)unused;
  return PyLong_FromLong(Hive_Add(hive, self, 1));
}
/* 1, 0, or -1 with an exception. */
static PyObject *try_import(PyObject *self, PyObject *unused) {
  const struct hive_table *again = NULL;
  const int result = hive_try_import(self, &again);
  (void)unused;
  if (result < 0) return NULL;
  return PyLong_FromLong(result == 0 && again != NULL ? 2 : result);
}

PyObject *mock_hive(void);
int check_mocked(const struct hive_table *handle);

static PyObject *mock(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return mock_hive();
}
static PyObject *mocked(PyObject *self, PyObject *unused) {
  (void)unused;
  return hive_import(self, &hive) < 0 || check_mocked(hive) < 0 ? NULL : PyLong_FromLong(Hive_Count(hive));
}

static PyMethodDef methods[] = {
    {"mock", mock, METH_NOARGS, NULL},
    {"mocked", mocked, METH_NOARGS, NULL},
    {"run", case_run, METH_NOARGS, NULL},
    {"add", add_one, METH_NOARGS, NULL},
    {"try_import", try_import, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(use, methods, import_here)
