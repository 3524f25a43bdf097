/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer compiled for MINOR with some floor: call() calls all it knows and tells what came of it. */
#include "shape_capi.h"

#include "../handshake/module.h"

/* "shape_one(5) = 6", or what was raised instead. */
static int note(PyObject *list, const char *name, int result) {
  PyObject *text, *type, *value, *traceback;
  int failed;
  if (result != -1 && !PyErr_Occurred()) {
    text = PyUnicode_FromFormat("%s = %d", name, result);
  } else {
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    text = PyUnicode_FromFormat("%s raised %S", name, value);
    Py_XDECREF(type), Py_XDECREF(value), Py_XDECREF(traceback);
  }
  failed = text == NULL || PyList_Append(list, text) < 0;
  Py_XDECREF(text);
  return failed ? -1 : 0;
}

#define NOTE(list, name, argument) (note(list, #name, name(argument)) < 0)

static PyObject *call(PyObject *module, PyObject *unused) {
  const struct shape_point point = {3, 4};
  PyObject *list = PyList_New(0);
  (void)module, (void)unused, (void)point;
  if (list == NULL || NOTE(list, shape_one, 5) || NOTE(list, shape_sum, &point)) return NULL;
#if MINOR >= 2
  if (NOTE(list, shape_two, 5) || NOTE(list, shape_weight, NULL)) return NULL;
  if (note(list, "shape_has_shape_two", shape_has_shape_two()) < 0) return NULL;
#endif
#if MINOR >= 3
  if (NOTE(list, shape_three, 5) || note(list, "shape_has_shape_three", shape_has_shape_three()) < 0) return NULL;
#endif
#if MINOR >= 4
  if (NOTE(list, shape_four, 5)) return NULL;
#endif
  return list;
}

/* import_again(module): what the module did when it was imported. */
static PyObject *import_again(PyObject *self, PyObject *module) {
  (void)self;
  if (shape_import(module) < 0) return NULL;
  Py_INCREF(Py_None);
  return Py_None;
}

static PyMethodDef methods[] = {{"call", call, METH_NOARGS, NULL},
                                {"import_again", import_again, METH_O, NULL},
                                {NULL, NULL, 0, NULL}};

#define PASTE_(a, b) a##b
#define MODULE_OF(name) MODULE(name, methods, shape_import)
MODULE_OF(NAME)
