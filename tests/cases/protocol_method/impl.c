/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* scheme.make(format) is a capsule that owns its struct; scheme.used(format) one that was released before. */
#include <stdlib.h>

#include "../case.h"

struct scheme {
  const char *format;
  int64_t children;
  void (*release)(struct scheme *);
  void *private_data;
};

static void release(struct scheme *one) {
  free(one->private_data);
  one->release = NULL;
}

static void destroy(PyObject *capsule) {
  struct scheme *one = (struct scheme *)PyCapsule_GetPointer(capsule, "a_scheme");
  if (one->release != NULL) one->release(one);
  free(one);
}

static PyObject *new_capsule(PyObject *length, int is_used) {
  struct scheme *one = (struct scheme *)malloc(sizeof *one);
  const size_t size = (size_t)PyLong_AsLong(length);
  if (one == NULL) return PyErr_NoMemory();
  one->private_data = calloc(1, size + 1);
  memset(one->private_data, 'x', size);
  one->format = (const char *)one->private_data;
  one->children = (int64_t)size;
  one->release = release;
  if (is_used) release(one);
  return PyCapsule_New(one, "a_scheme", destroy);
}
static PyObject *make(PyObject *self, PyObject *length) {
  (void)self;
  return new_capsule(length, 0);
}
static PyObject *used(PyObject *self, PyObject *length) {
  (void)self;
  return new_capsule(length, 1);
}

static int provide(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {{"make", make, METH_O, NULL}, {"used", used, METH_O, NULL}, {NULL, NULL, 0, NULL}};
MODULE(scheme, methods, provide)
