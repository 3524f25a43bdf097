/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* tally.Counter(): each has a table, whose state is its own count. */
#include "../case.h"
#include "tally_provider.h"

typedef struct counter {
  PyObject_HEAD
  long count;
} counter;

long tally_add(const struct tally_table *table, long count) {
  long *state = (long *)tally_state(table);
  if (count >= 0) return *state += count;
  PyErr_SetString(*table->tally_error, "less than nothing");
  return -1;
}

static PyObject *get_tally(PyObject *self, PyObject *unused) {
  struct tally_variables variables = {&PyExc_ArithmeticError};
  (void)unused;
  return tally_capsule(self, &((counter *)self)->count, &variables);
}
static PyObject *lacking(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return tally_capsule(NULL, NULL, NULL);
}

static PyMethodDef counter_methods[] = {
    {"get_tally", get_tally, METH_NOARGS, NULL},
    {"lacking", lacking, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static PyType_Slot counter_slots[] = {{Py_tp_methods, counter_methods}, {0, NULL}};
static PyType_Spec counter_spec = {"tally.Counter", sizeof(counter), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
                                   counter_slots};

static int provide(PyObject *module) {
  PyObject *type = PyType_FromSpec(&counter_spec);
  const int result = type != NULL ? PyObject_SetAttrString(module, "Counter", type) : -1;
  Py_XDECREF(type);
  return result;
}
PROVIDER(tally, provide)
