/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* One file: the functions are static. SPOOL_LIMIT in the environment is what one of them says of the table. */
#include "spool_provider.h"

#include <stdlib.h>

#include "../case.h"

static long last_length;

static PyObject *Spool_Wind(struct spool_thread *thread) { return PyLong_FromLong(last_length = thread->length); }
static int Spool_Unwind(PyObject *thread) { return PyLong_Check(thread) ? 0 : -1; }
static long Spool_Splice(long ends) { return ends + 1; }
static unsigned short Spool_Limit(void) {
  const char *said = getenv("SPOOL_LIMIT");
  return said != NULL ? (unsigned short)atoi(said) : 100;
}

#include "spool_provider.c"

static void drop(PyObject *thread) { last_length = -PyLong_AsLong(thread); }

static PyObject *fill(PyObject *self, PyObject *registry) {
  (void)self;
  spool_fill_Spool_Drop(drop);
  Py_INCREF(registry); /* as long as the table, which is static */
  spool_fill_Spool_Registry(registry);
  Py_INCREF(Py_None);
  return Py_None;
}
static PyObject *length(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromLong(last_length);
}

static int provide(PyObject *module) { return spool_provide(module); }

static PyMethodDef methods[] = {
    {"fill", fill, METH_O, NULL}, {"length", length, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(_core, methods, provide)
