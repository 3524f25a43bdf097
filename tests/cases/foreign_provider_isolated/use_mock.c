/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A test of the consumer: an import takes the mock for the provider. */
#include "../case.h"
#include "comb_mock.h"

static struct comb_table mock;
static struct comb_cells_table cells;
static long my_add(void *state, long number) { return *(long *)state + number; }

static int check_as_imported(const struct comb_table *comb) {
  long bees = 5;
  CHECK(comb == &mock && comb_version(comb) == 2 && Comb_Swarm(comb) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  mock.state = &bees;
  mock.Comb_Add = my_add;
  CHECK(Comb_Add(comb, 2) == 7 && Comb_Error(comb) == PyExc_KeyError && comb_cells_wax(comb) == Py_False);
  return 0;
}

int check_mocked(void);
int check_mocked(void) {
  const struct comb_table *found = NULL;
  PyObject *module = PyImport_ImportModule("comb"), *theirs, *capsule;
  int result;
  CHECK(module != NULL);
  theirs = PyObject_GetAttrString(module, "API");
  mock = comb_mock_table();
  cells = comb_mock_table_of_cells();
  mock.Comb_Error = PyExc_KeyError;
  cells.wax = Py_False;
  mock.cells = &cells;
  capsule = comb_mock_capsule(&mock);
  CHECK(theirs != NULL && capsule != NULL && PyObject_SetAttrString(module, "API", capsule) == 0);
  result = comb_import(module, &found);
  CHECK(PyObject_SetAttrString(module, "API", theirs) == 0);
  Py_DECREF(capsule);
  Py_DECREF(theirs);
  Py_DECREF(module);
  return result < 0 ? -1 : check_as_imported(found);
}
