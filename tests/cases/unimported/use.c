#define EARLY_REQUIRE 1
#define EARLY_GUARDED
#include "early_capi.h"

#include "../case.h"

static PyObject *use(PyObject *self, PyObject *what) {
  long result = 0;
  (void)self;
  switch (PyLong_AsLong(what)) {
    case 0:
      result = early_call(1);
      break;
    case 1:
      result = early_value;
      break;
    case 2:
      early_newer();
      break;
    case 3:
      result = early_log("text", 1);
      break;
    case 4:
      result = early_maybe[1];
      break;
    case 5:
      result = early_has_early_maybe();
      break;
    case 6:
      result = early_has_early_call();
      break;
    case 7:
      result = early_has_early_value();
      break;
    case 8:
      result = early_has_early_newer();
      break;
    case 9:
      result = early_has_early_options_depth();
      break;
    default:
      PyErr_SetString(PyExc_ValueError, "0 to 9");
      return NULL;
  }
  return PyLong_FromLong(result);
}

static PyObject *import_api(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return early_import(NULL) < 0 ? NULL : PyLong_FromLong(0);
}

static int execute(PyObject *module) {
  (void)module;
  return 0;
}

static PyMethodDef methods[] = {
    {"use", use, METH_O, NULL}, {"import_api", import_api, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

MODULE(use, methods, execute)
