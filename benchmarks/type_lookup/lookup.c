/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* lookup.times(types, rounds): nanoseconds for a look-up of a table on one of these types, by turns, without a cache, with
   one, and by hand with an interned name. */
#include "../../tests/handshake/module.h"
#include "press_capi.h"

#include <time.h>

static press_cache cache;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static double measure(PyObject *types, long rounds, press_cache *with, PyObject *by_hand) {
  const Py_ssize_t count = PyTuple_Size(types);
  const double before = now();
  long i;
  for (i = 0; i < rounds; i++) {
    PyObject *type = PyTuple_GetItem(types, i % count);
    if (by_hand != NULL) {
      PyObject *capsule = PyObject_GetAttr(type, by_hand);
      if (capsule == NULL || PyCapsule_GetPointer(capsule, "press api") == NULL) return -1;
      Py_DECREF(capsule);
    } else {
      const struct press_table *press;
      if (press_of_type(with, (PyTypeObject *)type, &press) <= 0) return -1;
    }
  }
  return (now() - before) / (double)rounds;
}

static PyObject *times(PyObject *self, PyObject *arguments) {
  PyObject *types, *name = PyUnicode_InternFromString("__press__");
  long rounds;
  double without, with, by_hand;
  (void)self;
  if (name == NULL || !PyArg_ParseTuple(arguments, "O!l", &PyTuple_Type, &types, &rounds)) return NULL;
  press_cache_clear(&cache);
  without = measure(types, rounds, NULL, NULL);
  with = measure(types, rounds, &cache, NULL);
  by_hand = measure(types, rounds, NULL, name);
  Py_DECREF(name);
  return without < 0 || with < 0 || by_hand < 0 ? NULL : Py_BuildValue("(ddd)", without, with, by_hand);
}

static int start(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {{"times", times, METH_VARARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(lookup, methods, start)
