#define SPARE_REQUIRE 1
#define SPARE_GUARDED
#include "spare_capi.h"

#include "../case.h"

static int count_detached(void) {
  int count;
  Py_BEGIN_ALLOW_THREADS count = spare_count();
  Py_END_ALLOW_THREADS return count;
}

static int call_new(void) {
  struct spare_part *part = spare_new();
  const int is_there = part != NULL;
  spare_free(part); /* as code that cleans up does: with an exception pending and nothing to free */
  return is_there ? 1 : -1;
}

static int call_keep(void) {
  PyObject *object = PyList_New(0);
  return object == NULL ? -1 : spare_keep(object);
}

static int call_text(void) {
  PyObject *text = spare_text();
  if (text == NULL) return -1;
  Py_DECREF(text);
  return 8;
}

static int call_size(void) { return (int)(2 * spare_size()); }
static int call_error(void) { return PyExceptionClass_Check(spare_error) ? 5 : 0; }
static int call_limit(void) { return spare_limit; }
static int call_log(void) { return spare_log("log %d", 1); }
static int call_rate(void) { return (int)spare_rate(); }

static int call_consume(void) {
  spare_consume(NULL);
  return 12;
}

/* The first CAN_FAIL of them have an error value. */
#define CAN_FAIL 8
static int (*const calls[])(void) = {call_new,   spare_count, count_detached, call_keep, call_text,
                                     call_rate,  spare_sort,  spare_newer,    call_size, call_error,
                                     call_limit, call_log,    call_consume};

static PyObject *call(PyObject *self, PyObject *number) {
  int result = calls[PyLong_AsLong(number)]();
  (void)self;
  return result < 0 ? NULL : PyLong_FromLong(result);
}

static PyObject *keep(PyObject *self, PyObject *object) {
  int result;
  (void)self;
  Py_INCREF(object);
  result = spare_keep(object);
  return result < 0 ? NULL : PyLong_FromLong(result);
}

static PyObject *try_import(PyObject *self, PyObject *module) {
  int result = spare_try_import(module);
  (void)self;
  return result < 0 ? NULL : PyLong_FromLong(result);
}

static PyObject *imported(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  if (spare_imported() != spare_has_spare_new() || spare_imported() != spare_has_spare_sort()) Py_RETURN_NONE;
  return PyBool_FromLong(spare_imported());
}

static int execute(PyObject *module) {
  if (PyModule_AddIntConstant(module, "CAN_FAIL", CAN_FAIL) < 0) return -1;
  return PyModule_AddIntConstant(module, "COUNT", (long)(sizeof calls / sizeof calls[0]));
}

static PyMethodDef methods[] = {{"call", call, METH_O, NULL},
                                {"keep", keep, METH_O, NULL},
                                {"try_import", try_import, METH_O, NULL},
                                {"imported", imported, METH_NOARGS, NULL},
                                {NULL, NULL, 0, NULL}};

MODULE(use, methods, execute)
