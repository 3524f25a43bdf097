/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../case.h"
#include "comb_capi.h"

#ifdef __cplusplus
extern "C"
#endif
    long use_original(void);
int check_mocked(void);

/* As there is but one module object at a time here. */
static const struct comb_table *comb;

static int import_here(PyObject *module) { return comb_import(module, &comb); }

static int run(void) {
  CHECK(comb_version(comb) == 2 && Comb_Add(comb, 2) == 2 && comb_cells_count(comb) == 2);
  CHECK(Comb_Error(comb) == PyExc_ValueError && comb_cells_wax(comb) == Py_True);
  CHECK(use_original() == 3 && comb_cells_count(comb) == 3);
  CHECK(!comb_has_Comb_Swarm(comb) && Comb_Swarm(comb) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  return check_mocked();
}

static PyObject *case_run(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return run() < 0 ? NULL : PyLong_FromLong(comb_cells_count(comb));
}
static PyObject *add(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromLong(Comb_Add(comb, 1));
}
static PyObject *swarm(PyObject *self, PyObject *unused) {
  const int result = Comb_Swarm(comb);
  (void)self, (void)unused;
  return result < 0 ? NULL : PyLong_FromLong(result);
}
static PyObject *import_again(PyObject *self, PyObject *unused) {
  (void)unused;
  return comb_import(self, &comb) < 0 ? NULL : PyLong_FromLong(comb_cells_count(comb));
}

static PyMethodDef methods[] = {
    {"run", case_run, METH_NOARGS, NULL},
    {"add", add, METH_NOARGS, NULL},
    {"swarm", swarm, METH_NOARGS, NULL},
    {"import_again", import_again, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(use, methods, import_here)
