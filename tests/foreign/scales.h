/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer of the scales' functions (tests/cases/foreign_functions), a part of consumer.c; and a provider of any. */
#define SCALES_REQUIRE 1
#define SCALES_GUARDED
#include "scales_capi.h"

static PyObject *scales_import_api(PyObject *self, PyObject *module) {
  (void)self;
  return scales_import(module == Py_None ? NULL : module) < 0 ? NULL : PyLong_FromLong(0);
}

static PyObject *scales_try_import_api(PyObject *self, PyObject *module) {
  const int result = scales_try_import(module == Py_None ? NULL : module);
  (void)self;
  return result < 0 ? NULL : PyLong_FromLong(result);
}

/* (address of the consumer's table or None, whether it has `tare`, `zero` and `weigh_once`) */
static PyObject *scales_published(PyObject *self, PyObject *unused) {
  PyObject *table = scales_imported() ? PyLong_FromVoidPtr((void *)(uintptr_t)scales_table_()) : Py_BuildValue("");
  (void)self, (void)unused;
  return Py_BuildValue("(Niii)", table, scales_has_tare(), scales_has_zero(), scales_has_weigh_once());
}

static PyObject *scales_forget(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  SCALES_POINTER_ = &SCALES_START_;
  SCALES_VIEW_ = &SCALES_UNIMPORTED_;
  return PyLong_FromLong(0);
}

static PyObject *scales_call(PyObject *self, PyObject *unused) {
  const double weight = 3;
  (void)self, (void)unused;
  return PyFloat_FromDouble(weigh(&weight, 1));
}

static double weigh_once_more(const double *weights, Py_ssize_t count) { return weights[0] * (double)count; }
static double weigh_twice(const double *weights, Py_ssize_t count) { return 2 * weights[0] * (double)count; }

static int twice(int to) { return 2 * to; }

/* The addresses of two functions. */
static PyObject *scales_functions(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return Py_BuildValue("(NN)", PyLong_FromVoidPtr((void *)(uintptr_t)weigh_once_more),
                       PyLong_FromVoidPtr((void *)(uintptr_t)weigh_twice));
}

/* provide(module, attribute): puts `weigh` and `zero`, and no `tare`, into its dict. */
static PyObject *scales_provide(PyObject *self, PyObject *arguments) {
  static const struct scales_table table = {weigh_twice, NULL, NULL, NULL, NULL, NULL, NULL, NULL, twice, NULL, NULL};
  static const caplet_provided provided[] = {
      {"weigh", "double (double *, Py_ssize_t)", offsetof(struct scales_table, weigh)},
      {"tare", "int (void)", offsetof(struct scales_table, tare)},
      {"zero", "int (int)", offsetof(struct scales_table, zero)},
      {NULL, NULL, 0}};
  PyObject *module;
  const char *attribute;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "Os", &module, &attribute)) return NULL;
  return caplet_functions_provide(module, attribute, &table, provided) < 0 ? NULL : PyLong_FromLong(0);
}

#define SCALES_METHODS                                                                                                \
  {"scales_import", scales_import_api, METH_O, NULL}, {"scales_try_import", scales_try_import_api, METH_O, NULL},     \
      {"scales_published", scales_published, METH_NOARGS, NULL}, {"scales_forget", scales_forget, METH_NOARGS, NULL}, \
      {"scales_call", scales_call, METH_NOARGS, NULL}, {"scales_functions", scales_functions, METH_NOARGS, NULL},     \
      {"scales_provide", scales_provide, METH_VARARGS, NULL},
