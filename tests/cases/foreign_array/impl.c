/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A table of pointers as NumPy has one. It has the second name of its place alone. LOOM
   in the environment is the number of its version. */
#include <stdlib.h>

#include "../case.h"

static void *table[14];
static int threads = 4;

static unsigned int feature(void) {
  const char *said = getenv("LOOM");
  return said != NULL ? (unsigned int)atoi(said) : 18;
}
static unsigned int abi(void) { return 0x01000009; }
static int old(int a) { return a; }
static long new_one(long a, long b) { return a * b; }
static PyObject *weave(PyObject *of, int times) { return PyNumber_Add(of, PyLong_FromLong(times)); }
static int newest(void) { return 3; }

/* The test has the number that it may be filled with later. */
static PyObject *fill(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  table[11] = (void *)(uintptr_t)newest;
  Py_INCREF(Py_None);
  return Py_None;
}

static int provide(PyObject *module) {
  PyObject *capsule;
  int result;
  table[0] = (void *)(uintptr_t)abi;
  table[2] = (void *)&PyList_Type;
  table[3] = &threads;
  table[5] = feature() < 18 ? (void *)(uintptr_t)old : (void *)(uintptr_t)new_one;
  table[7] = (void *)(uintptr_t)feature;
  table[8] = (void *)(uintptr_t)weave;
  capsule = PyCapsule_New(table, NULL, NULL);
  result = PyObject_SetAttrString(module, "API", capsule);
  Py_XDECREF(capsule);
  return result;
}

static PyMethodDef methods[] = {{"fill", fill, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(_inner, methods, provide)
