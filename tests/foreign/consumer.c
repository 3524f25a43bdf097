/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer of the mill's table (tests/cases/foreign_struct), for tests that forge one: module `consumer` imports it
   for whichever module it is told, and has the functions and capsules that Python can't make. */
#include "../handshake/module.h"
#define MILL_REQUIRE 1
#define MILL_GUARDED
#include "mill_capi.h"

#include <stdlib.h>

#include "scales.h"

/* ---- The consumer ---- */

static PyObject *import_api(PyObject *self, PyObject *module) {
  (void)self;
  return mill_import(module == Py_None ? NULL : module) < 0 ? NULL : PyLong_FromLong(0);
}

static PyObject *try_import(PyObject *self, PyObject *module) {
  const int result = mill_try_import(module == Py_None ? NULL : module);
  (void)self;
  return result < 0 ? NULL : PyLong_FromLong(result);
}

/* (address of the table or None, the provider's number, whether it has `turn`) */
static PyObject *published(PyObject *self, PyObject *unused) {
  PyObject *table = mill_imported() ? PyLong_FromVoidPtr((void *)(uintptr_t)mill_table_()) : Py_BuildValue("");
  (void)self, (void)unused;
  return Py_BuildValue("(NLi)", table, (long long)mill_version(), mill_has_gears_turn());
}

/* Back to where nothing is imported, which no program can. */
static PyObject *forget(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  MILL_POINTER_ = &MILL_START_;
  MILL_VIEW_ = &MILL_UNIMPORTED_;
  return PyLong_FromLong(0);
}

static PyObject *call(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromLong(mill_gears_teeth(3));
}

/* ---- What a provider is made of ---- */

static unsigned short the_number = 20;
static unsigned short number(void) { return the_number; }
static unsigned short raises(void) {
  PyErr_SetString(PyExc_ValueError, "no number today");
  return 20;
}
static int teeth(int gear) { return 10 * gear; }

static PyObject *set_number(PyObject *self, PyObject *value) {
  (void)self;
  the_number = (unsigned short)PyLong_AsLong(value);
  return PyErr_Occurred() ? NULL : PyLong_FromLong(0);
}

/* The addresses of (number, raises, teeth). */
static PyObject *functions(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return Py_BuildValue("(NNN)", PyLong_FromVoidPtr((void *)(uintptr_t)number),
                       PyLong_FromVoidPtr((void *)(uintptr_t)raises), PyLong_FromVoidPtr((void *)(uintptr_t)teeth));
}

/* Of an object, which PyPy's id() is not; the object is leaked. */
static PyObject *address(PyObject *self, PyObject *of) {
  (void)self;
  Py_INCREF(of);
  return PyLong_FromVoidPtr(of);
}

/* capsule(address, name or None); the name is leaked. */
static PyObject *capsule(PyObject *self, PyObject *arguments) {
  PyObject *where;
  const char *name;
  char *copy = NULL;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "Oz", &where, &name)) return NULL;
  if (name != NULL) {
    copy = (char *)malloc(strlen(name) + 1);
    if (copy == NULL) return PyErr_NoMemory();
    strcpy(copy, name);
  }
  return PyCapsule_New(PyLong_AsVoidPtr(where), copy, NULL);
}

/* Renames a capsule that somebody may hold; the name is leaked. */
static PyObject *rename_capsule(PyObject *self, PyObject *arguments) {
  PyObject *of;
  const char *name;
  char *copy;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "Os", &of, &name)) return NULL;
  copy = (char *)malloc(strlen(name) + 1);
  if (copy == NULL) return PyErr_NoMemory();
  strcpy(copy, name);
  return PyCapsule_SetName(of, copy) < 0 ? NULL : PyLong_FromLong(0);
}

static PyObject *grain_size(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromSize_t(sizeof(mill_grain));
}

/* The address of a copy of the table, which is leaked. */
static PyObject *copy(PyObject *self, PyObject *of) {
  void *room = malloc(sizeof(struct mill_table));
  (void)self;
  if (room == NULL) return PyErr_NoMemory();
  memcpy(room, PyLong_AsVoidPtr(of), sizeof(struct mill_table));
  return PyLong_FromVoidPtr(room);
}

static int start(PyObject *module) {
  (void)module;
  return 0;
}

static PyMethodDef methods[] = {
    {"import_api", import_api, METH_O, NULL},
    {"try_import", try_import, METH_O, NULL},
    {"published", published, METH_NOARGS, NULL},
    {"forget", forget, METH_NOARGS, NULL},
    {"call", call, METH_NOARGS, NULL},
    {"set_number", set_number, METH_O, NULL},
    {"functions", functions, METH_NOARGS, NULL},
    {"address", address, METH_O, NULL},
    {"capsule", capsule, METH_VARARGS, NULL},
    {"rename_capsule", rename_capsule, METH_VARARGS, NULL},
    {"grain_size", grain_size, METH_NOARGS, NULL},
    {"copy", copy, METH_O, NULL},
    SCALES_METHODS{NULL, NULL, 0, NULL},
};
MODULE(consumer, methods, start)
