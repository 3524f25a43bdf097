/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* call(n, lasting, function, *arguments): calls a function whose n-th allocation from Python's allocators fails, with
   `lasting` all after it, too. Returns or raises what the function did; asked() is how many allocations it wanted. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "module.h"

static PyMemAllocatorEx originals[3];
static long countdown, asked;
static int is_lasting, is_armed;

static int fails(void) {
  if (!is_armed) return 0;
  ++asked;
  --countdown;
  return countdown == 0 || (is_lasting && countdown < 0);
}

static void *failing_malloc(void *context, size_t size) {
  PyMemAllocatorEx *original = (PyMemAllocatorEx *)context;
  return fails() ? NULL : original->malloc(original->ctx, size);
}
static void *failing_calloc(void *context, size_t count, size_t size) {
  PyMemAllocatorEx *original = (PyMemAllocatorEx *)context;
  return fails() ? NULL : original->calloc(original->ctx, count, size);
}
static void *failing_realloc(void *context, void *memory, size_t size) {
  PyMemAllocatorEx *original = (PyMemAllocatorEx *)context;
  return fails() ? NULL : original->realloc(original->ctx, memory, size);
}
static void passing_free(void *context, void *memory) {
  PyMemAllocatorEx *original = (PyMemAllocatorEx *)context;
  original->free(original->ctx, memory);
}

static PyObject *call(PyObject *self, PyObject *arguments) {
  PyObject *function, *rest, *result;
  (void)self;
  countdown = PyLong_AsLong(PyTuple_GetItem(arguments, 0));
  is_lasting = PyObject_IsTrue(PyTuple_GetItem(arguments, 1));
  function = PyTuple_GetItem(arguments, 2);
  rest = PyTuple_GetSlice(arguments, 3, PyTuple_Size(arguments));
  if (rest == NULL) return NULL;
  asked = 0;
  is_armed = 1;
  result = PyObject_CallObject(function, rest);
  is_armed = 0;
  Py_DECREF(rest);
  return result;
}

static PyObject *asked_(PyObject *self, PyObject *none) {
  (void)self, (void)none;
  return PyLong_FromLong(asked);
}

static PyMethodDef methods[] = {
    {"call", call, METH_VARARGS, NULL}, {"asked", asked_, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static int fill(PyObject *module) {
  int domain;
  (void)module;
  for (domain = 0; domain < 3; ++domain) { /* PYMEM_DOMAIN_RAW, _MEM, _OBJ */
    PyMemAllocatorEx hook = {&originals[domain], failing_malloc, failing_calloc, failing_realloc, passing_free};
    PyMem_GetAllocator((PyMemAllocatorDomain)domain, &originals[domain]);
    PyMem_SetAllocator((PyMemAllocatorDomain)domain, &hook);
  }
  return 0;
}

MODULE(failing, methods, fill)
