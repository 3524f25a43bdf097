/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer of tables on types and on objects (tests/cases/protocol_type, protocol_instance, protocol_method), for
   tests that forge them: module `finder` says what it found, by address. */
#include "../handshake/module.h"

#include <caplet/caplet.h>
#include <sched.h>

/* Between the reads of the cache, and within its changes, other threads get a turn now and then: what they can spoil
   there is otherwise a matter of nanoseconds. */
static void give_way(void) {
  static __thread unsigned times;
  if (++times % 64 == 0) sched_yield();
}
#undef CAPLET_ACQUIRE
#define CAPLET_ACQUIRE(pointer) (give_way(), __atomic_load_n(&(pointer), __ATOMIC_ACQUIRE))
static void count_late(PyObject *object) {
  give_way();
  Py_IncRef(object);
}
#undef Py_IncRef
#define Py_IncRef count_late

#define PRESS_REQUIRE 1
#define PRESS_GUARDED
#include "dice_capi.h"
#include "press_capi.h"
#include "scheme_capi.h"

/* As there is but one module object at a time here. */
static press_cache cache;

static PyObject *address_of(int found, const void *table) {
  if (found < 0) return NULL;
  return found == 0 ? Py_BuildValue("") : PyLong_FromVoidPtr((void *)(uintptr_t)table);
}

/* Each: the address of the table, or None. */
static PyObject *of_type(PyObject *self, PyObject *type) {
  const struct press_table *table = NULL;
  int found;
  (void)self;
  found = press_of_type(NULL, (PyTypeObject *)type, &table);
  return address_of(found, table);
}
static PyObject *cached(PyObject *self, PyObject *type) {
  const struct press_table *table = NULL;
  int found;
  (void)self;
  found = press_of_type(&cache, (PyTypeObject *)type, &table);
  return address_of(found, table);
}
static PyObject *of_object(PyObject *self, PyObject *object) {
  dice_handle handle;
  const int found = dice_from(object, &handle);
  PyObject *result = address_of(found, handle.table);
  (void)self;
  dice_handle_release(&handle);
  return result;
}
static PyObject *by_method(PyObject *self, PyObject *object) {
  scheme_handle handle;
  const int found = scheme_from(object, &handle);
  PyObject *result = address_of(found, handle.table);
  (void)self;
  scheme_handle_release(&handle);
  return result;
}

static PyObject *clear(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  press_cache_clear(&cache);
  return PyLong_FromLong(0);
}

static int append(PyObject *object, void *list) { return PyList_Append((PyObject *)list, object); }

/* hammer(types, addresses, seed, rounds): looks random ones of the types up, and says how often the table was another.
 */
static PyObject *hammer(PyObject *self, PyObject *arguments) {
  PyObject *types, *addresses;
  unsigned seed, rounds;
  long wrong = 0;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "O!O!II", &PyTuple_Type, &types, &PyTuple_Type, &addresses, &seed, &rounds))
    return NULL;
  for (; rounds > 0; rounds--) {
    const struct press_table *table = NULL;
    Py_ssize_t at;
    seed = seed * 1664525u + 1013904223u;
    at = (Py_ssize_t)((seed >> 16) % (unsigned)PyTuple_Size(types));
    if (press_of_type(&cache, (PyTypeObject *)PyTuple_GetItem(types, at), &table) < 0) return NULL;
    wrong += (const void *)table != PyLong_AsVoidPtr(PyTuple_GetItem(addresses, at));
    if (seed >> 22 == 0) press_cache_clear(&cache);
  }
  return PyLong_FromLong(wrong);
}

/* The types that m_traverse would visit. */
static PyObject *visited(PyObject *self, PyObject *unused) {
  PyObject *list = PyList_New(0);
  (void)self, (void)unused;
  if (list != NULL && press_cache_traverse(&cache, append, list) == 0) return list;
  Py_XDECREF(list);
  return NULL;
}

/* A function for tables of the press; nobody calls it here. */
static long print(PyObject *object, long copies) { return object != NULL ? copies : -1; }
static PyObject *print_address(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromVoidPtr((void *)(uintptr_t)print);
}

static int start(PyObject *module) {
  (void)module;
  return 0;
}

static PyMethodDef methods[] = {
    {"of_type", of_type, METH_O, NULL},
    {"cached", cached, METH_O, NULL},
    {"of_object", of_object, METH_O, NULL},
    {"by_method", by_method, METH_O, NULL},
    {"clear", clear, METH_NOARGS, NULL},
    {"hammer", hammer, METH_VARARGS, NULL},
    {"visited", visited, METH_NOARGS, NULL},
    {"print_address", print_address, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(finder, methods, start)
