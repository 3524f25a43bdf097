/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of providers, whose memory is counted and can run out, as functions for Python. */
#include <Python.h>

#include <stdlib.h>

static int living, is_full;
static void *counted_malloc(size_t size) {
  if (is_full) return NULL;
  living++;
  return malloc(size);
}
static void counted_free(void *memory) {
  if (memory != NULL) living--;
  free(memory);
}

#define malloc counted_malloc
#define free counted_free
#include RUNTIME
#undef malloc
#undef free

#include "../handshake/module.h"

static const int table = 42;
static const char *const paths[] = {"comb.API", "comb.CAPI", "other._core.API", "comb._third", NULL};
static const char *const names[] = {"comb.API", "comb.API", "other", NULL, NULL};
static void *owner;

static PyObject *result_of(int result) { return result < 0 ? NULL : PyLong_FromLong(result); }

static PyObject *provide(PyObject *self, PyObject *module) {
  (void)self;
  return result_of(caplet_foreign_provide(module, paths, names, &table));
}
static PyObject *provide_owned(PyObject *self, PyObject *module) {
  (void)self;
  return result_of(caplet_foreign_provide_owned(module, paths, names, caplet_foreign_copy(&table, sizeof table)));
}
/* What the table has, and where it is. */
static PyObject *provided(PyObject *self, PyObject *module) {
  void *found = caplet_foreign_provided(module, paths, names);
  (void)self;
  return found != NULL ? Py_BuildValue("(iN)", *(int *)found, PyLong_FromVoidPtr(found)) : NULL;
}
/* opened(capsule, name or None) */
static PyObject *opened(PyObject *self, PyObject *arguments) {
  PyObject *capsule;
  const char *name;
  void *found;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "Oz", &capsule, &name)) return NULL;
  found = PyCapsule_GetPointer(capsule, name);
  return found != NULL ? PyLong_FromVoidPtr(found) : NULL;
}
static PyObject *claim(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return result_of(caplet_foreign_claim("comb.API", &owner));
}
static PyObject *unclaim(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  caplet_foreign_unclaim(&owner);
  return PyBool_FromLong(owner == NULL);
}
/* As an interpreter of that number would have claimed; -1: nobody. */
static PyObject *set_owner(PyObject *self, PyObject *interpreter) {
  (void)self;
  owner = (void *)(uintptr_t)(PyLong_AsLong(interpreter) + 1);
  return PyLong_FromLong(0);
}
static PyObject *get_living(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromLong(living);
}
static PyObject *set_full(PyObject *self, PyObject *full) {
  (void)self;
  is_full = PyObject_IsTrue(full);
  return PyLong_FromLong(0);
}
static PyObject *refuse_value(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return result_of(caplet_foreign_refuse_value("comb.API", "wax"));
}
static PyObject *refuse_number(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return result_of(caplet_foreign_refuse_number("comb.API", "version", -5000000000, "at least", 3));
}

static int start(PyObject *module) {
  (void)module;
  return 0;
}

static PyMethodDef methods[] = {
    {"provide", provide, METH_O, NULL},
    {"provide_owned", provide_owned, METH_O, NULL},
    {"provided", provided, METH_O, NULL},
    {"opened", opened, METH_VARARGS, NULL},
    {"claim", claim, METH_NOARGS, NULL},
    {"unclaim", unclaim, METH_NOARGS, NULL},
    {"set_owner", set_owner, METH_O, NULL},
    {"living", get_living, METH_NOARGS, NULL},
    {"set_full", set_full, METH_O, NULL},
    {"refuse_value", refuse_value, METH_NOARGS, NULL},
    {"refuse_number", refuse_number, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(provider, methods, start)
