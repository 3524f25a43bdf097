/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Each module object has a table, whose state counts bees. */
#include "../case.h"
#include "comb_provider.h"

static long states[16];
static int state_count;

long Comb_Add(void *state, long bees) { return *(long *)state += bees; }
long comb_cells_count(void *state) { return *(long *)state; }

static int swarm(void *state) {
  *(long *)state = 0;
  return 5;
}
/* Of a module that is no longer the newest, too. */
static PyObject *fill(PyObject *self, PyObject *unused) {
  (void)unused;
  if (comb_fill_Comb_Swarm(self, swarm) < 0) return NULL;
  Py_INCREF(Py_None);
  return Py_None;
}

static int provide(PyObject *module) {
  struct comb_values values;
  memset(&values, 0, sizeof values);
  values.Comb_Error = PyExc_ValueError;
  values.cells.wax = Py_True;
  return comb_provide(module, &states[state_count++ % 16], &values);
}

static PyMethodDef methods[] = {{"fill", fill, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(comb, methods, provide)
